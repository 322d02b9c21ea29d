import { type Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `secretUse` subject for each use of a token Secret by a workload. */
export declare function secretUseSubjects(model: Model): Subject[];
