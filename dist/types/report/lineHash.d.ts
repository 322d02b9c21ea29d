/**
 * For every 1-based line the value of `primaryLocationLineHash` that GitHub code scanning tracks alerts by, such as
 * `39fa2ee980eb94b0:1`. The first item of the array is unused.
 *
 * It is a rolling hash of the 100 characters from the start of the line on, over UTF-16 code units without blanks and tabs, every line
 * end taken as LF, the end of the file as 65535 and what follows it as 0, modulo 2^64; then the number of times that this hash occurred
 * in the file so far (github/codeql-action: src/fingerprints.ts).
 */
export declare function lineHashes(text: string): readonly string[];
