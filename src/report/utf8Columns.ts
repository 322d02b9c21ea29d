import { lineText, regionOf, utf8Column } from '../text/position.ts';
import type { Source } from '../text/source.ts';

const step = 4096;

/**
 * The 1-based column of an offset in bytes of UTF-8, as `utf8Column` counts it. A very long line is counted once and not again for
 * every offset in it, so keep one of these for a whole report.
 */
export function utf8Columns(): (source: Source, offset: number) => number {
  const counted = new Map<Source, Map<number, readonly number[]>>();
  return (source, offset) => {
    const { line, column } = regionOf(source, { start: offset, end: offset });
    if (column <= step) return utf8Column(source, offset);
    const text = lineText(source, line);
    const lines = counted.get(source) ?? new Map<number, readonly number[]>();
    counted.set(source, lines);
    const marks = lines.get(line) ?? marksOf(text);
    lines.set(line, marks);
    const mark = Math.floor((column - 1) / step);
    return marks[mark]! + bytesOf(text, mark * step, column - 1) + 1;
  };
}

/** Bytes before every `step`th code unit of a line. */
function marksOf(text: string): readonly number[] {
  const marks = [0];
  for (let from = 0; from + step <= text.length; from += step)
    marks.push(marks.at(-1)! + bytesOf(text, from, from + step));
  return marks;
}

/** Bytes of a stretch; each half of a surrogate pair counts two of the pair's four. */
function bytesOf(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
