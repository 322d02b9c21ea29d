import type { Model } from '../model.js';
import type { Subject, SubjectType } from './subject.js';
/**
 * Everything in a model that rules may be about; of the types that are `asked` for, when only some are. Every fact of a subject's
 * schema is there, and every text in it is safe to print. Never throws.
 */
export declare function subjectsOf(model: Model, asked?: ReadonlySet<SubjectType>): Subject[];
