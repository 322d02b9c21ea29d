import { isPlaceholder } from '../../kubernetes/names.ts';
import { accountNameAnnotation, tokenSecretType } from '../../kubernetes/tokenSecrets.ts';
import type { Manifest } from '../../source/document.ts';
import { at, isNull, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import { type Secret, type Unknown, unknown } from '../model.ts';

/** A Secret as it stands, before the account that it names is looked up. */
export type NamedSecret = Omit<Secret, 'owner'>;

/** The Secret that a manifest declares; null for every other kind of object. */
export function readSecret(manifest: Manifest): NamedSecret | null {
  if (manifest.kind !== 'Secret' || manifest.apiVersion !== 'v1') return null;
  const type = stringOf(at(manifest.root, 'type')) ?? null;
  return {
    manifest,
    name: manifest.name,
    namespace: manifest.namespace,
    type,
    isTokenSecret: type === tokenSecretType,
    account: readAccount(at(manifest.root, 'metadata', 'annotations', accountNameAnnotation)),
  };
}

function readAccount(node: Node | undefined): string | Unknown | null {
  if (node === undefined) return null;
  // Go decodes a null inside a map of strings to the empty string.
  if (isNull(node)) return '';
  const name = stringOf(node);
  return name === undefined || isPlaceholder(name) ? unknown : name;
}
