import type { Workload } from '../model.js';
/**
 * What tells a workload from others of its object: its path, with items of lists by name where they have one, so that it stays when
 * they are reordered.
 */
export declare function podIdentity({ manifest, podSpecPath, podSpecSteps }: Workload): string;
