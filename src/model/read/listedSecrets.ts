import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { ListedSecret } from '../model.ts';
import type { DeclaredAccount } from './accounts.ts';

/** The Secrets that a ServiceAccount lists, before they are looked up; an entry that aliases repeat is one. */
export function listedSecrets({ manifest }: DeclaredAccount): Omit<ListedSecret, 'object'>[] {
  const nodes = new Set(itemsOf(at(manifest.root, 'secrets')).map((entry) => at(entry, 'name')));
  return [...nodes].flatMap((node) => {
    const name = stringOf(node);
    return node !== undefined && name ? [{ name, node }] : [];
  });
}
