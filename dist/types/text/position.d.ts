import type { Region, Source, Span } from './source.js';
/** The 1-based line that an offset stands in. The line end belongs to its line. */
export declare function lineOf(source: Source, offset: number): number;
/** The region of a span: 1-based lines and columns in UTF-16 code units, the end exclusive. Offsets outside the text are clamped. */
export declare function regionOf(source: Source, span: Span): Region;
/** The number of lines of a source: one more than it has line ends. */
export declare function lineCount(source: Source): number;
/** The text of a 1-based line without its line end; empty for a line that is not there. */
export declare function lineText(source: Source, line: number): string;
/** The 1-based column of an offset, counted in bytes of UTF-8. */
export declare function utf8Column(source: Source, offset: number): number;
/** The offset at which a 1-based line begins. */
export declare function lineStart(source: Source, line: number): number;
