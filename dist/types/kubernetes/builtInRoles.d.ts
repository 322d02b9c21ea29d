export { builtInRolesVersion } from './generated/builtInRoles.js';
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
/** The ClusterRole that every API server makes under this name; undefined when it makes none. */
export declare function builtInClusterRole(name: string): BuiltInRole | undefined;
/** The names of all ClusterRoles that every API server makes. */
export declare const builtInClusterRoleNames: readonly string[];
/** The rules of a Role that every API server makes; undefined when it makes none of this name in this namespace. */
export declare function builtInNamespaceRole(namespace: string, name: string): readonly RuleContent[] | undefined;
/**
 * The ClusterRoles that every API server binds to a group which all accounts are in
 * (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go, clusterRoleBindings).
 */
export declare const rolesOfEveryAccount: readonly string[];
/**
 * The ClusterRole that every API server binds to an account of its controller manager
 * (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/controller_policy.go, addControllerRole); null for any other account.
 */
export declare function roleOfController(namespace: string | null, account: string): string | null;
