import type { Field, Node } from '../../yaml/node.js';
import type { Path } from '../../yaml/value.js';
/** What a path led to. */
export interface Found {
    readonly node: Node;
    /** The path as walked, with the number of each item. */
    readonly path: Path;
    /** The field whose value it is; null for an item of a list. */
    readonly field: Field | null;
    /** The mapping or list that holds it; null for the start. */
    readonly parent: Node | null;
}
/**
 * Everything that a path of the tables in `src/kubernetes` leads to, from a node: `[]` behind a step means each item of the list.
 * A node that is reached several times, through aliases, is found for each holder (see `Uses`). Items of lists that are in `except`
 * are passed over.
 */
export declare function find(from: Node, path: string, except?: ReadonlySet<Node>): readonly Found[];
/** The field at the end of a path without `[]`; undefined when a step is not there. */
export declare function fieldAt(from: Node, path: string): Field | undefined;
/** The path from the root of a path of the tables: `/a.b` stands at the root, `a.b` below the pod's mapping. */
export declare function pathFromRoot(specPath: string, path: string): string;
