import type { View } from './subject.js';
/** One `accountSecret` subject for each token Secret that a ServiceAccount lists. */
export declare const view: View<'accountSecret'>;
