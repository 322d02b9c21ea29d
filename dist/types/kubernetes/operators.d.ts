import type { WorkloadKind } from './workloads.js';
export declare const operatedKinds: readonly WorkloadKind[];
