/**
 * The candidate that a mistyped name most likely means, or null when none is near: at most a third of its letters may differ.
 * Letter case counts for nothing. Of equally near candidates the first in alphabetical order is taken.
 */
export declare function nearest(name: string, candidates: Iterable<string>): string | null;
/** ` Did you mean 'x'?` with the nearest candidate, or nothing. */
export declare function didYouMean(name: string, candidates: Iterable<string>): string;
/** Damerau-Levenshtein (optimal string alignment): how many letters to insert, delete, replace or swap with their neighbour. */
export declare function editDistance(from: string, to: string): number;
