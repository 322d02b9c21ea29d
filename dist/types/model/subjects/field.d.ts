import type { View } from './subject.js';
/**
 * One `field` subject for each of our fields that does not do what its author thinks: misplaced, misspelled, of a wrong type, null or
 * overridden. Objects of Kubernetes are looked at as a whole, custom resources only in their pod specs.
 */
export declare const view: View<'field'>;
