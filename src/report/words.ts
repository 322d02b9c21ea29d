import type { SuppressedFinding } from '../findings/finding.ts';
import type { Summary } from '../findings/result.ts';
import type { Severity } from '../rules/severity.ts';
import { severities } from '../rules/severity.ts';
import type { Skipped, SkipReason } from '../source/document.ts';

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `3 findings: 1 error and 2 warnings`, `No findings`; severities that did not occur are left out. */
export function findingCounts(counts: Readonly<Record<Severity, number>>): string {
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  if (total === 0) return 'No findings';
  const parts = severities.filter((severity) => counts[severity] > 0);
  return `${count(total, 'finding')}: ${listed(parts.map((severity) => count(counts[severity], severity)))}`;
}

/** `12 files, 30 objects, 10 workloads`, and of how many workloads the account is undecided. */
export function inputCounts(summary: Summary): string {
  const { undecided } = summary;
  return [
    count(summary.files, 'file'),
    count(summary.objects, 'object'),
    count(summary.workloads, 'workload') +
      (undecided > 0 ? ` (${undecided} with an undecided service account)` : ''),
  ].join(', ');
}

/** What to say when files were read and none held a Kubernetes object; null otherwise. */
export function nothingJudged(summary: Summary): string | null {
  if (summary.objects > 0) return null;
  return summary.files === 0
    ? 'No file was read, so nothing was judged.'
    : `No Kubernetes object in ${count(summary.files, 'file')}, so nothing was judged.`;
}

const reasons: Readonly<Record<SkipReason, string>> = {
  'helm-template': 'Helm template',
  'kustomize-patch': 'kustomize patch',
  template: 'template that is not YAML yet',
  'not-kubernetes': 'not Kubernetes',
  empty: 'empty',
  'too-large': 'too large',
  binary: 'binary',
  'invalid-encoding': 'invalid encoding',
  unreadable: 'could not be read',
  ignored: 'ignored by git',
  'left-out': 'left out for its name',
  'outside-root': 'link out of the folder',
  'partial-object': 'patch or part of an object',
};

/** A reason for skipping, in words. */
export function reasonOf(skipped: Skipped): string {
  return Object.hasOwn(reasons, skipped.reason) ? reasons[skipped.reason] : skipped.reason;
}

export interface SkippedGroup {
  readonly reason: string;
  /** One for each file or document. */
  readonly count: number;
  /** Without repetition, in order. */
  readonly paths: readonly string[];
}

/** What was skipped, by reason: the most frequent first, then by name. */
export function skippedGroups(skipped: readonly Skipped[]): readonly SkippedGroup[] {
  const groups = new Map<string, { count: number; paths: Set<string> }>();
  for (const one of skipped) {
    const reason = reasonOf(one);
    const group = groups.get(reason) ?? { count: 0, paths: new Set() };
    group.count += 1;
    group.paths.add(one.path);
    groups.set(reason, group);
  }
  return [...groups]
    .map(([reason, group]) => ({ reason, count: group.count, paths: [...group.paths] }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

const suppressors: Readonly<Record<SuppressedFinding['by'], string>> = {
  comment: 'by comments',
  annotation: 'by annotations',
  config: 'by the configuration',
  baseline: 'by the baseline',
  base: 'as not new',
};

/** `3 suppressed: 2 by comments and 1 by the baseline`; null when nothing was. */
export function suppressedCounts(suppressed: readonly SuppressedFinding[]): string | null {
  if (suppressed.length === 0) return null;
  const parts = (Object.keys(suppressors) as SuppressedFinding['by'][])
    .map((by) => ({ by, number: suppressed.filter((one) => one.by === by).length }))
    .filter(({ number }) => number > 0);
  if (parts.length === 1) return `${suppressed.length} suppressed ${suppressors[parts[0]!.by]}`;
  return `${suppressed.length} suppressed: ${listed(parts.map(({ by, number }) => `${number} ${suppressors[by]}`))}`;
}
