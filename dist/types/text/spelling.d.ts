/**
 * The candidate that a key is a misspelling of: equal but for case, `-` and `_`, or up to two edits away (one for names of up to
 * seven characters). Undefined when there is none, or when the key is the candidate itself. Candidates are in camel case.
 */
export declare function meantField(key: string, candidates: Iterable<string>): string | undefined;
/** Small letters without `-` and `_`. */
export declare function withoutStyle(key: string): string;
