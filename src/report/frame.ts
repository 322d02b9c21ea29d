import { lineCount, lineStart, lineText, regionOf } from '../text/position.ts';
import { visible } from '../text/printable.ts';
import type { Place, Span } from '../text/source.ts';
import { isRunCharacter, merged, shownLength, tokenSpans, tokenSpansOfLine } from '../text/tokenText.ts';
import { columnsOf } from './columns.ts';
import type { Paint, Style } from './paint.ts';
import { secretValues } from './secretValues.ts';

export interface FrameOptions {
  /** Columns for the whole frame, its indentation included. */
  readonly width: number;
  readonly indent: string;
  /** Columns for line numbers. */
  readonly digits: number;
  /** Lines to show before and after the line of the span, where they are not blank. */
  readonly context: number;
  readonly paint: Paint;
  /** Of the underline. */
  readonly style: Style;
}

/** What is drawn for a stretch of a line, and where the stretch stands in it. */
interface Cell extends Span {
  readonly text: string;
  readonly columns: number;
}

// Only so much of a line is looked at for tokens around the start of the span, and so much is drawn at most: a line of megabytes
// costs no more than a short one.
const reach = 1000;
const drawn = 300;

/**
 * The lines of a code frame: numbers, text, and an underline below the first line of the span. Tabs, control characters and token
 * values are replaced by what can be shown; a line that is too long is cut around the span.
 */
export function frame(place: Place, options: FrameOptions): string[] {
  const { source, span } = place;
  const { paint, indent, digits, style } = options;
  const { line, column, endLine, endColumn } = regionOf(source, span);
  const width = Math.max(20, options.width - indent.length - digits - 3);
  const row = (gutter: string, text: string) =>
    `${indent}${paint.dim(`${gutter.padStart(digits)} │`)}${text === '' ? '' : ` ${text}`}`;

  const text = lineText(source, line);
  const end = endLine === line ? endColumn - 1 : text.trimEnd().length;
  const marked = { start: column - 1, end: Math.max(column - 1, end) };
  const cells = cellsOf(source, line, marked.start);
  const view = viewOf(cells, marked, width);

  const rows: string[] = [];
  for (let above = Math.max(1, line - options.context); above < line; above++) {
    if (!view.cutLeft && !isBlank(source, above))
      rows.push(row(String(above), paint.dim(contextText(source, above, width))));
  }
  rows.push(row(String(line), view.text));
  rows.push(row('', `${' '.repeat(view.before)}${style('^'.repeat(Math.max(1, view.under)))}`));
  for (let below = line + 1; below <= Math.min(lineCount(source), line + options.context); below++) {
    if (!view.cutLeft && !isBlank(source, below))
      rows.push(row(String(below), paint.dim(contextText(source, below, width))));
  }
  return rows;

  function contextText(of: Place['source'], number: number, columns: number): string {
    return viewOf(cellsOf(of, number, 0), { start: 0, end: 0 }, columns).text;
  }
}

function isBlank(source: Place['source'], line: number): boolean {
  const start = lineText(source, line).slice(0, reach);
  return start.trim() === '';
}

/** The cells of a line near an offset in it. */
function cellsOf(source: Place['source'], line: number, near: number): Cell[] {
  const text = lineText(source, line);
  let from = Math.max(0, near - reach);
  // Not from within a token: its tail alone looks like anything.
  while (from > 0 && near - from < 20 * reach && isRunCharacter(text.charCodeAt(from - 1))) from -= 1;
  const tokens =
    text.length <= 2 * reach
      ? tokenSpansOfLine(source, line)
      : shifted(tokenSpans(text.slice(from, near + reach)), from);
  const concealed = concealedIn(source, line, text, tokens);
  let first = Math.max(0, near - drawn);
  if (first > 0 && isTrail(text.charCodeAt(first))) first -= 1;
  const cells: Cell[] = [];
  let token = 0;
  for (let offset = first; offset < Math.min(near + drawn, text.length); ) {
    while (token < concealed.length && concealed[token]!.end <= offset) token += 1;
    const hidden = concealed[token];
    if (hidden !== undefined && offset >= hidden.start) {
      cells.push({ text: '…', columns: 1, start: offset, end: hidden.end });
      offset = hidden.end;
      continue;
    }
    const codePoint = text.codePointAt(offset)!;
    if (codePoint >= 0x20 && codePoint < 0x7f) {
      cells.push({ text: text[offset]!, columns: 1, start: offset, end: offset + 1 });
      offset += 1;
      continue;
    }
    const character = String.fromCodePoint(codePoint);
    const end = offset + character.length;
    const last = cells.at(-1);
    if (character === '\t') {
      cells.push({ text: '→ ', columns: 2, start: offset, end });
    } else if (columnsOf(codePoint) === 0 && last !== undefined) {
      cells[cells.length - 1] = { ...last, text: last.text + character, end };
    } else {
      const shown = visible(character);
      cells.push({
        text: shown,
        columns: shown === character ? columnsOf(codePoint) : shown.length,
        start: offset,
        end,
      });
    }
    offset = end;
  }
  return cells;
}

/** What of a line is not shown: values of Secrets, and tokens but for what every token begins with. */
function concealedIn(
  source: Place['source'],
  line: number,
  text: string,
  tokens: readonly Span[],
): readonly Span[] {
  const shown = tokens.map((span) => ({ start: span.start + shownLength(text, span), end: span.end }));
  const all = secretValues(source);
  if (all.length === 0) return shown;
  const begin = lineStart(source, line);
  let low = 0;
  for (let high = all.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (all[middle]!.end <= begin) low = middle + 1;
    else high = middle;
  }
  const spans = [...shown];
  const indent = text.length - text.trimStart().length;
  for (; low < all.length && all[low]!.start < begin + text.length; low++) {
    const { start, end } = all[low]!;
    spans.push({ start: Math.max(start - begin, indent), end: Math.min(end - begin, text.length) });
  }
  return merged(spans.filter(({ start, end }) => start < end));
}

function isTrail(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function shifted(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

interface View {
  readonly text: string;
  /** Columns before the underline, and its length. */
  readonly before: number;
  readonly under: number;
  readonly cutLeft: boolean;
}

/** The part of a line that fits, with the marked stretch in it, or as much of its start as fits. */
function viewOf(cells: readonly Cell[], marked: Span, width: number): View {
  const total = sum(cells);
  const isMarked = (cell: Cell) => cell.end > marked.start && cell.start < marked.end;
  const before = sum(cells.filter((cell) => cell.end <= marked.start));
  const under = sum(cells.filter(isMarked));
  const startsLate = cells.length > 0 && cells[0]!.start > 0;

  let from = 0;
  if (startsLate || (total > width && before + under > width - 1)) {
    const room = width - 2;
    from = Math.max(0, before - Math.max(4, Math.floor((room - Math.min(under, room)) / 2)));
  }
  const cutLeft = from > 0 || startsLate;
  let text = cutLeft ? '…' : '';
  let used = cutLeft ? 1 : 0;
  let at = 0;
  let shownBefore = used;
  let shownUnder = 0;
  for (const [index, cell] of cells.entries()) {
    at += cell.columns;
    if (at - cell.columns < from) continue;
    const isLast = index === cells.length - 1;
    if (used + cell.columns > (isLast ? width : width - 1)) {
      text += '…';
      break;
    }
    text += cell.text;
    used += cell.columns;
    if (cell.end <= marked.start) shownBefore = used;
    else if (isMarked(cell)) shownUnder += cell.columns;
  }
  return { text, before: shownBefore, under: shownUnder, cutLeft };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((columns, cell) => columns + cell.columns, 0);
}
