import type { RuleSettings } from './rules/match.ts';
import type { Finding, Severity, SuppressedFinding } from './findings/finding.ts';
import type { RunnableRule } from './rules/rule.ts';
import type { Manifest, Reading, Skipped } from './source/document.ts';
import type { Source } from './source/source.ts';
import { byPlace } from './findings/order.ts';
import { suppress } from './findings/suppress.ts';
import { buildModel } from './model/build.ts';
import { documentSubjects } from './model/documentSubjects.ts';
import { subjectsOf } from './model/subjects.ts';
import { match } from './rules/match.ts';
import { kustomizePatches } from './source/kustomize.ts';
import { regionOf } from './source/position.ts';
import { readSource } from './source/read.ts';

export interface Summary {
  /** Files that were read. */
  readonly files: number;
  /** Kubernetes objects, judged or passed over because nothing in them can matter. Items of lists count one by one. */
  readonly objects: number;
  readonly workloads: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Everything that was seen and not judged, with why, by path and line. */
  readonly skipped: readonly Skipped[];
}

export interface Result {
  /** Sorted by path, line, column, rule, message; the same on every machine. */
  readonly findings: readonly Finding[];
  /** What suppressions silenced, in the same order. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly summary: Summary;
  /** Sources that a finding or a related place stands in, by path. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface LintOptions {
  readonly rules: readonly RunnableRule[];
  readonly settings: RuleSettings;
  /** The day in UTC, `YYYY-MM-DD`: decides which suppressions have expired. */
  readonly today: string;
  /** False: comments and annotations of the input silence nothing. */
  readonly inlineSuppressions: boolean;
  /** Folders that hold a `Chart.yaml`; what lies in their `templates/` is a Helm template. */
  readonly charts: ReadonlySet<string>;
  /** What was already passed over while the input was gathered; ends up in the summary. */
  readonly skipped: readonly Skipped[];
}

/**
 * The whole of sa-lint: sources in, result out. All sources together are one model. Touches no file, clock, environment or
 * terminal, and never throws because of what a source holds.
 */
export function lint(sources: Iterable<Source>, options: LintOptions): Result {
  const readings: Reading[] = [];
  for (const source of sources) readings.push(readSource(source, { charts: options.charts }));

  const patches = kustomizePatches(readings);
  const model = buildModel(readings.flatMap((reading) => (patches.has(reading.source.path) ? [] : reading.manifests)));
  const subjects = [...subjectsOf(model), ...documentSubjects(readings)];
  const matched = match(subjects, options.rules, options.settings);

  const outcome = suppress(matched, readings, { ...options, inline: options.inlineSuppressions });
  const findings = [...outcome.findings, ...match(outcome.subjects, options.rules, options.settings)];

  return {
    ...summarised(findings, outcome.suppressed),
    summary: {
      files: readings.length,
      objects: readings.reduce((sum, reading) => sum + reading.objects, 0),
      workloads: model.workloads.length,
      findings: countBySeverity(findings),
      skipped: [],
    },
  };
}
