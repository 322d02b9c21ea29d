import { groupOf } from '../../kubernetes/apiGroup.ts';
import { type BuiltInRole, builtInClusterRole, type RuleContent } from '../../kubernetes/builtInRoles.ts';
import type { Manifest } from '../../source/document.ts';
import { at, isNull, isTemplated, itemsOf, mappingOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';

/** One rule of a role, as the API server reads it. */
export interface RoleRule extends RuleContent {
  /** Null for a rule that Kubernetes makes itself. */
  readonly node: Node | null;
  /** A text in it has yet to be filled in by a template engine. */
  readonly templated: boolean;
}

/** A Role or ClusterRole. */
export interface Role {
  readonly kind: 'Role' | 'ClusterRole';
  readonly name: string;
  /** Null for a ClusterRole, and for a Role whose namespace the apply decides. */
  readonly namespace: string | null;
  /** Null for a role that the input does not declare and that every API server makes. */
  readonly manifest: Manifest | null;
  readonly rules: readonly RoleRule[];
  readonly labels: ReadonlyMap<string, string>;
  /** Which ClusterRoles it aggregates; null when it has no `aggregationRule`. */
  readonly selectors: readonly Selector[] | null;
}

/** A label selector (K: apimachinery/pkg/apis/meta/v1/helpers.go, LabelSelectorAsSelector); the empty one selects everything. */
export interface Selector {
  readonly labels: readonly (readonly [key: string, value: string])[];
  readonly expressions: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values: readonly string[];
  }[];
}

const roleGroups: ReadonlySet<string> = new Set(['rbac.authorization.k8s.io', 'authorization.openshift.io']);

/** Whether a manifest declares a Role or ClusterRole. */
export function isRole({ kind, apiVersion }: Manifest): boolean {
  return (kind === 'Role' || kind === 'ClusterRole') && roleGroups.has(groupOf(apiVersion));
}

/**
 * The role that a manifest declares; null for every other object. One that the API server refuses grants nothing, so it is read
 * without its rules (K: pkg/apis/rbac/validation/validation.go, ValidateRole, ValidateClusterRole).
 */
export function readRole(manifest: Manifest): Role | null {
  if (!isRole(manifest) || manifest.name === null) return null;
  const { kind, root, name } = manifest;
  const isCluster = kind === 'ClusterRole';
  const rules = itemsOf(at(root, 'rules')).map(readRule);
  const valid = rules.filter((rule) => rule !== null && isValid(rule, isCluster)) as RoleRule[];
  const written = valid.length === rules.length ? valid : [];
  const builtIn = isCluster ? builtInClusterRole(name) : undefined;
  const labels = new Map(Object.entries(builtIn?.labels ?? {}));
  for (const [key, { value }] of mappingOf(at(root, 'metadata', 'labels'))?.fields ?? []) {
    const text = stringOf(value);
    if (text !== undefined) labels.set(key, text);
  }
  return {
    kind: isCluster ? 'ClusterRole' : 'Role',
    name,
    namespace: isCluster ? null : manifest.namespace,
    manifest,
    // The API server gives its own roles back what is missing of their rules
    // (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy; annotation rbac.authorization.kubernetes.io/autoupdate).
    rules: builtIn === undefined ? written : [...written, ...builtIn.rules.map(asBuiltIn)],
    labels,
    selectors: isCluster ? (selectorsOf(at(root, 'aggregationRule')) ?? selectorsOfBuiltIn(builtIn)) : null,
  };
}

/** The ClusterRole that every API server makes under this name; null when it makes none. */
export function builtInRole(name: string): Role | null {
  const role = builtInClusterRole(name);
  if (role === undefined) return null;
  return {
    kind: 'ClusterRole',
    name,
    namespace: null,
    manifest: null,
    rules: role.rules.map(asBuiltIn),
    labels: new Map(Object.entries(role.labels)),
    selectors: selectorsOfBuiltIn(role),
  };
}

export function asBuiltIn(rule: RuleContent): RoleRule {
  return { ...rule, node: null, templated: false };
}

function selectorsOfBuiltIn(role: BuiltInRole | undefined): readonly Selector[] | null {
  return role?.selectors?.map((labels) => ({ labels: Object.entries(labels), expressions: [] })) ?? null;
}

/** Null where a type is wrong, which the API server refuses. */
function readRule(node: Node): RoleRule | null {
  if (isNull(node)) return null;
  const [verbs, groups, resources, names, paths] = (
    ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'] as const
  ).map((key) => textsOf(at(node, key)));
  if (!verbs || !groups || !resources || !names || !paths) return null;
  const templated = [verbs, groups, resources, names, paths].some((list) => list.some(isTemplated));
  return { verbs, groups, resources, names, paths, node, templated };
}

/** The strings of a list; undefined where something else stands. */
function textsOf(node: Node | undefined): readonly string[] | undefined {
  if (node === undefined || isNull(node)) return [];
  if (node.type !== 'sequence') return undefined;
  const texts: string[] = [];
  for (const item of node.items) {
    const text = isNull(item) ? '' : stringOf(item);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
}

function isValid({ verbs, groups, resources, names, paths }: RoleRule, isCluster: boolean): boolean {
  if (verbs.length === 0) return false;
  if (paths.length === 0) return groups.length > 0 && resources.length > 0;
  return isCluster && groups.length === 0 && resources.length === 0 && names.length === 0;
}

function selectorsOf(rule: Node | undefined): readonly Selector[] | null {
  if (mappingOf(rule) === undefined) return null;
  return itemsOf(at(rule, 'clusterRoleSelectors')).map((node) => ({
    labels: [...(mappingOf(at(node, 'matchLabels'))?.fields ?? [])].map(
      ([key, { value }]) => [key, stringOf(value) ?? ''] as const,
    ),
    expressions: itemsOf(at(node, 'matchExpressions')).map((expression) => ({
      key: stringOf(at(expression, 'key')) ?? '',
      operator: stringOf(at(expression, 'operator')) ?? '',
      values: itemsOf(at(expression, 'values')).map((value) => stringOf(value) ?? ''),
    })),
  }));
}
