import { type Guard } from '../../defects.js';
import type { Model } from '../model.js';
import type { Subject, SubjectType } from './subject.js';
interface SubjectOptions {
    /** Only subjects of these types. */
    readonly asked?: ReadonlySet<SubjectType>;
    readonly guard?: Guard;
}
/** Everything in a model that rules may be about. Without a guard it throws when a view has a mistake, and only then. */
export declare function subjectsOf(model: Model, { asked, guard }?: SubjectOptions): Subject[];
export {};
