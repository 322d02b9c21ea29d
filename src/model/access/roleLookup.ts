import { builtInClusterRoleNames, builtInNamespaceRole } from '../../kubernetes/builtInRoles.ts';
import { isTemplated } from '../../yaml/access.ts';
import { upward } from '../join/folders.ts';
import { joinsByName, NamespacesByName } from '../join/namespaceJoin.ts';
import type { Binding } from '../model.ts';
import { asBuiltIn, builtInRole, type Role } from './role.ts';

/** More declarations of one role than this, all as near as each other, say nothing about which is meant. */
const mostCandidates = 20;

/**
 * The roles that a binding may mean. Usually one; several where the input declares it in files that are equally near; none where it
 * is neither in the input nor made by every API server, so that nothing is known about it.
 */
export type RoleLookup = (binding: Binding) => readonly Role[];

/** `roles`: those of the input. */
export function roleLookup(roles: readonly Role[], bindings: readonly Binding[]): RoleLookup {
  const declared = new NamespacesByName();
  const byKey = new Map<string, Map<string, Role>>();
  for (const role of roles) {
    if (role.kind === 'Role') declared.add(role.name, role.namespace);
    const key = keyOf(role.kind, role.namespace, role.name);
    const path = role.manifest?.source.path ?? '';
    // Of two declarations in one file the later one is applied last.
    const files = byKey.get(key);
    if (files === undefined) byKey.set(key, new Map([[path, role]]));
    else files.set(path, role);
  }
  const references = new NamespacesByName();
  for (const binding of bindings) {
    const { name, kind } = referenceOf(binding);
    if (kind === 'Role') references.add(name, binding.manifest.namespace);
  }
  const join = joinsByName(declared, references);
  const nearest = new Map<string, (path: string) => readonly Role[]>();
  const find = (key: string, path: string): readonly Role[] => {
    const files = byKey.get(key);
    if (files === undefined) return [];
    if (files.size === 1) return [...files.values()];
    let near = nearest.get(key);
    if (near === undefined) {
      near = nearestIn(files);
      nearest.set(key, near);
    }
    return near(path);
  };

  return (binding) => {
    const { kind, name } = referenceOf(binding);
    if (name === '' || isTemplated(name)) return [];
    const { source, namespace: from } = binding.manifest;
    if (kind === 'ClusterRole') {
      const found = find(keyOf(kind, null, name), source.path);
      return found.length > 0 ? found : asList(builtInRole(name));
    }
    const namespace = join(name, from);
    if (namespace !== undefined) return find(keyOf(kind, namespace, name), source.path);
    return from === null ? [] : asList(builtInRoleOf(from, name));
  };
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

function keyOf(kind: string, namespace: string | null, name: string): string {
  return `${kind} ${namespace ?? ''}/${name}`;
}

/** OpenShift's bindings name no kind, and a namespace where they mean a Role. */
function referenceOf({ roleRef, kind }: Binding): { kind: 'Role' | 'ClusterRole'; name: string } {
  if (roleRef === null) return { kind: 'ClusterRole', name: '' };
  return {
    kind: roleRef.kind === 'Role' && kind === 'RoleBinding' ? 'Role' : 'ClusterRole',
    name: roleRef.name,
  };
}

/** The declarations that are nearest to a file: in itself, else in or below the closest folder above it that has any. */
function nearestIn(files: ReadonlyMap<string, Role>): (path: string) => readonly Role[] {
  const below = new Map<string, Role[]>();
  for (const [path, role] of files) {
    for (const folder of upward(path)) {
      const known = below.get(folder);
      if (known === undefined) below.set(folder, [role]);
      else if (known.length <= mostCandidates) known.push(role);
    }
  }
  return (path) => {
    for (const folder of upward(path)) {
      const known = below.get(folder);
      if (known !== undefined) return known.length > mostCandidates ? [] : known;
    }
    return [];
  };
}

/** All ClusterRoles of a cluster that has these of the input: aggregation looks at every one. */
export function allClusterRoles(roles: readonly Role[]): readonly Role[] {
  const declared = roles.filter(({ kind }) => kind === 'ClusterRole');
  const names = new Set(declared.map(({ name }) => name));
  const rest = builtInClusterRoleNames.filter((name) => !names.has(name));
  return [...declared, ...rest.flatMap((name) => builtInRole(name) ?? [])];
}
