import { packedRoles } from './generated/builtInRoles.ts';

export { builtInRolesVersion } from './generated/builtInRoles.ts';

/** A rule of RBAC: which verbs on which resources, or on which paths that are no resources. */
export interface RuleContent {
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly names: readonly string[];
  /** `nonResourceURLs`. */
  readonly paths: readonly string[];
}

export interface BuiltInRole {
  readonly labels: Readonly<Record<string, string>>;
  /** The labels of the ClusterRoles that it aggregates, one of them being enough; null for a role with rules of its own. */
  readonly selectors: readonly Readonly<Record<string, string>>[] | null;
  /** Empty for a role that aggregates others. */
  readonly rules: readonly RuleContent[];
}

/** A role as the generated data hold it. Lists at the end of a rule are left out when they are empty. */
interface PackedRole {
  readonly labels?: Readonly<Record<string, string>>;
  readonly selectors?: readonly Readonly<Record<string, string>>[];
  readonly rules?: readonly (readonly (readonly string[])[])[];
}

const unpacked = new Map<string, BuiltInRole>();

/** The ClusterRole that every API server makes under this name; undefined when it makes none. */
export function builtInClusterRole(name: string): BuiltInRole | undefined {
  const known = unpacked.get(name);
  if (known !== undefined) return known;
  if (!Object.hasOwn(packedRoles, name)) return undefined;
  const { labels = {}, selectors = null, rules = [] } = JSON.parse(packedRoles[name]!) as PackedRole;
  const role: BuiltInRole = { labels, selectors, rules: rules.map(unpack) };
  unpacked.set(name, role);
  return role;
}

function unpack(lists: readonly (readonly string[])[]): RuleContent {
  const [verbs = [], groups = [], resources = [], names = [], paths = []] = lists;
  return { verbs, groups, resources, names, paths };
}

/** The names of all ClusterRoles that every API server makes. */
export const builtInClusterRoleNames: readonly string[] = Object.keys(packedRoles);

function rule(verbs: string, group: string, resource: string, ...names: string[]): RuleContent {
  return { verbs: verbs.split(' '), groups: [group], resources: [resource], names, paths: [] };
}

/**
 * The Roles that every API server makes in its own namespaces, by `namespace/name`
 * (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/namespace_policy.go). Rights on events are left out.
 */
const namespaceRoles: Readonly<Record<string, readonly RuleContent[]>> = {
  'kube-system/extension-apiserver-authentication-reader': [
    rule('get list watch', '', 'configmaps', 'extension-apiserver-authentication'),
  ],
  'kube-system/system:controller:bootstrap-signer': [rule('get list watch', '', 'secrets')],
  'kube-system/system:controller:cloud-provider': [rule('create get list watch', '', 'configmaps')],
  'kube-system/system:controller:token-cleaner': [rule('get list watch delete', '', 'secrets')],
  'kube-system/system::leader-locking-kube-controller-manager': [
    rule('watch', '', 'configmaps'),
    rule('get update', '', 'configmaps', 'kube-controller-manager'),
    rule('get watch list create update', 'coordination.k8s.io', 'leases'),
  ],
  'kube-system/system::leader-locking-kube-scheduler': [
    rule('watch', '', 'configmaps'),
    rule('get update', '', 'configmaps', 'kube-scheduler'),
  ],
  'kube-public/system:controller:bootstrap-signer': [
    rule('get list watch', '', 'configmaps'),
    rule('update', '', 'configmaps', 'cluster-info'),
  ],
};

/** The rules of a Role that every API server makes; undefined when it makes none of this name in this namespace. */
export function builtInNamespaceRole(namespace: string, name: string): readonly RuleContent[] | undefined {
  const key = `${namespace}/${name}`;
  return Object.hasOwn(namespaceRoles, key) ? namespaceRoles[key] : undefined;
}

/**
 * The ClusterRoles that every API server binds to a group which all accounts are in
 * (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go, clusterRoleBindings).
 */
export const rolesOfEveryAccount: readonly string[] = [
  'system:basic-user',
  'system:discovery',
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
];

const controllerPrefix = 'system:controller:';

/**
 * The ClusterRole that every API server binds to an account of its controller manager
 * (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/controller_policy.go, addControllerRole); null for any other account.
 */
export function roleOfController(namespace: string | null, account: string): string | null {
  const name = controllerPrefix + account;
  return namespace === 'kube-system' && Object.hasOwn(packedRoles, name) ? name : null;
}
