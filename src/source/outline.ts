/** What a document says of itself at its top level. */
export interface Outline {
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
}

/**
 * Looks over a document line by line, without parsing it: finds `apiVersion` and `kind`, and proves that the text is plain block
 * YAML that surely parses, such as controller-gen and kubectl write: nested mappings and lists, one value a line, block scalars,
 * and values that go on over indented lines. Anything else, however legal, is undefined: "parse it". Many times faster than
 * parsing, and it makes no garbage.
 */
export function outline(text: string, start: number, end: number): Outline | undefined {
  return new LineReader(text, start, end).read();
}

/** What the lines below a line may be. */
type Expecting =
  /** A key or a list item of a collection that is open. */
  | 'entry'
  /** Also a deeper collection: a key or a `-` stands without a value. */
  | 'child'
  /** Also more of a plain value: deeper lines belong to it. */
  | 'more';

class LineReader {
  readonly #text: string;
  readonly #end: number;
  #at: number;
  /** Columns of the open collections, outermost first, and which of them are lists. */
  readonly #columns: number[] = [];
  readonly #lists: boolean[] = [];
  #expecting: Expecting = 'child';
  #apiVersion: string | undefined;
  #kind: string | undefined;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  read(): Outline | undefined {
    const text = this.#text;
    while (this.#at < this.#end) {
      const lineStart = this.#at;
      const lineEnd = this.#lineEnd(lineStart);
      let at = lineStart;
      while (at < lineEnd && text.charCodeAt(at) === 0x20) at += 1;
      this.#at = lineEnd + 1;
      if (at === lineEnd) continue;
      if (text.charCodeAt(at) === 0x23) {
        if (!isPrintable(text, at, lineEnd)) return undefined;
        if (this.#expecting === 'more') this.#expecting = 'entry';
        continue;
      }
      const column = at - lineStart;
      if (this.#expecting === 'more' && column > this.#columns.at(-1)!) {
        if (!isPlainText(text, at, lineEnd)) return undefined;
      } else if (!this.#readEntry(at, column, lineEnd)) return undefined;
    }
    return { apiVersion: this.#apiVersion, kind: this.#kind };
  }

  #lineEnd(from: number): number {
    const newline = this.#text.indexOf('\n', from);
    return newline === -1 || newline > this.#end ? this.#end : newline;
  }

  /** A line with a key, a list item, or list items with a key in the last. */
  #readEntry(from: number, firstColumn: number, lineEnd: number): boolean {
    const text = this.#text;
    let at = from;
    let column = firstColumn;
    let nested = false;
    while (text.charCodeAt(at) === 0x2d) {
      const next = at + 1;
      if (next < lineEnd && text.charCodeAt(next) !== 0x20) break;
      if (!(nested ? this.#open(column, true) : this.#enter(column, true))) return false;
      nested = true;
      at = next;
      while (at < lineEnd && text.charCodeAt(at) === 0x20) at += 1;
      if (at === lineEnd) {
        this.#expecting = 'child';
        return true;
      }
      column = firstColumn + (at - from);
    }
    const keyEnd = endOfKey(text, at, lineEnd);
    if (keyEnd === -1) return nested && this.#readValue(at, lineEnd);
    if (!(nested ? this.#open(column, false) : this.#enter(column, false))) return false;
    let value = keyEnd + 1;
    while (value < lineEnd && text.charCodeAt(value) === 0x20) value += 1;
    if (column === 0 && !this.#note(text.slice(at, keyEnd), value, lineEnd)) return false;
    if (value < lineEnd) return this.#readValue(value, lineEnd);
    this.#expecting = 'child';
    return true;
  }

  /** Comes back to an open collection of that column, or opens one where a value is missing. */
  #enter(column: number, isList: boolean): boolean {
    const columns = this.#columns;
    const lists = this.#lists;
    while (columns.length > 0 && columns.at(-1)! > column) this.#leave();
    const open = columns.at(-1);
    if (open !== column) return this.#expecting === 'child' && this.#open(column, isList);
    if (lists.at(-1) === isList) return true;
    if (isList) {
      // A list may stand as deep as the key that it belongs to.
      return this.#expecting === 'child' && this.#open(column, true);
    }
    this.#leave();
    return columns.at(-1) === column && lists.at(-1) === false;
  }

  #open(column: number, isList: boolean): boolean {
    if (this.#columns.length === 0 && (column > 0 || isList)) return false;
    this.#columns.push(column);
    this.#lists.push(isList);
    return this.#columns.length < 1000;
  }

  #leave(): void {
    this.#columns.pop();
    this.#lists.pop();
    this.#expecting = 'entry';
  }

  #readValue(at: number, lineEnd: number): boolean {
    const text = this.#text;
    this.#expecting = 'entry';
    const code = text.charCodeAt(at);
    switch (code) {
      case 0x7c:
      case 0x3e:
        return this.#readBlockScalar(at, lineEnd);
      case 0x22:
      case 0x27:
        return this.#readQuoted(at, code);
      case 0x5b:
      case 0x7b:
        return emptyOrWords.test(text.slice(at, lineEnd));
    }
    if (!startsPlain(code, text.charCodeAt(at + 1)) || !isPlainText(text, at, lineEnd)) return false;
    if (code === 0x2e && lineEnd === at + 4) return false; // may be .inf or .nan
    this.#expecting = 'more';
    return true;
  }

  /** Steps over a block scalar. Its lines must be as deep as its first one, which must follow at once. */
  #readBlockScalar(at: number, headerEnd: number): boolean {
    const text = this.#text;
    const last = text.charCodeAt(at + 1);
    if (headerEnd > at + 2 || (headerEnd === at + 2 && last !== 0x2d && last !== 0x2b)) return false;
    const outer = this.#columns.at(-1)!;
    let indent = -1;
    while (this.#at < this.#end) {
      const lineStart = this.#at;
      const lineEnd = this.#lineEnd(lineStart);
      let from = lineStart;
      while (from < lineEnd && text.charCodeAt(from) === 0x20) from += 1;
      const column = from - lineStart;
      if (from < lineEnd) {
        if (column <= outer) return indent !== -1;
        if (indent === -1) indent = column;
        if (column < indent || !isPrintable(text, from, lineEnd)) return false;
      } else if (indent === -1) return false;
      this.#at = lineEnd + 1;
    }
    return indent !== -1;
  }

  /** Steps over a quoted value, over several lines if need be. Nothing may follow it. */
  #readQuoted(start: number, quote: number): boolean {
    const text = this.#text;
    for (let at = start + 1; at < this.#end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (quote === 0x22 || text.charCodeAt(at + 1) !== quote) {
          this.#at = this.#lineEnd(at) + 1;
          return at + 1 === this.#end || text.charCodeAt(at + 1) === 0x0a;
        }
        at += 1;
      } else if (code === 0x5c && quote === 0x22) {
        at += 1;
        if (!escapes.has(text.charCodeAt(at))) return false;
      } else if (code === 0x0a) {
        const next = text.charCodeAt(at + 1);
        if (next === 0x2e || next === 0x2d) return false;
      } else if (!isPlainCharacter(code)) return false;
    }
    return false;
  }

  /** Takes down a top-level field. False when it is not certain what the field says. */
  #note(key: string, value: number, lineEnd: number): boolean {
    if (key !== 'apiVersion' && key !== 'kind') return true;
    const written = this.#text.slice(value, lineEnd);
    if (!/^[a-z][a-z0-9.-]*\/v[0-9][a-z0-9]*$|^v[0-9][a-z0-9]*$|^[A-Z][A-Za-z0-9]{5,}$/.test(written))
      return false;
    if ((key === 'kind' ? this.#kind : this.#apiVersion) !== undefined) return false;
    if (key === 'kind') this.#kind = written;
    else this.#apiVersion = written;
    // More of the value on the next line would make it another.
    return this.#at >= this.#end || this.#text.charCodeAt(this.#at) !== 0x20;
  }
}

// `{}`, `[]`, and `["get", list]`.
const emptyOrWords =
  /^(?:\{\}|\[\]|\[(?:"[\w./-]*"|[A-Za-z][\w./-]*)(?:, ?(?:"[\w./-]*"|[A-Za-z][\w./-]*))*\])$/;

const escapes = new Set([...'\\"nrt'].map((character) => character.charCodeAt(0)));

/** Offset of the `:` behind a simple plain key; -1 when the text is something else. */
function endOfKey(text: string, start: number, lineEnd: number): number {
  if (!isWordCharacter(text.charCodeAt(start)) && text.charCodeAt(start) !== 0x24) return -1;
  let at = start + 1;
  for (; at < lineEnd; at += 1) {
    const code = text.charCodeAt(at);
    if (!isWordCharacter(code) && code !== 0x2d && code !== 0x2e && code !== 0x2f && code !== 0x24) break;
  }
  if (at >= lineEnd || text.charCodeAt(at) !== 0x3a || at - start > 200) return -1;
  if (at + 1 < lineEnd && text.charCodeAt(at + 1) !== 0x20) return -1;
  return at - start === 4 && /^null$/i.test(text.slice(start, at)) ? -1 : at;
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}

/** Characters that start a plain value: no indicator, and no sign that may start an infinity. */
function startsPlain(code: number, next: number): boolean {
  if (isWordCharacter(code)) return true;
  if (code === 0x2d) return next >= 0x30 && next <= 0x39;
  return plainStarts.has(code);
}

const plainStarts = new Set([...'/($^\\.=<~;'].map((character) => character.charCodeAt(0)));

/** Text that a plain value may hold: no `: `, no ` #`, no `:` at the end. */
function isPlainText(text: string, start: number, lineEnd: number): boolean {
  if (text.charCodeAt(start) === 0x23) return false;
  for (let at = start; at < lineEnd; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) {
      if (at + 1 === lineEnd || text.charCodeAt(at + 1) === 0x20) return false;
    } else if (code === 0x20) {
      if (text.charCodeAt(at + 1) === 0x23) return false;
    } else if (!isPlainCharacter(code)) return false;
  }
  return true;
}

function isPrintable(text: string, start: number, lineEnd: number): boolean {
  for (let at = start; at < lineEnd; at += 1) {
    if (!isPlainCharacter(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Neither a control character (tabs and carriage returns included), nor a line break of YAML 1.1, nor a byte order mark. */
function isPlainCharacter(code: number): boolean {
  if (code < 0x7f) return code >= 0x20;
  return code > 0x9f && code !== 0x2028 && code !== 0x2029 && code < 0xfeff;
}
