import type { Settings } from '../config/settings.ts';
import type { RunnableRule } from '../rules/rule.ts';
import { isWhollyOn } from '../rules/ruleSettings.ts';
import type { Skipped } from '../source/document.ts';
import type { Baseline, Stale } from './baseline.ts';
import { subtract } from './baseline.ts';
import type { Result } from './result.ts';

/** What a run looked at. */
export interface Coverage {
  skipped(): readonly Skipped[];
  /** Whether a file of that path was read, or would have been if it were still there. */
  covers(path: string): boolean;
}

/** What a baseline holds and the findings of a run do not. */
export interface Missing {
  /** What is gone. */
  readonly gone: readonly Stale[];
  /** Findings that this run could not have found: nobody knows whether they are gone. */
  readonly unknown: number;
}

/**
 * Tells what is gone from what a run did not look for. A known finding is gone when its rule ran on its file, when the file was
 * read to its end or is no longer where this run looked, and when not even a suppressed finding has its fingerprint.
 */
export function missingOf(
  baseline: Baseline,
  { findings, suppressed, defects }: Result,
  input: Coverage,
  settings: Settings,
  rules: readonly RunnableRule[],
): Missing {
  const { stale } = subtract([...findings, ...suppressed.map(({ finding }) => finding)], baseline);
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  // What stands behind a mistake in a file was not judged, and neither was a file that could not be read.
  const broken = new Set([
    ...findings
      .filter(({ object, rule }) => object === null && rule.startsWith('manifest/'))
      .map(({ source }) => source.path),
    ...input.skipped().map(({ path }) => path),
  ]);
  const lookedFor = ({ rule: id, path }: Baseline[number]) => {
    const rule = byId.get(id);
    if (rule === undefined || !isWhollyOn(settings, rule, path)) return false;
    return input.covers(path) && !broken.has(path);
  };
  // Where we failed ourselves, nobody knows what there is.
  const gone = defects.length > 0 ? [] : stale.filter(({ entry }) => lookedFor(entry));
  const count = (all: readonly Stale[]) => all.reduce((sum, one) => sum + one.gone, 0);
  return { gone, unknown: count(stale) - count(gone) };
}
