import type { Source, Span } from '../text/source.js';
import type { ScalarNode } from './node.js';
/**
 * Where a part of a string stands in the text: the characters of `scalar.value` from one UTF-16 offset to another, in any style of
 * YAML and JSON. The span takes in every escape and fold that it touches. It is the whole scalar where that cannot be told, for
 * values that are no strings, and for all of a block scalar, whose header is where a comment can stand.
 */
export declare function spanIn({ text }: Source, scalar: ScalarNode, from: number, to: number): Span;
