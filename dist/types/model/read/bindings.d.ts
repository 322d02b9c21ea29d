import type { Manifest } from '../../source/document.js';
import type { Binding } from '../model.js';
/** The RoleBinding or ClusterRoleBinding that a manifest declares; null for every other kind of object. */
export declare function readBinding(manifest: Manifest): Binding | null;
