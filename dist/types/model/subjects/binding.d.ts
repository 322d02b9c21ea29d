import type { View } from './subject.js';
/** One `binding` subject for each RoleBinding and ClusterRoleBinding that the API server accepts. */
export declare const view: View<'binding'>;
