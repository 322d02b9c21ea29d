import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `accountSecret` subject for each token Secret that a ServiceAccount lists. */
export declare function accountSecretSubjects(model: Model): Subject[];
