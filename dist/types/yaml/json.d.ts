import type { Span } from '../text/source.js';
import type { Node } from './node.js';
export interface JsonError {
    /** One sentence without a final period. */
    readonly detail: string;
    readonly span: Span;
}
export type ParsedJson = {
    readonly node: Node;
    readonly end: number;
} | {
    readonly error: JsonError;
};
/**
 * Reads one JSON value from an offset on, strictly, as Go's encoding/json does. Never throws, and takes no stack. Text after the
 * value is left alone: `end` says where it starts.
 */
export declare function parseJson(text: string, start: number): ParsedJson;
