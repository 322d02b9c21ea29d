import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import type { Binding, BindingSubject, ServiceAccount } from '../model.ts';
import { BoundSubjects } from './boundSubjects.ts';
import { ByHome, Copies } from './copies.ts';
import { type Projects, upward } from './folders.ts';
import {
  type Namespace,
  type NamespaceJoin,
  type NamespacesByName,
  namespaceJoin,
  objectKey,
} from './namespaceJoin.ts';

/** A ServiceAccount of the input. */
type Declared = Pick<ServiceAccount, 'manifest' | 'name' | 'namespace'>;

/** An account and the file that asks; of the namespaces that it may be known by, the first one that fits a binding counts. */
interface Question {
  readonly name: string;
  readonly namespaces: readonly Namespace[];
  readonly path: string;
}

/**
 * Finds the subjects of bindings that are an account, by name or through the groups of accounts that it is in. A binding to everyone
 * who is authenticated says nothing about the account and is left out.
 *
 * Accounts that are in every namespace (`default`, members of a group) meet bindings through an absent namespace only where both may
 * be applied together. Where several files declare the account, a binding counts for what goes with the same copy.
 */
export class BindingLookup {
  readonly #subjects: BoundSubjects;
  readonly #joinGroup: NamespaceJoin;
  readonly #hasGroups: boolean;
  readonly #projects: Projects;
  readonly #reaches: ReadonlySet<string>;
  readonly #declaredIn = new Map<string, string[]>();
  /** The subjects of each account by its copies; null where it has one or none, or too many to tell apart: then all count. */
  readonly #homes = new Map<string, ByHome<BindingSubject> | null>();
  // Accounts with the same answer share it: thousands of workloads may run as one account.
  readonly #answers = new Map<string, readonly BindingSubject[]>();
  readonly #related = new WeakMap<readonly BindingSubject[], Map<string, readonly BindingSubject[]>>();

  /** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
  constructor(
    bindings: readonly Binding[],
    references: NamespacesByName,
    accounts: readonly Declared[],
    projects: Projects,
  ) {
    this.#subjects = new BoundSubjects(bindings, references);
    const { groups, paths } = this.#subjects;
    this.#hasGroups = groups.size > 0;
    // A group always states its namespace, so that other references do not matter.
    this.#joinGroup = namespaceJoin(groups, new Set());
    this.#projects = projects;
    this.#reaches = new Set([...paths].map((path) => projects.reach(path)));
    for (const { name, namespace, manifest } of accounts)
      push(this.#declaredIn, objectKey(name, namespace), manifest.source.path);
  }

  of(question: Question): readonly BindingSubject[] {
    const { name, namespaces, path } = question;
    const isAnywhere = name === defaultAccount || this.#hasGroups;
    const home = this.#homesOf(question)?.home(path);
    const key = `${keyOf(name, namespaces)}|${home}|${isAnywhere ? this.#within(path) : ''}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      answer = [...this.#byName(question), ...this.#byGroup(question), ...this.#subjects.forAll];
      this.#answers.set(key, answer);
    }
    return answer;
  }

  /**
   * The bindings of an account without those of other projects, as seen from a file. Only `default` and groups are meant by whoever
   * uses the same namespace; another account that a binding names is that account wherever the binding stands.
   */
  related(bindings: readonly BindingSubject[], path: string): readonly BindingSubject[] {
    const within = this.#within(path);
    if (within === null || bindings.length === 0) return bindings;
    const answers = this.#related.get(bindings) ?? new Map<string, readonly BindingSubject[]>();
    this.#related.set(bindings, answers);
    let answer = answers.get(within);
    if (answer === undefined) {
      answer = bindings.filter(
        ({ who, place }) =>
          (who.type === 'account' && who.name !== defaultAccount) ||
          this.#projects.mayBeAppliedTogether(path, place.source.path),
      );
      answers.set(within, answer);
    }
    return answer;
  }

  /** Whether bindings name the account in several namespaces, so that an absent one may mean any of them. */
  mayBeBound(name: string): boolean {
    return this.#subjects.namespacesOf(name).size > 1;
  }

  #byName(question: Question): readonly BindingSubject[] {
    const { name, namespaces, path } = question;
    const namespace = this.#boundNamespace(question);
    if (namespace === undefined) return [];
    const byHome = this.#homesOf(question);
    const subjects =
      byHome === null ? this.#subjects.named(name, namespace) : byHome.together(byHome.home(path));
    return name !== defaultAccount || isSure(namespace, namespaces) ? subjects : this.#near(subjects, path);
  }

  #byGroup({ namespaces, path }: Question): readonly BindingSubject[] {
    const namespace = namespaces.map(this.#joinGroup).find((each) => each !== undefined);
    const subjects = namespace == null ? [] : this.#subjects.ofNamespace(namespace);
    return namespace == null || isSure(namespace, namespaces) ? subjects : this.#near(subjects, path);
  }

  #boundNamespace({ name, namespaces }: Question): Namespace | undefined {
    return namespaces
      .map((namespace) => this.#subjects.namespaceFor(name, namespace))
      .find((namespace) => namespace !== undefined);
  }

  #near(subjects: readonly BindingSubject[], path: string): readonly BindingSubject[] {
    return subjects.filter(({ place }) => this.#projects.mayBeAppliedTogether(path, place.source.path));
  }

  #homesOf(question: Question): ByHome<BindingSubject> | null {
    const { name, namespaces } = question;
    const key = keyOf(name, namespaces);
    let byHome = this.#homes.get(key);
    if (byHome === undefined) {
      byHome = this.#makeHomes(question);
      this.#homes.set(key, byHome);
    }
    return byHome;
  }

  #makeHomes(question: Question): ByHome<BindingSubject> | null {
    const { name, namespaces } = question;
    const paths = new Set(
      namespaces.flatMap((namespace) => this.#declaredIn.get(objectKey(name, namespace)) ?? []),
    );
    if (paths.size < 2) return null;
    const namespace = this.#boundNamespace(question);
    const subjects = namespace === undefined ? [] : this.#subjects.named(name, namespace);
    const byHome = new ByHome(new Copies(paths), subjects, ({ binding }) => binding.manifest.source.path);
    return byHome.size() > 10_000 + 100 * (paths.size + subjects.length) ? null : byHome;
  }

  /** The innermost reach of a binding that a file is in; files with the same one are near the same bindings. */
  #within(path: string): string | null {
    if (this.#projects.of(path) === '') return null;
    for (const each of upward(path)) if (this.#reaches.has(each)) return each;
    return '';
  }
}

/** Whether a stated namespace of the account is that of the binding. */
function isSure(namespace: Namespace, namespaces: readonly Namespace[]): boolean {
  return namespace !== null && namespaces.includes(namespace);
}

function keyOf(name: string, namespaces: readonly Namespace[]): string {
  return namespaces.map((namespace) => objectKey(name, namespace)).join('|');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
