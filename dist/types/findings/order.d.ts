import type { Finding } from './finding.js';
/**
 * The total order of findings: path, line, column, rule, message, fingerprint. Texts are compared by their UTF-16 code units, so
 * that no locale decides. Within one text the order of offsets is the order of lines and columns.
 */
export declare function compareFindings(a: Finding, b: Finding): number;
/**
 * A new list in the order of `compareFindings`. What is said of one object twice in the same words at the same place, because aliases
 * lead there twice, is one finding with the related places of all.
 */
export declare function inOrder(findings: Iterable<Finding>): Finding[];
/** Negative, zero or positive, by UTF-16 code units. */
export declare function compareText(a: string, b: string): number;
