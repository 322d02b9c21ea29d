import type { Defect } from '../defects.ts';
import { logText, printable } from '../text/printable.ts';
import { repository } from '../version.ts';

/** Why a run could not start, as one or more lines for stderr; they may hold names of the input as they are. The exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(lines: string | readonly string[]) {
    super(logText([lines].flat().map(printable).join('\n')));
  }

  /** True for a UsageError, also for one of another bundle, whose class is another. */
  static is(error: unknown): error is UsageError {
    return error instanceof Error && error.name === 'UsageError';
  }
}

export const issues = `${repository}/issues`;

// Of the same mistake in thousands of objects nobody reads more.
const mostDefects = 10;

/** What to say about mistakes of our own: each with its place, then that everything else was judged. Empty when there is none. */
export function defectLines(defects: readonly Defect[]): string[] {
  if (defects.length === 0) return [];
  const lines = defects.slice(0, mostDefects).map(({ path, line, during, reason }) => {
    const place = path === null ? '' : `${path}:${line}: `;
    return `${place}a defect of sa-lint itself, in ${during}: ${reason}`;
  });
  const left = defects.length - lines.length;
  return [
    ...lines,
    ...(left > 0 ? [`and ${left} more of them.`] : []),
    `everything else was judged. Please report this with the input that shows it: ${issues}`,
  ];
}

/** The message of anything thrown, on one line, as it is. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]!;
}

/** 0 clean, 1 findings at or above the threshold, 2 could not start, 3 our own defect. */
export type ExitCode = 0 | 1 | 2 | 3;
