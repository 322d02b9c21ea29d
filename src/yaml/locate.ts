import type { Span } from '../text/source.ts';
import { writtenFields } from './layout.ts';
import type { Field, MappingNode, Node } from './node.ts';
import { isShared } from './sharing.ts';

/** A part of a tree, found by where it stands in the text. */
export interface Located {
  /** The value that stands there; that of the field where the span is that of a key. */
  readonly node: Node;
  /** The field that holds it, and the mapping of the field; absent for the root and for items of lists. */
  readonly field?: Field;
  readonly mapping?: MappingNode;
  /** An alias or a merge uses it or something around it: to change it is to change another place too. */
  readonly shared: boolean;
}

/** The value, or the field by its key, that stands exactly at a span of the text that a tree was read from. */
export function locate(root: Node, span: Span): Located | undefined {
  let here: Located = { node: root, shared: isShared(root) };
  for (;;) {
    if (isSame(here.node.span, span)) return here;
    const next = step(here, span);
    if (next === undefined || next.found) return next?.part;
    here = next.part;
  }
}

function step({ node, shared }: Located, span: Span): { part: Located; found: boolean } | undefined {
  if (node.type === 'scalar') return undefined;
  if (node.type === 'sequence') {
    const item = node.items.find((each) => contains(each.span, span));
    return item && { part: { node: item, shared: shared || isShared(item) }, found: false };
  }
  for (const field of writtenFields(node)) {
    const { value, keySpan } = field;
    const part = {
      node: value,
      field,
      mapping: node,
      shared: shared || isShared(field) || isShared(value),
    };
    if (isSame(keySpan, span)) return { part, found: true };
    // What stands before its key was written elsewhere: an alias leads to it.
    if (value.span.start >= keySpan.end && contains(value.span, span)) return { part, found: false };
  }
  return undefined;
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
