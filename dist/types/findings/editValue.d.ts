import type { EditValue } from '../yaml/editText.js';
/** Why something is not written: a clause without a final period, safe to print. */
export declare class Unwritable extends Error {
}
/**
 * A value of an edit with facts in the place of `{fact}`: with its type where it is all of a text. Fields whose value is null then are
 * left out. Throws Unwritable for facts that are not what the input says letter by letter.
 */
export declare function filled(value: EditValue, facts: Readonly<Record<string, unknown>>): EditValue;
