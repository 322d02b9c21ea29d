import type { View } from './subject.js';
/** One `grant` subject for each line that grants a power of a family: a rule of a role, or the roleRef to a built-in role. */
export declare const view: View<'grant'>;
