import type { Manifest } from '../../source/document.js';
import { type Workload } from '../model.js';
import type { Projects } from './folders.js';
/**
 * The workloads that run as each workload's account, itself among them; none for one whose account is not known. An object that
 * stands in a base and in an overlay is one workload. Accounts that several files declare are told apart by file, and the `default`
 * accounts of absent namespaces by project and binding. Workloads of one account share the list.
 */
export declare function sharing(workloads: readonly Workload[], projects: Projects): ReadonlyMap<Workload, readonly Workload[]>;
/** Whether two workloads are of one object, which several files may hold. */
export declare function isSameObject(one: Manifest, other: Manifest): boolean;
