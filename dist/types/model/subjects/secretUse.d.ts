import type { View } from './subject.js';
/** One `secretUse` subject for each use of a token Secret by a workload. */
export declare const view: View<'secretUse'>;
