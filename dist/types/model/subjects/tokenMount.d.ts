import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `tokenMount` subject for each mount of a volume that holds a projected token. */
export declare function tokenMountSubjects(model: Model): Subject[];
