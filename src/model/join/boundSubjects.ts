import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import type { Binding, BindingSubject } from '../model.ts';
import { joinsByName, type Namespace, NamespacesByName, objectKey } from './namespaceJoin.ts';

/** The subjects of bindings by whom they are: accounts by name, and the groups that accounts are in. */
export class BoundSubjects {
  readonly #byAccount = new Map<string, BindingSubject[]>();
  readonly #byNamespace = new Map<string, BindingSubject[]>();
  readonly #bound = new NamespacesByName();
  readonly #join: (name: string, from: Namespace) => Namespace | undefined;
  /** All accounts of the cluster. */
  readonly forAll: readonly BindingSubject[];
  /** Whoever is authenticated, all accounts among them. */
  readonly forEveryone: readonly BindingSubject[];

  /** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
  constructor(bindings: readonly Binding[], references: NamespacesByName) {
    const forAll: BindingSubject[] = [];
    const forEveryone: BindingSubject[] = [];
    for (const subject of bindings.flatMap(({ subjects }) => subjects)) {
      const { who } = subject;
      if (who.type === 'account') {
        this.#bound.add(who.name, who.namespace);
        push(this.#byAccount, objectKey(who.name, who.namespace), subject);
      } else if (who.type === 'accounts-of-namespace') push(this.#byNamespace, who.namespace, subject);
      else if (who.type === 'all-accounts') forAll.push(subject);
      else if (who.type === 'everyone' && who.authenticated) forEveryone.push(subject);
    }
    this.forAll = forAll;
    this.forEveryone = forEveryone;
    this.#join = joinsByName(this.#bound, references);
  }

  /** The namespaces that bindings state for accounts of a name, null for those that leave it open. */
  namespacesOf(name: string): ReadonlySet<Namespace> {
    return this.#bound.of(name);
  }

  /** The namespaces of the groups of a namespace's accounts. */
  get groups(): ReadonlySet<string> {
    return new Set(this.#byNamespace.keys());
  }

  /** The namespace in which bindings mean an account; undefined where none does. */
  namespaceFor(name: string, namespace: Namespace): Namespace | undefined {
    return this.#join(name, namespace);
  }

  /** Those that name an account just so. */
  named(name: string, namespace: Namespace): readonly BindingSubject[] {
    return this.#byAccount.get(objectKey(name, namespace)) ?? nobody;
  }

  /** Those that mean an account or may mean it, by name. */
  meaning(name: string, namespace: Namespace): readonly BindingSubject[] {
    const own = this.#join(name, namespace);
    return this.named(name, own === undefined ? null : own);
  }

  /** Those that are all accounts of a namespace. */
  ofNamespace(namespace: string): readonly BindingSubject[] {
    return this.#byNamespace.get(namespace) ?? nobody;
  }

  /**
   * Those of a file that name an account in the only namespace that any binding states for it: whoever leaves the namespace of the
   * account open in that file means it, as installers do that are applied with `kubectl apply -n`.
   */
  statedAlone(name: string, path: string): readonly BindingSubject[] {
    const stated = [...this.#bound.of(name)].filter((namespace) => namespace !== null);
    if (stated.length !== 1 || name === defaultAccount) return nobody;
    return this.named(name, stated[0]!).filter(({ place }) => place.source.path === path);
  }

  /** The files that have one of them. */
  get paths(): ReadonlySet<string> {
    const all = [...this.#byAccount.values(), ...this.#byNamespace.values(), this.forAll].flat();
    return new Set(all.map(({ place }) => place.source.path));
  }
}

const nobody: readonly BindingSubject[] = [];

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
