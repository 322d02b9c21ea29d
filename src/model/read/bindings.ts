import { groupOf } from '../../kubernetes/apiGroup.ts';
import { isDnsSubdomain } from '../../kubernetes/names.ts';
import {
  accountOfUser,
  accountsGroup,
  anonymousUser,
  authenticatedGroup,
  unauthenticatedGroup,
} from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import { placeOf } from '../../source/origin.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Binding, BindingSubject } from '../model.ts';

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
      if (name === anonymousUser) return { type: 'everyone', authenticated: false };
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
