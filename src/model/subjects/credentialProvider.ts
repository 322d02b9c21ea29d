import { groupOf } from '../../kubernetes/apiGroup.ts';
import { printableName } from '../../text/printable.ts';
import { at, fieldOf, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Model } from '../model.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, valuePlace } from './places.ts';
import type { Subject } from './subject.ts';

/**
 * One `credentialProvider` subject for each plugin that the kubelet hands a pod's token to
 * (K: pkg/kubelet/apis/config/v1/types.go, ServiceAccountTokenAttributes).
 */
export function credentialProviderSubjects({ manifests }: Model): Subject[] {
  return manifests.flatMap((manifest): Subject[] => {
    const { apiVersion, kind, root } = manifest;
    if (kind !== 'CredentialProviderConfig' || groupOf(apiVersion) !== 'kubelet.config.k8s.io') return [];
    return itemsOf(at(root, 'providers')).flatMap((provider, index): Subject[] => {
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
          identity: printableName(name),
        },
      ];
    });
  });
}
