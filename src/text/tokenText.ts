import { lineCount, lineText } from './position.ts';
import type { Source, Span } from './source.ts';
import { hintOffsets } from './tokenHints.ts';

// The start of a JWT in clear, or of base64 over one: `{"` in base64url, once and twice.
const jwt = /(?<![A-Za-z0-9])(?:eyJ|ZXlK)[A-Za-z0-9+/_=-]{8,}(?:\.[A-Za-z0-9+/_=-]*){0,2}/g;

// Any other run in the alphabets of base64 and base64url that is long enough to be a secret; `isEncoded` tells it from a path.
const run = /[A-Za-z0-9+/_=-]{40,}/g;

const maxWrappedLine = 2000;

// Lines that are looked at on either side of one.
const reach = 60;

/** Where a text holds a token value or other encoded data, in order and without overlaps. Ordinary paths and names are not. */
export function tokenSpans(text: string): readonly Span[] {
  if (text.length < 11) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(jwt)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const start of tokenStarts(text)) {
    // What is in the alphabet of a token behind it may be its tail.
    const end = runEnd(text, start);
    if (end - start >= 11) spans.push({ start, end });
  }
  for (const match of text.matchAll(run)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isEncoded(match[0])) spans.push(span);
  }
  return merged(spans);
}

const hint = /eyJ|ZXlK|V5Sm|leUpo/g;

/** Where a JSON object in base64 begins, or base64 of that, wherever it stands: filling around it does not hide it. */
function* tokenStarts(text: string): Generator<number> {
  let covered = 0;
  for (const match of text.matchAll(hint)) {
    if (match.index < covered) continue;
    const start = match.index - (hintOffsets[match[0]] ?? 0);
    if (start < 0 || !(match[0] === 'eyJ' ? beginsObject(text, start) : holdsObject(text, start, 2)))
      continue;
    covered = runEnd(text, start);
    yield start;
  }
}

/** `{"` and a name, in base64. */
function beginsObject(text: string, start: number): boolean {
  const written = /^[\w+/-]{8,12}/.exec(text.slice(start, start + 12))?.[0] ?? '';
  return /^\{"[A-Za-z_][\x20-\x7e]{2,6}$/.test(decoded(written));
}

/** Base64 over text in which such an object begins, or over base64 of it. */
function holdsObject(text: string, start: number, depth: number): boolean {
  const inner = decoded(text.slice(start, start + 120));
  const at = inner.indexOf('eyJ');
  if (at !== -1 && beginsObject(inner, at)) return true;
  return (
    depth > 0 &&
    [...inner.matchAll(hint)].some(
      (match) =>
        match[0] !== 'eyJ' &&
        holdsObject(inner, Math.max(0, match.index - hintOffsets[match[0]]!), depth - 1),
    )
  );
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isRunCharacter(text.charCodeAt(end))) end += 1;
  return end;
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
  const spans = [...own];
  const part = partOf(text);
  if (part !== null && isWrapped(source, line, text)) spans.push(part);
  const piece = pieceOf(text);
  if (piece !== null && isPiece(source, line, text.slice(piece.start, piece.end))) spans.push(piece);
  return merged(spans);
}

/** True when the lines around this one, which hold nothing but encoded data, belong to one token together with it. */
function isWrapped(source: Source, line: number, text: string): boolean {
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

/**
 * True when a line's piece is one of a token that is spread over list items, comments or lines of a script, and this becomes clear by
 * what the pieces before it are together.
 */
function isPiece(source: Source, line: number, piece: string): boolean {
  let before = '';
  for (let above = line - 1; above >= Math.max(1, line - reach); above--) {
    const other = shortLine(source, above);
    const span = pieceOf(other);
    if (span === null) break;
    before = slice(other, span) + before;
  }
  let after = '';
  for (
    let below = line + 1;
    after.length < 24 && below <= Math.min(lineCount(source), line + reach);
    below++
  ) {
    const other = shortLine(source, below);
    const span = pieceOf(other);
    if (span === null) break;
    after += slice(other, span);
  }
  if (before === '' && after === '') return false;
  for (const start of tokenStarts(before + piece + after))
    if (start < before.length + piece.length) return true;
  return false;
}

/**
 * The part of a line that may be a piece of a token: all of a list item or comment, or a run among words that is none itself.
 */
function pieceOf(text: string): Span | null {
  if (text.length > maxWrappedLine) return null;
  const alone = /^(\s*(?:- +)*(?:#+ ?|\/\/ ?)?["']?)([A-Za-z0-9+/_=.-]+)["']?,?\\?\s*$/.exec(text);
  if (alone !== null && /[A-Za-z0-9]/.test(alone[2]!))
    return { start: alone[1]!.length, end: alone[1]!.length + alone[2]!.length };
  let best: Span | null = null;
  for (const match of text.matchAll(/[A-Za-z0-9+/_=.-]{3,}/g)) {
    const { index } = match;
    const longer = best === null || match[0].length >= best.end - best.start;
    const isPart =
      /^(?:eyJ|ZXlK)/.test(match[0]) || (match[0].length >= 8 && changesOften(match[0], 2, 0.25));
    if (longer && isPart) best = { start: index, end: index + match[0].length };
  }
  return best;
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

/** Whether a UTF-16 code unit is of the alphabets of base64, base64url and tokens. */
export function isRunCharacter(code: number): boolean {
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
  return text.length >= minLength && changesOften(text, 3);
}

/** Whether a text has so many of capitals, small letters and digits, and changes between them as random data does. */
function changesOften(text: string, kinds: number, share = 0.4): boolean {
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
  return seen.filter(Boolean).length >= kinds && changes >= share * pairs;
}

function kindOf(code: number): -1 | 0 | 1 | 2 {
  if (code >= 0x30 && code <= 0x39) return 0;
  if (code >= 0x41 && code <= 0x5a) return 1;
  if (code >= 0x61 && code <= 0x7a) return 2;
  return -1;
}

/** Spans in order, those that touch as one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
