import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `token` subject for each projected token, and one `tokenMount` for each mount of a volume that holds one. */
export declare function tokenSubjects(model: Model): Subject[];
