import type { SubjectEdit } from '../model/subjects/subject.ts';
import { type Severity, severities } from '../rules/severity.ts';
import { lineOf } from '../text/position.ts';
import type { Place } from '../text/source.ts';
import type { Finding } from './finding.ts';
import { diffLines, shownRepair } from './repairLines.ts';
import { testDataIn } from './testData.ts';

/** By what findings are put together. */
export type Grouping = 'cause' | 'file' | 'rule' | 'none';

export const groupings: readonly Grouping[] = ['cause', 'file', 'rule', 'none'];

/** Findings that belong together: one edit removes them, or they stand at one place. */
export interface Group {
  /** The worst first, else in the order of the result. */
  readonly findings: readonly [Finding, ...Finding[]];
  readonly severity: Severity;
  /** Ids, the worst first. */
  readonly rules: readonly string[];
  /** The edit that removes all of them; null where each has to be looked at at its place. */
  readonly edit: SubjectEdit | null;
  /** Where the edit is made, else where the worst finding stands. */
  readonly place: Place;
  /** One finding of each line that they stand on, in order. */
  readonly lines: readonly Finding[];
  /** The edit is made at each of the lines, not once. */
  readonly isRepeated: boolean;
  /** All of them stand in what is plainly test data, golden output or a vendored copy. */
  readonly isTestData: boolean;
}

/**
 * Puts findings together, each into one group: by the edit that removes them; those at one line, whatever their rule; and the same
 * findings of a file that was copied. Groups come worst first: by severity, by what the token is worth, by how many lines they are
 * about, then in the order of their findings. With `file` that is done for each file, in the order of the paths; with `rule` all
 * findings of a rule are a group, and with `none` each finding is one. Groups of test data come last.
 */
export function grouped(findings: readonly Finding[], by: Grouping): readonly Group[] {
  const groups = groupedBy(findings, by);
  return [
    ...groups.filter(({ isTestData }) => !isTestData),
    ...groups.filter(({ isTestData }) => isTestData),
  ];
}

function groupedBy(findings: readonly Finding[], by: Grouping): readonly Group[] {
  if (by === 'none')
    return findings.map((finding) => ({ ...groupOf([finding]), edit: null, place: finding }));
  if (by === 'file') {
    const files = members(findings, ({ source }) => source.path);
    return [...files.values()].flatMap((same) => groupedBy(same, 'cause'));
  }
  const keys = by === 'cause' ? causeKeys(findings) : findings.map(({ rule }) => rule);
  const groups = [...members(findings, (_, index) => keys[index]!).values()].map(groupOf);
  return (by === 'cause' ? repeatedTogether(groups) : groups).sort(compareGroups);
}

// Fewer are read one by one, each with its own words.
const repeatedFrom = 8;

/** Where many pods need the same lines for the same reasons, one block says so: whoever writes them does it by one command. */
function repeatedTogether(groups: Group[]): Group[] {
  const single = groups.filter(({ edit, lines }) => edit?.isPod === true && lines.length === 1);
  if (single.length < repeatedFrom) return groups;
  const same = new Map<string, Group[]>();
  for (const group of single) {
    const { edit, rules, severity, isTestData } = group;
    const repair = group.findings.flatMap(
      (one) => (one.cause?.key === edit!.key && shownRepair(one)) || [],
    )[0];
    if (repair === undefined) continue;
    const key = JSON.stringify([diffLines(repair), rules, severity, isTestData]);
    const others = same.get(key);
    if (others === undefined) same.set(key, [group]);
    else others.push(group);
  }
  const together = new Map<Group, Group>();
  for (const repeated of same.values()) {
    if (repeated.length < repeatedFrom) continue;
    const whole = groupOf(repeated.flatMap(({ findings }) => findings) as [Finding, ...Finding[]]);
    const edit = { key: repeated[0]!.edit!.key, about: 'each of these pod specs' };
    const merged = { ...whole, edit, isRepeated: true };
    for (const group of repeated) together.set(group, merged);
  }
  return [...new Set(groups.map((group) => together.get(group) ?? group))];
}

function members(
  findings: readonly Finding[],
  keyOf: (finding: Finding, index: number) => string,
): Map<string, [Finding, ...Finding[]]> {
  const all = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, finding] of findings.entries()) {
    const key = keyOf(finding, index);
    const same = all.get(key);
    if (same === undefined) all.set(key, [finding]);
    else same.push(finding);
  }
  return all;
}

/** For each finding the key of its cause. */
function causeKeys(findings: readonly Finding[]): readonly string[] {
  const lines = findings.map(lineKey);
  const causeAt = new Map<string, string>();
  for (const [index, { cause }] of findings.entries()) {
    const line = lines[index]!;
    if (cause !== undefined && !causeAt.has(line)) causeAt.set(line, cause.key);
  }
  // A line without a cause is told by what is said there, so that it meets its copies in other files.
  const said = new Map<string, string[]>();
  const once = saidOnce(findings);
  for (const [index, finding] of findings.entries()) {
    const line = lines[index]!;
    if (causeAt.has(line)) continue;
    const print = once.has(finding) ? line : finding.fingerprint;
    const prints = said.get(line);
    if (prints === undefined) said.set(line, [print]);
    else prints.push(print);
  }
  return findings.map(
    ({ cause }, index) =>
      cause?.key ?? causeAt.get(lines[index]!) ?? `same ${said.get(lines[index]!)!.join(' ')}`,
  );
}

/** Findings whose message no other finding has: they have no copies, and need no fingerprint to tell. */
function saidOnce(findings: readonly Finding[]): ReadonlySet<Finding> {
  const first = new Map<string, Finding>();
  const again = new Set<string>();
  for (const finding of findings) {
    if (first.has(finding.message)) again.add(finding.message);
    else first.set(finding.message, finding);
  }
  for (const message of again) first.delete(message);
  return new Set(first.values());
}

function lineKey({ source, span }: Place): string {
  return `${lineOf(source, span.start)} ${source.path}`;
}

/** What all findings of a group share; a finding without a cause of its own stands where another one has it. */
function editOf(findings: readonly Finding[]): SubjectEdit | null {
  const edits = new Map(findings.flatMap(({ cause }) => (cause === undefined ? [] : [[cause.key, cause]])));
  return edits.size === 1 ? edits.values().next().value! : null;
}

function groupOf(findings: readonly Finding[]): Group {
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b) || worthOf(a) - worthOf(b));
  const edit = editOf(findings);
  const seen = new Set<string>();
  return {
    findings: sorted as unknown as Group['findings'],
    severity: sorted[0]!.severity,
    rules: [...new Set(sorted.map(({ rule }) => rule))],
    edit,
    place: edit?.place ?? sorted[0]!,
    lines: findings.filter((finding) => {
      const line = lineKey(finding);
      return !seen.has(line) && seen.add(line);
    }),
    isRepeated: false,
    isTestData: findings.every(({ source }) => testDataIn(source.path) !== null),
  };
}

const worthless = 1000;

function rank({ severity }: Finding): number {
  return severities.indexOf(severity);
}

function worthOf({ worth = worthless }: Finding): number {
  return worth;
}

function compareGroups(one: Group, other: Group): number {
  const worth = ({ findings }: Group) =>
    findings.reduce(
      (least, finding) => (rank(finding) === rank(findings[0]) ? Math.min(least, worthOf(finding)) : least),
      worthless,
    );
  return (
    rank(one.findings[0]) - rank(other.findings[0]) ||
    worth(one) - worth(other) ||
    other.lines.length - one.lines.length
  );
}
