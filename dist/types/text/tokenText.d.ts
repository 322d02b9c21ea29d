import type { Source, Span } from './source.js';
/** Where a text holds a token value or other encoded data, in order and without overlaps. Ordinary paths and names are not. */
export declare function tokenSpans(text: string): readonly Span[];
/** How many characters of a token value may be shown: the four that every JWT begins with, in clear or in base64; else none. */
export declare function shownLength(text: string, { start }: Span): 0 | 4;
/**
 * The token values of one line of a source, which knows its neighbours: a token wrapped over several lines (a block scalar, a folded
 * string) is found on each of them, however short its last line is. Looks at 60 lines on either side at most.
 */
export declare function tokenSpansOfLine(source: Source, line: number): readonly Span[];
/** Whether a UTF-16 code unit is of the alphabets of base64, base64url and tokens. */
export declare function isRunCharacter(code: number): boolean;
/** Spans in order, those that touch as one. */
export declare function merged(spans: readonly Span[]): readonly Span[];
