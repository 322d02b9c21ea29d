import type { Source, Span } from '../text/source.ts';
import { fieldOf, stringOf } from '../yaml/access.ts';
import type { Node } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';

const mayHold = /Secret|\/(?:data|stringData)\b|bearerToken|TokenReview|EncryptionConfig/;

const known = new WeakMap<Source, readonly Span[]>();

/**
 * Where the values of Secrets stand in a source (`data` and `stringData` of whatever says that it is one, wherever it lies, and what a
 * JSON patch writes there), in order and without overlaps; so do tokens and keys that stand in other objects. In a document that is
 * no YAML, everything from such a key on that is further in than it.
 */
export function secretValues(source: Source): readonly Span[] {
  let spans = known.get(source);
  if (spans === undefined) {
    spans = mayHold.test(source.text) ? find(source.text) : [];
    known.set(source, spans);
  }
  return spans;
}

function find(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of splitDocuments(text).documents) {
    const parsed = parseYaml(text, start, end);
    if ('error' in parsed) guessed(text, start, end, spans);
    else if (parsed.node !== undefined) valuesIn(parsed.node, spans);
  }
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((span, index) => index === 0 || span.start >= sorted[index - 1]!.end);
}

/** Each node is visited once, however often aliases repeat it. */
function valuesIn(root: Node, spans: Span[]): void {
  const seen = new Set<Node>();
  const waiting: { readonly node: Node; readonly secret: boolean }[] = [{ node: root, secret: false }];
  const hidden = new Set<Node>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, secret } = next;
    const visited = secret ? hidden : seen;
    if (visited.has(node)) continue;
    visited.add(node);
    if (node.type === 'scalar') {
      if (secret && node.value !== null) spans.push(node.span);
    } else if (node.type === 'sequence') {
      for (const item of node.items) waiting.push({ node: item, secret });
    } else {
      const kind = stringOf(fieldOf(node, 'kind')?.value);
      const isSecret = kind === 'Secret';
      const isPatch = /^\/(?:data|stringData)(?:\/|$)/.test(stringOf(fieldOf(node, 'path')?.value) ?? '');
      const fields = [...node.fields.values(), ...node.duplicates];
      for (const { key, value } of fields) {
        const inside =
          (isSecret && (key === 'data' || key === 'stringData')) ||
          (isPatch && key === 'value') ||
          holdsValue(key, value, kind, node);
        waiting.push({ node: value, secret: secret || inside });
      }
    }
  }
}

/** A bearer token, the token of a TokenReview, a key of an EncryptionConfiguration. */
function holdsValue(key: string, value: Node, kind: string | undefined, holder: Node): boolean {
  if (value.type !== 'scalar') return false;
  if (key === 'bearerToken') return true;
  if (key === 'secret') return fieldOf(holder, 'name') !== undefined;
  return key === 'token' && (kind === 'TokenReview' || fieldOf(holder, 'kind') === undefined);
}

const key = /^([ \t]*(?:- +)*)(["']?)(?:data|stringData)\2[ \t]*:/;
const flowKey = /["']?\b(?:data|stringData)["']?[ \t]*:/;

function guessed(text: string, start: number, end: number, spans: Span[]): void {
  if (!/Secret/.test(text.slice(start, end))) return;
  let deeperThan: number | undefined;
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const line = text.slice(at, lineEnd);
    const indent = line.length - line.trimStart().length;
    const block = key.exec(line);
    const flow = block ?? flowKey.exec(line);
    if (deeperThan !== undefined && line.trim() !== '' && indent <= deeperThan) deeperThan = undefined;
    if (deeperThan !== undefined) hide(at + indent, lineEnd);
    else if (flow !== null) {
      hide(at + flow.index + flow[0].length, lineEnd);
      // A brace may go on anywhere.
      deeperThan = block !== null && !/[{["']/.test(line.slice(block[0].length)) ? block[1]!.length : -1;
    }
    at = lineEnd + 1;
  }

  function hide(from: number, to: number): void {
    if (text.slice(from, to).trim() !== '') spans.push({ start: from, end: to });
  }
}
