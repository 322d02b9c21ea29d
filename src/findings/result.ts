import type { Defect } from '../defects.ts';
import type { Severity } from '../rules/severity.ts';
import type { Skipped } from '../source/document.ts';
import type { Place, Source } from '../text/source.ts';
import { type Finding, otherPlaces, type SuppressedFinding } from './finding.ts';
import { compareFindings, compareText, inOrder } from './order.ts';

export interface Summary {
  /** Files that were read. */
  readonly files: number;
  /** Of those, how many only tell what the others mean, and are not reported on. Absent: none. */
  readonly contextFiles?: number;
  /** Kubernetes objects, judged or passed over because nothing in them can matter. Items of lists count one by one. */
  readonly objects: number;
  readonly workloads: number;
  /** Workloads whose service account the input leaves open: what depends on it was not judged. */
  readonly undecided: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Objects that a kustomization calls its patches, and that were judged all the same: they are whole. */
  readonly claimed: readonly Claim[];
  /** Everything that was seen and not judged, with why, by path and line. */
  readonly skipped: readonly Skipped[];
}

/** Something that calls an object a part of itself. */
export interface Claim {
  readonly path: string;
  /** 1-based line of the object's start. */
  readonly line: number;
  /** Path of the file that says so. */
  readonly by: string;
}

export interface Result {
  /** Sorted by path, line, column, rule, message; the same on every machine. */
  readonly findings: readonly Finding[];
  /** What suppressions silenced, in the same order. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly summary: Summary;
  /** Mistakes of our own, in the order in which they showed. What they are about was not judged in full, everything else was. */
  readonly defects: readonly Defect[];
  /** Sources that a finding or a related place stands in, by path. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Puts a result together: everything in its order, counted. Holds on to no source but those that a finding stands in. */
export function resultOf(
  findings: Iterable<Finding>,
  suppressed: Iterable<SuppressedFinding>,
  summary: Omit<Summary, 'findings'>,
  defects: readonly Defect[] = [],
): Result {
  const ordered = inOrder(findings);
  const silenced = [...suppressed].sort((a, b) => compareFindings(a.finding, b.finding));
  const sources = new Map<string, Source>();
  for (const finding of [...ordered, ...silenced.map((one) => one.finding)])
    for (const { source } of [
      finding,
      ...otherPlaces(finding),
      ...(finding.chain ?? []),
      ...causePlace(finding),
    ])
      sources.set(source.path, source);
  return {
    findings: ordered,
    suppressed: silenced,
    summary: {
      ...summary,
      findings: countBySeverity(ordered),
      skipped: [...summary.skipped].sort(compareSkipped),
    },
    defects,
    sources,
  };
}

function causePlace({ cause }: Finding): readonly Place[] {
  return cause?.place === undefined ? [] : [cause.place];
}

/** The same run with other findings: after a baseline, or when only some paths are reported. */
export function withFindings(
  result: Result,
  findings: Iterable<Finding>,
  suppressed: Iterable<SuppressedFinding> = result.suppressed,
): Result {
  return resultOf(findings, suppressed, result.summary, result.defects);
}

/** The same run with more that was passed over, such as files that could not be read. */
export function withSkipped(result: Result, skipped: readonly Skipped[]): Result {
  const { summary } = result;
  return {
    ...result,
    summary: { ...summary, skipped: [...summary.skipped, ...skipped].sort(compareSkipped) },
  };
}

/** The same run without some of what was passed over: such files do not count as read. */
export function withoutSkipped(result: Result, isLeftOut: (skipped: Skipped) => boolean): Result {
  const { summary } = result;
  const left = new Set(summary.skipped.filter(isLeftOut).map(({ path }) => path));
  if (left.size === 0) return result;
  const skipped = summary.skipped.filter((one) => !isLeftOut(one));
  return { ...result, summary: { ...summary, files: summary.files - left.size, skipped } };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function compareSkipped(a: Skipped, b: Skipped): number {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.reason, b.reason);
}
