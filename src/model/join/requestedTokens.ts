import type { Manifest } from '../../source/document.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import { type Model, unknown } from '../model.ts';
import { type RequestedToken, requestedTokens } from '../read/tokenRequests.ts';

/** The driver that hands its pods' tokens to Vault's provider when it has one for Vault (hashicorp/vault-csi-provider: internal/config/config.go). */
const secretsStore = { driver: 'secrets-store.csi.k8s.io', audience: 'vault' };

/**
 * The tokens that an object asks for, with what other objects of the input say about them: their audience is unknown where another
 * object may name it.
 */
export function tokensAskedFor(model: Model): (manifest: Manifest) => readonly RequestedToken[] {
  return (manifest) =>
    requestedTokens(manifest).map((token) =>
      token.audiences !== unknown && token.audiences.length === 0 && isNamedElsewhere(model, token)
        ? { ...token, audiences: unknown }
        : token,
    );
}

function isNamedElsewhere({ manifests, csiDrivers }: Model, { manifest, path }: RequestedToken): boolean {
  switch (manifest.kind) {
    // hashicorp/vault-secrets-operator: api/v1beta1/vaultauth_types.go, Merge: its own audiences, else those of the global object.
    case 'VaultAuth':
      return globalOf(manifest) !== undefined;
    case 'VaultAuthGlobal':
      return manifests.some(
        (other) =>
          other.kind === 'VaultAuth' &&
          globalOf(other) === manifest.name &&
          itemsOf(at(other.root, ...path.split('.'), 'audiences')).length > 0,
      );
    case 'SecretProviderClass':
      return csiDrivers.some(
        ({ name, tokenRequests }) =>
          name === secretsStore.driver &&
          tokenRequests.some(({ audience }) => audience === secretsStore.audience),
      );
    default:
      return false;
  }
}

/** The name of the VaultAuthGlobal that fills in what a VaultAuth leaves out; null for the default one. */
function globalOf({ root }: Manifest): string | null | undefined {
  const reference = at(root, 'spec', 'vaultAuthGlobalRef');
  return reference === undefined ? undefined : (stringOf(at(reference, 'name')) ?? null);
}
