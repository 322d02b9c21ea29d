import type { Workload } from '../model.js';
/** Software in the pods that is known to need its token; null when nothing is recognised. */
export declare function softwareOf(workload: Workload): string | null;
