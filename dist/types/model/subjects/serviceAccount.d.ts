import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `serviceAccount` subject for each ServiceAccount object. */
export declare function serviceAccountSubjects(model: Model): Subject[];
