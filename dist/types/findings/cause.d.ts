import type { SubjectEdit } from '../model/subjects/subject.js';
import { type Severity } from '../rules/severity.js';
import type { Place } from '../text/source.js';
import type { Finding } from './finding.js';
/** By what findings are put together. */
export type Grouping = 'cause' | 'file' | 'rule' | 'none';
export declare const groupings: readonly Grouping[];
/** Findings that belong together: one edit removes them, or they stand at one place. */
export interface Group {
    /** The worst first, else in the order of the result. */
    readonly findings: readonly [Finding, ...Finding[]];
    readonly severity: Severity;
    /** Ids, the worst first. */
    readonly rules: readonly string[];
    /** The edit that removes all of them; null where each has to be looked at at its place. */
    readonly edit: SubjectEdit | null;
    /** Where the edit is made, else where the worst finding stands. */
    readonly place: Place;
    /** One finding of each line that they stand on, in order. */
    readonly lines: readonly Finding[];
    /** The edit is made at each of the lines, not once. */
    readonly isRepeated: boolean;
    /** All of them stand in what is plainly test data, golden output or a vendored copy. */
    readonly isTestData: boolean;
}
/**
 * Puts findings together, each into one group: by the edit that removes them; those at one line, whatever their rule; and the same
 * findings of a file that was copied. Groups come worst first: by severity, by what the token is worth, by how many lines they are
 * about, then in the order of their findings. With `file` that is done for each file, in the order of the paths; with `rule` all
 * findings of a rule are a group, and with `none` each finding is one. Groups of test data come last.
 */
export declare function grouped(findings: readonly Finding[], by: Grouping): readonly Group[];
