import type { Subject } from '../model/subjects/subject.js';
import type { RuleEdit } from '../rules/ruleEdit.js';
import type { Source } from '../text/source.js';
import { type TextEdit } from '../yaml/edit.js';
/** An edit that removes a finding. */
export interface Repair {
    /** Findings with the same key are removed by the same edit. */
    readonly key: string;
    /** It does what the author evidently meant, and nothing else. */
    readonly safe: boolean;
    /** What an unsafe one may break: one sentence, safe to print. */
    readonly caution: string | null;
    /** By file, in the order of the steps. */
    readonly changes: readonly Change[];
}
/** Why a finding has no edit although its rule writes one elsewhere: a clause without a final period, safe to print. */
export interface NoRepair {
    readonly none: string;
}
export interface Change {
    readonly source: Source;
    /** None of them overlaps another one. */
    readonly edits: readonly TextEdit[];
}
type Facts = Readonly<Record<string, unknown>>;
/** What an edit of a rule writes for a subject. */
export declare function repairOf(edit: RuleEdit, subject: Subject, facts: Facts): Repair | NoRepair;
export {};
