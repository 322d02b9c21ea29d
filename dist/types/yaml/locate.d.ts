import type { Span } from '../text/source.js';
import type { Field, MappingNode, Node } from './node.js';
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
export declare function locate(root: Node, span: Span): Located | undefined;
