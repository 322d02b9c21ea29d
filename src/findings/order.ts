import type { Place } from '../text/source.ts';
import type { Finding, RelatedPlace } from './finding.ts';

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

/**
 * A new list in the order of `compareFindings`. What is said of one object twice in the same words at the same place, because aliases
 * lead there twice, is one finding with the related places of all.
 */
export function inOrder(findings: Iterable<Finding>): Finding[] {
  const ordered: Finding[] = [];
  for (const finding of [...findings].sort(compareFindings)) {
    const last = ordered.at(-1);
    if (last === undefined || !isRepeated(last, finding)) ordered.push(finding);
    else ordered[ordered.length - 1] = { ...last, related: union(last.related, finding.related) };
  }
  return ordered;
}

function isRepeated(one: Finding, other: Finding): boolean {
  return (
    isSamePlace(one, other) &&
    one.rule === other.rule &&
    one.message === other.message &&
    isSameObject(one.object, other.object)
  );
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.source === other.source && one.span.start === other.span.start && one.span.end === other.span.end
  );
}

function isSameObject(one: Finding['object'], other: Finding['object']): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.apiVersion === other.apiVersion &&
    one.kind === other.kind &&
    one.namespace === other.namespace &&
    one.name === other.name &&
    one.generateName === other.generateName
  );
}

function placeKey({ source, span }: Place): string {
  return `${span.start} ${span.end} ${source.path}`;
}

function union(some: readonly RelatedPlace[], more: readonly RelatedPlace[]): readonly RelatedPlace[] {
  const known = new Set(some.map(placeKey));
  const missing = more.filter((place) => !known.has(placeKey(place)));
  return missing.length === 0 ? some : [...some, ...missing];
}

/** Negative, zero or positive, by UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
