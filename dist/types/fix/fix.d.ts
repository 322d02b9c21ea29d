import type { Finding } from '../findings/finding.js';
import type { Result } from '../findings/result.js';
import type { Source } from '../text/source.js';
/** By the path of the file. */
type Texts = ReadonlyMap<string, string>;
export interface FixOptions<Judged> {
    /** Edits that may break something, too. */
    readonly unsafe: boolean;
    /** Judges everything anew, with these texts in the place of what files of these paths hold. */
    readonly judge: (texts: Texts) => Judged;
    /** Findings to remove; equal ones in other results are meant as well. */
    readonly wanted: readonly Finding[];
    /** Why a file is not to be written, as the end of a sentence about it; null where it may be. */
    readonly refusal: (source: Source) => string | null;
}
/** What became of findings. */
export interface Fixed {
    /** Files with another text than before, in the order of their paths. */
    readonly files: readonly FixedFile[];
    /** Findings that are gone. */
    readonly fixed: readonly Finding[];
    /** Findings whose edit was not made, with why: a clause without a final period. */
    readonly refused: readonly Refused[];
}
export interface Refused {
    readonly finding: Finding;
    readonly reason: string;
    /** The only reason is that it may break something. */
    readonly isUnsafe: boolean;
}
export interface FixedFile {
    /** As it was. */
    readonly source: Source;
    readonly text: string;
}
/**
 * Makes the edits of findings, as far as they do what they should: everything is judged again with them, and an edit that does not
 * remove its finding, or that brings another one, is not made. Nothing is written. Pure, if `judge` and `refusal` are.
 */
export declare function fix(first: Result, options: FixOptions<Result>): Fixed;
/** The same where judging takes its time, such as that of rendering charts. */
export declare function fixLater(first: Result, options: FixOptions<Promise<Result>>): Promise<Fixed>;
export {};
