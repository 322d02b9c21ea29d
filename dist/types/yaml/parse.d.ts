import type { Span } from '../text/source.js';
import type { Node } from './node.js';
/** Why kubectl would refuse a text. */
export interface ParseError {
    /** One sentence without a final period. */
    readonly detail: string;
    readonly span: Span;
}
export interface ParsedText {
    /** Undefined when the text holds nothing but comments. */
    readonly node: Node | undefined;
    /** The line `...` at which kubectl stops reading although the text goes on. */
    readonly stop: number | undefined;
}
export interface ParseOptions {
    readonly onComment?: (span: Span) => void;
}
/**
 * Reads the text between two offsets as one YAML document, as kubectl does (go-yaml v2, YAML 1.1, then JSON). The package `yaml`
 * finds the structure, `convert.ts` gives it go-yaml's meaning; the plain YAML of most manifests takes the faster way of
 * `plain.ts`, to the same nodes. Never throws.
 */
export declare function parseYaml(text: string, start: number, end: number, options?: ParseOptions): ParsedText | {
    readonly error: ParseError;
};
