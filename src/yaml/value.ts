import type { Span } from '../text/source.ts';
import type { Node } from './node.ts';

const mostValues = 20_000;
const deepest = 60;

/** Keys and indexes from the root of a file down to a value. */
export type Path = readonly (string | number)[];

export type Plain = { readonly value: unknown } | { readonly problem: string };

/** The JSON value of a node. Refused when it is too large or too deep, also when only aliases make it so. */
export function plainValue(node: Node): Plain {
  let count = 0;
  const convert = (from: Node, depth: number): unknown => {
    count += 1;
    if (depth > deepest) throw new RangeError('it is nested too deep');
    if (count > mostValues) throw new RangeError('it is too large');
    if (from.type === 'scalar') return from.value;
    if (from.type === 'sequence') return from.items.map((item) => convert(item, depth + 1));
    return Object.fromEntries(
      Array.from(from.fields.values(), (field) => [field.key, convert(field.value, depth + 1)]),
    );
  };
  try {
    return { value: convert(node, 0) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: error.message };
    throw error;
  }
}

/** Where the value at a path stands, or the nearest thing above it; with `key`, its key instead. */
export function spanAt(root: Node, path: Path, what: 'key' | 'value' = 'value'): Span {
  let span = startOf(root);
  let node: Node = root;
  for (const step of path) {
    if (node.type === 'mapping') {
      const field = node.fields.get(String(step));
      if (field === undefined) return span;
      span = what === 'key' || field.value.type === 'mapping' ? field.keySpan : field.value.span;
      node = field.value;
    } else if (node.type === 'sequence') {
      const item = node.items[Number(step)];
      if (item === undefined) return span;
      span = startOf(item);
      node = item;
    } else return span;
  }
  return span;
}

/** A mapping is shown by its first key: its whole span would underline half a file. */
function startOf(node: Node): Span {
  if (node.type !== 'mapping') return node.span;
  for (const field of node.fields.values()) return field.keySpan;
  return node.span;
}
