import type { RenderWhen } from '../config/renderSettings.ts';
import type { Settings } from '../config/settings.ts';
import type { Baseline } from '../findings/baseline.ts';
import type { Finding, SuppressedFinding } from '../findings/finding.ts';
import { withFindings, withSkipped } from '../findings/result.ts';
import type { Missing } from '../findings/stale.ts';
import { lint, type Result, readSources, understand } from '../lint.ts';
import type { TokenList } from '../report/tokens/rows.ts';
import { leftOut } from '../report/words.ts';
import type { RuleDocument } from '../rules/rule.ts';
import { severities } from '../rules/severity.ts';
import { printable } from '../text/printable.ts';
import type { Source } from '../text/source.ts';
import { version } from '../version.ts';
import { type ExitCode, UsageError } from './failure.ts';
import { type Input, type InputOptions, readInput } from './input.ts';
import { appoint, type Bench, type ConfigFrom, type Judge, type JudgeOptions } from './judge.ts';
import { withNested } from './nested.ts';
import { configurationHints, emptyRemark, isEmptyInput, withoutOwnFiles } from './ownFiles.ts';
import type { RenderedInput } from './rendered.ts';
import { renderedBy } from './renderedBy.ts';
import type { Base } from './since.ts';

/** What to judge and how: the flags of the command line, or the inputs of the Action. */
export interface Request extends Omit<InputOptions, 'context'>, JudgeOptions {
  /** Undefined: for files that are named, the repository that they are in. False: nothing but the paths. */
  readonly context?: string | false | undefined;
  /** False: comments and annotations silence nothing. */
  readonly inline?: boolean | undefined;
  /** Findings that the merge base with this ref has are known. */
  readonly since?: string | undefined;
  /** Whether a ref that does not exist stops the run; else everything is reported. */
  readonly strictSince: boolean;
  /** The ref whose merge base may judge; that of `since` when it is not said. */
  readonly base?: string | undefined;
  /** Whose configuration, rules and baseline judge. Default: head. */
  readonly configFrom?: ConfigFrom | undefined;
  /** Standard input without any object is fine. */
  readonly allowEmpty?: boolean | undefined;
  /** Workloads that were left out make the run fail. */
  readonly failOnSkipped?: boolean | undefined;
  /** Whether charts are rendered, and judged as what they give. Default: auto. */
  readonly render?: RenderWhen | undefined;
  /** Looks on while sources are read. */
  readonly track?: <T>(items: Iterable<T>) => Iterable<T>;
}

export interface Outcome {
  /** What to report. */
  readonly result: Result;
  /** What there is to find, before anything known was taken away. */
  readonly all: Result;
  /** What there is to find with these texts in the place of what the files of these paths hold. */
  readonly judge: (texts: ReadonlyMap<string, string>) => Promise<Result>;
  /** Findings before baseline, base and context took theirs away. */
  readonly found: number;
  /** All of them, as a baseline. */
  readonly everything: () => Promise<Baseline>;
  /** What the baseline holds that was not found again. */
  readonly missing: Missing;
  /** Things to say beside the report, full sentences. */
  readonly remarks: readonly string[];
  /** What the change that is judged does to those who judge it, full sentences. */
  readonly changes: readonly string[];
  readonly exitCode: ExitCode;
  readonly version: string;
  readonly settings: Settings;
  /** Every token that the input hands out; reads it once more. */
  tokens(): Promise<TokenList>;
  documents(): Promise<readonly RuleDocument[]>;
}

/** Reads, judges and takes away what is known. Throws UsageError when that cannot start. */
export async function run(request: Request): Promise<Outcome> {
  const settled = { ...request, ...(await contextFor(request)), stdin: once(request.stdin) };
  const bases = new Bases(settled);
  try {
    return await judged(settled, bases);
  } finally {
    bases.remove();
  }
}

/** A request of which it is settled what the paths are judged with. */
type Settled = Request & InputOptions;

async function contextFor(
  request: Request,
): Promise<Required<Pick<InputOptions, 'context' | 'contextLimit'>>> {
  const { context, cwd, paths } = request;
  if (context !== undefined) return { context: context || undefined, contextLimit: undefined };
  // Most runs name a folder.
  if (paths.every((path) => path === '.' || path.endsWith('/')))
    return { context: undefined, contextLimit: undefined };
  const { contextOf, mostContextFiles } = await import('./context.ts');
  return { context: contextOf(cwd, paths), contextLimit: request.contextLimit ?? mostContextFiles };
}

async function judged(request: Settled, bases: Bases): Promise<Outcome> {
  const since = await bases.at(request.since);
  const trusted = request.base === undefined ? since : await bases.at(request.base);
  const bench = await appoint(request, request.configFrom ?? 'head', trusted && either(trusted));
  const { judge, input } = await withNested(bench.judge, await readInput(request, bench.judge));
  const { settings, rules } = judge;
  const today = new Date().toISOString().slice(0, 10);
  const lintBy = ({ settings, rules }: Judge, { sources, charts }: Input, rendered: RenderedInput | null) => {
    const inline = request.inline ?? true;
    const result = lint(sources, { rules, settings, charts, rendered: rendered?.readings, today, inline });
    return rendered === null ? result : onlyCovered(result, rendered);
  };

  const track = request.track ?? ((items) => items);
  const rendered = await renderedBy(request.render, request.cwd, input, judge);
  const read = lintBy(judge, { ...input, sources: track(input.sources) }, rendered);
  const all = withoutOwnFiles(withSkipped(read, input.skipped()), judge);
  const judgeWith = async (texts: ReadonlyMap<string, string>) => {
    const isOther = rendered !== null && [...texts.keys()].some(rendered.reads);
    const anew = isOther ? await renderedBy(request.render, request.cwd, input, judge, texts) : rendered;
    return withSkipped(
      lintBy(judge, { ...input, sources: replaced(input.sources, texts) }, anew),
      input.skipped(),
    );
  };
  const unread = input.unread().filter(input.reports);
  const remarks = [
    ...input.remarks,
    ...bench.remarks,
    ...unread.map(unreadRemark),
    ...(rendered?.remarks ?? []),
  ];

  const known = new Map<Finding, SuppressedFinding>();
  let missing: Missing = { gone: [], unknown: 0 };
  if (judge.baseline !== null) {
    await takeKnown(known, all, judge.baseline, 'baseline', 'in the baseline');
    const { missingOf } = await import('../findings/stale.ts');
    missing = missingOf(judge.baseline, all, input, settings, rules);
  }
  const resultAt = memoized((base: Base) => seenBy(judge, base.options, request, lintBy));
  if (since !== null) {
    if ('remark' in since) remarks.push(since.remark);
    else {
      const { baselineOf } = await import('../findings/baseline.ts');
      const base = await resultAt(since.base);
      if ((base?.defects.length ?? 0) > 0)
        remarks.push(
          `sa-lint failed at parts of ${request.since}; findings that are known there may be reported as new.`,
        );
      const before = baselineOf(base?.findings ?? []);
      await takeKnown(known, all, before, 'base', `there already at ${request.since}`);
    }
  }
  const fresh = all.findings.filter((finding) => !known.has(finding));
  const left = withFindings(all, fresh, [...all.suppressed, ...known.values()]);
  const result = request.context === undefined ? left : within(left, input);
  const changes =
    trusted === null || 'remark' in trusted
      ? []
      : await changesOf(
          request,
          { ...bench, judge },
          input.paths,
          trusted.base,
          [all, await resultAt(trusted.base)],
          lintBy,
        );

  const isEmpty = isEmptyInput(request, all);
  if (isEmpty) remarks.push(emptyRemark);
  remarks.push(...configurationHints(request, judge));
  const isLeftOut = request.failOnSkipped === true && leftOut(result.summary) > 0;
  if (isLeftOut) remarks.push('--fail-on-skipped: some workloads were not judged; the report names them.');
  return {
    result,
    all,
    judge: judgeWith,
    found: all.findings.length,
    everything: async () => (await import('../findings/baseline.ts')).baselineOf(all.findings),
    missing,
    remarks,
    changes,
    exitCode:
      result.defects.length > 0
        ? 3
        : unread.length > 0 || isEmpty
          ? 2
          : isLeftOut || fails(result, settings)
            ? 1
            : 0,
    version,
    settings,
    tokens: async () => {
      const { tokenList } = await import('../report/tokens/rows.ts');
      const read = readSources(input.sources, { charts: input.charts, rendered: rendered?.readings });
      return tokenList(understand(read).model);
    },
    documents: judge.documents,
  };
}

function* replaced(sources: Iterable<Source>, texts: ReadonlyMap<string, string>): Generator<Source> {
  for (const source of sources) {
    const text = texts.get(source.path);
    yield text === undefined ? source : { path: source.path, text };
  }
}

function unreadRemark(path: string): string {
  return `'${printable(path)}' is larger than 64 MiB and may hold objects of Kubernetes, so that this run says nothing about it; split or exclude it.`;
}

/** A file that the user leaves out helps to understand its chart, and is not reported. */
function onlyCovered(result: Result, { covers }: RenderedInput): Result {
  /** At both ends: where it was written, and the object itself. */
  const isCovered = ({ source, via = [] }: Finding) =>
    covers(source.path) && covers((via.at(-1)?.source ?? source).path);
  return withFindings(
    result,
    result.findings.filter(isCovered),
    result.suppressed.filter(({ finding }) => isCovered(finding)),
  );
}

type LintBy = (judge: Judge, input: Input, rendered: RenderedInput | null) => Result;

/** What there is to find for a judge; null when all of it is excluded or not there. */
async function seenBy(
  judge: Judge,
  options: InputOptions,
  request: Request,
  lintBy: LintBy,
): Promise<Result | null> {
  try {
    const { judge: own, input } = await withNested(judge, await readInput(options, judge));
    return lintBy(own, input, await renderedBy(request.render, options.cwd, input, own));
  } catch (error) {
    if (UsageError.is(error)) return null;
    throw error;
  }
}

/** What the change does to those who judge it. */
async function changesOf(
  request: Settled,
  { judge, other }: Bench,
  paths: readonly string[],
  base: Base,
  [here, before]: readonly [Result, Result | null],
  lintBy: LintBy,
): Promise<string[]> {
  const [{ judgeRemark, suppressionRemark }, { baselineOf, subtract }] = await Promise.all([
    import('./changes.ts'),
    import('../findings/baseline.ts'),
  ]);
  const remarks = [suppressionRemark(here, before)];
  const { files, mistake } = await editsOf(judge, other, paths);
  remarks.push(mistake);
  if (other !== null && files.length > 0) {
    const seen = await seenBy(other, request, request, lintBy);
    const seenBefore = await seenBy(other, base.options, request, lintBy);
    /** What is reported, whoever judges. */
    const left = (result: Result | null, { baseline }: Judge, known: Result | null) => {
      const { fresh } = subtract(result?.findings ?? [], baseline ?? []);
      return request.since === undefined ? fresh : subtract(fresh, baselineOf(known?.findings ?? [])).fresh;
    };
    const [own, others] = [left(here, judge, before), left(seen, other, seenBefore)];
    const from = request.configFrom ?? 'head';
    const [more, less] = from === 'head' ? [others, own] : [own, others];
    remarks.unshift(judgeRemark(files, from, subtract(more, baselineOf(less)).fresh));
  }
  return remarks.filter((remark) => remark !== null);
}

/** The files of those who judge that a change edits; or what is wrong with those that do not judge. */
async function editsOf(
  judge: Judge,
  other: Judge | null,
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly mistake: string | null }> {
  if (other === null) return { files: [], mistake: null };
  const { differences } = await import('./judge.ts');
  try {
    const { files } = await other.forPaths(paths);
    return { files: differences(judge, { files: [...other.files, ...files] }), mistake: null };
  } catch (error) {
    if (!UsageError.is(error)) throw error;
    const mistake = `A configuration that does not judge has mistakes: ${error.message}`;
    return { files: differences(judge, other), mistake };
  }
}

/** The states that a run compares with, each read once. */
class Bases {
  readonly #request: Settled;
  readonly #read = new Map<string, { readonly base: Base } | { readonly remark: string }>();

  constructor(request: Settled) {
    this.#request = request;
  }

  /** Null when no state was asked for. Throws UsageError for a ref that does not exist, where that is strict. */
  async at(ref: string | undefined) {
    if (ref === undefined) return null;
    let read = this.#read.get(ref);
    if (read === undefined) {
      const { readBase } = await import('./since.ts');
      read = readBase(ref, this.#request, this.#request.strictSince);
      this.#read.set(ref, read);
    }
    return read;
  }

  remove(): void {
    for (const read of this.#read.values()) if ('base' in read) read.base.remove();
  }
}

function either(
  read: { readonly base: Base } | { readonly remark: string },
): Base | { readonly reason: string } {
  return 'base' in read ? read.base : { reason: read.remark };
}

/** Standard input can be read only once. */
function once(read: (() => Promise<Buffer>) | undefined): (() => Promise<Buffer>) | undefined {
  let content: Promise<Buffer> | undefined;
  return (
    read &&
    (() => {
      content ??= read();
      return content;
    })
  );
}

function memoized<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** What is reported of a result that was judged with its surroundings. */
function within(result: Result, { reports, reported }: Input): Result {
  const { summary } = result;
  const contextFiles = summary.files - reported;
  const skipped = summary.skipped.filter(({ path }) => reports(path));
  return withFindings(
    { ...result, summary: { ...summary, skipped, ...(contextFiles > 0 && { contextFiles }) } },
    result.findings.filter(({ source }) => reports(source.path)),
    result.suppressed.filter(({ finding }) => reports(finding.source.path)),
  );
}

/**
 * Notes which findings are known. Each list of known findings is compared with all there are, so that a finding that two lists
 * have does not count twice.
 */
async function takeKnown(
  known: Map<Finding, SuppressedFinding>,
  all: Result,
  list: Baseline,
  by: 'baseline' | 'base',
  reason: string,
): Promise<void> {
  const { subtract } = await import('../findings/baseline.ts');
  for (const finding of subtract(all.findings, list).known) known.set(finding, { finding, by, reason });
}

function fails({ findings }: Result, settings: Settings): boolean {
  return findings.some(({ severity, source }) => {
    const failOn = settings.at(source.path).failOn.value;
    return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
  });
}
