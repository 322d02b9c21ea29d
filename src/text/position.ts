import type { Region, Source, Span } from './source.ts';

/**
 * Lines end at LF, CRLF or a lone CR, as in editors (LSP) and in YAML. Git and GitHub count LF only; the two differ just for
 * files with lone carriage returns, where an editor is what people look at.
 */
const lineStarts = new WeakMap<Source, readonly number[]>();

/** Offsets at which the lines of a source start; the first is 0. */
function startsOf(source: Source): readonly number[] {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    starts = source.text.includes('\r') ? anyLineStarts(source.text) : plainLineStarts(source.text);
    lineStarts.set(source, starts);
  }
  return starts;
}

function plainLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function anyLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The 1-based line that an offset stands in. The line end belongs to its line. */
export function lineOf(source: Source, offset: number): number {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The region of a span: 1-based lines and columns in UTF-16 code units, the end exclusive. Offsets outside the text are clamped. */
export function regionOf(source: Source, span: Span): Region {
  const start = clamp(source, span.start);
  const end = Math.max(start, clamp(source, span.end));
  const line = lineOf(source, start);
  const endLine = lineOf(source, end);
  return {
    line,
    column: start - lineStart(source, line) + 1,
    endLine,
    endColumn: end - lineStart(source, endLine) + 1,
  };
}

/** The number of lines of a source: one more than it has line ends. */
export function lineCount(source: Source): number {
  return startsOf(source).length;
}

/** The text of a 1-based line without its line end; empty for a line that is not there. */
export function lineText(source: Source, line: number): string {
  const starts = startsOf(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  let end = starts[line] ?? source.text.length;
  if (end > start && source.text.charCodeAt(end - 1) === 0x0a) end -= 1;
  if (end > start && source.text.charCodeAt(end - 1) === 0x0d) end -= 1;
  return source.text.slice(start, end);
}

/** The 1-based column of an offset, counted in bytes of UTF-8. */
export function utf8Column(source: Source, offset: number): number {
  let bytes = 0;
  for (const character of beforeInLine(source, offset)) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes + 1;
}

function beforeInLine(source: Source, offset: number): string {
  const end = clamp(source, offset);
  return source.text.slice(lineStart(source, lineOf(source, end)), end);
}

/** The offset at which a 1-based line begins. */
export function lineStart(source: Source, line: number): number {
  return startsOf(source)[line - 1]!;
}

function clamp(source: Source, offset: number): number {
  return Math.min(Math.max(offset, 0), source.text.length);
}
