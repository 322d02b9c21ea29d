import type { View } from './subject.js';
/** One `serviceAccount` subject for each ServiceAccount object. */
export declare const view: View<'serviceAccount'>;
