import { type Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `secret` subject for each token Secret. */
export declare function secretSubjects(model: Model): Subject[];
