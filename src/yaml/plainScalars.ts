import type { ScalarNode } from './node.ts';

/** Thrown, without a stack, at the first thing that is not plain. */
export const notPlain = Symbol('not plain');

export type QuotedStyle = 'single-quoted' | 'double-quoted';

const tab = 0x09;
const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const dash = 0x2d;
const plus = 0x2b;

/** The quoted scalar that starts at an offset. Escapes that JSON does not know, tabs and empty lines are not plain. */
export function quotedScalar(text: string, at: number, limit: number, style: QuotedStyle): ScalarNode {
  const end = style === 'double-quoted' ? doubleQuoteEnd(text, at, limit) : singleQuoteEnd(text, at, limit);
  let raw = text.slice(at, end);
  if (raw.includes('\n') || raw.includes('\r')) {
    // Lines are joined by a space; empty ones, and a return without its line feed, mean something else.
    if (/\n *\r?\n|\r(?!\n)|\n(?:---|\.\.\.)/.test(raw)) throw notPlain;
    raw = raw.replace(/ *\r?\n */g, ' ');
  }
  const value =
    style === 'double-quoted' ? (JSON.parse(raw) as string) : raw.slice(1, -1).replaceAll("''", "'");
  return { type: 'scalar', value, span: { start: at, end }, style };
}

function doubleQuoteEnd(text: string, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === tab) throw notPlain;
    if (code === 0x5c && !'"\\bfnrt'.includes(text.charAt(++at))) throw notPlain;
  }
  throw notPlain;
}

function singleQuoteEnd(text: string, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === tab) throw notPlain;
    if (code === 0x27 && text.charCodeAt(++at) !== 0x27) return at;
  }
  throw notPlain;
}

// Without a number for the indentation.
const blockHeader = /[|>][+-]?(?= *(?: #[^\r\n]*)?(?:\r?\n|$))/y;

/**
 * The block scalar whose header starts at an offset, under a key or dash at column `parent`; `next` is where the line after it
 * starts. Its span goes from the header to the end of the last line that says something. Empty blocks, and lines at an
 * indentation that is neither inside nor outside, are not plain.
 */
export function blockScalar(
  text: string,
  at: number,
  limit: number,
  parent: number,
): { readonly node: ScalarNode; readonly next: number } {
  blockHeader.lastIndex = at;
  if (!blockHeader.test(text) || blockHeader.lastIndex > limit) throw notPlain;
  const chomping = text.charCodeAt(at + 1);
  const lines: string[] = [];
  let column = -1;
  let leading = 0;
  let end = blockHeader.lastIndex;
  let said = 0;
  let line = lineAfter(text, end, limit);
  while (line < limit) {
    let contentAt = line;
    while (contentAt < limit && text.charCodeAt(contentAt) === space) contentAt++;
    const next = lineAfter(text, contentAt, limit);
    const lineEnd = endOfLine(text, contentAt, next);
    const indent = contentAt - line;
    if (contentAt >= lineEnd) {
      if (column === -1) leading = Math.max(leading, indent);
    } else if (column === -1) {
      if (indent <= parent) break;
      if (leading > indent || text.charCodeAt(contentAt) === tab) throw notPlain;
      column = indent;
    } else if (indent < column) {
      if (indent > parent) throw notPlain;
      break;
    }
    lines.push(column === -1 ? '' : text.slice(Math.min(line + column, lineEnd), lineEnd));
    if (lines.at(-1) !== '') said = lines.length;
    if (contentAt < lineEnd) end = lineEnd;
    line = next;
  }
  if (column === -1 || (line >= limit && text.charCodeAt(limit - 1) !== newline)) throw notPlain;
  const folds = text.charCodeAt(at) === 0x3e;
  const body = folds ? folded(lines.slice(0, said)) : lines.slice(0, said).join('\n');
  const ends = chomping === dash ? 0 : chomping === plus ? lines.length - said + 1 : 1;
  const value = body + '\n'.repeat(ends);
  return {
    node: { type: 'scalar', value, span: { start: at, end }, style: folds ? 'folded' : 'literal' },
    next: line,
  };
}

function lineAfter(text: string, at: number, limit: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 || found >= limit ? limit : found + 1;
}

/** Where the line that ends before `next` ends, without its line end. */
function endOfLine(text: string, at: number, next: number): number {
  let end = next;
  if (end > at && text.charCodeAt(end - 1) === newline) end--;
  if (end > at && text.charCodeAt(end - 1) === carriageReturn) end--;
  return end;
}

/** The lines of a folded block: joined by spaces, but not next to an empty line or one that is indented further. */
function folded(lines: readonly string[]): string {
  let text = '';
  let empty = 0;
  let wasIndented = false;
  let isFirst = true;
  for (const line of lines) {
    if (line === '') {
      empty++;
      continue;
    }
    const isIndented = line.startsWith(' ') || line.startsWith('\t');
    if (isFirst) text = '\n'.repeat(empty);
    else if (isIndented || wasIndented) text += '\n'.repeat(empty + 1);
    else text += empty === 0 ? ' ' : '\n'.repeat(empty);
    text += line;
    empty = 0;
    wasIndented = isIndented;
    isFirst = false;
  }
  return text;
}
