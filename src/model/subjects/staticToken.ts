import { printableName, printableOrNull } from '../../text/printable.ts';
import { type StaticToken, staticTokens } from '../join/staticTokens.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, partPlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `staticToken` subject for each stored token that an object is given where it could have short ones made. */
export const view: View<'staticToken'> = (model, each) => {
  const tokensOf = staticTokens(model);
  return each(
    model.manifests,
    (manifest) => manifest,
    (manifest) => tokensOf(manifest).map(subjectOf),
  );
};

function subjectOf(token: StaticToken): SubjectOf<'staticToken'> {
  const { manifest, field, part, shownBy, path } = token;
  const message = 'the stored token is named here';
  return {
    type: 'staticToken',
    facts: {
      object: objectLabel(manifest),
      product: token.product,
      field: printableName(field.key),
      instead: token.instead,
      secret: printableOrNull(token.secret),
      knownBy: token.knownBy,
      elsewhere: token.elsewhere,
    },
    places: {
      self: part ? partPlace(manifest, field.value, part, message) : keyPlace(manifest, field, message),
      secret: shownBy === null ? undefined : namePlace(shownBy.manifest),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: printableName(path),
  };
}
