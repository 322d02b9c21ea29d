import type { Settings } from './config/settings.ts';
import { match } from './findings/match.ts';
import { type Result, resultOf } from './findings/result.ts';
import { suppress } from './findings/suppress.ts';
import { buildModel } from './model/build.ts';
import { unknown } from './model/model.ts';
import { documentSubjects } from './model/subjects/document.ts';
import { subjectsOf } from './model/subjects/subjects.ts';
import type { RunnableRule } from './rules/rule.ts';
import { chartObjects, kustomizeCharts } from './source/charts.ts';
import type { Manifest, Skipped, SkipReason } from './source/document.ts';
import { kustomizePatches } from './source/kustomize.ts';
import { kustomizeUnread } from './source/kustomizeFiles.ts';
import { placeOf } from './source/origin.ts';
import { readSource } from './source/read.ts';
import { isWhole } from './source/whole.ts';
import { lineOf } from './text/position.ts';
import type { Source } from './text/source.ts';

export type { Result, Summary } from './findings/result.ts';

export interface LintOptions {
  readonly rules: readonly RunnableRule[];
  readonly settings: Settings;
  /** The day in UTC, `YYYY-MM-DD`: decides which suppressions have expired. */
  readonly today: string;
  /** False: comments and annotations of the input silence nothing. */
  readonly inline: boolean;
  /** Folders that hold a `Chart.yaml`; what lies in their `templates/` is a Helm template. Undefined: the text has to tell. */
  readonly charts: ReadonlySet<string> | undefined;
}

/**
 * The whole of sa-lint: sources in, result out. All sources together are one model. Touches no file, clock, environment or
 * terminal, and never throws because of what a source holds.
 */
export function lint(sources: Iterable<Source>, options: LintOptions): Result {
  const { rules, settings } = options;
  const readings = Array.from(sources, (source) => readSource(source, options));

  const patchPaths = kustomizePatches(readings);
  const manifests = readings.flatMap((reading) => reading.manifests);
  const claimed = manifests.filter(({ source }) => patchPaths.has(source.path));
  const patches = new Set(claimed.filter((manifest) => !isWhole(manifest)));
  const model = buildModel(manifests.filter((manifest) => !patches.has(manifest)));

  const asked = new Set(rules.map(({ rule }) => rule.subject));
  const subjects = [...subjectsOf(model, asked), ...documentSubjects(readings)];
  const outcome = suppress(match(subjects, rules, settings), readings, model, options);
  const findings = [...outcome.findings, ...match(outcome.subjects, rules, settings)];

  return resultOf(findings, outcome.suppressed, {
    claimed: claimed
      .filter((manifest) => !patches.has(manifest))
      .map(({ source, root }) => ({
        path: source.path,
        line: lineOf(source, root.span.start),
        by: patchPaths.get(source.path)!,
      })),
    files: readings.length,
    objects: readings.reduce((sum, { objects }) => sum + objects, 0),
    workloads: model.workloads.filter(({ impersonates }) => !impersonates).length,
    undecided: model.workloads.filter(({ account, isStatic }) => !isStatic && account.name === unknown)
      .length,
    skipped: [
      ...readings.flatMap(({ skipped }) => skipped).map((each) => asPatch(each, patchPaths)),
      ...notJudged([...patches], 'kustomize-patch'),
      ...notJudged(model.partial, 'partial-object'),
      ...chartObjects(model.manifests),
      ...kustomizeCharts(readings),
      ...kustomizeUnread(readings),
    ],
  });
}

/** A list of operations (RFC 6902) is no object of Kubernetes, but known to be a patch where a kustomization says so. */
function asPatch(skipped: Skipped, patchPaths: ReadonlyMap<string, string>): Skipped {
  const isPatch = skipped.reason === 'not-kubernetes' && patchPaths.has(skipped.path);
  return isPatch ? { ...skipped, reason: 'kustomize-patch' } : skipped;
}

function notJudged(manifests: readonly Manifest[], reason: SkipReason): Skipped[] {
  return manifests.map((manifest) => {
    const { source, span } = placeOf(manifest, manifest.root);
    return { path: source.path, reason, line: lineOf(source, span.start) };
  });
}
