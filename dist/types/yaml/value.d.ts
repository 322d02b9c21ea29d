import type { Span } from '../text/source.js';
import type { Node } from './node.js';
/** Keys and indexes from the root of a file down to a value. */
export type Path = readonly (string | number)[];
export type Plain = {
    readonly value: unknown;
} | {
    readonly problem: string;
};
/** The JSON value of a node. Refused when it is too large or too deep, also when only aliases make it so. */
export declare function plainValue(node: Node): Plain;
/** Where the value at a path stands, or the nearest thing above it; with `key`, its key instead. */
export declare function spanAt(root: Node, path: Path, what?: 'key' | 'value'): Span;
