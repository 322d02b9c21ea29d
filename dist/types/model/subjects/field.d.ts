import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/**
 * One `field` subject for each of our fields that does not do what its author thinks: misplaced, misspelled, of a wrong type, null or
 * overridden. Objects of Kubernetes are looked at as a whole, custom resources only in their pod specs.
 */
export declare function fieldSubjects(model: Model): Subject[];
