import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import { type Binding, type MeantAccount, type ServiceAccount, type Unknown, unknown } from '../model.ts';
import type { DeclaredAccount } from '../read/accounts.ts';
import { BindingLookup } from './bindings.ts';
import type { Projects } from './folders.ts';
import { agreed, Lookup, type Reference } from './lookup.ts';
import { isOpen, type Namespace, NamespacesByName, objectKey } from './namespaceJoin.ts';

type Draft = { -readonly [Key in keyof ServiceAccount]: ServiceAccount[Key] };

/** What a name means where several objects may be meant, taken together. */
type Said = Pick<MeantAccount, 'object' | 'automount' | 'bindings' | 'bound'> & {
  readonly namespace: Namespace;
};

/** Which accounts names mean, and what is bound to them. Workloads and Secrets ask the same, so that they never disagree. */
export class MeantAccounts {
  /** In the order of their declaration. What they list as Secrets is not looked up yet. */
  readonly declared: readonly Draft[];
  readonly #lookup: Lookup<Draft>;
  readonly #bindings: BindingLookup;
  readonly #projects: Projects;
  readonly #together = new WeakMap<readonly Draft[], readonly Draft[]>();
  readonly #said = new WeakMap<readonly Draft[], Said>();

  /** `references`: everything that will be asked. */
  constructor(
    declared: readonly DeclaredAccount[],
    references: readonly Reference[],
    bindings: readonly Binding[],
    projects: Projects,
  ) {
    this.#projects = projects;
    const first = new Map<string, Manifest>();
    this.declared = declared.map((account): Draft => {
      const { name, namespace, manifest } = account;
      const key = `${objectKey(name, namespace)}|${manifest.source.path}`;
      if (!first.has(key)) first.set(key, manifest);
      return { ...account, bindings: [], related: [], bound: false, first: first.get(key)!, secrets: [] };
    });
    const referred = new NamespacesByName();
    for (const { name, namespace } of references) referred.add(name, namespace);
    this.#lookup = new Lookup(this.declared, referred);

    const knownAs = this.#statedNamespaces(references);
    const known = new NamespacesByName();
    for (const { name, namespace } of declared) known.add(name, namespace);
    for (const each of references) {
      const [object] = this.#find(each);
      known.add(each.name, each.namespace ?? object?.namespace ?? null);
    }
    this.#bindings = new BindingLookup(bindings, known, declared, projects);
    for (const account of this.declared) {
      const { name, namespace, manifest } = account;
      const stated = knownAs.get(account);
      const namespaces = stated === undefined ? [namespace] : [stated, namespace];
      account.bindings = this.#bindings.of({ name, namespaces, path: manifest.source.path });
      account.related = this.#bindings.related(account.bindings, manifest.source.path);
      account.bound = this.#isBound(name, namespaces[0]!, account.bindings.length);
    }
  }

  /** The account that a reference means. */
  of(reference: Reference): MeantAccount {
    const { name, namespace, path } = reference;
    const objects = this.#find(reference);
    if (objects.length > 0) {
      const said = this.#saidBy(objects);
      const related = this.#bindings.related(said.bindings, path);
      return { name, objects, ...said, related, namespace: namespace ?? said.namespace, namesake: false };
    }
    const bindings = this.#bindings.of({ name, namespaces: [namespace], path });
    const bound = this.#isBound(name, namespace, bindings.length);
    const namesake = this.#lookup.has(name);
    const related = this.#bindings.related(bindings, path);
    return { name, namespace, objects, object: null, automount: null, bindings, related, bound, namesake };
  }

  /**
   * The objects that may be meant. Every namespace has an account `default`: where the reference leaves its namespace open, only
   * one counts that may be applied together with it.
   */
  #find(reference: Reference): readonly Draft[] {
    const { name, namespace, path } = reference;
    const found = this.#lookup.find(reference);
    const [first] = found;
    const isSure = first === undefined || (!isOpen(namespace) && first.namespace === namespace);
    if (isSure || name !== defaultAccount || this.#projects.of(path) === '') return found;
    // The list is that of a folder, so that the answer is the same for every file that gets this list.
    let together = this.#together.get(found);
    if (together === undefined) {
      together = found.filter(({ manifest }) =>
        this.#projects.mayBeAppliedTogether(path, manifest.source.path),
      );
      this.#together.set(found, together);
    }
    return together;
  }

  /** The namespaces of objects that leave theirs open, where a reference states it. */
  #statedNamespaces(references: readonly Reference[]): Map<Draft, string> {
    const stated = new Map<Draft, string>();
    const seen = new Set<readonly Draft[]>();
    for (const reference of references) {
      const { namespace } = reference;
      if (namespace === null || isOpen(namespace)) continue;
      const objects = this.#find(reference);
      if (seen.has(objects)) continue;
      seen.add(objects);
      for (const object of objects) if (isOpen(object.namespace)) stated.set(object, namespace);
    }
    return stated;
  }

  /** Where the binding names the account in several namespaces, an open one may be any of them. */
  #isBound(name: string, namespace: Namespace, bindings: number): boolean | Unknown {
    if (bindings > 0) return true;
    const isLeftOpen = isOpen(namespace) && name !== defaultAccount && this.#bindings.mayBeBound(name);
    return isLeftOpen ? unknown : false;
  }

  #saidBy(objects: readonly Draft[]): Said {
    let said = this.#said.get(objects);
    if (said === undefined) {
      said = together(objects);
      this.#said.set(objects, said);
    }
    return said;
  }
}

function together(objects: readonly Draft[]): Said {
  const automount = agreed(objects, (each) => each.automount);
  const bound = agreed(objects, (each) => each.bound);
  const cloud = agreed(objects, ({ cloudIdentity }) => cloudIdentity?.provider);
  const namespace = agreed(objects, (each) => each.namespace);
  const lists = new Set(objects.map(({ bindings }) => bindings));
  const contradict = objects.length > 1 && (automount === unknown || bound === unknown || cloud === unknown);
  return {
    object: contradict ? null : objects[0]!,
    automount,
    bound,
    bindings: lists.size === 1 ? objects[0]!.bindings : [...new Set([...lists].flat())],
    namespace: namespace === unknown ? null : namespace,
  };
}
