import type { Finding } from '../findings/finding.ts';
import { type Fixed, fixLater } from '../fix/fix.ts';
import { count } from '../report/words.ts';
import { lineOf } from '../text/position.ts';
import { visible } from '../text/printable.ts';
import { FixFiles } from './fixFiles.ts';
import { type Io, say } from './io.ts';
import { shownDiff } from './patch.ts';
import type { Outcome } from './run.ts';

export interface FixRequest {
  readonly unsafe: boolean;
  readonly quiet: boolean;
  /** The path that the standard input has in reports; undefined where there is none. */
  readonly stdin: string | undefined;
}

// What is the same for many files is said for some of them.
const mostReasons = 20;

/** Makes the edits and writes the files. Says on stderr what was fixed, and what was not and why. */
export async function writeFixes(outcome: Outcome, request: FixRequest, io: Io): Promise<void> {
  const files = new FixFiles(io.cwd, request.stdin);
  const fixed = await fixedOf(outcome, request, (source) => files.refusal(source));
  const failed = new Map<string, string>();
  for (const { source, text } of fixed.files) {
    const reason = files.write(source, text);
    if (reason !== null) failed.set(source.path, reason);
  }
  const written = fixed.files.length - failed.size;
  const done = fixed.fixed.filter(({ source }) => !failed.has(source.path));
  if (!request.quiet || done.length > 0)
    say(io, `fixed ${count(done.length, 'finding')} in ${count(written, 'file')}.`);
  for (const [path, reason] of failed) say(io, `'${visible(path)}' ${reason}; it is as it was.`);
  tellRefused(fixed, request, io);
}

/** Prints what the edits would change as a unified diff. Returns whether there is anything. */
export async function printDiff(outcome: Outcome, request: FixRequest, io: Io): Promise<boolean> {
  const files = new FixFiles(io.cwd, undefined);
  const fixed = await fixedOf(outcome, request, () => null);
  for (const file of fixed.files) {
    const shown = shownDiff(file, files, '');
    if ('diff' in shown) io.stdout.write(shown.diff);
    else say(io, shown.hidden);
  }
  tellRefused(fixed, request, io);
  return fixed.files.length > 0;
}

function fixedOf(
  outcome: Outcome,
  { unsafe }: FixRequest,
  refusal: (source: Finding['source']) => string | null,
): Promise<Fixed> {
  const { all, judge, result } = outcome;
  return fixLater(all, { unsafe, judge, wanted: result.findings, refusal });
}

function tellRefused({ refused }: Fixed, { quiet }: FixRequest, io: Io): void {
  if (quiet) return;
  const unsafe = refused.filter(({ isUnsafe }) => isUnsafe);
  const others = refused.filter(({ isUnsafe }) => !isUnsafe);
  for (const { finding, reason } of others.slice(0, mostReasons)) {
    const { source, span, rule } = finding;
    say(io, `not fixed: ${source.path}:${lineOf(source, span.start)} ${rule}: ${reason}.`);
  }
  if (others.length > mostReasons)
    say(io, `not fixed: ${count(others.length - mostReasons, 'more finding')}.`);
  if (unsafe.length > 0)
    say(
      io,
      `${count(unsafe.length, 'finding')} more can be fixed with --unsafe; look at it with --diff --unsafe, because it may break something.`,
    );
}
