import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `inertRule` subject for each part of a role's rule that grants nothing. */
export declare function inertRuleSubjects(model: Model): Subject[];
