import { lineCount, lineText } from './position.ts';
import type { Source, Span } from './source.ts';

// The start of a JWT in clear, or of base64 over one: `{"` in base64url, once and twice.
const jwt = /(?<![A-Za-z0-9])(?:eyJ|ZXlK)[A-Za-z0-9+/_=-]{8,}(?:\.[A-Za-z0-9+/_=-]*){0,2}/g;

// Any other run in the alphabets of base64 and base64url that is long enough to be a secret; `isEncoded` tells it from a path.
const run = /[A-Za-z0-9+/_=-]{40,}/g;

const maxWrappedLine = 2000;

/** Where a text holds a token value or other encoded data, in order and without overlaps. Ordinary paths and names are not. */
export function tokenSpans(text: string): readonly Span[] {
  if (text.length < 11) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(jwt)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(run)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isEncoded(match[0])) spans.push(span);
  }
  return merged(spans);
}

/** How many characters of a token value may be shown: the four that every JWT begins with, in clear or in base64; else none. */
export function shownLength(text: string, { start }: Span): 0 | 4 {
  return text.startsWith('eyJ', start) || text.startsWith('ZXlK', start) ? 4 : 0;
}

/**
 * The token values of one line of a source, which knows its neighbours: a token wrapped over several lines (a block scalar, a folded
 * string) is found on each of them, however short its last line is. Looks at 60 lines on either side at most.
 */
export function tokenSpansOfLine(source: Source, line: number): readonly Span[] {
  const text = lineText(source, line);
  const own = tokenSpans(text);
  const part = partOf(text);
  if (part === null || !isWrapped(source, line, text)) return own;
  return merged([...own, part]);
}

/** True when the lines around this one, which hold nothing but encoded data, belong to one token together with it. */
function isWrapped(source: Source, line: number, text: string): boolean {
  const reach = 60;
  const parts = [slice(text, partOf(text))];
  if (isSolid(text)) {
    for (let above = line - 1; above >= Math.max(1, line - reach); above--) {
      const other = shortLine(source, above);
      parts.unshift(slice(other, partOf(other)));
      if (!isSolid(other)) break;
    }
  }
  for (let below = line + 1; below <= Math.min(lineCount(source), line + reach); below++) {
    const other = shortLine(source, below);
    if (!isSolid(other)) break;
    parts.push(slice(other, partOf(other)));
  }
  if (parts.length === 1) return false;
  return parts.some((part) => tokenSpans(part).length > 0) || isEncoded(parts.join(''));
}

/** A neighbour's text; lines too long to be a wrapped part count as empty, which keeps this cheap on huge lines. */
function shortLine(source: Source, line: number): string {
  const text = lineText(source, line);
  return text.length > maxWrappedLine ? '' : text;
}

/** A line that holds nothing but one run of the alphabet, quotes and a line continuation aside. */
function isSolid(text: string): boolean {
  return /^\s*["']?[A-Za-z0-9+/_=.-]+["']?\\?\s*$/.test(text);
}

/** The last run of a line, where a wrapped token would go on. Read from the end: a pattern would try every start. */
function partOf(text: string): Span | null {
  if (text.length > maxWrappedLine) return null;
  let end = text.trimEnd().length;
  if (text[end - 1] === '\\') end -= 1;
  if (text[end - 1] === '"' || text[end - 1] === "'") end -= 1;
  let start = end;
  while (start > 0 && isRunCharacter(text.charCodeAt(start - 1))) start -= 1;
  // `|-` and `>+` open a block scalar: that is no data.
  return end - start < 3 && !isSolid(text) ? null : { start, end };
}

function isRunCharacter(code: number): boolean {
  return kindOf(code) !== -1 || '+/_=.-'.includes(String.fromCharCode(code));
}

function slice(text: string, span: Span | null): string {
  return span === null ? '' : text.slice(span.start, span.end);
}

/**
 * Random data changes between capitals, small letters and digits at 62 of 100 characters, base64 of text hardly less; words, even in
 * camelCase, at fewer than 40, and hardly any have all three.
 */
function isEncoded(text: string): boolean {
  return (
    looksRandom(text, 40) || (text.includes('/') && text.split('/').some((part) => looksRandom(part, 32)))
  );
}

function looksRandom(text: string, minLength: number): boolean {
  if (text.length < minLength) return false;
  const seen = [false, false, false];
  let pairs = 0;
  let changes = 0;
  let previous = -1;
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind !== -1) {
      seen[kind] = true;
      if (previous !== -1) pairs += 1;
      if (previous !== -1 && previous !== kind) changes += 1;
    }
    previous = kind;
  }
  return seen.every(Boolean) && changes >= 0.4 * pairs;
}

function kindOf(code: number): -1 | 0 | 1 | 2 {
  if (code >= 0x30 && code <= 0x39) return 0;
  if (code >= 0x41 && code <= 0x5a) return 1;
  if (code >= 0x61 && code <= 0x7a) return 2;
  return -1;
}

function merged(spans: Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const result: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
