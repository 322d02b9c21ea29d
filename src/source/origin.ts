import type { Place, Source } from '../text/source.ts';
import type { Field, Node } from '../yaml/node.ts';
import type { Manifest } from './document.ts';

/**
 * Where the parts of an object were written that was made from other files: a rendered chart, a built kustomization. A `Map` of
 * nodes and fields will do; an engine may as well look places up when it is asked.
 */
export interface Origins {
  /**
   * Where a value (a node) or a key (a field) was written, with what it went through in `via`; undefined where it stands in the
   * object's own source, at its span.
   */
  get(part: Node | Field): Place | undefined;
  /** All sources that a place may be in: comments there act on what is made from them. */
  readonly sources: Iterable<Source>;
}

/** Where a value of an object was written. */
export function placeOf({ source, origins }: Manifest, node: Node): Place {
  return origins?.get(node) ?? { source, span: node.span };
}

/** Where the key of a field of an object was written. */
export function keyPlaceOf({ source, origins }: Manifest, field: Field): Place {
  return origins?.get(field) ?? { source, span: field.keySpan };
}
