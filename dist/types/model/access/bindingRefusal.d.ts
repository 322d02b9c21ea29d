import type { Binding } from '../model.js';
/**
 * Whether the API server refuses a binding, which then grants nothing to anybody
 * (K: pkg/apis/rbac/validation/validation.go, ValidateRoleBinding, ValidateClusterRoleBinding; v1/defaults.go). Names that a
 * template engine has yet to fill in are taken for valid.
 */
export declare function isRefused({ kind, manifest, roleRef }: Binding): boolean;
