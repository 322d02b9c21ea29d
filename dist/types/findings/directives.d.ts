import type { Comment } from '../source/document.js';
import type { Span } from '../text/source.js';
/** Where a directive acts: on its own line, on the next line that is no comment, or in its whole file. */
export type Scope = 'line' | 'next-line' | 'file';
/** A rule's name as somebody wrote it. */
export interface Name {
    readonly text: string;
    readonly span: Span;
}
/** Why a request does not silence anything. Fail closed: what is not understood silences nothing. */
export interface Mistake {
    readonly problem: 'no-reason' | 'malformed' | 'misplaced';
    /** One sentence without a final period. */
    readonly detail: string;
    readonly span: Span;
    /** What was probably meant. */
    readonly suggestion: string | null;
}
/** What a directive, or one entry of an annotation, asks for. */
export interface Request {
    readonly names: readonly Name[];
    /** The date as written; valid unless `mistake` says otherwise. */
    readonly until: string | null;
    readonly reason: string;
    readonly mistake: Mistake | null;
    readonly span: Span;
}
export interface Directive extends Request {
    /** Null for a directive that could not be told. */
    readonly scope: Scope | null;
}
/**
 * The directives of a comment: `# sa-lint-disable-line <ids> [until=YYYY-MM-DD] -- <reason>`, and the same with `-next-line` and
 * `-file`. Ids are separated by commas or spaces. A comment may hold several directives, each after a `#` of its own. Other text
 * about sa-lint is no directive; what looks like a misspelled one is returned with its mistake.
 */
export declare function parseDirectives(comment: Comment): Directive[];
/** The entries of the annotation `sa-lint.dev/ignore`: `<id>: reason; <id> until=YYYY-MM-DD: reason`, or one entry a line. */
export declare function parseAnnotation(text: string, offset: number): Request[];
/** True for a day of the Gregorian calendar as `YYYY-MM-DD`. */
export declare function isDate(text: string): boolean;
