import type { WorkloadKind } from './workloads.js';
export declare const customWorkloadKinds: readonly WorkloadKind[];
