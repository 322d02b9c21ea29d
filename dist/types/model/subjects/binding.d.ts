import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `binding` subject for each RoleBinding and ClusterRoleBinding that the API server accepts. */
export declare function bindingSubjects(model: Model): Subject[];
