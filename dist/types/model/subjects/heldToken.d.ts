import type { View } from './subject.js';
/** One `heldToken` subject for each workload and account whose token for the API server it holds. */
export declare const view: View<'heldToken'>;
