import { pathToFileURL } from 'node:url';
import type { RenderWhen } from '../config/renderSettings.ts';
import { type Defect, defectOf } from '../defects.ts';
import type { Grouping } from '../findings/cause.ts';
import { type Format, formats } from '../report/formats.ts';
import { type ReportContext, sarifRemark } from '../report/report.ts';
import { count } from '../report/words.ts';
import { nearest } from '../text/nearest.ts';
import { defectLines, type ExitCode, UsageError } from './failure.ts';
import { type Io, say } from './io.ts';
import type { ConfigFrom } from './judge.ts';
import { type Output, outputsOf, writeOutput } from './outputs.ts';
import { folderInRepository } from './repositoryFolder.ts';
import { type Outcome, run } from './run.ts';
import { Progress, wantsColor, wantsLinks, widthOf } from './terminal.ts';

/** Names that the first argument can have besides that of a path. */
export const commandNames: readonly string[] = [
  'tokens',
  'can',
  'who-can',
  'rules',
  'explain',
  'init',
  'config',
  'test-rules',
  'completion',
  'help',
];

/** The flags of `sa-lint [paths...]`, as commander hands them over. */
export interface LintFlags {
  readonly profile?: string;
  readonly rule?: readonly string[];
  readonly config?: string | false;
  readonly exclude?: readonly string[];
  readonly gitignore: boolean;
  readonly render?: RenderWhen;
  /** False: none. */
  readonly context?: string | false;
  readonly allowEmpty?: boolean;
  readonly failOnSkipped?: boolean;
  readonly stdinFilename?: string;
  readonly inline: boolean;
  readonly format?: readonly string[];
  readonly groupBy?: Grouping;
  readonly maxBlocks?: string;
  readonly statistics?: boolean;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly unsafe?: boolean;
  readonly reportSuppressed?: boolean;
  readonly color?: boolean;
  readonly failOn?: string;
  readonly since?: string;
  readonly configFrom?: 'auto' | ConfigFrom;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly pruneBaseline?: boolean;
}

/** Judges, reports, and returns the exit code. Throws UsageError when it cannot start. */
export async function lintCommand(paths: readonly string[], flags: LintFlags, io: Io): Promise<ExitCode> {
  const outputs = outputsOf(flags.format ?? []);
  const blocks = blockLimit(flags.maxBlocks);
  checkBaselineFlags(flags);
  checkFixFlags(flags);
  if (flags.configFrom !== undefined && flags.since === undefined)
    throw new UsageError('--config-from says whose configuration judges; it needs --since <ref>.');
  const { cwd } = io;
  const progress = new Progress(io, flags.quiet !== true);
  let input: Promise<Buffer> | undefined;
  const stdin = () => {
    input ??= io.stdin();
    return input;
  };
  const judge = () =>
    run({
      cwd,
      paths: paths.length === 0 ? ['.'] : paths,
      context: flags.context,
      allowEmpty: flags.allowEmpty,
      failOnSkipped: flags.failOnSkipped,
      config: flags.config,
      profile: flags.profile,
      failOn: flags.failOn,
      rules: flags.rule,
      exclude: flags.exclude,
      gitignore: flags.gitignore,
      render: flags.render,
      stdinFilename: flags.stdinFilename,
      inline: flags.inline,
      since: flags.since,
      strictSince: true,
      configFrom: flags.configFrom === 'base' ? 'base' : 'head',
      baseline: flags.writeBaseline ? undefined : flags.baseline,
      stdin,
      track: (items) => progress.track(items),
    });
  let outcome: Outcome;
  try {
    outcome = await judge();
    if (flags.fix || flags.diff) {
      const { printDiff, writeFixes } = await import('./fixCommand.ts');
      const request = {
        unsafe: flags.unsafe === true,
        quiet: flags.quiet === true,
        stdin: stdinOf(paths, flags),
      };
      progress.done();
      if (flags.diff) return (await printDiff(outcome, request, io)) ? 1 : 0;
      await writeFixes(outcome, request, io);
      outcome = await judge();
    }
  } catch (error) {
    throw UsageError.is(error) ? withCommand(error, paths) : error;
  } finally {
    progress.done();
  }

  if (flags.writeBaseline) return writeNewBaseline(io, flags.baseline!, outcome);
  const failed = await report(io, outputs, outcome, flags, blocks);
  for (const remark of [...outcome.remarks, ...outcome.changes]) say(io, remark);
  await tellMissing(io, flags, outcome);
  const defects = [...outcome.result.defects, ...failed];
  tellDefects(io, defects);
  return defects.length > 0 ? 3 : outcome.exitCode;
}

/** The path of the standard input in reports, where it is judged. */
function stdinOf(paths: readonly string[], { stdinFilename }: LintFlags): string | undefined {
  return paths.includes('-') ? (stdinFilename ?? '<stdin>') : undefined;
}

function checkFixFlags({ fix, diff, unsafe, writeBaseline, pruneBaseline }: LintFlags): void {
  if (unsafe && !fix && !diff) throw new UsageError('--unsafe needs --fix or --diff.');
  if ((fix || diff) && (writeBaseline || pruneBaseline))
    throw new UsageError('--fix and --diff do not go with what writes a baseline.');
}

/** Says what of sa-lint itself failed. */
function tellDefects({ stderr, env }: Io, defects: readonly Defect[]): void {
  for (const line of defectLines(defects)) stderr.write(`sa-lint: ${line}\n`);
  if (env.SA_LINT_DEBUG === '1')
    for (const { stack } of defects) if (stack !== null) stderr.write(`${stack}\n`);
}

const blocksOnTerminal = 50;

/** Throws UsageError for what is no count. */
function blockLimit(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError(`--max-blocks takes a number of blocks, 0 for all, not '${value}'.`);
  return Number(value);
}

function blockLimitOf(asked: number | undefined, isTerminal: boolean): Pick<ReportContext, 'blockLimit'> {
  const limit = asked ?? (isTerminal ? blocksOnTerminal : 0);
  return limit === 0 ? {} : { blockLimit: limit };
}

/** A mistyped command is taken for a path; then its right name helps more than that there is no such file. */
function withCommand(error: UsageError, [first = '']: readonly string[]): UsageError {
  if (!error.message.includes(`'${first}'`) || error.message.includes('Did you mean')) return error;
  const command = nearest(first, commandNames);
  return command === null ? error : new UsageError(`${error.message} Did you mean the command '${command}'?`);
}

function checkBaselineFlags({ baseline, writeBaseline, pruneBaseline, since }: LintFlags): void {
  if (baseline === undefined && (writeBaseline || pruneBaseline)) {
    throw new UsageError(`--${writeBaseline ? 'write' : 'prune'}-baseline needs --baseline <file>.`);
  }
  if (writeBaseline && pruneBaseline) {
    throw new UsageError('--write-baseline and --prune-baseline exclude each other.');
  }
  if (writeBaseline && since !== undefined) {
    throw new UsageError('--write-baseline writes all findings; it does not go with --since.');
  }
}

/** Writes every report. One that fails is a defect, and keeps no other from being written. */
async function report(
  io: Io,
  outputs: readonly Output[],
  outcome: Outcome,
  flags: LintFlags,
  blocks: number | undefined,
): Promise<readonly Defect[]> {
  const { cwd, env, stdout } = io;
  const color = wantsColor(flags.color, stdout, env);
  const failed: Defect[] = [];
  for (const { format, file } of outputs) {
    let text: string;
    try {
      text = await render(format, outcome, cwd, {
        color: color && file === null,
        width: file === null ? widthOf(stdout) : 80,
        quiet: flags.quiet === true,
        ...(flags.groupBy !== undefined && { groupBy: flags.groupBy }),
        ...blockLimitOf(blocks, file === null && stdout.isTTY === true),
        statistics: flags.statistics === true,
        ...(file === null && wantsLinks(stdout, env) && { folderUrl: `${pathToFileURL(cwd).href}/` }),
        reportSuppressed: flags.reportSuppressed === true,
        root: format === 'text' ? '' : folderInRepository(cwd),
      });
    } catch (error) {
      failed.push(defectOf(`writing the report '${format}'`, () => null, error));
      continue;
    }
    if (file === null) stdout.write(text);
    else writeOutput(cwd, file, text);
    const remark = format === 'sarif' ? sarifRemark(outcome.result) : null;
    if (remark !== null) say(io, remark);
  }
  return failed;
}

/** Formats that say something about the rules themselves. */
const explaining: ReadonlySet<Format> = new Set(['sarif', 'gitlab', 'markdown', 'rdjson', 'checkstyle']);

async function render(
  format: Format,
  outcome: Outcome,
  cwd: string,
  context: Omit<ReportContext, 'version' | 'documents'>,
): Promise<string> {
  const write = await formats[format]();
  const documents = explaining.has(format) ? await outcome.documents() : [];
  return write(outcome.result, {
    ...context,
    ...(format === 'html' && { tokens: await outcome.tokens() }),
    ...(format === 'markdown' && (await patched(outcome, cwd, context.root ?? ''))),
    version: outcome.version,
    documents,
  });
}

async function patched(outcome: Outcome, cwd: string, root: string): Promise<Pick<ReportContext, 'patch'>> {
  const { patchOf } = await import('./patch.ts');
  const patch = await patchOf(outcome, cwd, root);
  return patch === undefined ? {} : { patch };
}

async function writeNewBaseline(io: Io, file: string, outcome: Outcome): Promise<ExitCode> {
  const { writeBaselineFile } = await import('./baselineFile.ts');
  writeBaselineFile(io.cwd, file, await outcome.everything());
  say(io, `wrote ${count(outcome.found, 'finding')} to ${file}.`);
  const { defects } = outcome.result;
  tellDefects(io, defects);
  return defects.length > 0 ? 3 : 0;
}

/** Says what the baseline holds that is gone, and with `--prune-baseline` takes it out. */
async function tellMissing(io: Io, flags: LintFlags, { missing }: Outcome): Promise<void> {
  const { gone, unknown } = missing;
  const number = gone.reduce((sum, one) => sum + one.gone, 0);
  if (!flags.pruneBaseline) {
    if (number === 0) return;
    say(io, `gone since the baseline: ${count(number, 'finding')}; --prune-baseline takes them out.`);
    return;
  }
  const file = flags.baseline!;
  if (number > 0) {
    const { pruneBaseline } = await import('../findings/baseline.ts');
    const { readBaseline, writeBaselineFile } = await import('./baselineFile.ts');
    writeBaselineFile(io.cwd, file, pruneBaseline(readBaseline(io.cwd, file), gone));
  }
  const kept =
    unknown === 0
      ? ''
      : ` Kept ${count(unknown, 'finding')} that this run did not look for: the file was not read, or the rule is off.`;
  say(io, `took ${count(number, 'finding')} out of ${file}.${kept}`);
}
