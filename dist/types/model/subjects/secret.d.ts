import type { View } from './subject.js';
/** One `secret` subject for each token Secret. */
export declare const view: View<'secret'>;
