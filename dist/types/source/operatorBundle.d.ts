import type { Manifest } from './document.js';
/**
 * The objects that an installer makes from one of its own: for each permission of a ClusterServiceVersion the account, a role with its
 * rules, and the binding of both. Their values are those of the object, so that everything found in them stands where it was written.
 * operator-framework/operator-lifecycle-manager: pkg/controller/registry/resolver/rbac.go, RBACForClusterServiceVersion
 */
export declare function impliedObjects(manifest: Manifest): Manifest[];
