import type { RuleProblem } from '../rules/rule.ts';
import { printable, printableName } from '../text/printable.ts';
import type { Source, Span } from '../text/source.ts';
import { parseJson } from '../yaml/json.ts';
import { type Path, spanAt } from '../yaml/value.ts';
import type { Finding } from './finding.ts';
import { compareText, inOrder } from './order.ts';

/**
 * Known findings of one fingerprint in one file. Fingerprint and count decide what is known, the path only which of several equal
 * findings; the rest says to people what it is about.
 */
export interface BaselineEntry {
  readonly rule: string;
  /** Such as `Deployment shop/web`; null when the finding has no object. */
  readonly object: string | null;
  /** The file in which they stood. */
  readonly path: string;
  /** At least 1. */
  readonly count: number;
  readonly fingerprint: string;
}

/** Sorted by rule, object, fingerprint and path. Each fingerprint stands once for a path. */
export type Baseline = readonly BaselineEntry[];

/** What a baseline holds that the findings no longer do. */
export interface Stale {
  readonly entry: BaselineEntry;
  /** How many of `entry.count` are gone. */
  readonly gone: number;
}

export interface Subtracted {
  /** Not in the baseline, in the order of `compareFindings`. */
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
  readonly stale: readonly Stale[];
}

export function baselineOf(findings: Iterable<Finding>): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of inOrder(findings)) {
    const { rule, fingerprint } = finding;
    const path = pathOf(finding);
    const key = keyOf({ fingerprint, path });
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { rule, object: labelOf(finding), path, count, fingerprint });
  }
  return sorted(entries.values());
}

/**
 * Compares findings with known ones. Of several with one fingerprint as many are known as the baseline counts: first those in the
 * files that it names, then others in order, which have moved. The rest are fresh.
 */
export function subtract(findings: Iterable<Finding>, baseline: Baseline): Subtracted {
  const all = inOrder(findings);
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry.count]));
  const take = (key: string): boolean => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  };
  const stayed = new Set(
    all.filter((finding) => take(keyOf({ fingerprint: finding.fingerprint, path: pathOf(finding) }))),
  );

  const elsewhere = new Map<string, number>();
  for (const entry of baseline) {
    const { fingerprint } = entry;
    elsewhere.set(fingerprint, (elsewhere.get(fingerprint) ?? 0) + left.get(keyOf(entry))!);
  }
  const known: Finding[] = [];
  const fresh: Finding[] = [];
  for (const finding of all) {
    const more = elsewhere.get(finding.fingerprint) ?? 0;
    if (stayed.has(finding)) known.push(finding);
    else if (more > 0) {
      elsewhere.set(finding.fingerprint, more - 1);
      known.push(finding);
    } else fresh.push(finding);
  }
  return { fresh, known, stale: staleOf(baseline, left, elsewhere) };
}

/** What is left of the entries: of those with one fingerprint as many as were found nowhere. */
function staleOf(
  baseline: Baseline,
  left: ReadonlyMap<string, number>,
  elsewhere: ReadonlyMap<string, number>,
): Stale[] {
  const missing = new Map(elsewhere);
  return baseline.flatMap((entry) => {
    const some = missing.get(entry.fingerprint)!;
    const gone = Math.min(left.get(keyOf(entry))!, some);
    missing.set(entry.fingerprint, some - gone);
    return gone > 0 ? [{ entry, gone }] : [];
  });
}

/** The baseline without what is gone. Nothing is added. */
export function pruneBaseline(baseline: Baseline, stale: Iterable<Stale>): Baseline {
  const gone = new Map(Array.from(stale, (one) => [keyOf(one.entry), one.gone]));
  return baseline.flatMap((entry) => {
    const count = entry.count - (gone.get(keyOf(entry)) ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
}

/** The same findings under other paths. */
export function withPaths(baseline: Baseline, pathOf: (path: string) => string): Baseline {
  return merged(baseline.map((entry) => ({ ...entry, path: pathOf(entry.path) })));
}

/** The text of a baseline file: JSON with one entry a line, so that a diff shows what came and went. */
export function writeBaseline(baseline: Baseline): string {
  const lines = baseline.map(
    ({ rule, object, path, count, fingerprint }) =>
      `    ${JSON.stringify({ rule, object, path, count, fingerprint })}`,
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** Reads a baseline file. A file with any mistake gives no baseline: what is not understood is not known. Never throws. */
export function parseBaseline(source: Source): { baseline: Baseline } | { problem: RuleProblem } {
  const problem = (message: string, span: Span) => ({ problem: { message, place: { source, span } } });
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(source.text);
  if (conflict !== null) {
    const message = 'The baseline has unresolved merge conflicts. Keep both sides, or write it anew.';
    return problem(message, { start: conflict.index, end: conflict.index + 7 });
  }
  let file: unknown;
  try {
    file = JSON.parse(source.text);
  } catch {
    return problem('The baseline is no JSON from here on.', brokenAt(source.text));
  }
  const checked = entriesOf(file);
  if ('entries' in checked) return { baseline: merged(checked.entries) };
  // Places are only needed now: reading them takes much longer than reading the values.
  const parsed = parseJson(source.text, 0);
  const root = 'node' in parsed ? parsed.node : undefined;
  return problem(checked.message, root === undefined ? { start: 0, end: 0 } : spanAt(root, checked.path));
}

/** Where a text stops being JSON. The engine's message often does not say. */
function brokenAt(text: string): Span {
  const parsed = parseJson(text, 0);
  if ('error' in parsed) {
    const { span } = parsed.error;
    // The bracket behind a comma too much is not what is wrong.
    const before = text.slice(0, span.start).trimEnd();
    const isTrailing = before.endsWith(',') && /[\]}]/.test(text.charAt(span.start));
    return isTrailing ? { start: before.length - 1, end: before.length } : span;
  }
  const rest = /\S/g;
  rest.lastIndex = parsed.end;
  const start = rest.exec(text)?.index ?? text.length;
  return { start, end: start };
}

type Checked =
  | { readonly entries: readonly BaselineEntry[] }
  | { readonly message: string; readonly path: Path };

function entriesOf(file: unknown): Checked {
  if (!isRecord(file)) return { message: 'A baseline is a JSON object.', path: [] };
  if (file.version !== 1) {
    const newer = typeof file.version === 'number' && file.version > 1;
    const message = newer
      ? 'The baseline was written by a newer version of sa-lint.'
      : "A baseline has 'version': 1.";
    return { message, path: ['version'] };
  }
  if (!Array.isArray(file.findings))
    return { message: "A baseline has a list of 'findings'.", path: ['findings'] };
  const entries: BaselineEntry[] = [];
  for (const [index, entry] of file.findings.entries()) {
    const path: Path = ['findings', index];
    if (!isRecord(entry)) return { message: 'Each finding is a JSON object.', path };
    const wrong = Object.entries(checks).find(([key, holds]) => !holds(entry[key]));
    if (wrong !== undefined) {
      const message = `Each finding has its '${wrong[0]}'; this is not one.`;
      return { message, path: [...path, wrong[0]] };
    }
    const { rule, object, path: where, count, fingerprint } = entry as unknown as BaselineEntry;
    entries.push({ rule, object, path: where, count, fingerprint });
  }
  return { entries };
}

const checks: Readonly<Record<keyof BaselineEntry, (value: unknown) => boolean>> = {
  rule: (value) => typeof value === 'string',
  object: (value) => value === null || typeof value === 'string',
  path: (value) => typeof value === 'string',
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  fingerprint: (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value),
};

// Two branches that each add the same finding leave it twice after a merge: it is one finding.
function merged(entries: readonly BaselineEntry[]): Baseline {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const other = byKey.get(keyOf(entry));
    if (other === undefined || other.count < entry.count) byKey.set(keyOf(entry), entry);
  }
  return sorted(byKey.values());
}

function keyOf({ fingerprint, path }: Pick<BaselineEntry, 'fingerprint' | 'path'>): string {
  return `${fingerprint} ${path}`;
}

function pathOf({ source }: Finding): string {
  return printable(source.path);
}

function sorted(entries: Iterable<BaselineEntry>): Baseline {
  return [...entries].sort(
    (a, b) =>
      compareText(a.rule, b.rule) ||
      compareText(a.object ?? '', b.object ?? '') ||
      compareText(a.fingerprint, b.fingerprint) ||
      compareText(a.path, b.path),
  );
}

function labelOf({ object }: Finding): string | null {
  if (object === null) return null;
  const own = object.name ?? (object.generateName ? `${object.generateName}…` : null);
  const name = [object.namespace, own].filter((part) => part !== null).join('/');
  return [object.kind ?? '', name].map(printableName).join(' ').trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
