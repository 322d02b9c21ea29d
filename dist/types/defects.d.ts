import type { Place } from './text/source.js';
/** A mistake of our own that showed while one thing was looked at. Everything else was judged. Safe to print. */
export interface Defect {
    /** What was being done, such as `reading` or `the rule 'projected/world-readable-token'`. */
    readonly during: string;
    /** The file in which the object stands; null when it is about no single one. */
    readonly path: string | null;
    /** 1-based line of the object; null with the path. */
    readonly line: number | null;
    /** What was thrown, on one line. */
    readonly reason: string;
    /** Where it was thrown; null for all but the first defect of a kind. */
    readonly stack: string | null;
}
/** Does some work, and gives `otherwise` when that throws. `at` is the place of the object that it is about. */
export type Guard = <T>(during: string, at: () => Place | null, otherwise: T, work: () => T) => T;
/** Lets everything that is thrown through. */
export declare const unguarded: Guard;
/** Collects what is thrown, so that a mistake about one object keeps no other from being judged. */
export declare class Defects {
    #private;
    /** In the order in which they showed. */
    get found(): readonly Defect[];
    readonly guard: Guard;
}
/** Something thrown, as a defect. */
export declare function defectOf(during: string, at: () => Place | null, error: unknown, withStack?: boolean): Defect;
