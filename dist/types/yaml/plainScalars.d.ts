import type { ScalarNode } from './node.js';
/** Thrown, without a stack, at the first thing that is not plain. */
export declare const notPlain: unique symbol;
export type QuotedStyle = 'single-quoted' | 'double-quoted';
/** The quoted scalar that starts at an offset. Escapes that JSON does not know, tabs and empty lines are not plain. */
export declare function quotedScalar(text: string, at: number, limit: number, style: QuotedStyle): ScalarNode;
/**
 * The block scalar whose header starts at an offset, under a key or dash at column `parent`; `next` is where the line after it
 * starts. Its span goes from the header to the end of the last line that says something. Empty blocks, and lines at an
 * indentation that is neither inside nor outside, are not plain.
 */
export declare function blockScalar(text: string, at: number, limit: number, parent: number): {
    readonly node: ScalarNode;
    readonly next: number;
};
