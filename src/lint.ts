import type { Settings } from './config/settings.ts';
import { type Defect, Defects } from './defects.ts';
import { match } from './findings/match.ts';
import { type Result, resultOf, type Summary } from './findings/result.ts';
import { mergedByRoot } from './findings/roots.ts';
import { suppress } from './findings/suppress.ts';
import { buildModel, emptyModel } from './model/build.ts';
import { type Model, unknown } from './model/model.ts';
import { documentSubjects } from './model/subjects/document.ts';
import type { Subject } from './model/subjects/subject.ts';
import { subjectsOf } from './model/subjects/subjects.ts';
import type { RunnableRule } from './rules/rule.ts';
import { chartObjects, kustomizeCharts } from './source/charts.ts';
import type { Manifest, Reading, Skipped, SkipReason } from './source/document.ts';
import { kustomizePatches } from './source/kustomize.ts';
import { kustomizeUnread } from './source/kustomizeFiles.ts';
import { placeOf } from './source/origin.ts';
import { readSource } from './source/read.ts';
import { isWhole } from './source/whole.ts';
import { lineOf } from './text/position.ts';
import type { Source } from './text/source.ts';

export type { Result, Summary } from './findings/result.ts';

/** How the findings are judged. */
export interface JudgeOptions {
  readonly rules: readonly RunnableRule[];
  readonly settings: Settings;
  /** The day in UTC, `YYYY-MM-DD`: decides which suppressions have expired. */
  readonly today: string;
  /** False: comments and annotations of the input silence nothing. */
  readonly inline: boolean;
}

/** What is known about charts before sources are read. */
export interface ReadOptions {
  /** Folders that hold a `Chart.yaml`; what lies in their `templates/` is a Helm template. Undefined: the text has to tell. */
  readonly charts: ReadonlySet<string> | undefined;
  /** What charts give when they are rendered, in the place of the files of the same paths. */
  readonly rendered?: readonly Reading[] | undefined;
}

export interface LintOptions extends JudgeOptions, ReadOptions {}

/** What all sources of a run mean together, before any rule is asked. */
export interface Understanding {
  readonly readings: readonly Reading[];
  readonly model: Model;
  /** Whole objects that a kustomization elsewhere takes for patches; they are judged. */
  readonly claimed: Summary['claimed'];
  /** Everything that was seen and is in no model, with why. */
  readonly skipped: readonly Skipped[];
  /** Mistakes of our own: what they are about is not in the model. */
  readonly defects: readonly Defect[];
}

/**
 * The whole of sa-lint: sources in, result out. All sources together are one model. Touches no file, clock, environment or
 * terminal, and never throws because of what a source holds.
 */
export function lint(sources: Iterable<Source>, options: LintOptions): Result {
  return judge(understand(readSources(sources, options)), options);
}

/** Reads sources, and takes what charts give for the sources that it came from. */
export function readSources(sources: Iterable<Source>, { charts, rendered = [] }: ReadOptions): Reading[] {
  const replaced = new Set(rendered.map(({ source }) => source.path));
  const readings: Reading[] = [];
  for (const source of sources) if (!replaced.has(source.path)) readings.push(readSource(source, { charts }));
  return [...readings, ...rendered];
}

/**
 * What the readings of a run mean together: who runs as which account, what binds it, which tokens are held. Pure; a reading depends
 * on the path and the text of its source only, so it can be kept and made elsewhere.
 */
export function understand(readings: readonly Reading[]): Understanding {
  const defects = new Defects();
  /** About the input as a whole: its mistakes are about no single object. */
  const step = <T>(during: string, otherwise: T, work: () => T) =>
    defects.guard(during, () => null, otherwise, work);
  const patchPaths = step('looking for patches of kustomizations', new Map<string, string>(), () =>
    kustomizePatches(readings),
  );
  const manifests = readings.flatMap((reading) => reading.manifests);
  const claimed = manifests.filter(({ source }) => patchPaths.has(source.path));
  const patches = new Set(claimed.filter((manifest) => !isWhole(manifest)));
  const judged = manifests.filter((manifest) => !patches.has(manifest));
  const model = step('joining all objects', { ...emptyModel, manifests: judged }, () =>
    buildModel(judged, defects.guard),
  );
  return {
    readings,
    model,
    claimed: claimed
      .filter((manifest) => !patches.has(manifest))
      .map((manifest) => {
        const { source, span } = placeOf(manifest, manifest.root);
        return {
          path: source.path,
          line: lineOf(source, span.start),
          by: patchPaths.get(manifest.source.path)!,
        };
      }),
    skipped: [
      ...readings.flatMap(({ skipped }) => skipped).map((each) => asPatch(each, patchPaths)),
      ...notJudged([...patches], 'kustomize-patch'),
      ...notJudged(model.partial, 'partial-object'),
      ...step('looking for charts', [], () => chartObjects(model.manifests)),
      ...step('looking for charts of kustomizations', [], () => kustomizeCharts(readings)),
      ...step('looking for files of kustomizations', [], () => kustomizeUnread(readings)),
    ],
    defects: [...readings.flatMap((reading) => reading.defects ?? []), ...defects.found],
  };
}

/** Asks the rules about what was understood, and takes out what the input and the configuration silence. Pure. */
export function judge(understanding: Understanding, options: JudgeOptions): Result {
  const { readings, model, claimed, skipped } = understanding;
  const { rules, settings } = options;
  const defects = new Defects();
  const { guard } = defects;
  const asked = new Set(rules.map(({ rule }) => rule.subject));
  const subjects: readonly Subject[] = [
    ...subjectsOf(model, { asked, guard }),
    ...guard(
      'looking at documents',
      () => null,
      [],
      () => documentSubjects(readings),
    ),
  ];
  const matches = match(subjects, rules, settings, guard);
  const outcome = guard(
    'what silences findings',
    () => null,
    { findings: matches.map(({ finding }) => finding), suppressed: [], subjects: [] },
    () => suppress(matches, readings, model, options),
  );
  const about = match(outcome.subjects, rules, settings, guard);
  const findings = mergedByRoot([...outcome.findings, ...about.map(({ finding }) => finding)]);

  const summary = {
    files: readings.length,
    objects: readings.reduce((sum, { objects }) => sum + objects, 0),
    workloads: model.workloads.filter(({ impersonates }) => !impersonates).length,
    undecided: model.workloads.filter(({ account, isStatic }) => !isStatic && account.name === unknown)
      .length,
    claimed,
    skipped,
  };
  return resultOf(findings, outcome.suppressed, summary, [...understanding.defects, ...defects.found]);
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
