import type { View } from './subject.js';
/** One `secretProblem` subject for each reason why a Secret is filled with no token that works. */
export declare const view: View<'secretProblem'>;
