import type { Source, Span } from '../text/source.js';
import { type EditValue } from './editText.js';
import type { Field, MappingNode, ScalarNode } from './node.js';
/** Text to put in the place of a span; everything else of the source stays as it is, byte by byte. */
export interface TextEdit {
    readonly span: Span;
    readonly text: string;
}
/**
 * An edit, or why there is none: in one clause, for people. What is shared through an alias or a merge is never edited. The functions
 * here know the node that they are given; whether something above it is shared, `isSharedAt` tells.
 */
export type Edit = TextEdit | {
    readonly refused: string;
};
/** Where a field is added, and what is written behind it. */
export interface Insertion {
    /** In block style: behind this field where it stands on one line, else before the first one. Absent: behind the last one. */
    readonly after?: string;
    /** Written behind the value, with the blanks before it. Only block style has a place for it. */
    readonly comment?: string;
}
/** Adds a field to a mapping, in its style. */
export declare function insertField(source: Source, mapping: MappingNode, key: string, value: EditValue, { after, comment }?: Insertion): Edit;
/** Makes a mapping of a value that is empty or null, with one field in it. */
export declare function fillField(source: Source, mapping: MappingNode, field: Field, key: string, value: EditValue): Edit;
/** Writes another value in the place of a scalar, in its quotes where they can say it. */
export declare function replaceScalar(source: Source, scalar: ScalarNode, value: string | number | boolean | null): Edit;
/** Gives a field another key, in the quotes of the old one. */
export declare function renameKey(source: Source, mapping: MappingNode, field: Field, key: string): Edit;
/**
 * Takes a field out, with the lines that only it stands on and the comments in them; comments on lines of their own above and below
 * it stay. A mapping that is left without fields is `{}`. Of a key that is written twice, this takes the one that is given.
 */
export declare function removeField(source: Source, mapping: MappingNode, field: Field): Edit;
/** The text with the edits made; undefined where two of them overlap. */
export declare function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined;
