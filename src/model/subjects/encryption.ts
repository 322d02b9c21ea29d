import { groupOf } from '../../kubernetes/apiGroup.ts';
import type { Manifest } from '../../source/document.ts';
import { at, fieldOf, itemsOf, mappingOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `encryption` subject for each EncryptionConfiguration. */
export const view: View<'encryption'> = ({ manifests }, each) =>
  each(
    manifests.filter(isEncryption),
    (manifest) => manifest,
    (manifest) => [subjectOf(manifest)],
  );

/** `EncryptionConfig` of group-less `v1` was its name before Kubernetes 1.13. */
function isEncryption({ apiVersion, kind }: Manifest): boolean {
  const group = groupOf(apiVersion);
  return (
    (kind === 'EncryptionConfiguration' && group === 'apiserver.config.k8s.io') ||
    (kind === 'EncryptionConfig' && apiVersion === 'v1')
  );
}

function subjectOf(manifest: Manifest): SubjectOf<'encryption'> {
  const resources = fieldOf(manifest.root, 'resources');
  const entry = itemsOf(resources?.value).find((item) => itemsOf(at(item, 'resources')).some(meansSecrets));
  // The first provider writes; the others only read (AS: pkg/server/options/encryptionconfig/config.go).
  const first = mappingOf(itemsOf(at(entry, 'providers'))[0]);
  const provider = first === undefined ? undefined : [...first.fields.values()][0];
  return {
    type: 'encryption',
    facts: {
      object: objectLabel(manifest),
      covered: entry !== undefined,
      provider: provider?.key ?? null,
    },
    places: {
      self: keyPlace(manifest, provider, 'what new Secrets are written with'),
      resources: keyPlace(manifest, resources ?? fieldOf(manifest.root, 'kind'), 'what is encrypted'),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: '',
  };
}

/** `*.` is all of the core group, `*.*` everything; the first entry that names a resource decides. */
function meansSecrets(node: Node): boolean {
  return ['secrets', '*.', '*.*'].includes(stringOf(node) ?? '');
}
