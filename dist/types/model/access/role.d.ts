import { type RuleContent } from '../../kubernetes/builtInRoles.js';
import type { Manifest } from '../../source/document.js';
import type { Node } from '../../yaml/node.js';
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
/** Whether a manifest declares a Role or ClusterRole. */
export declare function isRole({ kind, apiVersion }: Manifest): boolean;
/**
 * The role that a manifest declares; null for every other object. One that the API server refuses grants nothing, so it is read
 * without its rules (K: pkg/apis/rbac/validation/validation.go, ValidateRole, ValidateClusterRole).
 */
export declare function readRole(manifest: Manifest): Role | null;
/** The ClusterRole that every API server makes under this name; null when it makes none. */
export declare function builtInRole(name: string): Role | null;
export declare function asBuiltIn(rule: RuleContent): RoleRule;
