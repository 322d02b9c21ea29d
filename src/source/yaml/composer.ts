import type { Field, MappingNode, Node } from '../node.ts';
import { keyText, resolvePlain, resolveTagged } from '../scalar.ts';
import type { Span } from '../source.ts';
import { Aliases } from './aliases.ts';
import { Refusal } from './refusal.ts';
import type { Scanner } from './scanner.ts';
import type { Token, TokenType } from './token.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A collection that is still being read. What it is made of is added to its node in place. */
interface Frame {
  readonly kind:
    | 'block-sequence'
    | 'indentless-sequence'
    | 'flow-sequence'
    | 'block-mapping'
    | 'flow-mapping'
    | 'flow-pair';
  readonly items: Node[] | undefined;
  readonly fields: Map<string, Field> | undefined;
  duplicates: Field[] | undefined;
  /** Fields that a `<<` brought: writing them again is no duplicate. */
  merged: Set<Field> | undefined;
  readonly span: Mutable<Span>;
  /** The key whose value comes next. */
  key: { readonly text: string; readonly span: Span; readonly merges: boolean } | undefined;
  /** A flow collection that has an entry already, so that a comma must come next. */
  begun: boolean;
  /** In a flow mapping: the entry is a key alone, even if a stray `:` follows. */
  bare: boolean;
  readonly node: Node;
  readonly close: (() => void) | undefined;
}

/** No duplicates: by far the most mappings share this one. */
const none: Field[] = [];

/**
 * Puts the tokens of one document together, as kubectl's YAML parser and decoder do. Nesting costs heap, not stack. Throws
 * {@link Refusal}.
 */
export class Composer {
  readonly #scanner: Scanner;
  readonly #frames: Frame[] = [];
  readonly #aliases = new Aliases();
  /** Where the node that was read last is written: for an alias, the alias. */
  #written: Span = { start: 0, end: 0 };
  /** Whether the node that was read last is the key `<<` that merges. */
  #merges = false;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /** Reads the document's value. `explicit`: a `---` stands before it, so that it may be empty. Undefined when there is none. */
  compose(explicit: boolean): { readonly node: Node | undefined; readonly rest: Token } {
    const scanner = this.#scanner;
    let token = scanner.peek();
    let started = explicit;
    if (!started && token.type === 'document-start') {
      scanner.skip();
      token = scanner.peek();
      started = true;
    }
    if (token.type === 'directive' && !started) {
      throw new Refusal(
        "kubectl splits the file at '---', so that a directive has no document to direct",
        token.start,
      );
    }
    if (token.type === 'stream-end' || (started && documentEnds.has(token.type))) {
      return { node: undefined, rest: token };
    }
    let node = this.#node(true, false);
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      if (node !== undefined) this.#accept(frame, node);
      node = this.#advance(frame);
    }
    this.#aliases.finish();
    return { node: node!, rest: scanner.peek() };
  }

  /** Reads a node: a scalar or alias at once; for a collection only its start, with undefined as the answer. */
  #node(block: boolean, indentless: boolean): Node | undefined {
    const scanner = this.#scanner;
    let token = scanner.peek();
    this.#merges = false;
    if (token.type === 'alias') {
      scanner.skip();
      this.#written = { start: token.start, end: token.end };
      return this.#aliases.use(token);
    }
    let anchor: Token | undefined;
    let tag: Token | undefined;
    const first = token;
    for (;;) {
      if (token.type === 'anchor' && anchor === undefined) anchor = token;
      else if (token.type === 'tag' && tag === undefined) tag = token;
      else break;
      scanner.skip();
      token = scanner.peek();
    }
    this.#aliases.count();
    const { start } = token;
    switch (token.type) {
      case 'scalar':
        scanner.skip();
        return this.#scalar(token, tag, anchor);
      case 'flow-sequence-start':
        return this.#open('flow-sequence', start, anchor);
      case 'flow-mapping-start':
        return this.#open('flow-mapping', start, anchor);
      case 'block-entry':
        if (indentless) return this.#open('indentless-sequence', start, anchor);
        break;
      case 'block-sequence-start':
        if (block) return this.#open('block-sequence', start, anchor);
        break;
      case 'block-mapping-start':
        if (block) return this.#open('block-mapping', start, anchor);
        break;
    }
    const last = anchor !== undefined && (tag === undefined || anchor.start > tag.start) ? anchor : tag;
    if (last !== undefined) return this.#empty(last.end, tag, anchor);
    throw unexpected(token, first);
  }

  #scalar(token: Token, tag: Token | undefined, anchor: Token | undefined): Node {
    const span = { start: token.start, end: token.end };
    const { value: text, style } = token;
    this.#merges = text === '<<' && (tag === undefined ? style === 'plain' : mergeTags.has(tag.value));
    const value =
      tag !== undefined ? resolveTagged(tag.value, text) : style === 'plain' ? resolvePlain(text) : text;
    if (value === undefined) throw new Refusal('a value does not fit its tag', span.start, span.end);
    const node: Node = { type: 'scalar', value, span, style };
    this.#written = span;
    this.#aliases.anchor(anchor, node)?.();
    return node;
  }

  #empty(at: number, tag?: Token, anchor?: Token): Node {
    const span = { start: at, end: at };
    const value = tag === undefined ? null : resolveTagged(tag.value, '');
    if (value === undefined) throw new Refusal('a value does not fit its tag', tag!.start, tag!.end);
    const node: Node = { type: 'scalar', value, span, style: 'plain' };
    this.#written = span;
    this.#merges = false;
    this.#aliases.anchor(anchor, node)?.();
    return node;
  }

  /** An empty scalar where the grammar leaves a node out. */
  #absent(at: number): Node {
    this.#aliases.count();
    return this.#empty(at);
  }

  #open(kind: Frame['kind'], start: number, anchor: Token | undefined): undefined {
    if (kind !== 'indentless-sequence') this.#scanner.skip();
    const span = { start, end: start };
    const isMapping = kind === 'block-mapping' || kind === 'flow-mapping';
    const items: Node[] | undefined = isMapping ? undefined : [];
    const fields = isMapping ? new Map<string, Field>() : undefined;
    this.#push(kind, span, items, fields, anchor);
    return undefined;
  }

  #push(
    kind: Frame['kind'],
    span: Mutable<Span>,
    items: Node[] | undefined,
    fields: Map<string, Field> | undefined,
    anchor: Token | undefined,
  ): void {
    const node: Node =
      fields === undefined
        ? { type: 'sequence', items: items!, span }
        : { type: 'mapping', fields, duplicates: none, span };
    const close = this.#aliases.anchor(anchor, node);
    this.#frames.push({
      kind,
      items,
      fields,
      duplicates: undefined,
      merged: undefined,
      span,
      key: undefined,
      begun: false,
      bare: false,
      node,
      close,
    });
  }

  /** Ends the collection on top. */
  #close(frame: Frame, end: number): Node {
    this.#frames.pop();
    if (end > frame.span.end) frame.span.end = end;
    if (frame.duplicates !== undefined) (frame.node as Mutable<MappingNode>).duplicates = frame.duplicates;
    frame.close?.();
    this.#written = frame.node.span;
    this.#merges = false;
    return frame.node;
  }

  /** Goes on with the collection on top: a node of it that was read at once, or itself when it ends; undefined if one opened. */
  #advance(frame: Frame): Node | undefined {
    switch (frame.kind) {
      case 'block-sequence':
      case 'indentless-sequence':
        return this.#advanceBlockSequence(frame);
      case 'block-mapping':
        return this.#advanceBlockMapping(frame);
      case 'flow-sequence':
        return this.#advanceFlowSequence(frame);
      case 'flow-mapping':
        return this.#advanceFlowMapping(frame);
      case 'flow-pair':
        return this.#advanceFlowPair(frame);
    }
  }

  #advanceBlockSequence(frame: Frame): Node | undefined {
    const scanner = this.#scanner;
    const token = scanner.peek();
    const indentless = frame.kind === 'indentless-sequence';
    if (token.type === 'block-entry') {
      scanner.skip();
      frame.span.end = token.end;
      const { type } = scanner.peek();
      const missing =
        type === 'block-entry' ||
        type === 'block-end' ||
        (indentless && (type === 'key' || type === 'value'));
      return missing ? this.#absent(token.end) : this.#node(true, false);
    }
    if (!indentless) {
      if (token.type !== 'block-end') throw unexpected(token, undefined, "the next list item ('- ')");
      scanner.skip();
    }
    return this.#close(frame, 0);
  }

  #advanceBlockMapping(frame: Frame): Node | undefined {
    const scanner = this.#scanner;
    const token = scanner.peek();
    if (frame.key === undefined) {
      if (token.type === 'block-end') {
        scanner.skip();
        return this.#close(frame, 0);
      }
      if (token.type !== 'key') throw unexpected(token, undefined, 'the next key');
    } else if (token.type !== 'value') return this.#absent(frame.key.span.end);
    scanner.skip();
    const { type } = scanner.peek();
    const missing = type === 'key' || type === 'value' || type === 'block-end';
    return missing ? this.#absent(token.end) : this.#node(true, true);
  }

  /** Steps over the comma between entries of a flow collection. True when the collection ends here. */
  #atFlowEnd(frame: Frame, end: Token['type'], bracket: string): boolean {
    const scanner = this.#scanner;
    let token = scanner.peek();
    if (token.type !== end && frame.begun) {
      if (token.type !== 'flow-entry') throw unexpected(token, undefined, `',' or '${bracket}'`);
      scanner.skip();
      token = scanner.peek();
    }
    frame.begun = true;
    return token.type === end;
  }

  #advanceFlowSequence(frame: Frame): Node | undefined {
    const scanner = this.#scanner;
    const ended = this.#atFlowEnd(frame, 'flow-sequence-end', ']');
    const token = scanner.peek();
    if (ended) {
      scanner.skip();
      return this.#close(frame, token.end);
    }
    if (token.type !== 'key') return this.#node(false, false);
    scanner.skip();
    this.#aliases.count();
    const span = { start: token.start, end: token.end };
    this.#push('flow-pair', span, undefined, new Map(), undefined);
    return undefined;
  }

  #advanceFlowPair(frame: Frame): Node | undefined {
    const scanner = this.#scanner;
    const token = scanner.peek();
    const { type } = token;
    if (frame.key === undefined) {
      if (frame.begun) return this.#close(frame, 0);
      frame.begun = true;
      if (type !== 'value' && type !== 'flow-entry' && type !== 'flow-sequence-end')
        return this.#node(false, false);
      return this.#absent(token.start);
    }
    return this.#flowValue(frame, 'flow-sequence-end');
  }

  #advanceFlowMapping(frame: Frame): Node | undefined {
    const scanner = this.#scanner;
    if (frame.key !== undefined) {
      return frame.bare ? this.#absent(frame.key.span.end) : this.#flowValue(frame, 'flow-mapping-end');
    }
    const ended = this.#atFlowEnd(frame, 'flow-mapping-end', '}');
    let token = scanner.peek();
    if (ended) {
      scanner.skip();
      return this.#close(frame, token.end);
    }
    frame.bare = token.type !== 'key';
    if (frame.bare) return this.#node(false, false);
    scanner.skip();
    token = scanner.peek();
    const missing =
      token.type === 'value' || token.type === 'flow-entry' || token.type === 'flow-mapping-end';
    return missing ? this.#absent(token.start) : this.#node(false, false);
  }

  /** The value of a pair in a flow collection: after a `:`, or absent. */
  #flowValue(frame: Frame, end: Token['type']): Node | undefined {
    const scanner = this.#scanner;
    const token = scanner.peek();
    if (token.type !== 'value') return this.#absent(frame.key!.span.end);
    scanner.skip();
    const { type } = scanner.peek();
    return type === 'flow-entry' || type === end ? this.#absent(token.end) : this.#node(false, false);
  }

  /** Adds a node that is complete to the collection that it belongs to. */
  #accept(frame: Frame, node: Node): void {
    const written = this.#written;
    if (written.end > frame.span.end) frame.span.end = written.end;
    if (frame.items !== undefined) {
      refuseInfinity(node);
      frame.items.push(node);
      return;
    }
    if (frame.key === undefined) {
      if (node.type !== 'scalar')
        throw new Refusal('a mapping or a list cannot be a key', written.start, written.end);
      const text = keyText(node.value);
      if (text === undefined)
        throw new Refusal('null cannot be a key', written.start, Math.max(written.end, written.start + 1));
      frame.key = { text, span: written, merges: this.#merges };
      if (this.#merges) this.#aliases.count(-1);
      return;
    }
    const { text, span, merges } = frame.key;
    frame.key = undefined;
    refuseInfinity(node);
    if (merges) this.#merge(frame, node, span);
    else setField(frame, { key: text, keySpan: span, value: node }, false);
  }

  /**
   * Merges in the order of writing, as go-yaml v2 does: a `<<` after an explicit key overrides it, against the letter of YAML.
   * Of several sources the first wins.
   */
  #merge(frame: Frame, value: Node, at: Span): void {
    const isAlias = this.#written !== value.span;
    const sources = value.type === 'sequence' && !isAlias ? [...value.items].reverse() : [value];
    for (const source of sources) {
      if (source.type !== 'mapping')
        throw new Refusal("'<<' needs a mapping or a list of mappings", at.start, at.end);
      for (const field of source.fields.values()) setField(frame, field, true);
    }
  }
}

const documentEnds = new Set<TokenType>(['document-start', 'document-end', 'directive']);

const mergeTags = new Set(['!', 'tag:yaml.org,2002:merge']);

/** Adds a field; one of the same key that was written before it is a duplicate, unless a merge had brought it. */
function setField(frame: Frame, field: Field, isMerged: boolean): void {
  const earlier = frame.fields!.get(field.key);
  if (earlier !== undefined && !frame.merged?.has(earlier)) {
    frame.duplicates ??= [];
    frame.duplicates.push(earlier);
  }
  frame.fields!.set(field.key, field);
  if (isMerged) {
    frame.merged ??= new Set();
    frame.merged.add(field);
  }
}

function refuseInfinity(node: Node): void {
  if (node.type !== 'scalar' || typeof node.value !== 'number' || Number.isFinite(node.value)) return;
  throw new Refusal('infinity and NaN are no JSON numbers', node.span.start, node.span.end);
}

function unexpected(token: Token, first?: Token, expected = 'a value'): Refusal {
  const start = first?.start ?? token.start;
  if (token.type === 'stream-end')
    return new Refusal(`the text ends where ${expected} must follow`, start, start);
  return new Refusal(`expected ${expected} here`, start);
}
