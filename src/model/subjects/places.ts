import type { Manifest } from '../../source/document.ts';
import { keyPlaceOf, placeOf } from '../../source/origin.ts';
import type { Field, Node } from '../../yaml/node.ts';
import type { NamedPlace } from './subject.ts';

/** Where a value stands. Absent values have no place. */
export function valuePlace(
  manifest: Manifest,
  node: Node | undefined,
  message: string,
): NamedPlace | undefined {
  return node === undefined ? undefined : { ...placeOf(manifest, node), message };
}

/** Where the key of a field stands. */
export function keyPlace(
  manifest: Manifest,
  field: Field | undefined,
  message: string,
): NamedPlace | undefined {
  return field === undefined ? undefined : { ...keyPlaceOf(manifest, field), message };
}
