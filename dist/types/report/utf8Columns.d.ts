import type { Source } from '../text/source.js';
/**
 * The 1-based column of an offset in bytes of UTF-8, as `utf8Column` counts it. A very long line is counted once and not again for
 * every offset in it, so keep one of these for a whole report.
 */
export declare function utf8Columns(): (source: Source, offset: number) => number;
