import { at, booleanOf, fieldOf, isNull } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { CsiDriver } from '../model.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `csiDriver` subject for each driver that asks for tokens of the pods. */
export const view: View<'csiDriver'> = ({ csiDrivers }, each) =>
  each(
    csiDrivers.filter(({ tokenRequests }) => tokenRequests.length > 0),
    manifestOf,
    (driver) => [subjectOf(driver)],
  );

function subjectOf({ manifest }: CsiDriver): SubjectOf<'csiDriver'> {
  const spec = at(manifest.root, 'spec');
  const republish = at(spec, 'requiresRepublish');
  const inSecrets = at(spec, 'serviceAccountTokenInSecrets');
  return {
    type: 'csiDriver',
    facts: {
      object: objectLabel(manifest),
      republishes: isOn(republish),
      tokensInSecrets: isOn(inSecrets),
    },
    places: {
      self: keyPlace(manifest, fieldOf(spec, 'tokenRequests'), 'the driver gets tokens of the pods'),
      republish: valuePlace(manifest, republish, 'whether the driver is given fresh tokens'),
      inSecrets: valuePlace(manifest, inSecrets, 'whether tokens are kept out of the volume context'),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: '',
  };
}

/** Both are off unless they are true (K: pkg/apis/storage/v1/defaults.go). */
function isOn(node: Node | undefined): boolean | 'unknown' {
  return node === undefined || isNull(node) ? false : (booleanOf(node) ?? 'unknown');
}
