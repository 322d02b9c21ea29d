import type { Manifest } from '../../source/document.ts';
import type { Field, Node } from '../../yaml/node.ts';
import type { NamedPlace } from './subject.ts';

/** Where a value stands. Absent values have no place. */
export function valuePlace(
  manifest: Manifest,
  node: Node | undefined,
  message: string,
): NamedPlace | undefined {
  return node === undefined ? undefined : { source: manifest.source, span: node.span, message };
}

/** Where the key of a field stands. */
export function keyPlace(
  manifest: Manifest,
  field: Field | undefined,
  message: string,
): NamedPlace | undefined {
  return field === undefined ? undefined : { source: manifest.source, span: field.keySpan, message };
}
