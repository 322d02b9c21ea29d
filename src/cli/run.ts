import type { FailOn } from '../config/configuration.ts';
import type { Settings } from '../config/settings.ts';
import type { Baseline } from '../findings/baseline.ts';
import type { Finding, SuppressedFinding } from '../findings/finding.ts';
import { withFindings, withSkipped } from '../findings/result.ts';
import type { Missing } from '../findings/stale.ts';
import { lint, type Result } from '../lint.ts';
import type { RuleDocument } from '../rules/rule.ts';
import { type Severity, severities } from '../rules/severity.ts';
import { version } from '../version.ts';
import { type ExitCode, UsageError } from './failure.ts';
import { type Input, type InputOptions, readInput } from './input.ts';
import { type Preparation, type PreparationOptions, prepare } from './prepare.ts';

/** What to judge and how: the flags of the command line, or the inputs of the Action. */
export interface Request extends InputOptions, PreparationOptions {
  /** False: comments and annotations silence nothing. */
  readonly inline?: boolean | undefined;
  /** Findings that the merge base with this ref has are known. */
  readonly since?: string | undefined;
  /** Whether a ref that does not exist stops the run; else everything is reported. */
  readonly strictSince: boolean;
  /** File of known findings. */
  readonly baseline?: string | undefined;
  /** Looks on while sources are read. */
  readonly track?: <T>(items: Iterable<T>) => Iterable<T>;
}

export interface Outcome {
  /** What to report. */
  readonly result: Result;
  /** Findings before baseline, base and context took theirs away. */
  readonly found: number;
  /** All of them, as a baseline. */
  readonly everything: () => Promise<Baseline>;
  /** What the baseline holds that was not found again. */
  readonly missing: Missing;
  readonly failOn: FailOn;
  /** Things to say beside the report, full sentences. */
  readonly remarks: readonly string[];
  readonly exitCode: ExitCode;
  readonly version: string;
  readonly settings: Settings;
  documents(): Promise<readonly RuleDocument[]>;
}

/** Reads, judges and takes away what is known. Throws UsageError when that cannot start. */
export async function run(request: Request): Promise<Outcome> {
  const preparation = await prepare(request);
  const { settings, rules } = preparation;
  const input = await readInput(request, preparation);
  const today = new Date().toISOString().slice(0, 10);
  const judge = ({ sources, charts }: Input) =>
    lint(sources, { rules, settings, charts, today, inline: request.inline ?? true });

  const track = request.track ?? ((items) => items);
  const read = judge({ ...input, sources: track(input.sources) });
  const all = withSkipped(read, input.skipped());
  const remarks = [...input.remarks];

  const known = new Map<Finding, SuppressedFinding>();
  let missing: Missing = { gone: [], unknown: 0 };
  if (request.baseline !== undefined) {
    const { readBaseline } = await import('./baselineFile.ts');
    const baseline = readBaseline(request.cwd, request.baseline);
    await takeKnown(known, all, baseline, 'baseline', 'in the baseline');
    const { missingOf } = await import('../findings/stale.ts');
    missing = missingOf(baseline, all, input, settings, rules);
  }
  if (request.since !== undefined) {
    const base = await findingsAt(request.since, request, preparation, judge);
    if ('remark' in base) remarks.push(base.remark);
    else await takeKnown(known, all, base.baseline, 'base', `there already at ${request.since}`);
  }
  const fresh = all.findings.filter((finding) => !known.has(finding));
  const left = withFindings(all, fresh, [...all.suppressed, ...known.values()]);
  const result = request.context === undefined ? left : within(left, input);

  const failOn = settings.failOn.value;
  return {
    result,
    found: all.findings.length,
    everything: async () => (await import('../findings/baseline.ts')).baselineOf(all.findings),
    missing,
    failOn,
    remarks,
    exitCode: fails(result, failOn) ? 1 : 0,
    version,
    settings,
    documents: preparation.documents,
  };
}

/** What is reported of a result that was judged with its surroundings. */
function within(result: Result, { reports }: Input): Result {
  const { summary } = result;
  const skipped = summary.skipped.filter(({ path }) => reports(path));
  return withFindings(
    { ...result, summary: { ...summary, skipped } },
    result.findings.filter(({ source }) => reports(source.path)),
    result.suppressed.filter(({ finding }) => reports(finding.source.path)),
  );
}

/** What the merge base with a ref has, judged by the rules and the configuration of today. */
async function findingsAt(
  ref: string,
  request: Request,
  preparation: Preparation,
  judge: (input: Input) => Result,
): Promise<{ readonly baseline: Baseline } | { readonly remark: string }> {
  const [{ readBase }, { baselineOf }] = await Promise.all([
    import('./since.ts'),
    import('../findings/baseline.ts'),
  ]);
  const read = readBase(ref, request, request.strictSince);
  if ('remark' in read) return read;
  const { base } = read;
  try {
    return { baseline: baselineOf(judge(await readInput(base.options, preparation)).findings) };
  } catch (error) {
    // Paths that the base does not have hold nothing known.
    if (UsageError.is(error)) return { baseline: [] };
    throw error;
  } finally {
    base.remove();
  }
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

function fails({ summary }: Result, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const enough: readonly Severity[] = severities.slice(0, severities.indexOf(failOn) + 1);
  return enough.some((severity) => summary.findings[severity] > 0);
}
