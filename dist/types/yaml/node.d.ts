import type { Span } from '../text/source.js';
/**
 * A parsed value with its place in the text. One shape for YAML and JSON.
 *
 * Aliases are resolved: an alias is the very node of its anchor, so a tree is a directed graph without cycles in which a node
 * may have several parents. Its span is where the text that decides stands (at the anchor), not where the alias is used.
 */
export type Node = ScalarNode | MappingNode | SequenceNode;
export interface ScalarNode extends Shareable {
    readonly type: 'scalar';
    /** As kubectl reads it: YAML 1.1 booleans and octals, no sexagesimals, no timestamps. */
    readonly value: string | number | boolean | null;
    readonly span: Span;
    /** How it was written. JSON strings count as `double-quoted`. */
    readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';
}
export interface MappingNode extends Shareable {
    readonly type: 'mapping';
    /** By key; the last one written won, merge keys (`<<`) are folded in where they stand, as go-yaml v2 does it. */
    readonly fields: ReadonlyMap<string, Field>;
    /** Fields that a later field of the same key overrode, in order of writing. */
    readonly duplicates: readonly Field[];
    readonly span: Span;
}
export interface SequenceNode extends Shareable {
    readonly type: 'sequence';
    readonly items: readonly Node[];
    readonly span: Span;
}
export interface Field extends Shareable {
    readonly key: string;
    /** The key as written, quotes included. For a merged field: where it stands in the merged mapping. */
    readonly keySpan: Span;
    readonly value: Node;
}
export interface Shareable {
    /**
     * An alias or a merge uses it, so that what changes it changes another place too. A mark in the tree: readers of it may be
     * bundled apart from the parser.
     */
    readonly shared?: true;
}
