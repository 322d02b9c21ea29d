import { type Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `heldToken` subject for each workload and account whose token for the API server it holds. */
export declare function heldTokenSubjects(model: Model): Subject[];
