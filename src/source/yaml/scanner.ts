import { colon, dash, hash, isLetterOrDigit, isLineEnd, isSeparator, space, tab } from './characters.ts';
import { Cursor } from './cursor.ts';
import { Refusal } from './refusal.ts';
import { readBlock, readPlain, readQuoted } from './scalars.ts';
import { Token, type TokenType } from './token.ts';

/** As go-yaml v2 bounds it. */
const maximumDepth = 10_000;
/** A key's `:` must follow within this many characters. */
const maximumKeyLength = 1024;

/**
 * Cuts one YAML document into tokens, as the scanner does that kubectl uses (libyaml's design, YAML 1.1). Whether something is a
 * key is known only when its `:` appears, so tokens wait in a queue while they may still become one.
 */
export class Scanner {
  readonly #cursor: Cursor;
  readonly #onComment: (start: number, end: number) => void;
  #queue: Token[] = [];
  #head = 0;
  #ended = false;
  #indent = -1;
  readonly #indents: number[] = [];
  /** Whether a key may start here. */
  #keyAllowed = true;
  /** One per flow level, and one for the block level: the token that may be a key. */
  readonly #keys: (Token | undefined)[] = [undefined];

  constructor(text: string, start: number, end: number, onComment: (start: number, end: number) => void) {
    this.#cursor = new Cursor(text, start, end);
    this.#onComment = onComment;
  }

  /** The next token; it stays the next one. At the end of the text: `stream-end`, again and again. */
  peek(): Token {
    for (;;) {
      const head = this.#queue[this.#head];
      if (head !== undefined && !(head.mayBeKey && this.#stillMayBeKey(head))) return head;
      if (this.#ended) return head!;
      this.#fetch();
    }
  }

  skip(): void {
    if (this.#queue[this.#head]!.type === 'stream-end') return;
    this.#head += 1;
    if (this.#head === this.#queue.length) {
      this.#queue.length = 0;
      this.#head = 0;
    } else if (this.#head > 2 * maximumKeyLength) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
  }

  get #flowLevel(): number {
    return this.#keys.length - 1;
  }

  #push(type: TokenType, start: number, end: number): void {
    this.#queue.push(new Token(type, start, end));
  }

  #fetch(): void {
    const cursor = this.#cursor;
    this.#skipToToken();
    this.#closeBlocks(cursor.column);
    const { position } = cursor;
    const code = cursor.at(position);
    if (code === 0) this.#fetchEnd('stream-end', 0);
    else if (cursor.column === 0 && code === 0x25) this.#fetchDirective();
    else if (cursor.atDocumentIndicator())
      this.#fetchEnd(code === dash ? 'document-start' : 'document-end', 3);
    else if (code > 0x7d || isLetterOrDigit(code)) this.#fetchPlain();
    else if (code === 0x22 || code === 0x27) this.#fetchQuoted(code === 0x27);
    else if (!this.#fetchIndicator(code, isSeparator(cursor.at(position + 1)))) {
      const isTab = code === tab;
      const what = isTab
        ? 'a tab stands where only spaces may indent'
        : 'a value cannot start with this character';
      throw new Refusal(what, position, position + 1);
    }
  }

  /** What starts with a character that may have a meaning of its own. False when nothing can start with it here. */
  #fetchIndicator(code: number, standsAlone: boolean): boolean {
    const inFlow = this.#flowLevel > 0;
    if (code === colon && (inFlow || standsAlone)) this.#fetchValue();
    else if (code === dash && standsAlone) this.#fetchBlockEntry();
    else if (code === 0x3f && (inFlow || standsAlone)) this.#fetchKey();
    else if (code === 0x5b) this.#fetchFlowStart('flow-sequence-start');
    else if (code === 0x7b) this.#fetchFlowStart('flow-mapping-start');
    else if (code === 0x5d) this.#fetchFlowEnd('flow-sequence-end');
    else if (code === 0x7d) this.#fetchFlowEnd('flow-mapping-end');
    else if (code === 0x2c) this.#fetchFlowEntry();
    else if (code === 0x2a) this.#fetchName('alias');
    else if (code === 0x26) this.#fetchName('anchor');
    else if (code === 0x21) this.#fetchTag();
    else if ((code === 0x7c || code === 0x3e) && !inFlow) this.#fetchBlockScalar();
    else if (code === dash || (!inFlow && (code === 0x3f || code === colon))) this.#fetchPlain();
    else if (!neverPlain.has(code)) this.#fetchPlain();
    else return false;
    return true;
  }

  /** Steps over blanks, comments and line breaks. */
  #skipToToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      const tabs = this.#flowLevel > 0 || !this.#keyAllowed;
      let { position } = cursor;
      let code = cursor.at(position);
      while (code === space || (tabs && code === tab)) {
        position += 1;
        code = cursor.at(position);
      }
      if (code === hash) {
        const start = position;
        while (!isLineEnd(cursor.at(position))) position += 1;
        this.#onComment(start, position);
      }
      cursor.position = position;
      if (cursor.readBreak() === '') return;
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  #stillMayBeKey(token: Token): boolean {
    const cursor = this.#cursor;
    if (token.lineStart === cursor.lineStart && cursor.position - token.start <= maximumKeyLength)
      return true;
    this.#giveUp(token);
    return false;
  }

  #giveUp(token: Token): void {
    if (token.required) throw new Refusal("a line holds neither 'key: value' nor a list item", token.start);
    token.mayBeKey = false;
  }

  /** What may have been a key on this level is none. */
  #forgetKey(): void {
    const level = this.#flowLevel;
    const key = this.#keys[level];
    if (key?.mayBeKey) this.#giveUp(key);
    this.#keys[level] = undefined;
  }

  /** Queues a token that may turn out to be a key. `read` moves the cursor over it. */
  #pushPossibleKey(read: () => Token): void {
    const cursor = this.#cursor;
    const level = this.#flowLevel;
    const allowed = this.#keyAllowed;
    const required = level === 0 && this.#indent === cursor.column;
    const { lineStart } = cursor;
    if (allowed) this.#forgetKey();
    this.#keyAllowed = false;
    const token = read();
    if (allowed) {
      token.mayBeKey = true;
      token.required = required;
      token.lineStart = lineStart;
      this.#keys[level] = token;
    }
    this.#queue.push(token);
  }

  /** Starts a block collection when the column is deeper than the one that is open. */
  #openBlock(column: number, at: number, type: TokenType, before: Token | undefined): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    if (this.#indents.length > maximumDepth) throw tooDeep(at);
    const token = new Token(type, at, at);
    if (before === undefined) this.#queue.push(token);
    else this.#queue.splice(this.#queue.lastIndexOf(before), 0, token);
  }

  #closeBlocks(column: number): void {
    if (this.#flowLevel > 0) return;
    while (this.#indent > column) {
      this.#push('block-end', this.#cursor.position, this.#cursor.position);
      this.#indent = this.#indents.pop()!;
    }
  }

  #fetchEnd(type: TokenType, length: number): void {
    this.#closeBlocks(-1);
    this.#forgetKey();
    this.#keyAllowed = false;
    const { position } = this.#cursor;
    this.#cursor.position += length;
    this.#push(type, position, position + length);
    if (type === 'stream-end') this.#ended = true;
  }

  /** No directive is of use to kubectl; a well-formed one ends the document before it. */
  #fetchDirective(): void {
    const { position } = this.#cursor;
    if (this.#match(directive, position) === '') throw new Refusal("a line starts with '%'", position);
    this.#cursor.position = position;
    this.#fetchEnd('directive', 0);
  }

  #fetchFlowStart(type: TokenType): void {
    const { position } = this.#cursor;
    this.#pushPossibleKey(() => {
      this.#cursor.position += 1;
      return new Token(type, position, position + 1);
    });
    this.#keys.push(undefined);
    if (this.#flowLevel > maximumDepth) throw tooDeep(position);
    this.#keyAllowed = true;
  }

  #fetchFlowEnd(type: TokenType): void {
    this.#forgetKey();
    if (this.#flowLevel > 0) this.#keys.pop();
    this.#keyAllowed = false;
    this.#pushIndicator(type);
  }

  #fetchFlowEntry(): void {
    this.#forgetKey();
    this.#keyAllowed = true;
    this.#pushIndicator('flow-entry');
  }

  #fetchBlockEntry(): void {
    const { position, column } = this.#cursor;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed)
        throw new Refusal("a list item ('- ') cannot start here", position, position + 1);
      this.#openBlock(column, position, 'block-sequence-start', undefined);
    }
    this.#forgetKey();
    this.#keyAllowed = true;
    this.#pushIndicator('block-entry');
  }

  #fetchKey(): void {
    const { position, column } = this.#cursor;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw new Refusal("a key ('? ') cannot start here", position, position + 1);
      this.#openBlock(column, position, 'block-mapping-start', undefined);
    }
    this.#forgetKey();
    this.#keyAllowed = this.#flowLevel === 0;
    this.#pushIndicator('key');
  }

  #fetchValue(): void {
    const { position, column } = this.#cursor;
    const level = this.#flowLevel;
    const key = this.#keys[level];
    if (key?.mayBeKey && this.#stillMayBeKey(key)) {
      const start = new Token('key', key.start, key.start);
      this.#queue.splice(this.#queue.lastIndexOf(key), 0, start);
      this.#openBlock(key.start - key.lineStart, key.start, 'block-mapping-start', start);
      key.mayBeKey = false;
      this.#keys[level] = undefined;
      this.#keyAllowed = false;
    } else {
      if (level === 0) {
        if (!this.#keyAllowed)
          throw new Refusal(
            "a second ': ' in one line, or a key where a value goes on",
            position,
            position + 1,
          );
        this.#openBlock(column, position, 'block-mapping-start', undefined);
      }
      this.#keyAllowed = level === 0;
    }
    this.#pushIndicator('value');
  }

  #fetchQuoted(single: boolean): void {
    this.#pushPossibleKey(() => readQuoted(this.#cursor, single));
  }

  #fetchPlain(): void {
    let endedLine = false;
    this.#pushPossibleKey(() => {
      const plain = readPlain(this.#cursor, this.#indent + 1, this.#flowLevel > 0);
      endedLine = plain.endedLine;
      return plain.token;
    });
    if (endedLine) this.#keyAllowed = true;
  }

  #fetchBlockScalar(): void {
    this.#forgetKey();
    this.#keyAllowed = true;
    this.#queue.push(readBlock(this.#cursor, this.#indent, this.#onComment));
  }

  #fetchName(type: 'anchor' | 'alias'): void {
    this.#pushPossibleKey(() => {
      const cursor = this.#cursor;
      const start = cursor.position;
      const value = this.#match(name, start + 1);
      const next = cursor.at(cursor.position);
      if (value === '' || !(isSeparator(next) || afterName.has(next))) {
        throw new Refusal(
          `the name of an ${type} may hold only letters, digits, '-' and '_'`,
          start,
          cursor.position + 1,
        );
      }
      return new Token(type, start, cursor.position, value);
    });
  }

  #fetchTag(): void {
    this.#pushPossibleKey(() => {
      const cursor = this.#cursor;
      const start = cursor.position;
      const value = this.#readTag();
      if (!isSeparator(cursor.at(cursor.position)))
        throw new Refusal('a tag holds a character that no tag may hold', start);
      return new Token('tag', start, cursor.position, value);
    });
  }

  /** `!<uri>`, `!!suffix`, `!suffix` or `!`. Handles such as `!e!` need a directive, and kubectl takes none. */
  #readTag(): string {
    const cursor = this.#cursor;
    const start = cursor.position;
    if (cursor.at(start + 1) === 0x3c) {
      const uri = this.#match(tagUri, start + 2);
      if (uri === '' || cursor.at(cursor.position) !== 0x3e)
        throw new Refusal("a tag is not closed with '>'", start);
      cursor.position += 1;
      return uri;
    }
    const handle = this.#match(tagHandle, start);
    const uri = this.#match(tagUri, cursor.position);
    if (handle.length === 1 || !handle.endsWith('!')) return handle + uri;
    if (handle !== '!!') throw new Refusal(`the tag handle ${handle} is not defined`, start, cursor.position);
    if (uri === '') throw new Refusal('a tag has no name', start, cursor.position);
    return `tag:yaml.org,2002:${uri}`;
  }

  /** Steps over what a sticky pattern matches at an offset. */
  #match(pattern: RegExp, at: number): string {
    pattern.lastIndex = at;
    const [found] = pattern.exec(this.#cursor.text)!;
    this.#cursor.position = at + found.length;
    return found;
  }

  #pushIndicator(type: TokenType): void {
    const { position } = this.#cursor;
    this.#cursor.position += 1;
    this.#push(type, position, position + 1);
  }
}

const directive =
  /(?:%YAML[ \t]+\d\d?\.\d\d?[ \t]*(?:#.*)?$|%TAG[ \t]+![\w-]*!?[ \t]+[^\s]+[ \t]*(?:#.*)?$|)/my;
const neverPlain = new Set([...'\t?:,[]{}#&*!|>%@`'].map((character) => character.charCodeAt(0)));
const name = /[\w-]*/y;
const afterName = new Set([...'?:,]}%@`'].map((character) => character.charCodeAt(0)));
const tagHandle = /![\w-]*!?/y;
const tagUri = /(?:[\w;/?:@&=+$,.!~*'()[\]-]|%[0-9a-fA-F]{2})*/y;

function tooDeep(at: number): Refusal {
  return new Refusal(`the nesting is deeper than ${maximumDepth} levels`, at, at + 1);
}
