import { printable, redact } from '../text/printable.ts';
import type { Source } from '../text/source.ts';
import type { TextEdit } from '../yaml/edit.ts';
import { lineStart, lineStop } from '../yaml/layout.ts';
import type { Finding } from './finding.ts';
import type { Repair } from './repair.ts';

/** The edit that reports show for a finding; undefined where there is none, or none that may be shown. */
export function shownRepair({ repair }: Finding): Repair | undefined {
  if (repair === undefined || 'none' in repair) return undefined;
  // A comment that moves along may hold a token.
  const isShown = repair.changes.every(({ edits }) => edits.every(({ text }) => redact(text) === text));
  return isShown ? repair : undefined;
}

/** What an edit changes as lines of a diff that begin with `+ ` and `- `, without the blanks that all of them have. Safe to print. */
export function diffLines({ changes }: Repair): readonly string[] {
  return changes.flatMap(({ source, edits }) => hunks(source, edits));
}

/** Edits on the same lines are one hunk. */
function hunks({ text }: Source, edits: readonly TextEdit[]): string[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const lines: string[] = [];
  while (sorted.length > 0) {
    const first = sorted.shift()!;
    const start = lineStart(text, first.span.start);
    let stop = lineStop(text, first.span.end);
    let after = text.slice(start, first.span.start) + first.text;
    let at = first.span.end;
    while (sorted[0] !== undefined && sorted[0].span.start <= stop) {
      const next = sorted.shift()!;
      after += text.slice(at, next.span.start) + next.text;
      at = next.span.end;
      stop = Math.max(stop, lineStop(text, at));
    }
    after += text.slice(at, stop);
    lines.push(...changed(text.slice(start, stop).split(/\r?\n/), after.split(/\r?\n/)));
  }
  return lines;
}

function changed(before: readonly string[], after: readonly string[]): string[] {
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  let end = 0;
  const most = Math.min(before.length, after.length) - same;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const old = before.slice(same, before.length - end).filter((line) => line !== '' && line !== '---');
  const fresh = after.slice(same, after.length - end).filter((line) => line !== '' && line !== '---');
  const indents = [...old, ...fresh].map((line) => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  const shown = (sign: string) => (line: string) => `${sign} ${printable(line.slice(indent))}`;
  return [...old.map(shown('-')), ...fresh.map(shown('+'))];
}
