import type { Source } from '../text/source.js';
import type { Field, MappingNode, Node, ScalarNode } from './node.js';
/** How a collection is written. */
export interface Layout {
    readonly style: 'block' | 'flow';
    /** What stands before each of its keys or dashes on a line of its own: spaces. Null where a new one could not be lined up. */
    readonly indent: string | null;
    /** How the lines around it end. */
    readonly lineEnd: '\n' | '\r\n';
    /** Keys and texts need double quotes. */
    readonly json: boolean;
}
/** How a mapping or list is written. */
export declare function layoutOf(source: Source, { span, ...node }: Exclude<Node, ScalarNode>): Layout;
export declare function lineStart(text: string, offset: number): number;
/** Where the text of a line ends, before what ends the line. */
export declare function lineStop(text: string, offset: number): number;
/** Where the next line starts. */
export declare function nextLine(text: string, offset: number): number;
/** Where the text of a field ends: behind its value, or behind the alias that stands for it. */
export declare function fieldEnd({ text }: Source, { keySpan, value }: Field): number;
/** The keys that are written in a mapping, in the order of writing; those that a `<<` brought are not among them. */
export declare function writtenFields({ fields, duplicates, span }: MappingNode): Field[];
