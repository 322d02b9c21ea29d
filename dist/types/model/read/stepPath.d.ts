import type { Path } from '../../yaml/value.js';
/** A field path with one more step: `spec.containers[0].env`, `metadata.annotations['example.com/owner']`. Safe to print. */
export declare function stepPath(path: string, step: string | number): string;
/** A path from the root of an object, as `stepPath` prints it. */
export declare function pathText(path: Path): string;
/** A way down into an object: the last step, and the way before it. The start has no way before it, and its step does not count. */
export interface Trail {
    readonly step: string | number;
    readonly parent: Trail | null;
}
/** The path of a trail; of one beyond all measure only the end, behind `…`. */
export declare function trailPath(trail: Trail, start?: string): string;
