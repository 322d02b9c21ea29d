import type { Source, Span } from '../text/source.ts';
import type { ScalarNode } from './node.ts';

/**
 * A stretch of a scalar's value and where it is written. `verbatim`: character by character; else as a whole, as an escape, a line
 * fold or a line end with what indents the next line.
 */
interface Run extends Span {
  readonly at: number;
  readonly length: number;
  readonly verbatim: boolean;
}

const known = new WeakMap<ScalarNode, readonly Run[] | null>();

/**
 * Where a part of a string stands in the text: the characters of `scalar.value` from one UTF-16 offset to another, in any style of
 * YAML and JSON. The span takes in every escape and fold that it touches. It is the whole scalar where that cannot be told, for
 * values that are no strings, and for all of a block scalar, whose header is where a comment can stand.
 */
export function spanIn({ text }: Source, scalar: ScalarNode, from: number, to: number): Span {
  const { value, span } = scalar;
  if (typeof value !== 'string' || from < 0 || to < from || to > value.length) return span;
  if (isBlock(scalar) && from === 0 && to === value.length) return span;
  let runs = known.get(scalar);
  if (runs === undefined) {
    runs = runsOf(text, scalar, value);
    known.set(scalar, runs);
  }
  if (runs === null || runs.length === 0) return span;
  const first = runs[runAt(runs, from)]!;
  const start = first.verbatim ? Math.min(first.start + from - first.at, first.end) : first.start;
  if (from === to) return { start, end: start };
  const last = runs[runAt(runs, to - 1)]!;
  return { start, end: last.verbatim ? Math.min(last.start + to - last.at, last.end) : last.end };
}

/** The index of the run that a character of the value belongs to, or of the last one. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (runs[middle]!.at <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Null where the text does not say what the value is: a tag changed it. */
function runsOf(text: string, scalar: ScalarNode, value: string): readonly Run[] | null {
  const { style, span } = scalar;
  const quotes = style === 'single-quoted' || style === 'double-quoted' ? 1 : 0;
  const start = span.start + quotes;
  const end = span.end - quotes;
  if (!isBlock(scalar) && value.length === end - start && text.startsWith(value, start))
    return [{ at: 0, length: value.length, start, end, verbatim: true }];
  const decoded = new Decoded(text);
  if (isBlock(scalar)) blockRuns(decoded, span, style === 'folded', value);
  else flowRuns(decoded, start, end, style);
  // What a block scalar ends with lies behind its span.
  const rest = isBlock(scalar) ? /^\s*$/.test(value.slice(decoded.value.length)) : value === decoded.value;
  return value.startsWith(decoded.value) && rest ? decoded.runs : null;
}

function isBlock({ style }: ScalarNode): boolean {
  return style === 'literal' || style === 'folded';
}

class Decoded {
  readonly runs: Run[] = [];
  readonly text: string;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(text: string) {
    this.text = text;
  }

  get value(): string {
    return this.#parts.join('');
  }

  verbatim(start: number, end: number): void {
    if (end > start) this.#add(this.text.slice(start, end), start, end, true);
  }

  whole(value: string, start: number, end: number): void {
    if (value !== '') this.#add(value, start, end, false);
  }

  #add(value: string, start: number, end: number, verbatim: boolean): void {
    this.runs.push({ at: this.#length, length: value.length, start, end, verbatim });
    this.#parts.push(value);
    this.#length += value.length;
  }
}

const special = /\\|'|[\r\n\u0085\u2028\u2029]/g;
// As `parse.ts` takes them: what YAML 1.1 knows as a line end.
const fold = /(?:\r\n|[\r\n\u0085\u2028\u2029])(?:[ \t]*(?:\r\n|[\r\n\u0085\u2028\u2029]))*[ \t]*/y;
const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** Plain and quoted scalars, which fold their lines. */
function flowRuns(decoded: Decoded, start: number, end: number, style: ScalarNode['style']): void {
  const { text } = decoded;
  let at = start;
  while (at < end) {
    special.lastIndex = at;
    const found = special.exec(text);
    const stop = found === null || found.index >= end ? end : found.index;
    const character = stop < end ? text[stop]! : '';
    const isBreak = character !== '' && character !== '\\' && character !== "'";
    let said = stop;
    while (isBreak && said > at && isBlank(text, said - 1)) said--;
    decoded.verbatim(at, said);
    at = stop;
    if (isBreak) {
      at = Math.min(foldEnd(text, stop), end);
      decoded.whole(foldedBreaks(text.slice(stop, at), ' '), said, at);
    } else if (character === '\\' && style === 'double-quoted') {
      at = escapeRun(decoded, stop, end);
    } else if (character !== '') {
      at = stop + (style === 'single-quoted' && text[stop + 1] === "'" ? 2 : 1);
      decoded.whole(character, stop, at);
    }
  }
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

function foldEnd(text: string, at: number): number {
  fold.lastIndex = at;
  fold.test(text);
  return fold.lastIndex;
}

/** One line end is a space (nothing when it is escaped); of several the first is nothing. */
function foldedBreaks(written: string, one: string): string {
  const breaks = written.match(lineBreak)!.length;
  return breaks === 1 ? one : '\n'.repeat(breaks - 1);
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The escape at an offset; returns where it ends. */
function escapeRun(decoded: Decoded, start: number, end: number): number {
  const { text } = decoded;
  const character = text[start + 1] ?? '';
  const isBreak = foldEnd(text, start + 1) > start + 1;
  const length = digits[character] ?? 0;
  const to = isBreak ? Math.min(foldEnd(text, start + 1), end) : Math.min(start + 2 + length, end);
  if (isBreak) decoded.whole(foldedBreaks(text.slice(start + 1, to), ''), start, to);
  else if (length === 0) decoded.whole(escapes[character] ?? character, start, to);
  else {
    const code = Number.parseInt(text.slice(start + 2, to), 16);
    decoded.whole(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', start, to);
  }
  return to;
}

/** Literal and folded scalars: lines without their indentation, which the first line that says something tells. */
function blockRuns(decoded: Decoded, { start, end }: Span, folds: boolean, value: string): void {
  const { text } = decoded;
  const lines = linesOf(text, start, end).slice(1);
  const first = lines.find(({ start, end }) => text.slice(start, end).trim() !== '');
  if (first === undefined) return;
  const spaces = (line: string) => line.length - line.replace(/^ +/, '').length;
  // A number in the header may have left spaces to the value.
  const indent =
    spaces(text.slice(first.start, first.end)) -
    spaces(value.split('\n').find((line) => line.trim() !== '') ?? '');

  let pending = '';
  let from = 0;
  let wasIndented = true;
  let isFirst = true;
  for (const line of lines) {
    const content = Math.min(line.start + Math.max(indent, 0), line.end);
    const isEmpty = content >= line.end;
    if (isFirst && from === 0) from = line.start;
    if (isEmpty) {
      pending += '\n';
      continue;
    }
    const isIndented = isBlank(text, content);
    if (!isFirst) {
      if (!folds || isIndented || wasIndented) pending += '\n';
      else if (pending === '') pending = ' ';
    }
    decoded.whole(pending, from, content);
    decoded.verbatim(content, line.end);
    pending = '';
    from = line.end;
    wasIndented = isIndented;
    isFirst = false;
  }
}

function linesOf(text: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const { index, 0: written } of text.slice(start, end).matchAll(lineBreak)) {
    lines.push({ start: from, end: start + index });
    from = start + index + written.length;
  }
  lines.push({ start: from, end });
  return lines;
}
