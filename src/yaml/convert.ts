import type { Alias, Pair, Scalar, Document as YamlDocument, Node as YamlNode } from 'yaml';
import type { Span } from '../text/source.ts';
import type { Field, Node, ScalarNode, SequenceNode } from './node.ts';
import { keyText, resolvePlain, resolveTagged } from './scalar.ts';
import { isShared, markShared } from './sharing.ts';
import type { Yaml } from './yamlPackage.ts';

/** What kubectl's decoder refuses although it is well-formed YAML. */
export class Refusal extends Error {
  readonly span: Span;
  constructor(detail: string, span: Span) {
    super(detail);
    this.span = span;
  }
}

interface Anchored {
  readonly node: Node;
  /** How many nodes it stands for with every alias in it expanded; undefined while it is being read. */
  size: number | undefined;
}

const styles: Readonly<Record<string, ScalarNode['style']>> = {
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

const mergeTags = new Set(['!', 'tag:yaml.org,2002:merge']);

/** No duplicates: by far the most mappings share this one. */
const none: readonly Field[] = [];

// Beyond this, adding is pointless: the document is refused anyway.
const plenty = 2 ** 50;

/**
 * Turns the nodes of `yaml` into ours, with the meaning that kubectl gives them: go-yaml v2's types, keys, merges and aliases.
 * K: vendor/sigs.k8s.io/yaml/goyaml.v2/decode.go
 */
export class Conversion {
  readonly #yaml: Yaml;
  readonly #offset: number;
  readonly #text: string;
  readonly #anchors = new Map<string, Anchored>();
  /** Nodes that kubectl's decoder would visit, the document itself included; and how many of them inside aliases. */
  #decoded = 1;
  #aliased = 0;
  /** Where the node that was read last ends in the text: for an alias, the alias. */
  #writtenEnd = 0;

  /** `text` is what was parsed; it begins at `offset` of the source. */
  constructor(yaml: Yaml, text: string, offset: number) {
    this.#yaml = yaml;
    this.#text = text;
    this.#offset = offset;
  }

  document({ contents }: YamlDocument): Node {
    return this.#node(contents as YamlNode);
  }

  /**
   * go-yaml v2's guard against documents that are mostly aliases, computed without expanding any. As there, it acts while reading, so
   * that a chain of merges, each of which copies the one before, ends early.
   */
  #refuseMostlyAliases(alias: Alias): void {
    if (
      this.#aliased > 100 &&
      this.#decoded > 1000 &&
      this.#aliased / this.#decoded > allowedRatio(this.#decoded)
    ) {
      throw new Refusal('the document is mostly aliases, which kubectl refuses', this.#span(alias));
    }
  }

  #node(node: YamlNode): Node {
    const isAlias = this.#yaml.isAlias(node);
    const read = isAlias ? this.#alias(node) : this.#counted(node);
    this.#writtenEnd = isAlias ? this.#span(node).end : read.span.end;
    return read;
  }

  #counted(node: Exclude<YamlNode, Alias>): Node {
    this.#decoded += 1;
    if (!('anchor' in node) || node.anchor === undefined) return this.#converted(node, undefined);
    const before = this.#decoded - 1;
    return this.#converted(node, (converted) => {
      const anchored: Anchored = { node: converted, size: undefined };
      this.#anchors.set(node.anchor!, anchored);
      return () => {
        anchored.size = this.#decoded - before;
      };
    });
  }

  #alias(alias: Alias): Node {
    const anchored = this.#anchors.get(alias.source);
    if (anchored === undefined) {
      throw new Refusal(`the anchor '${alias.source}' is not defined in this document`, this.#span(alias));
    }
    if (anchored.size === undefined)
      throw new Refusal(`the anchor '${alias.source}' contains itself`, this.#span(alias));
    this.#decoded = Math.min(this.#decoded + 1 + anchored.size, plenty);
    this.#aliased = Math.min(this.#aliased + anchored.size, plenty);
    this.#refuseMostlyAliases(alias);
    markShared(anchored.node);
    return anchored.node;
  }

  /** `open` is told of a node with an anchor before what is in it is read; its answer is called afterwards. */
  #converted(node: YamlNode, open: ((node: Node) => () => void) | undefined): Node {
    // Block collections end with the last thing in them; the package counts the line end, and comments behind it.
    const span: { start: number; end: number } = this.#span(node);
    if (this.#yaml.isScalar(node)) {
      const scalar = this.#scalar(node, span);
      open?.(scalar)();
      return scalar;
    }
    if (this.#yaml.isSeq(node)) {
      const items: Node[] = [];
      const sequence: SequenceNode = { type: 'sequence', items, span };
      const close = open?.(sequence);
      for (const item of node.items) items.push(finite(this.#node(item as YamlNode)));
      if (node.flow !== true) span.end = this.#writtenEnd;
      close?.();
      return sequence;
    }
    if (!this.#yaml.isMap(node)) throw new Refusal('a value is of no kind that JSON has', span);
    const fields = new Map<string, Field>();
    const duplicates: Field[] = [];
    const mapping = { type: 'mapping' as const, fields, duplicates: none, span };
    const close = open?.(mapping);
    this.#fields(node.items as readonly Pair[], fields, duplicates);
    if (node.flow !== true) span.end = this.#writtenEnd;
    if (duplicates.length > 0) mapping.duplicates = duplicates;
    close?.();
    return mapping;
  }

  #fields(pairs: readonly Pair[], fields: Map<string, Field>, duplicates: Field[]): void {
    // Fields that a `<<` brought: writing them again is no duplicate.
    let merged: Set<Field> | undefined;
    const set = (field: Field) => {
      const earlier = fields.get(field.key);
      if (earlier !== undefined && !merged?.has(earlier)) duplicates.push(earlier);
      fields.set(field.key, field);
    };
    for (const pair of pairs) {
      const written = pair.key as YamlNode;
      const keySpan = this.#span(written);
      if (this.#isMergeKey(written)) {
        for (const field of this.#merged(pair, keySpan)) {
          set(field);
          merged ??= new Set();
          merged.add(field);
        }
        continue;
      }
      const key = this.#node(written);
      if (key.type !== 'scalar') throw new Refusal('a mapping or a list cannot be a key', keySpan);
      const text = keyText(key.value);
      if (text === undefined) throw new Refusal('null cannot be a key', keySpan);
      set({ key: text, keySpan, value: this.#value(pair, keySpan) });
    }
  }

  /** An absent value stands right behind its key and colon. */
  #value({ value }: Pair, keySpan: Span): Node {
    const isWritten = value !== null && !(this.#yaml.isScalar(value) && value.source === '' && isBare(value));
    if (isWritten) return finite(this.#node(value as YamlNode));
    this.#decoded += 1;
    const end = this.#text[keySpan.end - this.#offset] === ':' ? keySpan.end + 1 : keySpan.end;
    this.#writtenEnd = end;
    return { type: 'scalar', value: null, span: { start: end, end }, style: 'plain' };
  }

  /**
   * The fields of a `<<`, to be set in the order of writing, as go-yaml v2 does: a `<<` after an explicit key overrides it, against
   * the letter of YAML. Of several sources the first wins.
   */
  #merged(pair: Pair, keySpan: Span): Field[] {
    const value = this.#value(pair, keySpan);
    const sources =
      value.type === 'sequence' && !this.#yaml.isAlias(pair.value) ? [...value.items].reverse() : [value];
    return sources.flatMap((source) => {
      if (source.type !== 'mapping') throw new Refusal("'<<' needs a mapping or a list of mappings", keySpan);
      const fields = [...source.fields.values()];
      if (isShared(source)) fields.forEach(markShared);
      return fields;
    });
  }

  #scalar(node: Scalar, span: Span): ScalarNode {
    const text = String(node.value ?? '');
    const style = styles[node.type ?? ''] ?? 'plain';
    const value =
      node.tag !== undefined ? resolveTagged(node.tag, text) : style === 'plain' ? resolvePlain(text) : text;
    if (value === undefined) throw new Refusal('a value does not fit its tag', span);
    const isBlock = style === 'literal' || style === 'folded';
    return { type: 'scalar', value, span: isBlock ? this.#blockScalarSpan(node) : span, style };
  }

  #isMergeKey(key: YamlNode): boolean {
    if (!this.#yaml.isScalar(key) || key.value !== '<<') return false;
    return key.tag === undefined ? key.type === 'PLAIN' : mergeTags.has(key.tag);
  }

  #span({ range }: YamlNode): Span {
    const [start, end] = range!;
    return { start: this.#offset + start, end: this.#offset + end };
  }

  /** From the header to the end of the last line that says something. */
  #blockScalarSpan({ range }: Scalar): Span {
    const [start, end] = range!;
    const written = this.#text.slice(start, end);
    const lastLine = /.*/y;
    lastLine.lastIndex = written.trimEnd().length;
    const length = lastLine.lastIndex + lastLine.exec(written)![0].length;
    return { start: this.#offset + start, end: this.#offset + start + length };
  }
}

function isBare(node: Scalar): boolean {
  return node.type === 'PLAIN' && node.tag === undefined && node.anchor === undefined;
}

function finite(node: Node): Node {
  if (node.type === 'scalar' && typeof node.value === 'number' && !Number.isFinite(node.value)) {
    throw new Refusal('infinity and NaN are no JSON numbers', node.span);
  }
  return node;
}

function allowedRatio(decoded: number): number {
  const low = 400_000;
  const high = 4_000_000;
  if (decoded <= low) return 0.99;
  if (decoded >= high) return 0.1;
  return 0.99 - (0.89 * (decoded - low)) / (high - low);
}
