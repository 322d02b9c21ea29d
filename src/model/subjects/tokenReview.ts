import { groupOf } from '../../kubernetes/apiGroup.ts';
import type { Manifest } from '../../source/document.ts';
import { at, fieldOf, itemsOf } from '../../yaml/access.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `tokenReview` subject for each TokenReview. */
export const view: View<'tokenReview'> = ({ manifests }, each) =>
  each(
    manifests.filter(
      ({ kind, apiVersion }) => kind === 'TokenReview' && groupOf(apiVersion) === 'authentication.k8s.io',
    ),
    (manifest) => manifest,
    (manifest) => [subjectOf(manifest)],
  );

function subjectOf(manifest: Manifest): SubjectOf<'tokenReview'> {
  const spec = fieldOf(manifest.root, 'spec');
  const audiences = at(spec?.value, 'audiences');
  return {
    type: 'tokenReview',
    facts: { object: objectLabel(manifest), hasAudience: itemsOf(audiences).length > 0 },
    places: {
      self: keyPlace(manifest, spec ?? fieldOf(manifest.root, 'kind'), 'what is asked'),
      audiences: valuePlace(manifest, audiences, 'for whom the token has to be'),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: '',
  };
}
