import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** Everything about token Secrets: `secret`, `secretProblem`, `secretUse` and `accountSecret` subjects. */
export declare function secretSubjects(model: Model): Subject[];
