import { groupOf } from '../../kubernetes/apiGroup.ts';
import type { Manifest } from '../../source/document.ts';
import { printableName } from '../../text/printable.ts';
import { at, fieldOf, itemsOf, stringOf } from '../../yaml/access.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/**
 * One `credentialProvider` subject for each plugin that the kubelet hands a pod's token to
 * (K: pkg/kubelet/apis/config/v1/types.go, ServiceAccountTokenAttributes).
 */
export const view: View<'credentialProvider'> = ({ manifests }, each) =>
  each(manifests, (manifest) => manifest, subjectsOf);

function subjectsOf(manifest: Manifest): SubjectOf<'credentialProvider'>[] {
  const { apiVersion, kind, root } = manifest;
  if (kind !== 'CredentialProviderConfig' || groupOf(apiVersion) !== 'kubelet.config.k8s.io') return [];
  return itemsOf(at(root, 'providers')).flatMap((provider, index): SubjectOf<'credentialProvider'>[] => {
    const attributes = fieldOf(provider, 'tokenAttributes');
    if (attributes?.value.type !== 'mapping') return [];
    const name = stringOf(at(provider, 'name')) ?? `${index + 1}`;
    const cacheType = at(attributes.value, 'cacheType');
    const audience = at(attributes.value, 'serviceAccountTokenAudience');
    return [
      {
        type: 'credentialProvider',
        facts: {
          object: objectLabel(manifest),
          provider: printableName(name),
          hasAudience: audience !== undefined && stringOf(audience) !== '',
          cacheType: printableName(stringOf(cacheType) ?? ''),
        },
        places: {
          self: keyPlace(manifest, attributes, `the token that '${printableName(name)}' gets`),
          audience: valuePlace(manifest, audience, 'for whom the token is'),
          cacheType: valuePlace(manifest, cacheType, 'who shares what the token was traded for'),
          name: namePlace(manifest),
        },
        object: referenceTo(manifest),
        manifest,
        identity: printableName(name),
      },
    ];
  });
}
