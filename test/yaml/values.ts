import type { Node } from '../../src/yaml/node.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { splitDocuments } from '../../src/yaml/split.ts';

/** A node as the value that kubectl would make JSON of. */
export function valueFrom(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'sequence') return node.items.map(valueFrom);
  return Object.fromEntries([...node.fields].map(([key, field]) => [key, valueFrom(field.value)]));
}

/** The values of a YAML file's documents, up to the first that is refused. */
export function readAll(text: string): { documents: unknown[]; refused: boolean } {
  const documents: unknown[] = [];
  const { documents: parts, badSeparators } = splitDocuments(text);
  for (const { start, end } of parts) {
    const parsed = parseYaml(text, start, end);
    if ('error' in parsed) return { documents, refused: true };
    if (badSeparators.some((separator) => separator.start === end)) return { documents, refused: true };
    const value = parsed.node === undefined ? null : valueFrom(parsed.node);
    if (value !== null) documents.push(value);
  }
  return { documents, refused: false };
}

/** The value of a text that is one document. */
export function valueIn(text: string): unknown {
  const { documents, refused } = readAll(text);
  if (refused || documents.length !== 1) throw new Error(`not one document: ${text}`);
  return documents[0];
}
