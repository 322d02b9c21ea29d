import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `grant` subject for each line that grants a power of a family: a rule of a role, or the roleRef to a built-in role. */
export declare function grantSubjects(model: Model): Subject[];
