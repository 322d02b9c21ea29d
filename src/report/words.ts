import type { Group } from '../findings/cause.ts';
import type { Finding, SuppressedFinding } from '../findings/finding.ts';
import type { Summary } from '../findings/result.ts';
import { testDataAmong } from '../findings/testData.ts';
import type { Severity } from '../rules/severity.ts';
import { severities } from '../rules/severity.ts';
import type { Skipped, SkipReason } from '../source/document.ts';
import { printable, visible } from '../text/printable.ts';
import { paragraph } from './located.ts';

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

/** How often each key occurs, the most frequent first, then by name. */
export function counted(keys: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}

/** `And 12 more blocks with 34 findings, none worse than a warning` */
export function hiddenText(hidden: readonly Group[]): string {
  const number = hidden.reduce((sum, { findings }) => sum + findings.length, 0);
  const [worst] = severities.filter((severity) => hidden.some((group) => group.severity === severity));
  return `And ${count(hidden.length, 'more block')} with ${count(number, 'finding')}, none worse than ${worst === 'error' ? 'an' : 'a'} ${worst}`;
}

const maxFolders = 3;

/** What stands above the groups of test data: which folders those are, and the lines of a configuration that leave them out. */
export function testDataHeading(groups: readonly Group[]): {
  readonly text: string;
  readonly yaml: readonly string[];
} {
  const findings = groups.flatMap((group) => group.findings);
  const { folders, exclude } = testDataAmong(findings.map(({ source }) => source.path));
  const shown = folders.slice(0, maxFolders).map(visible);
  const hidden = folders.length - shown.length;
  const where = listed(hidden > 0 ? [...shown, `${hidden} more`] : shown);
  return {
    text: `Test data and vendored copies (${count(findings.length, 'finding')} in ${where}). To leave them out, write in .sa-lint.yaml:`,
    yaml: ['exclude:', ...exclude.map((glob) => `  - '${glob}'`)],
  };
}

const maxRules = 6;

/** `12 automounted-token`, `9 default-service-account`: how often each rule found something, the most frequent first. */
export function ruleCounts(findings: readonly Finding[]): readonly string[] {
  const all = counted(findings.map(({ rule }) => rule));
  const shown = all
    .slice(0, maxRules)
    .map(([rule, number]) => `${number} ${rule.slice(rule.indexOf('/') + 1)}`);
  const hidden = all.slice(maxRules).reduce((sum, [, number]) => sum + number, 0);
  return hidden === 0 ? shown : [...shown, `${hidden} of other rules`];
}

/** What a finding is about: `Deployment shop/web`, or its first words where that has no name. */
export function labelOf({ object, message }: Finding): string {
  if (object?.kind == null) return paragraph(message).split(/(?<=[.!?])\s+(?=[A-Z])/, 1)[0]!;
  const name = object.name ?? (object.generateName === undefined ? null : `${object.generateName}…`);
  if (name === null) return printable(object.kind);
  return printable(`${object.kind} ${object.namespace === null ? name : `${object.namespace}/${name}`}`);
}

/** Reasons for which workloads may have been left out: without them, nothing found means nothing wrong. */
const leavesOut: ReadonlySet<SkipReason> = new Set([
  'chart-elsewhere',
  'helm-template',
  'template',
  'too-large',
  'unreadable',
  'invalid-encoding',
]);

/** How many pieces of the input may hold workloads that nobody judged, and how many workloads have an undecided account. */
export function leftOut({ skipped, undecided }: Summary): number {
  return skipped.filter(({ reason }) => leavesOut.has(reason)).length + undecided;
}

/** `Helm templates`, `charts that are not here`; what is no noun stays as it is. */
function pluralOf(reason: string): string {
  return reason.replace(/^((?:Helm )?template|chart)(?: that is\b)?/, (start, noun: string) =>
    start === noun ? `${noun}s` : `${noun}s that are`,
  );
}

/** What to say before everything else when there are findings and workloads were left out; null otherwise. */
export function leftOutText(summary: Summary): string | null {
  const { findings, skipped, undecided } = summary;
  if (leftOut(summary) === 0 || severities.every((severity) => findings[severity] === 0)) return null;
  const groups = skippedGroups(skipped.filter(({ reason }) => leavesOut.has(reason)));
  const parts = groups.map(
    (group) => `${group.count} ${group.count === 1 ? group.reason : pluralOf(group.reason)}`,
  );
  if (undecided > 0) parts.push(`${count(undecided, 'workload')} with an undecided account`);
  return `Not judged: ${listed(parts)}. --fail-on-skipped makes that an error.`;
}

/**
 * The first words of a report: `findingCounts`. When nothing was found and workloads were left out, what was left out comes first:
 * `2 not judged (chart that is not here); no findings in the rest`.
 */
export function headline({ findings, skipped, undecided }: Summary): string {
  const counts = findingCounts(findings);
  const left = skipped.filter(({ reason }) => leavesOut.has(reason));
  if (left.length + undecided === 0 || severities.some((severity) => findings[severity] > 0)) return counts;
  const reasons = skippedGroups(left).map((group) => group.reason);
  const parts = [
    ...(left.length > 0 ? [`${left.length} not judged (${listed(reasons)})`] : []),
    ...(undecided > 0 ? [`${count(undecided, 'workload')} with an undecided account`] : []),
  ];
  return `${parts.join(', ')}; no findings in the rest`;
}

/** True when `headline` is good news without a reserve: something was judged. */
export function isClean(summary: Summary): boolean {
  return headline(summary) === 'No findings' && summary.objects > 0;
}

/** `12 files (11 as context only), 30 objects, 10 workloads`, and of how many workloads the account is undecided. */
export function inputCounts(summary: Summary): string {
  const { undecided, contextFiles = 0 } = summary;
  return [
    count(summary.files, 'file') + (contextFiles > 0 ? ` (${contextFiles} as context only)` : ''),
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
  'unread-resource': 'resource with another name',
  'left-out': 'left out for its name',
  'outside-root': 'link out of the folder',
  'partial-object': 'patch or part of an object',
  'chart-elsewhere': 'chart that is not here',
  'local-config': 'local configuration',
};

/** A reason for skipping, in words. */
export function reasonOf(skipped: Skipped): string {
  return Object.hasOwn(reasons, skipped.reason) ? reasons[skipped.reason] : skipped.reason;
}

/** What was skipped, by its name: `HelmRelease 'default/echo'`; null when only its place tells it. */
export function skippedObject({ object }: Skipped): string | null {
  if (object === undefined) return null;
  const { kind, namespace, name } = object;
  const full = [namespace, name].filter((part) => part !== null).join('/');
  return full === '' ? printable(kind) : `${printable(kind)} '${printable(full)}'`;
}

const inflated: ReadonlySet<string> = new Set([
  'helmCharts',
  'helmChartInflationGenerator',
  'HelmChartInflationGenerator',
]);

/** How to have judged what was skipped, as a sentence; null where there is nothing to say. */
export function skippedAdvice({ reason, object }: Skipped): string | null {
  if (reason !== 'chart-elsewhere' || object === undefined) return null;
  return inflated.has(object.kind)
    ? 'Its workloads come from a chart that is not here: run `kustomize build --enable-helm … | sa-lint -`'
    : 'Its workloads come from a chart that is not here: run `helm template … | sa-lint -`';
}

/** Where a template is, `charts/web/templates/a.yaml` or deeper; a folder that a shell takes as it is. */
const chartOf = /^((?!-)[\w./-]+?)\/templates\//;

/** What would judge what was skipped because it is not yet what is applied: one line a command; nothing for what was not. */
export function judgingCommands(skipped: readonly Skipped[]): readonly string[] {
  const templates = skipped.filter(({ reason }) => reason === 'helm-template');
  const charts = [...new Set(templates.map(({ path }) => chartOf.exec(path)?.[1] ?? null))];
  const patches = skipped.filter(({ reason }) => reason === 'kustomize-patch');
  return [
    ...(templates.length > 0
      ? [`helm template ${charts.find((one) => one !== null) ?? '<chart>'} | sa-lint -`]
      : []),
    ...(patches.length > 0 ? ['kubectl kustomize <overlay> | sa-lint -'] : []),
  ];
}

export interface NamedGroup {
  readonly advice: string;
  readonly members: readonly { readonly name: string; readonly path: string; readonly line: number | null }[];
}

/** What was skipped and has a name, by what to do about it, in order. */
export function namedGroups(skipped: readonly Skipped[]): readonly NamedGroup[] {
  const groups = new Map<string, NamedGroup['members'][number][]>();
  for (const one of skipped) {
    const name = skippedObject(one);
    const advice = skippedAdvice(one);
    if (name === null || advice === null) continue;
    const members = groups.get(advice) ?? [];
    groups.set(advice, members);
    members.push({ name, path: one.path, line: one.line ?? null });
  }
  return [...groups].map(([advice, members]) => ({ advice, members }));
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

/** What was judged although somebody calls it a patch; null when there is no such thing. */
export function claimedText({ claimed }: Summary): string | null {
  if (claimed.length === 0) return null;
  const shown = claimed.slice(0, 5).map(({ path, line, by }) => `${path}:${line} (by ${by})`);
  const more = claimed.length > shown.length ? [`${claimed.length - shown.length} more`] : [];
  return `Judged all the same, because they are whole, though a kustomization calls them patches: ${listed([...shown, ...more])}.`;
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
