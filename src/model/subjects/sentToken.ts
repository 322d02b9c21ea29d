import { type SentToken, sentTokens } from '../join/sentTokens.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `sentToken` subject for each place that has Prometheus send its own API token along. */
export const view: View<'sentToken'> = ({ manifests }, each) => {
  const sentBy = sentTokens(manifests);
  return each(
    manifests,
    (manifest) => manifest,
    (manifest) => sentBy(manifest).map(subjectOf),
  );
};

function subjectOf({ manifest, row, field, path, ...facts }: SentToken): SubjectOf<'sentToken'> {
  return {
    type: 'sentToken',
    facts: {
      object: objectLabel(manifest),
      field: field.key,
      to: row.to,
      receiver: row.receiver,
      ...facts,
    },
    places: {
      self: keyPlace(manifest, field, 'the token is sent along from here'),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: `${path}|${field.key}`,
  };
}
