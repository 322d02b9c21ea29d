import type { View } from './subject.js';
/** One `workload` subject for each set of pods. */
export declare const view: View<'workload'>;
