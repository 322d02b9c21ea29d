import type { BindingSubject, Model } from '../model.js';
import type { NamedPlace, Subject } from './subject.js';
/** One `workload` subject for each set of pods. */
export declare function workloadSubjects(model: Model): Subject[];
/** Where bindings name the account. */
export declare function bindingPlaces(bindings: readonly BindingSubject[], account: string): NamedPlace[];
