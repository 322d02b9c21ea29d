import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `command` subject for each command of a container that does something with a token which it should not. */
export declare function commandSubjects(model: Model): Subject[];
