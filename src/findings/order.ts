import type { Finding } from './finding.ts';

/**
 * The total order of findings: path, line, column, rule, message, fingerprint. Texts are compared by their UTF-16 code units, so
 * that no locale decides. Within one text the order of offsets is the order of lines and columns.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.source.path, b.source.path) ||
    a.span.start - b.span.start ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message) ||
    compareText(a.fingerprint, b.fingerprint) ||
    a.span.end - b.span.end
  );
}

/** A new list in the order of `compareFindings`. */
export function inOrder(findings: Iterable<Finding>): Finding[] {
  return [...findings].sort(compareFindings);
}

/** Negative, zero or positive, by UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
