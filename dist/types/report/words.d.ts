import type { Group } from '../findings/cause.js';
import type { Finding, SuppressedFinding } from '../findings/finding.js';
import type { Summary } from '../findings/result.js';
import type { Severity } from '../rules/severity.js';
import type { Skipped } from '../source/document.js';
/** `1 file`, `2 files`. */
export declare function count(number: number, noun: string): string;
/** `a`, `a and b`, `a, b and c`. */
export declare function listed(parts: readonly string[]): string;
/** `3 findings: 1 error and 2 warnings`, `No findings`; severities that did not occur are left out. */
export declare function findingCounts(counts: Readonly<Record<Severity, number>>): string;
/** How often each key occurs, the most frequent first, then by name. */
export declare function counted(keys: readonly string[]): readonly (readonly [string, number])[];
/** `And 12 more blocks with 34 findings, none worse than a warning` */
export declare function hiddenText(hidden: readonly Group[]): string;
/** What stands above the groups of test data: which folders those are, and the lines of a configuration that leave them out. */
export declare function testDataHeading(groups: readonly Group[]): {
    readonly text: string;
    readonly yaml: readonly string[];
};
/** `12 automounted-token`, `9 default-service-account`: how often each rule found something, the most frequent first. */
export declare function ruleCounts(findings: readonly Finding[]): readonly string[];
/** What a finding is about: `Deployment shop/web`, or its first words where that has no name. */
export declare function labelOf({ object, message }: Finding): string;
/** How many pieces of the input may hold workloads that nobody judged, and how many workloads have an undecided account. */
export declare function leftOut({ skipped, undecided }: Summary): number;
/** What to say before everything else when there are findings and workloads were left out; null otherwise. */
export declare function leftOutText(summary: Summary): string | null;
/**
 * The first words of a report: `findingCounts`. When nothing was found and workloads were left out, what was left out comes first:
 * `2 not judged (chart that is not here); no findings in the rest`.
 */
export declare function headline({ findings, skipped, undecided }: Summary): string;
/** True when `headline` is good news without a reserve: something was judged. */
export declare function isClean(summary: Summary): boolean;
/** `12 files (11 as context only), 30 objects, 10 workloads`, and of how many workloads the account is undecided. */
export declare function inputCounts(summary: Summary): string;
/** What to say when files were read and none held a Kubernetes object; null otherwise. */
export declare function nothingJudged(summary: Summary): string | null;
/** A reason for skipping, in words. */
export declare function reasonOf(skipped: Skipped): string;
/** What was skipped, by its name: `HelmRelease 'default/echo'`; null when only its place tells it. */
export declare function skippedObject({ object }: Skipped): string | null;
/** How to have judged what was skipped, as a sentence; null where there is nothing to say. */
export declare function skippedAdvice({ reason, object }: Skipped): string | null;
/** What would judge what was skipped because it is not yet what is applied: one line a command; nothing for what was not. */
export declare function judgingCommands(skipped: readonly Skipped[]): readonly string[];
export interface NamedGroup {
    readonly advice: string;
    readonly members: readonly {
        readonly name: string;
        readonly path: string;
        readonly line: number | null;
    }[];
}
/** What was skipped and has a name, by what to do about it, in order. */
export declare function namedGroups(skipped: readonly Skipped[]): readonly NamedGroup[];
export interface SkippedGroup {
    readonly reason: string;
    /** One for each file or document. */
    readonly count: number;
    /** Without repetition, in order. */
    readonly paths: readonly string[];
}
/** What was skipped, by reason: the most frequent first, then by name. */
export declare function skippedGroups(skipped: readonly Skipped[]): readonly SkippedGroup[];
/** What was judged although somebody calls it a patch; null when there is no such thing. */
export declare function claimedText({ claimed }: Summary): string | null;
/** `3 suppressed: 2 by comments and 1 by the baseline`; null when nothing was. */
export declare function suppressedCounts(suppressed: readonly SuppressedFinding[]): string | null;
