import type { EditValue } from '../yaml/editText.js';
import type { Schema } from './rule.js';
/**
 * One step of an edit. Places are those of the subject; `object` is the whole of the object that it is about. In values `{fact}`
 * stands for the fact with its type where it is all of the text, and a field whose value is null is left out.
 */
export type EditStep = 
/** Gives a field of the mapping at a place a value, whether it is there or not. */
{
    readonly set: string;
    readonly in: string;
    readonly to: EditValue;
    /** A new field is written behind this one; without it, before all others. Absent: behind all others. */
    readonly after?: string;
}
/** Writes another value in the place of a scalar; of a key's place that is the value of the field. */
 | {
    readonly write: string;
    readonly to: string | number | boolean;
}
/** Gives a field another key. */
 | {
    readonly rename: string;
    readonly to: string;
}
/** Takes a field out. */
 | {
    readonly remove: string;
}
/** Takes a field out and writes it into the mapping at another place. */
 | {
    readonly move: string;
    readonly into: string;
    readonly after?: string;
}
/** Writes another field in the place of one. */
 | {
    readonly replace: string;
    readonly by: string;
    readonly to: EditValue;
}
/** Adds an item to a list that is a field of the mapping at a place, with the list where there is none. */
 | {
    readonly add: EditValue;
    readonly to: string;
    readonly in: string;
}
/** Writes an object of its own behind the document of a place. */
 | {
    readonly create: {
        readonly [key: string]: EditValue;
    };
    readonly beside: string;
};
/** What may be written for a match of a rule. Of several the first that fits is the one. */
export interface RuleEdit {
    /** Absent: it always fits. */
    readonly when?: Schema;
    /** Fits only where this edit of the subject is the cause of the finding. */
    readonly cause?: string;
    /** It does what the author evidently meant, and nothing else. */
    readonly safe?: true;
    /** What it may break, in one sentence. With `{fact}` placeholders. */
    readonly unsafe?: string;
    /** Why nothing is written here, in one clause without a final period. With `{fact}` placeholders. */
    readonly none?: string;
    readonly steps?: readonly EditStep[];
}
