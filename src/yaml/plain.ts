import type { Field, Node } from './node.ts';
import { blockScalar, notPlain, type QuotedStyle, quotedScalar } from './plainScalars.ts';
import { keyText, resolvePlain } from './scalar.ts';

/**
 * Reads the YAML that most manifests are written in, and nothing else: block mappings and lists, scalars, also over several
 * simple lines, block scalars, flow collections of simple things. Whatever is unusual, or might be a mistake, is left
 * to `parse.ts` and the package `yaml`: the answer is then undefined. It is there for speed alone; a property test holds it to
 * giving exactly what `parse.ts` gives.
 *
 * Collections deeper than `depth` are checked but not built; they come back as empty mappings.
 */
export function readPlain(
  text: string,
  start: number,
  end: number,
  depth = Number.POSITIVE_INFINITY,
): Node | undefined {
  if (rare.test(text.slice(start, end))) return undefined;
  const reader = new PlainReader(text, start, end, depth);
  try {
    return reader.document();
  } catch (unusual) {
    if (unusual === notPlain) return undefined;
    throw unusual;
  }
}

const none: readonly Field[] = [];

// What YAML refuses; and what YAML 1.1 takes for line ends or byte order marks, though it looks like neither.
const rare = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

// Deeper nesting is the business of `parse.ts`, which says so when it is too deep.
const deepest = 200;

const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const hash = 0x23;
const dash = 0x2d;
const colon = 0x3a;

// A key that needs no quotes and looks like one.
const plainKey = /[A-Za-z0-9_./$][A-Za-z0-9_./$()+~-]*(?=:(?:[ \r\n]|$))/y;
const quotedKey = /(?:"[^"\\\r\n\t]*"|'[^'\r\n\t]*')(?=:(?:[ \r\n]|$))/y;
// To the end of the line; a comment needs a space before it.
const plainLine = /[^\r\n\t]*/y;
const startsPlain = /[^\s\-?:,[\]{}#&*!|>'"%@`]|[-:][^\s,[\]{}]/y;
const goesOn = /[^\s#\-?:]|[-?:]\S/y;
const flowPlain = /(?:[A-Za-z0-9_./$]|-[A-Za-z0-9-])(?:[A-Za-z0-9_./$()*+=@~-]|:(?=[A-Za-z0-9/]))*/y;
const flowKey = /(?:[A-Za-z_][A-Za-z0-9_./-]*|"[^"\\\r\n\t]*"|'[^'\r\n\t]*')(?=: )/y;

class PlainReader {
  readonly #text: string;
  readonly #end: number;
  readonly #depth: number;
  /** Where the content of the current line starts, and how many spaces stand before it; at the end the column is -1. */
  #at: number;
  #column: number = -1;
  #level = 0;

  constructor(text: string, start: number, end: number, depth: number) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
    this.#depth = depth;
  }

  document(): Node | undefined {
    this.#nextLine();
    if (this.#column !== 0) throw notPlain;
    const node = this.#block(0);
    if (this.#at < this.#end) throw notPlain;
    return node;
  }

  /** Goes on to the next line that holds more than spaces and a comment. `#at` must stand at the start of a line. */
  #nextLine(): void {
    const text = this.#text;
    let lineStart = this.#at;
    while (lineStart < this.#end) {
      let at = lineStart;
      while (text.charCodeAt(at) === space) at++;
      const code = at < this.#end ? text.charCodeAt(at) : newline;
      if (code === hash) {
        const next = text.indexOf('\n', at);
        lineStart = next === -1 ? this.#end : next + 1;
        continue;
      }
      if (code === newline || (code === carriageReturn && text.charCodeAt(at + 1) === newline)) {
        lineStart = text.indexOf('\n', at) + 1;
        if (lineStart === 0) break;
        continue;
      }
      if (code < space) throw notPlain;
      this.#at = at;
      this.#column = at - lineStart;
      // A document's end, or a separator where none can be.
      if (this.#column === 0 && (text.startsWith('...', at) || text.startsWith('---', at))) throw notPlain;
      return;
    }
    this.#at = this.#end;
    this.#column = -1;
  }

  /** A block node whose first line is the current one, at its column. */
  #block(column: number): Node {
    if (++this.#level > deepest) throw notPlain;
    const node = this.#startsItem(this.#at) ? this.#sequence(column) : this.#mapping(column);
    this.#level--;
    return node;
  }

  #startsItem(at: number): boolean {
    if (this.#text.charCodeAt(at) !== dash) return false;
    const next = at + 1 < this.#end ? this.#text.charCodeAt(at + 1) : newline;
    return next === space || next === newline || next === carriageReturn;
  }

  #sequence(column: number): Node {
    const items: Node[] = [];
    const start = this.#at;
    let end = start;
    const builds = this.#level <= this.#depth;
    while (this.#column === column && this.#startsItem(this.#at)) {
      const item = this.#item(column);
      end = item.span.end;
      if (builds) items.push(item);
    }
    if (this.#column > column) throw notPlain;
    return builds
      ? { type: 'sequence', items, span: { start, end } }
      : { type: 'mapping', fields: new Map(), duplicates: none, span: { start, end } };
  }

  #item(column: number): Node {
    const text = this.#text;
    let at = this.#at + 1;
    while (text.charCodeAt(at) === space) at++;
    const code = at < this.#end ? text.charCodeAt(at) : newline;
    if (code === newline || code === carriageReturn || code === hash) {
      this.#at += 1;
      this.#endLine();
      if (this.#column <= column) throw notPlain;
      return this.#below(column);
    }
    if (this.#startsItem(at) || this.#keyEnd(at) !== -1) {
      // A mapping or list that begins behind the dash: as if it stood on a line of its own.
      const inner = column + (at - this.#at);
      this.#at = at;
      this.#column = inner;
      return this.#block(inner);
    }
    return this.#scalar(at, column);
  }

  #mapping(column: number): Node {
    const fields = new Map<string, Field>();
    const duplicates: Field[] = [];
    const start = this.#at;
    let end = start;
    const builds = this.#level <= this.#depth;
    while (this.#column === column) {
      if (this.#startsItem(this.#at)) break;
      const keyEnd = this.#keyEnd(this.#at);
      if (keyEnd === -1) throw notPlain;
      const keySpan = { start: this.#at, end: keyEnd };
      const value = this.#value(keyEnd + 1, column);
      end = value.span.end;
      if (!builds) continue;
      const key = this.#key(keySpan.start, keyEnd);
      const earlier = fields.get(key);
      if (earlier !== undefined) duplicates.push(earlier);
      fields.set(key, { key, keySpan, value });
    }
    // Deeper than the keys, or a list item among them: a mistake.
    if (this.#column >= column) throw notPlain;
    return {
      type: 'mapping',
      fields,
      duplicates: duplicates.length === 0 ? none : duplicates,
      span: { start, end },
    };
  }

  /** Where the key that starts here ends, at its colon; -1 when no plain key starts here. */
  #keyEnd(at: number): number {
    const code = this.#text.charCodeAt(at);
    const pattern = code === 0x22 || code === 0x27 ? quotedKey : plainKey;
    pattern.lastIndex = at;
    if (!pattern.test(this.#text) || pattern.lastIndex >= this.#end) return -1;
    return pattern.lastIndex;
  }

  #key(start: number, end: number): string {
    const code = this.#text.charCodeAt(start);
    if (code === 0x22 || code === 0x27) return this.#text.slice(start + 1, end - 1);
    const key = keyText(resolvePlain(this.#text.slice(start, end)));
    if (key === undefined) throw notPlain;
    return key;
  }

  /** The value behind a key of a mapping at `column`; `at` is behind the colon. */
  #value(from: number, column: number): Node {
    const text = this.#text;
    let at = from;
    while (text.charCodeAt(at) === space) at++;
    const code = at < this.#end ? text.charCodeAt(at) : newline;
    if (code !== newline && code !== carriageReturn && (code !== hash || at === from))
      return this.#scalar(at, column);
    this.#at = from;
    this.#endLine();
    if (this.#column > column) return this.#below(column);
    if (this.#column === column && this.#startsItem(this.#at)) return this.#block(column);
    return { type: 'scalar', value: null, span: { start: from, end: from }, style: 'plain' };
  }

  /** The value of a key or dash at column `parent` that starts on a line of its own: the current one. */
  #below(parent: number): Node {
    const isBlock = this.#startsItem(this.#at) || this.#keyEnd(this.#at) !== -1;
    return isBlock ? this.#block(this.#column) : this.#scalar(this.#at, parent);
  }

  /** Steps from the end of a value to the next line; only spaces and a comment may stand between. */
  #endLine(): void {
    const text = this.#text;
    let at = this.#at;
    while (text.charCodeAt(at) === space) at++;
    if (at >= this.#end) {
      this.#at = this.#end;
      this.#column = -1;
      return;
    }
    const code = text.charCodeAt(at);
    if (code === hash) {
      if (at === this.#at) throw notPlain;
    } else if (code !== newline && !(code === carriageReturn && text.charCodeAt(at + 1) === newline))
      throw notPlain;
    const next = text.indexOf('\n', at);
    this.#at = next === -1 ? this.#end : next + 1;
    this.#nextLine();
  }

  /** Any value that starts on the current line behind a key or a dash; `parent` is the column of that key or dash. */
  #scalar(at: number, parent: number): Node {
    switch (this.#text.charCodeAt(at)) {
      case 0x22:
        return this.#quoted(at, 'double-quoted', parent);
      case 0x27:
        return this.#quoted(at, 'single-quoted', parent);
      case 0x7c:
      case 0x3e:
        return this.#blockScalar(at, parent);
      case 0x5b:
      case 0x7b: {
        const node = this.#flow(at);
        this.#endLine();
        if (this.#column > parent) throw notPlain;
        return node;
      }
      default:
        return this.#plain(at, parent);
    }
  }

  #quoted(at: number, style: QuotedStyle, parent: number): Node {
    const node = this.#quotedScalar(at, style);
    this.#endLine();
    if (this.#column > parent) throw notPlain;
    return node;
  }

  #quotedScalar(at: number, style: QuotedStyle): Node {
    const node = quotedScalar(this.#text, at, this.#end, style);
    this.#at = node.span.end;
    return node;
  }

  #blockScalar(at: number, parent: number): Node {
    const { node, next } = blockScalar(this.#text, at, this.#end, parent);
    this.#at = next;
    this.#nextLine();
    if (this.#column > parent) throw notPlain;
    return node;
  }

  #plain(at: number, parent: number): Node {
    const text = this.#text;
    startsPlain.lastIndex = at;
    if (!startsPlain.test(text)) throw notPlain;
    let end = this.#plainLineEnd(at);
    let value: string | undefined;
    while (this.#column > parent) {
      // The value goes on: lines are joined by spaces. Anything that might mean something else is not plain.
      const from = this.#at;
      goesOn.lastIndex = from;
      if (!goesOn.test(text) || !this.#follows(end, from)) throw notPlain;
      value ??= text.slice(at, end);
      end = this.#plainLineEnd(from);
      value += ` ${text.slice(from, end)}`;
    }
    const resolved = value ?? resolvePlain(text.slice(at, end));
    if (typeof resolved === 'number' && !Number.isFinite(resolved)) throw notPlain;
    return { type: 'scalar', value: resolved, span: { start: at, end }, style: 'plain' };
  }

  /** Whether the text at `to` stands on the very next line. */
  #follows(from: number, to: number): boolean {
    const between = this.#text.slice(from, to);
    return between.indexOf('\n') === between.lastIndexOf('\n') && !between.includes('#');
  }

  /** Reads the rest of a line as plain text, and steps to the next line. The answer is where the text ends. */
  #plainLineEnd(at: number): number {
    const text = this.#text;
    plainLine.lastIndex = at;
    plainLine.test(text);
    let end = Math.min(plainLine.lastIndex, this.#end);
    const line = text.slice(at, end);
    const comment = line.indexOf(' #');
    if (comment !== -1) end = at + comment;
    const said = comment === -1 ? line : line.slice(0, comment);
    if (said.includes(': ') || said.endsWith(':')) throw notPlain;
    while (end > at && text.charCodeAt(end - 1) === space) end--;
    this.#at = end;
    this.#endLine();
    return end;
  }

  /** A flow collection, over as many lines as it takes. */
  #flow(start: number): Node {
    const text = this.#text;
    if (++this.#level > deepest) throw notPlain;
    const isMapping = text.charCodeAt(start) === 0x7b;
    const close = isMapping ? 0x7d : 0x5d;
    const items: Node[] = [];
    const fields = new Map<string, Field>();
    const duplicates: Field[] = [];
    let at = this.#spaces(start + 1);
    while (text.charCodeAt(at) !== close) {
      if (isMapping) {
        flowKey.lastIndex = at;
        if (!flowKey.test(text)) throw notPlain;
        const keySpan = { start: at, end: flowKey.lastIndex };
        const value = this.#flowValue(this.#spaces(keySpan.end + 1));
        const key = this.#key(keySpan.start, keySpan.end);
        const earlier = fields.get(key);
        if (earlier !== undefined) duplicates.push(earlier);
        fields.set(key, { key, keySpan, value });
      } else items.push(this.#flowValue(at));
      at = this.#spaces(this.#at);
      const code = text.charCodeAt(at);
      if (code === 0x2c) at = this.#spaces(at + 1);
      else if (code !== close) throw notPlain;
    }
    if (at >= this.#end) throw notPlain;
    this.#at = at + 1;
    this.#level--;
    const span = { start, end: at + 1 };
    if (!isMapping) return { type: 'sequence', items, span };
    return { type: 'mapping', fields, duplicates: duplicates.length === 0 ? none : duplicates, span };
  }

  /** Where the next token of a flow collection starts. */
  #spaces(from: number): number {
    const text = this.#text;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === space || code === 0x09) at++;
      else if (code === newline || (code === carriageReturn && text.charCodeAt(at + 1) === newline)) {
        at = text.indexOf('\n', at) + 1;
        if (text.startsWith('---', at) || text.startsWith('...', at)) throw notPlain;
      } else if (code === hash) {
        if (text.charCodeAt(at - 1) !== space && text.charCodeAt(at - 1) !== newline) throw notPlain;
        const next = text.indexOf('\n', at);
        if (next === -1) throw notPlain;
        at = next;
      } else return at;
    }
  }

  /** One value in a flow collection; `#at` is behind it afterwards. */
  #flowValue(at: number): Node {
    const text = this.#text;
    const code = text.charCodeAt(at);
    if (code === 0x22) return this.#quotedScalar(at, 'double-quoted');
    if (code === 0x27) return this.#quotedScalar(at, 'single-quoted');
    if (code === 0x5b || code === 0x7b) return this.#flow(at);
    flowPlain.lastIndex = at;
    if (!flowPlain.test(text) || flowPlain.lastIndex > this.#end) throw notPlain;
    const end = flowPlain.lastIndex;
    if (text.charCodeAt(end) === colon) throw notPlain;
    const value = resolvePlain(text.slice(at, end));
    if (typeof value === 'number' && !Number.isFinite(value)) throw notPlain;
    this.#at = end;
    return { type: 'scalar', value, span: { start: at, end }, style: 'plain' };
  }
}
