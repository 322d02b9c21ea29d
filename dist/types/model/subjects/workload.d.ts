import { type Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `workload` subject for each set of pods. */
export declare function workloadSubjects(model: Model): Subject[];
