import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type Node as YamlNode } from 'yaml';
import type { Field, MappingNode, Node, ScalarNode } from './node.ts';
import { resolvePlain, type ScalarValue } from './scalar.ts';
import type { Span } from './source.ts';

/** Why kubectl would refuse a text. */
export interface ParseError {
  readonly detail: string;
  readonly span: Span;
}

export type Parsed = { readonly node: Node } | { readonly error: ParseError };

class Refusal extends Error {
  readonly span: Span;
  constructor(detail: string, span: Span) {
    super(detail);
    this.span = span;
  }
}

/** Parses the text between two offsets as one YAML document. Never throws. */
export function parseYaml(text: string, start: number, end: number): Parsed {
  const part = text.slice(start, end);
  const composer = new Composer({
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  try {
    const [document] = [...composer.compose(new Parser().parse(part), true, part.length)];
    const first = document!.errors[0];
    if (first !== undefined) {
      return {
        error: { detail: first.message, span: { start: start + first.pos[0], end: start + first.pos[1] } },
      };
    }
    return { node: new Conversion(start).node(document!.contents as YamlNode | null) };
  } catch (error) {
    if (error instanceof Refusal) return { error: { detail: error.message, span: error.span } };
    if (error instanceof RangeError)
      return { error: { detail: 'exceeded max depth', span: { start, end: start } } };
    throw error;
  }
}

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const;

class Conversion {
  readonly #offset: number;
  readonly #anchors = new Map<string, Node>();

  constructor(offset: number) {
    this.#offset = offset;
  }

  node(node: YamlNode | null): Node {
    if (node === null) return { type: 'scalar', value: null, span: this.#span([0, 0]), style: 'plain' };
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target === undefined)
        throw new Refusal(`unknown anchor '${node.source}' referenced`, this.#span(node.range!));
      return target;
    }
    const converted = this.#converted(node);
    if ('anchor' in node && node.anchor !== undefined) this.#anchors.set(node.anchor, converted);
    return converted;
  }

  #converted(node: YamlNode): Node {
    const span = this.#span(node.range!);
    if (isScalar(node)) {
      const style = styles[node.type as keyof typeof styles] ?? 'plain';
      const value: ScalarValue =
        node.tag === '!!str' || style !== 'plain'
          ? String(node.value ?? '')
          : resolvePlain(String(node.value ?? ''));
      return { type: 'scalar', value, span, style };
    }
    if (isSeq(node))
      return { type: 'sequence', items: node.items.map((item) => this.node(item as YamlNode)), span };
    if (!isMap(node)) throw new Refusal('unexpected node', span);
    const fields = new Map<string, Field>();
    const duplicates: Field[] = [];
    for (const pair of node.items) {
      const key = this.node(pair.key as YamlNode) as ScalarNode;
      const value = this.node(pair.value as YamlNode | null);
      if (key.type !== 'scalar' || key.value === null) throw new Refusal('invalid map key', key.span);
      if (key.value === '<<' && key.style === 'plain') {
        for (const source of (value.type === 'sequence'
          ? [...value.items].reverse()
          : [value]) as MappingNode[]) {
          if (source.type !== 'mapping')
            throw new Refusal('map merge requires map or sequence of maps as the value', key.span);
          for (const field of source.fields.values()) fields.set(field.key, field);
        }
        continue;
      }
      const name = String(key.value);
      const earlier = fields.get(name);
      if (earlier !== undefined) duplicates.push(earlier);
      fields.set(name, { key: name, keySpan: key.span, value });
    }
    return { type: 'mapping', fields, duplicates, span };
  }

  #span(range: readonly number[]): Span {
    return { start: this.#offset + range[0]!, end: this.#offset + range[1]! };
  }
}
