import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `boundSubject` subject for each subject of a binding that is a service account, a group of them, or everyone. */
export declare function boundSubjects(model: Model): Subject[];
