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

/**
 * The same for readers: the key that holds a new line stands before it, as `  spec:`, so that they see where to type it, and which of two
 * equal lines of a move is which.
 */
export function shownLines({ changes }: Repair): readonly string[] {
  return changes.flatMap(({ source, edits }) => hunks(source, edits, true));
}

/** Edits on the same lines are one hunk. */
function hunks({ text }: Source, edits: readonly TextEdit[], withKeys = false): string[] {
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
    const before = text.slice(start, stop).split(/\r?\n/);
    const { same, old, fresh } = changed(before, after.split(/\r?\n/));
    const isClear = (edits.length === 1 && old.length > 0) || /^---$/m.test(after);
    const above = withKeys && !isClear ? [...linesBefore(text, start), ...before.slice(0, same)] : [];
    lines.push(...signed(above, old, fresh));
  }
  return lines;
}

function changed(before: readonly string[], after: readonly string[]) {
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  let end = 0;
  const most = Math.min(before.length, after.length) - same;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const isShown = (line: string) => line !== '' && line !== '---';
  return {
    same,
    old: before.slice(same, before.length - end).filter(isShown),
    fresh: after.slice(same, after.length - end).filter(isShown),
  };
}

/** With the key that holds them, if one of the lines above does. */
function signed(above: readonly string[], old: readonly string[], fresh: readonly string[]): string[] {
  const indents = [...old, ...fresh].map(indentOf);
  const key = keyAbove(above, Math.min(...indents));
  const indent = Math.min(...indents, ...(key === null ? [] : [indentOf(key)]));
  const shown = (sign: string) => (line: string) => `${sign} ${printable(line.slice(indent))}`;
  return [...(key === null ? [] : [shown(' ')(key)]), ...old.map(shown('-')), ...fresh.map(shown('+'))];
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}

const mostAbove = 200;

function linesBefore(text: string, offset: number): string[] {
  const lines: string[] = [];
  for (let end = offset; end > 0 && lines.length < mostAbove; ) {
    const start = lineStart(text, end - 1);
    lines.unshift(text.slice(start, end).replace(/\r?\n$/, ''));
    end = start;
  }
  return lines;
}

/** The nearest line above that is indented less, or that stands at the top as well, and opens a mapping: its key alone, never a value. */
function keyAbove(above: readonly string[], indent: number): string | null {
  const line = above.findLast((one) => /^\s*[^\s#]/.test(one) && indentOf(one) < Math.max(1, indent));
  return /^ *(?:- +)?[\w./-]+:(?=\s*(?:#|$))/.exec(line ?? '')?.[0] ?? null;
}
