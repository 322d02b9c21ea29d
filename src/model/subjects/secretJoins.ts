import { accountNameAnnotation } from '../../kubernetes/tokenSecrets.ts';
import type { Manifest } from '../../source/document.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import { type BindingLookup, bindingLookup } from '../join/bindings.ts';
import { type Group, type Join, joinObjects } from '../join/byName.ts';
import { NamespacesByName } from '../join/namespaceJoin.ts';
import { type Model, type Secret, type ServiceAccount, unknown } from '../model.ts';
import { accountLabel } from './facts.ts';
import { namePlace, valuePlace } from './places.ts';
import type { NamedPlace } from './subject.ts';

// Four views ask for the joins of one model.
const known = new WeakMap<Model, SecretJoins>();

/** From Secrets to accounts and what is bound to them, and from workloads and accounts to Secrets. */
export interface SecretJoins {
  readonly accounts: Join<ServiceAccount>;
  readonly bindings: BindingLookup;
  readonly secrets: Join<Secret>;
}

export function secretJoins(model: Model): SecretJoins {
  const joins = known.get(model) ?? joinsOf(model);
  known.set(model, joins);
  return joins;
}

function joinsOf({ secrets, workloads, serviceAccounts, bindings }: Model): SecretJoins {
  const accountNames = secrets.map((secret) => ({ name: accountName(secret), namespace: secret.namespace }));
  const secretNames = [
    ...workloads.flatMap(({ manifest: { namespace }, secretUses }) =>
      secretUses.map(({ secret }) => ({ name: secret, namespace })),
    ),
    ...serviceAccounts.flatMap(({ manifest, namespace }) =>
      listedSecrets(manifest).map((node) => ({ name: stringOf(node) ?? null, namespace })),
    ),
  ];
  const known = new NamespacesByName();
  for (const { name, namespace } of [
    ...accountNames,
    ...serviceAccounts,
    ...workloads.map(({ account: { name, namespace } }) => ({
      name: name === unknown ? null : name,
      namespace,
    })),
  ]) {
    if (name !== null) known.add(name, namespace);
  }
  return {
    accounts: joinObjects(serviceAccounts, accountNames),
    bindings: bindingLookup(bindings, known),
    // Where Secrets of one name differ in type, a token Secret counts.
    secrets: joinObjects(
      secrets.toSorted((a, b) => Number(b.isTokenSecret) - Number(a.isTokenSecret)),
      secretNames,
    ),
  };
}

/** The account that a Secret names; null when it names none, or an unknown one. */
export function accountName({ account }: Secret): string | null {
  return account === unknown || account === '' ? null : account;
}

/** The value of the annotation that names the account of a token Secret, with the account's name. */
export function accountNamePlace({ manifest, account }: Secret): NamedPlace | undefined {
  const message = account ? `the token of ${accountLabel(account)}` : 'no account is named';
  return valuePlace(manifest, at(manifest.root, 'metadata', 'annotations', accountNameAnnotation), message);
}

/** The name of the ServiceAccount: of the one in the same file where there are several. */
export function nearestPlace(
  declared: Group<ServiceAccount> | undefined,
  { source }: Manifest,
): NamedPlace | undefined {
  const object = declared?.firstIn.get(source) ?? declared?.first;
  return object && namePlace(object.manifest);
}

/** The nodes that name the Secrets which a ServiceAccount lists; an entry that aliases repeat is one. */
export function listedSecrets({ root }: Manifest): readonly Node[] {
  const names = itemsOf(at(root, 'secrets')).map((entry) => at(entry, 'name'));
  return [...new Set(names)].filter((node) => node !== undefined);
}
