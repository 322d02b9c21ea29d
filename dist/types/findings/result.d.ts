import type { Defect } from '../defects.js';
import type { Severity } from '../rules/severity.js';
import type { Skipped } from '../source/document.js';
import type { Source } from '../text/source.js';
import { type Finding, type SuppressedFinding } from './finding.js';
export interface Summary {
    /** Files that were read. */
    readonly files: number;
    /** Of those, how many only tell what the others mean, and are not reported on. Absent: none. */
    readonly contextFiles?: number;
    /** Kubernetes objects, judged or passed over because nothing in them can matter. Items of lists count one by one. */
    readonly objects: number;
    readonly workloads: number;
    /** Workloads whose service account the input leaves open: what depends on it was not judged. */
    readonly undecided: number;
    readonly findings: Readonly<Record<Severity, number>>;
    /** Objects that a kustomization calls its patches, and that were judged all the same: they are whole. */
    readonly claimed: readonly Claim[];
    /** Everything that was seen and not judged, with why, by path and line. */
    readonly skipped: readonly Skipped[];
}
/** Something that calls an object a part of itself. */
export interface Claim {
    readonly path: string;
    /** 1-based line of the object's start. */
    readonly line: number;
    /** Path of the file that says so. */
    readonly by: string;
}
export interface Result {
    /** Sorted by path, line, column, rule, message; the same on every machine. */
    readonly findings: readonly Finding[];
    /** What suppressions silenced, in the same order. */
    readonly suppressed: readonly SuppressedFinding[];
    readonly summary: Summary;
    /** Mistakes of our own, in the order in which they showed. What they are about was not judged in full, everything else was. */
    readonly defects: readonly Defect[];
    /** Sources that a finding or a related place stands in, by path. */
    readonly sources: ReadonlyMap<string, Source>;
}
/** Puts a result together: everything in its order, counted. Holds on to no source but those that a finding stands in. */
export declare function resultOf(findings: Iterable<Finding>, suppressed: Iterable<SuppressedFinding>, summary: Omit<Summary, 'findings'>, defects?: readonly Defect[]): Result;
/** The same run with other findings: after a baseline, or when only some paths are reported. */
export declare function withFindings(result: Result, findings: Iterable<Finding>, suppressed?: Iterable<SuppressedFinding>): Result;
/** The same run with more that was passed over, such as files that could not be read. */
export declare function withSkipped(result: Result, skipped: readonly Skipped[]): Result;
/** The same run without some of what was passed over: such files do not count as read. */
export declare function withoutSkipped(result: Result, isLeftOut: (skipped: Skipped) => boolean): Result;
