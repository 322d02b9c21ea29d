import type { View } from './subject.js';
/** One `boundSubject` subject for each subject of a binding that is a service account, a group of them, or everyone. */
export declare const view: View<'boundSubject'>;
