/** Terminal columns of one code point: 0 for combining marks, 2 for wide characters (East Asian, emoji), else 1. */
export declare function columnsOf(codePoint: number): 0 | 1 | 2;
/** Terminal columns of a text without control characters. */
export declare function columns(text: string): number;
/**
 * Breaks a text at its blanks into lines of at most so many columns. A longer word gets a line of its own and is never cut, and
 * short code between backticks stays together.
 */
export declare function wrap(text: string, width: number): string[];
