import type { Node } from './node.js';
/**
 * Reads the YAML that most manifests are written in, and nothing else: block mappings and lists, scalars, also over several
 * simple lines, block scalars, flow collections of simple things. Whatever is unusual, or might be a mistake, is left
 * to `parse.ts` and the package `yaml`: the answer is then undefined. It is there for speed alone; a property test holds it to
 * giving exactly what `parse.ts` gives.
 *
 * Collections deeper than `depth` are checked but not built; they come back as empty mappings.
 */
export declare function readPlain(text: string, start: number, end: number, depth?: number): Node | undefined;
