import { groupOf } from '../../kubernetes/apiGroup.ts';
import { isDnsSubdomain } from '../../kubernetes/names.ts';
import {
  accountOfUser,
  accountsGroup,
  authenticatedGroup,
  defaultAccount,
  unauthenticatedGroup,
} from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import { placeOf } from '../../source/origin.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Binding, BindingSubject, ServiceAccount } from '../model.ts';
import { ByHome, Copies } from './copies.ts';
import { type Projects, upward } from './folders.ts';
import {
  joinsByName,
  type Namespace,
  type NamespaceJoin,
  NamespacesByName,
  namespaceJoin,
} from './namespaceJoin.ts';

const bindingGroups: ReadonlySet<string> = new Set([
  'rbac.authorization.k8s.io',
  'authorization.openshift.io',
]);

/** The RoleBinding or ClusterRoleBinding that a manifest declares; null for every other kind of object. */
export function readBinding(manifest: Manifest): Binding | null {
  const { kind, root } = manifest;
  if (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') return null;
  if (!bindingGroups.has(groupOf(manifest.apiVersion))) return null;
  const subjects: BindingSubject[] = [];
  const binding: Binding = { manifest, kind, roleRef: roleRefOf(manifest), subjects };
  const seen = new Set<Node>();
  for (const node of itemsOf(at(root, 'subjects'))) {
    if (seen.has(node)) continue;
    seen.add(node);
    const place = placeOf(manifest, at(node, 'name') ?? node);
    subjects.push({ binding, place, who: whoIs(binding, node) });
  }
  return binding;
}

function roleRefOf(manifest: Manifest): Binding['roleRef'] {
  const node = at(manifest.root, 'roleRef', 'name');
  const name = stringOf(node);
  if (node === undefined || name === undefined) return null;
  return { kind: stringOf(at(manifest.root, 'roleRef', 'kind')) ?? '', name, place: placeOf(manifest, node) };
}

/**
 * Understands a subject in any spelling (K: pkg/registry/rbac/validation/rule.go, appliesToUser). A ServiceAccount without a
 * namespace means the one of its RoleBinding (K: pkg/apis/rbac/validation/validation.go).
 */
function whoIs(binding: Binding, subject: Node): BindingSubject['who'] {
  const name = stringOf(at(subject, 'name'));
  if (!name) return { type: 'other' };
  switch (stringOf(at(subject, 'kind'))) {
    case 'ServiceAccount': {
      if (!isDnsSubdomain(name)) return { type: 'other' };
      const own = binding.kind === 'RoleBinding' ? binding.manifest.namespace : null;
      return { type: 'account', name, namespace: stringOf(at(subject, 'namespace')) || own };
    }
    case 'User': {
      const account = accountOfUser(name);
      return account === null || !isDnsSubdomain(account.name)
        ? { type: 'other' }
        : { type: 'account', ...account };
    }
    case 'Group': {
      if (name === accountsGroup) return { type: 'all-accounts' };
      if (name === authenticatedGroup) return { type: 'everyone', authenticated: true };
      if (name === unauthenticatedGroup) return { type: 'everyone', authenticated: false };
      if (!name.startsWith(`${accountsGroup}:`)) return { type: 'other' };
      const namespace = name.slice(accountsGroup.length + 1);
      return namespace === '' || namespace.includes(':')
        ? { type: 'other' }
        : { type: 'accounts-of-namespace', namespace };
    }
    default:
      return { type: 'other' };
  }
}

/**
 * Every subject of the input that is this account, by name or through the groups of accounts that it is in. A binding to everyone
 * who is authenticated says nothing about the account and is left out. Of the namespaces, which the account may be known by, the
 * first one that fits a subject's counts. Where `projects` are given, accounts that are in every namespace (`default`, members of a
 * group) meet bindings through an absent namespace only where both may be applied together; `path` is the file that asks. Where
 * several files declare the account, a binding counts for what goes with the same copy.
 */
export type BindingLookup = (
  name: string,
  namespaces: readonly Namespace[],
  path?: string,
) => readonly BindingSubject[];

/** A ServiceAccount of the input. */
type Declared = Pick<ServiceAccount, 'manifest' | 'name' | 'namespace'>;

/** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
export function bindingLookup(
  bindings: readonly Binding[],
  references: NamespacesByName,
  accounts: readonly Declared[] = [],
  projects?: Projects,
): BindingLookup {
  const declared = new NamespacesByName();
  const byAccount = new Map<string, BindingSubject[]>();
  const byNamespace = new Map<string, BindingSubject[]>();
  const forAll: BindingSubject[] = [];
  for (const subject of bindings.flatMap((binding) => binding.subjects)) {
    const { who } = subject;
    if (who.type === 'account') {
      declared.add(who.name, who.namespace);
      push(byAccount, accountKey(who.name, who.namespace), subject);
    } else if (who.type === 'accounts-of-namespace') push(byNamespace, who.namespace, subject);
    else if (who.type === 'all-accounts') forAll.push(subject);
  }

  const join = joinsByName(declared, references);
  // A group always states its namespace, so that other references do not matter.
  const joinGroup = namespaceJoin(new Set(byNamespace.keys()), new Set());
  const firstOf = (namespaces: readonly Namespace[], joined: NamespaceJoin) =>
    namespaces.map(joined).find((namespace) => namespace !== undefined);

  const pathsOf = new Map<string, string[]>();
  for (const { name, namespace, manifest } of accounts)
    push(pathsOf, accountKey(name, namespace), manifest.source.path);

  /** The subjects of each account by its copies; null where it has one or none, or too many to tell apart: then all count. */
  const homes = new Map<string, ByHome<BindingSubject> | null>();
  const homesOf = (name: string, namespaces: readonly Namespace[]) => {
    const key = keyOf(name, namespaces);
    let byHome = homes.get(key);
    if (byHome === undefined) {
      const paths = new Set(
        namespaces.flatMap((namespace) => pathsOf.get(accountKey(name, namespace)) ?? []),
      );
      const own = firstOf(namespaces, (namespace) => join(name, namespace));
      const subjects = own === undefined ? [] : (byAccount.get(accountKey(name, own)) ?? []);
      byHome =
        paths.size < 2
          ? null
          : new ByHome(new Copies(paths), subjects, ({ binding }) => binding.manifest.source.path);
      if (byHome !== null && byHome.size() > 10_000 + 100 * (paths.size + subjects.length)) byHome = null;
      homes.set(key, byHome);
    }
    return byHome;
  };

  const subjectsOf = (name: string, namespaces: readonly Namespace[], path: string | undefined) => {
    const near = ({ binding }: BindingSubject) =>
      path === undefined || projects?.mayBeAppliedTogether(path, binding.manifest.source.path) !== false;
    const surely = (namespace: Namespace) => namespace !== null && namespaces.includes(namespace);
    const own = firstOf(namespaces, (namespace) => join(name, namespace));
    const ofGroup = firstOf(namespaces, joinGroup);
    const all = own === undefined ? [] : (byAccount.get(accountKey(name, own)) ?? []);
    const byHome = path === undefined ? null : homesOf(name, namespaces);
    const byName = path === undefined || byHome === null ? all : byHome.together(byHome.home(path));
    const byGroup = ofGroup == null ? [] : (byNamespace.get(ofGroup) ?? []);
    return [
      ...(own === undefined || surely(own) || name !== defaultAccount ? byName : byName.filter(near)),
      ...(ofGroup == null || surely(ofGroup) ? byGroup : byGroup.filter(near)),
      ...forAll,
    ];
  };

  const reaches = new Set(
    projects && [...byAccount.values(), ...byNamespace.values()].flat().map(reachOf(projects)),
  );
  /** The innermost reach of a binding that a file is in; files with the same one are near the same bindings. */
  const within = (path: string) => {
    if (projects?.of(path) === '') return null;
    for (const each of upward(path)) if (reaches.has(each)) return each;
    return '';
  };

  // Accounts with the same answer share it: thousands of workloads may run as one account.
  const answers = new Map<string, readonly BindingSubject[]>();
  return (name, namespaces, path) => {
    const account = keyOf(name, namespaces);
    const home = path === undefined ? undefined : homesOf(name, namespaces)?.home(path);
    const isAnywhere = name === defaultAccount || byNamespace.size > 0;
    const key = path === undefined ? account : `${account}|${home}|${isAnywhere ? within(path) : ''}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = subjectsOf(name, namespaces, path);
      answers.set(key, answer);
    }
    return answer;
  };
}

function reachOf(projects: Projects): (subject: BindingSubject) => string {
  return ({ binding }) => projects.reach(binding.manifest.source.path);
}

function keyOf(name: string, namespaces: readonly Namespace[]): string {
  return namespaces.map((namespace) => accountKey(name, namespace)).join('|');
}

/** One string for an account: namespaces and names of the API hold no slash, and an absent namespace differs from all. */
export function accountKey(name: string, namespace: Namespace): string {
  return namespace === null ? `/${name}` : `${namespace.length}:${namespace}/${name}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
