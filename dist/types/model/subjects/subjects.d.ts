import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/**
 * Everything in a model that rules may be about. Every fact of a subject's schema is there, and every text in it is safe to print.
 * Never throws.
 */
export declare function subjectsOf(model: Model): Subject[];
