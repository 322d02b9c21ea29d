import { colon, hash, isBlank, isBreak, isFlowIndicator, isLineEnd, isSeparator, tab } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { Refusal } from './refusal.ts';
import { Token } from './token.ts';

/** How text on both sides of a line break is joined: one break is a space, more are themselves less one. */
function folded(leading: string, trailing: string): string {
  if (leading !== '\n') return leading + trailing;
  return trailing === '' ? ' ' : trailing;
}

/**
 * Reads a plain scalar, over several lines if they are indented by `indent` at least. Afterwards the cursor stands at the next
 * token or comment.
 */
export function readPlain(
  cursor: Cursor,
  indent: number,
  inFlow: boolean,
): { token: Token; endedLine: boolean } {
  const { text } = cursor;
  const start = cursor.position;
  let value = '';
  let piece = start;
  let end = start;
  let leading = '';
  let trailing = '';
  let newLine = false;
  for (;;) {
    if (cursor.at(cursor.position) === hash || cursor.atDocumentIndicator()) break;

    const chunk = cursor.position;
    let position = chunk;
    let code = cursor.at(position);
    while (!isSeparator(code)) {
      if (code === colon && isSeparator(cursor.at(position + 1))) break;
      if (inFlow && isFlowIndicator(code)) break;
      position += 1;
      code = cursor.at(position);
    }
    cursor.position = position;
    if (position > chunk) {
      if (newLine) {
        value += text.slice(piece, end) + folded(leading, trailing);
        piece = chunk;
        leading = '';
        trailing = '';
        newLine = false;
      }
      end = position;
    }
    if (!isBlank(code) && !isBreak(code)) break;

    for (;;) {
      code = cursor.at(cursor.position);
      if (isBlank(code)) {
        if (newLine && code === tab && cursor.column < indent) {
          throw new Refusal(
            'a tab stands where only spaces may indent',
            cursor.position,
            cursor.position + 1,
          );
        }
        cursor.position += 1;
      } else if (isBreak(code)) {
        if (newLine) trailing += cursor.readBreak();
        else leading = cursor.readBreak();
        newLine = true;
      } else break;
    }
    if (!inFlow && cursor.column < indent) break;
  }
  const token = new Token(
    'scalar',
    start,
    end,
    value === '' ? text.slice(piece, end) : value + text.slice(piece, end),
    'plain',
  );
  return { token, endedLine: newLine };
}

/** Reads a quoted scalar, from its first quote to its last. */
export function readQuoted(cursor: Cursor, single: boolean): Token {
  const { text } = cursor;
  const start = cursor.position;
  const quote = single ? 0x27 : 0x22;
  cursor.position += 1;
  let value = '';
  let piece = cursor.position;
  for (;;) {
    if (cursor.atDocumentIndicator()) {
      throw new Refusal('a quoted text is not closed before the document ends', start, start + 1);
    }
    let leading = '';
    let newLine = false;
    let code = cursor.at(cursor.position);
    while (!isSeparator(code)) {
      if (code === quote) {
        if (!single || cursor.at(cursor.position + 1) !== quote) {
          value =
            value === '' ? text.slice(piece, cursor.position) : value + text.slice(piece, cursor.position);
          cursor.position += 1;
          return new Token(
            'scalar',
            start,
            cursor.position,
            value,
            single ? 'single-quoted' : 'double-quoted',
          );
        }
        value += text.slice(piece, cursor.position + 1);
        cursor.position += 2;
        piece = cursor.position;
      } else if (!single && code === 0x5c) {
        value += text.slice(piece, cursor.position);
        cursor.position += 1;
        if (isBreak(cursor.at(cursor.position))) {
          cursor.readBreak();
          piece = cursor.position;
          newLine = true;
          break;
        }
        value += readEscape(cursor);
        piece = cursor.position;
      } else cursor.position += 1;
      code = cursor.at(cursor.position);
    }
    if (code === 0) throw new Refusal('a quoted text is not closed', start, start + 1);

    let trailing = '';
    const solid = cursor.position;
    for (;;) {
      code = cursor.at(cursor.position);
      if (isBlank(code)) cursor.position += 1;
      else if (isBreak(code)) {
        if (newLine) trailing += cursor.readBreak();
        else {
          value += text.slice(piece, solid);
          leading = cursor.readBreak();
        }
        newLine = true;
      } else break;
    }
    if (newLine) {
      value += folded(leading, trailing);
      piece = cursor.position;
    }
  }
}

const escapes = new Map<number, string>(
  Object.entries({
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    "'": "'",
    '\\': '\\',
    N: '\u0085',
    _: '\u00a0',
    L: '\u2028',
    P: '\u2029',
  }).map(([name, character]) => [name.charCodeAt(0), character]),
);

/** Reads what follows a backslash. YAML 1.1 has no `\/`, and knows no halves of surrogate pairs. */
function readEscape(cursor: Cursor): string {
  const start = cursor.position - 1;
  const code = cursor.at(cursor.position);
  cursor.position += 1;
  const character = escapes.get(code);
  if (character !== undefined) return character;
  const length = code === 0x78 ? 2 : code === 0x75 ? 4 : code === 0x55 ? 8 : 0;
  if (length === 0) throw new Refusal('a backslash is followed by no known escape', start, start + 2);
  const digits = cursor.text.slice(cursor.position, Math.min(cursor.position + length, cursor.end));
  const point = digits.length === length && /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : -1;
  if (point < 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    throw new Refusal('an escape names no character', start, cursor.position + digits.length);
  }
  cursor.position += length;
  return String.fromCodePoint(point);
}

const header = /[|>](?:([+-])([0-9])?|([0-9])([+-])?)?[ \t]*/y;

/** Reads a block scalar. `outer` is the indentation of what it belongs to; `onComment` hears of a comment in the header. */
export function readBlock(
  cursor: Cursor,
  outer: number,
  onComment: (start: number, end: number) => void,
): Token {
  const { text } = cursor;
  const start = cursor.position;
  const style = cursor.at(start) === 0x7c ? 'literal' : 'folded';
  header.lastIndex = start;
  const [written, , digitAfter, digitBefore] = header.exec(text)!;
  const chomping = written.includes('+') ? 'keep' : written.includes('-') ? 'strip' : 'clip';
  const digit = digitAfter ?? digitBefore;
  if (digit === '0')
    throw new Refusal('the indentation of a block scalar cannot be 0', start, start + written.length);
  cursor.position = start + written.length;
  let end = start + written.trimEnd().length;
  if (cursor.at(cursor.position) === hash) {
    const comment = cursor.position;
    while (!isLineEnd(cursor.at(cursor.position))) cursor.position += 1;
    onComment(comment, cursor.position);
  }
  if (!isLineEnd(cursor.at(cursor.position))) {
    throw new Refusal('the header of a block scalar is followed by text', cursor.position);
  }
  if (cursor.readBreak() === '') return new Token('scalar', start, end, '', style);

  let indent = digit === undefined ? 0 : Math.max(outer, 0) + Number(digit);
  const lines: string[] = [];
  let leading = '';
  let afterIndented = false;
  let { breaks, deepest } = readEmptyLines(cursor, indent);
  if (indent === 0) indent = Math.max(deepest, outer + 1, 1);
  while (cursor.column === indent && cursor.at(cursor.position) !== 0) {
    const indented = isBlank(cursor.at(cursor.position));
    if (style === 'folded' && leading === '\n' && !afterIndented && !indented) {
      if (breaks === '') lines.push(' ');
    } else lines.push(leading);
    lines.push(breaks);
    afterIndented = indented;
    const line = cursor.position;
    let position = line;
    while (!isLineEnd(cursor.at(position))) position += 1;
    lines.push(text.slice(line, position));
    end = position;
    cursor.position = position;
    leading = cursor.readBreak();
    if (leading === '') {
      // kubectl ends the last line of a file itself.
      leading = '\n';
      breaks = '';
      break;
    }
    ({ breaks, deepest } = readEmptyLines(cursor, indent));
  }
  if (chomping !== 'strip') lines.push(leading);
  if (chomping === 'keep') lines.push(breaks);
  return new Token('scalar', start, end, lines.join(''), style);
}

/** Steps over empty lines and the indentation of the next one. An `indent` of 0 is not known yet: `deepest` will tell. */
function readEmptyLines(cursor: Cursor, indent: number): { breaks: string; deepest: number } {
  let breaks = '';
  let deepest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.at(cursor.position) === 0x20)
      cursor.position += 1;
    if (cursor.column > deepest) deepest = cursor.column;
    const code = cursor.at(cursor.position);
    if (code === tab && (indent === 0 || cursor.column < indent)) {
      throw new Refusal('a tab stands where only spaces may indent', cursor.position, cursor.position + 1);
    }
    if (!isBreak(code)) return { breaks: code === 0 && cursor.column > 0 ? `${breaks}\n` : breaks, deepest };
    breaks += cursor.readBreak();
  }
}
