import type { Manifest } from './document.js';
/**
 * Whether an object has all that the API server asks of its kind, so that it is no patch, whoever calls it one: a patch leaves out
 * the selector of a Deployment, the images of containers, the role of a binding. False for kinds that need nothing but a name.
 * K: pkg/apis/apps/validation/validation.go (selector), pkg/apis/core/validation/validation.go (containers),
 * pkg/apis/batch/validation/validation.go (restartPolicy, schedule), pkg/apis/rbac/validation/validation.go (roleRef)
 */
export declare function isWhole({ root, apiVersion, kind }: Manifest): boolean;
