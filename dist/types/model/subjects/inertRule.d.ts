import type { View } from './subject.js';
/** One `inertRule` subject for each part of a role's rule that grants nothing. */
export declare const view: View<'inertRule'>;
