import type { View } from './subject.js';
/** One `token` subject for each projected token. */
export declare const view: View<'token'>;
