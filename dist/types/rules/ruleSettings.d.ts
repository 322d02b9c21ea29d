import type { ObjectReference } from '../model/subjects/subject.js';
import type { Rule } from './rule.js';
import type { Severity } from './severity.js';
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
