import { type Secret, unknown } from '../model.ts';
import { agreed, Lookup, type Reference } from './lookup.ts';
import { NamespacesByName } from './namespaceJoin.ts';

/** Which Secret a name means; null when the input holds none, or several that may be meant and of which only some hold a token. */
export type SecretLookup = (reference: Reference) => Secret | null;

/** `references`: everything that will be asked. */
export function secretLookup(secrets: readonly Secret[], references: readonly Reference[]): SecretLookup {
  const referred = new NamespacesByName();
  for (const { name, namespace } of references) referred.add(name, namespace);
  const lookup = new Lookup(secrets, referred);
  const meant = new WeakMap<readonly Secret[], Secret | null>();
  return (reference) => {
    const found = lookup.find(reference);
    let secret = meant.get(found);
    if (secret === undefined) {
      const isToken = found.length === 0 ? unknown : agreed(found, ({ isTokenSecret }) => isTokenSecret);
      const account = isToken === true ? agreed(found, (each) => each.account) : null;
      const contradict = isToken === unknown || (found.length > 1 && account === unknown);
      secret = contradict ? null : found[0]!;
      meant.set(found, secret);
    }
    return secret;
  };
}
