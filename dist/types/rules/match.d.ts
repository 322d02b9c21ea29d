import type { Finding, Severity } from '../findings/finding.js';
import type { ObjectReference, Subject } from '../model/subject.js';
import type { Rule, RunnableRule } from './rule.js';
/** What a configuration says about rules, as matching needs it. */
export interface RuleSettings {
    /**
     * What the user set for findings of this rule, in this file, on this object: a severity, or `off`. Null when nothing is set,
     * so that the rule and its cases decide. A rule outside the profile that nobody switched on is `off`.
     */
    severityFor(rule: Rule, path: string, object: ObjectReference | null): Severity | 'off' | null;
    /** Every option of the rule with its value. */
    optionsFor(rule: Rule): Readonly<Record<string, unknown>>;
}
/** Runs the rules over the subjects. Findings come in the order of the subjects, and for one subject in that of the rules. */
export declare function match(subjects: Iterable<Subject>, rules: readonly RunnableRule[], settings: RuleSettings): Finding[];
