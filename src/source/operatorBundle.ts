import { groupOf } from '../kubernetes/apiGroup.ts';
import { defaultAccount } from '../kubernetes/serviceAccounts.ts';
import type { Span } from '../text/source.ts';
import { at, itemsOf, stringOf } from '../yaml/access.ts';
import type { Field, MappingNode, Node } from '../yaml/node.ts';
import type { Manifest } from './document.ts';

/**
 * The objects that an installer makes from one of its own: for each permission of a ClusterServiceVersion the account, a role with its
 * rules, and the binding of both. Their values are those of the object, so that everything found in them stands where it was written.
 * operator-framework/operator-lifecycle-manager: pkg/controller/registry/resolver/rbac.go, RBACForClusterServiceVersion
 */
export function impliedObjects(manifest: Manifest): Manifest[] {
  if (manifest.kind !== 'ClusterServiceVersion') return [];
  if (groupOf(manifest.apiVersion) !== 'operators.coreos.com') return [];
  const strategy = at(manifest.root, 'spec', 'install', 'spec');
  // The account `default` is there already.
  const accounts = new Set([defaultAccount]);
  return [
    ...itemsOf(at(strategy, 'permissions')).flatMap((item, index) =>
      permission(manifest, item, `${index}`, '', accounts),
    ),
    ...itemsOf(at(strategy, 'clusterPermissions')).flatMap((item, index) =>
      permission(manifest, item, `${index}`, 'Cluster', accounts),
    ),
  ];
}

const rbac = 'rbac.authorization.k8s.io/v1';

function permission(
  manifest: Manifest,
  item: Node,
  index: string,
  scope: '' | 'Cluster',
  accounts: Set<string>,
): Manifest[] {
  const account = at(item, 'serviceAccountName');
  const name = stringOf(account);
  if (account === undefined || !name) return [];
  const rules = at(item, 'rules') ?? list(account.span, []);
  const namespace = at(manifest.root, 'metadata', 'namespace') ?? text(account.span, null);
  const roleName = text(account.span, `${manifest.name ?? ''}-${name}-${index}`);
  const metadata = (of: Node) =>
    mapping(account.span, scope === 'Cluster' ? { name: of } : { name: of, namespace });
  const make = (apiVersion: string, kind: string, more: Readonly<Record<string, Node>>): Manifest => {
    const written = { apiVersion: text(account.span, apiVersion), kind: text(account.span, kind), ...more };
    const root = mapping(item.span, written);
    const own = kind.startsWith('Cluster') ? null : manifest.namespace;
    const { source, document, origins } = manifest;
    const shared = origins === undefined ? { source, document } : { source, document, origins };
    return {
      ...shared,
      root,
      apiVersion,
      kind,
      name: stringOf(at(root, 'metadata', 'name')) ?? null,
      namespace: own,
    };
  };
  const subject = mapping(account.span, {
    kind: text(account.span, 'ServiceAccount'),
    name: account,
    namespace,
  });
  const roleRef = mapping(account.span, {
    apiGroup: text(account.span, 'rbac.authorization.k8s.io'),
    kind: text(account.span, `${scope}Role`),
    name: roleName,
  });
  const made = [
    make(rbac, `${scope}Role`, { metadata: metadata(roleName), rules }),
    make(rbac, `${scope}RoleBinding`, {
      metadata: metadata(roleName),
      roleRef,
      subjects: list(account.span, [subject]),
    }),
  ];
  if (accounts.has(name)) return made;
  accounts.add(name);
  return [
    make('v1', 'ServiceAccount', { metadata: mapping(account.span, { name: account, namespace }) }),
    ...made,
  ];
}

function text(span: Span, value: string | null): Node {
  return { type: 'scalar', value, span, style: 'plain' };
}

function list(span: Span, items: readonly Node[]): Node {
  return { type: 'sequence', items, span };
}

function mapping(span: Span, values: Readonly<Record<string, Node>>): MappingNode {
  const fields = Object.entries(values).map(([key, value]): [string, Field] => [
    key,
    { key, keySpan: value.span, value },
  ]);
  return { type: 'mapping', fields: new Map(fields), duplicates: [], span };
}
