import { type Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `token` subject for each projected token. */
export declare function tokenSubjects(model: Model): Subject[];
