/** One input file as the linter sees it: its text is already decoded and its leading byte order mark removed. */
export interface Source {
    /** Path for reports: relative to the root of the run, with `/` between segments, never absolute and never with `..`. */
    readonly path: string;
    /** The whole text, in UTF-16 code units as JavaScript keeps it. Line endings are as written. */
    readonly text: string;
    /** Offset of the first byte that is no UTF-8; the text has `\ufffd` there, as Go reads JSON. Absent when all of it is text. */
    readonly damage?: number;
    /** A template: objects are made from it, and it is not edited as if it were one. */
    readonly template?: true;
}
/** A half-open range of UTF-16 offsets into one source's text. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** A span together with the source it belongs to. */
export interface Place {
    readonly source: Source;
    readonly span: Span;
    /**
     * Where the text was made from other files: the places that it went through, from the one nearest to this place to the object
     * itself. Absent for what stands where it was written.
     */
    readonly via?: readonly ViaPlace[];
    /**
     * The values key of a chart that stands here, as `--set` names it, where it is certain that it decides: with another value there,
     * the object has that one.
     */
    readonly valuesKey?: string;
}
/** A place on the way of a value from where it was written to the object that holds it. */
export interface ViaPlace {
    readonly source: Source;
    readonly span: Span;
    /** A short phrase that says what stands there, without a final period. */
    readonly message: string;
}
/** A region for people and reports: lines and columns are 1-based, columns count UTF-16 code units, the end is exclusive. */
export interface Region {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
