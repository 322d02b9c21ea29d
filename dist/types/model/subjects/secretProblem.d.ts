import { type Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `secretProblem` subject for each reason why a Secret is filled with no token that works. */
export declare function secretProblemSubjects(model: Model): Subject[];
