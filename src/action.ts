import { randomUUID } from 'node:crypto';
import { relative, resolve } from 'node:path';
import * as core from '@actions/core';
import { readEvent } from './action/event.ts';
import { defectLines, reasonOf, UsageError } from './cli/failure.ts';
import type { ConfigFrom } from './cli/judge.ts';
import { writeOutput } from './cli/outputs.ts';
import { type Outcome, run } from './cli/run.ts';
import { type Defect, defectOf } from './defects.ts';
import { Repository } from './files/git.ts';
import { slashed } from './files/slashed.ts';
import { type Format, formats } from './report/formats.ts';
import { markdownText } from './report/markdownText.ts';
import { type ReportContext, sarifRemark } from './report/report.ts';
import { logLines, logText, printable } from './text/printable.ts';

// The edge around `run` for GitHub Actions. What a step may write is limited by the runner: ten annotations of each level, and a
// summary of 1 MiB; what is above is dropped without a word, so we stay below and say so.

const annotationLimit = 10;
const summaryLimit = 900 * 1024;

const event = readEvent(process.env.GITHUB_EVENT_PATH);

async function main(): Promise<void> {
  if (event.trouble !== undefined)
    info(`The event of this workflow (GITHUB_EVENT_PATH) ${event.trouble}, so nothing in it is known.`);
  const workspace = resolve(process.env.GITHUB_WORKSPACE ?? '.');
  const cwd = resolve(workspace, input('working-directory', '.'));
  const outcome = await run({
    cwd,
    paths: pathsOf(input('paths', '.')),
    config: input('config'),
    profile: input('profile'),
    failOn: input('fail-on'),
    failOnSkipped: flag('fail-on-skipped', 'false'),
    baseline: input('baseline'),
    since: since(input('since', 'auto'), cwd),
    base: since('auto', cwd),
    strictSince: false,
    configFrom: configFrom(input('config-from', 'auto')),
  });
  if (outcome.remarks.length > 0)
    core.warning(logText(outcome.remarks.map(sentence).map(printable).join('\n')), { title: 'sa-lint' });
  if (outcome.changes.length > 0)
    core.notice(logText(outcome.changes.map(printable).join('\n')), { title: 'sa-lint' });
  if (outcome.missing.gone.length > 0)
    info('Some findings of the baseline are gone; --prune-baseline takes them out.');

  const { findings, summary } = outcome.result;
  const failed: Defect[] = [];
  const report = reporter(outcome, workspace, cwd, failed);
  showVerbatim(await report('text', {}));
  if (flag('annotations')) {
    const isTold = outcome.remarks.length + outcome.changes.length > 0;
    const limit = isTold ? annotationLimit - 1 : annotationLimit;
    process.stdout.write(await report('github', { annotationLimit: limit }));
  }
  if (flag('summary')) {
    const told = [...outcome.remarks.map(sentence), ...outcome.changes].map(
      (one) => `\n${markdownText(one)}\n`,
    );
    const byteLimit = summaryLimit - Buffer.byteLength(told.join(''));
    const { patchOf } = await import('./cli/patch.ts');
    const patch = await patchOf(outcome, cwd, slashed(relative(workspace, cwd)));
    await writeSummary((await report('markdown', { byteLimit, ...(patch && { patch }) })) + told.join(''));
  }
  const sarifFile = input('sarif-file');
  if (sarifFile !== undefined) {
    writeOutput(cwd, sarifFile, await report('sarif', {}));
    const remark = sarifRemark(outcome.result);
    if (remark !== null) info(remark);
  }

  output('findings', findings.length);
  output('new-findings', findings.length);
  output('errors', summary.findings.error);
  output('warnings', summary.findings.warning);
  output('notes', summary.findings.note);
  output('files', summary.files);
  output('sarif-file', sarifFile === undefined ? '' : slashed(relative(workspace, resolve(cwd, sarifFile))));
  const defects = defectLines([...outcome.result.defects, ...failed]);
  if (defects.length > 0) core.error(logLines(defects.map(sentence).join('\n')), { title: 'sa-lint' });
  finish(defects.length > 0 ? 3 : outcome.exitCode);
}

/** One path a line; a single line holds several, separated by blanks. */
function pathsOf(text: string): string[] {
  const lines = text.trim().split(/\r?\n/);
  return (lines.length > 1 ? lines : lines[0]!.split(/\s+/)).map((path) => path.trim()).filter(Boolean);
}

function input(name: string, otherwise: string): string;
function input(name: string): string | undefined;
function input(name: string, otherwise?: string): string | undefined {
  return core.getInput(name) || otherwise;
}

function flag(name: string, otherwise: 'true' | 'false' = 'true'): boolean {
  const value = input(name, otherwise).toLowerCase();
  if (value === 'true' || value === 'false') return value === 'true';
  throw new UsageError(`input '${name}' is 'true' or 'false', not '${value}'.`);
}

/** Code frames quote the input, and the runner would obey a command in it, even in the middle of a line (`##[…]`). */
function showVerbatim(text: string): void {
  const end = randomUUID();
  process.stdout.write(`::stop-commands::${end}\n${text}\n::${end}::\n`);
}

/** Writes reports. One that fails is a defect, and keeps no other from being written. */
function reporter(outcome: Outcome, workspace: string, cwd: string, failed: Defect[]) {
  return async (format: Format, more: Partial<ReportContext>) => {
    const [report, documents] = await Promise.all([formats[format](), outcome.documents()]);
    const tokens = format === 'html' ? { tokens: await outcome.tokens() } : {};
    const context: ReportContext = {
      version: outcome.version,
      documents,
      color: false,
      width: 120,
      root: slashed(relative(workspace, cwd)),
      ...links(),
      ...tokens,
      ...more,
    };
    try {
      return report(outcome.result, context);
    } catch (error) {
      failed.push(defectOf(`writing the report '${format}'`, () => null, error));
      return '';
    }
  };
}

/** Where the code host shows the files that were judged. */
function links(): Partial<ReportContext> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  const commit = event.head ?? process.env.GITHUB_SHA;
  if (!server || !repository || !commit) return {};
  return { linkBase: `${server}/${repository}/blob/${commit}/` };
}

/** The ref whose findings are known; undefined when everything is reported. */
function since(value: string, cwd: string): string | undefined {
  if (value === 'all') return undefined;
  if (value !== 'auto') return value;
  const { base, head, queueBase } = event;
  if (base === undefined) return queueBase;
  // The merge commit that GitHub makes for a pull request may be younger than the event: its first parent is the base exactly.
  const [first, second] = parentsOfHead(cwd);
  return first !== undefined && second !== undefined && second === head ? first : base;
}

/**
 * Whose configuration judges. By itself that of the base for a pull request from elsewhere, whose author could else turn off what
 * reports it; a team's own change of its configuration counts at once.
 */
function configFrom(value: string): ConfigFrom {
  if (value === 'base' || value === 'head') return value;
  if (value !== 'auto')
    throw new UsageError(`input 'config-from' is 'auto', 'base' or 'head', not '${value}'.`);
  return event.fromElsewhere ? 'base' : 'head';
}

function parentsOfHead(cwd: string): readonly string[] {
  try {
    return Repository.around(cwd)?.parents('HEAD') ?? [];
  } catch {
    // What is wrong with the repository is told when the base is read.
    return [];
  }
}

/** Outside of Actions, and on old servers, there is no summary file. */
async function writeSummary(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown).write();
  } catch (error) {
    info(`No job summary was written: ${reasonOf(error)}`);
  }
}

/** On the command line, remarks follow the name of the program. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A line for the log. */
function info(text: string): void {
  core.info(logLines(text));
}

/** Throws UsageError when the runner's file takes nothing. */
function output(name: string, value: string | number): void {
  try {
    core.setOutput(name, value);
  } catch (error) {
    throw new UsageError(`cannot write the outputs of this step (GITHUB_OUTPUT): ${reasonOf(error)}.`);
  }
}

function finish(exitCode: number): void {
  process.exitCode = exitCode;
  output('exit-code', exitCode);
}

try {
  await main();
} catch (error) {
  const known = UsageError.is(error);
  core.error(logLines(known ? error.message : `A defect of sa-lint itself: ${reasonOf(error)}`), {
    title: 'sa-lint',
  });
  if (!known && process.env.SA_LINT_DEBUG === '1' && error instanceof Error) info(error.stack ?? '');
  try {
    finish(known ? 2 : 3);
  } catch {
    // That the outputs cannot be written is no news, or less than why the run failed.
  }
}
