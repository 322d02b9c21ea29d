import { builtInClusterRoleNames, builtInNamespaceRole } from '../../kubernetes/builtInRoles.ts';
import type { Manifest } from '../../source/document.ts';
import { isTemplated } from '../../yaml/access.ts';
import { Lookup } from '../join/lookup.ts';
import { NamespacesByName } from '../join/namespaceJoin.ts';
import type { Binding } from '../model.ts';
import { asBuiltIn, builtInRole, type Role } from './role.ts';

/** More declarations of one role than this, all as near as each other, say nothing about which is meant. */
const mostCandidates = 20;

/**
 * The roles that a binding may mean. Usually one; several where the input declares it in files that are equally near; none where it
 * is neither in the input nor made by every API server, so that nothing is known about it.
 */
export type RoleLookup = (binding: Binding) => readonly Role[];

/** `roles`: those of the input. Which of them a name means is decided as for any other object. */
export function roleLookup(roles: readonly Role[], bindings: readonly Binding[]): RoleLookup {
  const declared = roles.filter(isDeclared);
  const references = new NamespacesByName();
  for (const binding of bindings) {
    const { name, kind } = referenceOf(binding);
    if (kind === 'Role') references.add(name, binding.manifest.namespace);
  }
  const lookups = {
    Role: new Lookup(
      declared.filter(({ kind }) => kind === 'Role'),
      references,
    ),
    ClusterRole: new Lookup(
      declared.filter(({ kind }) => kind === 'ClusterRole'),
      new NamespacesByName(),
    ),
  };
  return (binding) => {
    const { kind, name } = referenceOf(binding);
    if (name === '' || isTemplated(name)) return [];
    const { source, namespace: from } = binding.manifest;
    const namespace = kind === 'Role' ? from : null;
    const found = lookups[kind].find({ name, namespace, path: source.path });
    if (found.length > mostCandidates) return [];
    if (found.length > 0) return found;
    if (kind === 'ClusterRole') return asList(builtInRole(name));
    return from === null ? [] : asList(builtInRoleOf(from, name));
  };
}

function isDeclared(role: Role): role is Role & { readonly manifest: Manifest } {
  return role.manifest !== null;
}

function asList(role: Role | null): readonly Role[] {
  return role === null ? [] : [role];
}

function builtInRoleOf(namespace: string, name: string): Role | null {
  const rules = builtInNamespaceRole(namespace, name)?.map(asBuiltIn);
  return rules === undefined
    ? null
    : { kind: 'Role', name, namespace, manifest: null, rules, labels: new Map(), selectors: null };
}

/** OpenShift's bindings name no kind, and a namespace where they mean a Role. */
function referenceOf({ roleRef, kind }: Binding): { kind: 'Role' | 'ClusterRole'; name: string } {
  if (roleRef === null) return { kind: 'ClusterRole', name: '' };
  return {
    kind: roleRef.kind === 'Role' && kind === 'RoleBinding' ? 'Role' : 'ClusterRole',
    name: roleRef.name,
  };
}

/** All ClusterRoles of a cluster that has these of the input: aggregation looks at every one. */
export function allClusterRoles(roles: readonly Role[]): readonly Role[] {
  const declared = roles.filter(({ kind }) => kind === 'ClusterRole');
  const names = new Set(declared.map(({ name }) => name));
  const rest = builtInClusterRoleNames.filter((name) => !names.has(name));
  return [...declared, ...rest.flatMap((name) => builtInRole(name) ?? [])];
}
