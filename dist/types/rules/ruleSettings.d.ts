import type { ObjectReference } from '../model/subjects/subject.js';
import type { Profile, Rule } from './rule.js';
import type { Severity } from './severity.js';
/** What a configuration says about rules, as matching needs it. */
export interface RuleSettings {
    /**
     * What the user set for findings of this rule, in this file, on this object: a severity, or `off`. Null when nothing is set,
     * so that the rule and its cases decide. A rule outside the profile that nobody switched on is `off`; so is a case of a rule that
     * has a `profile` of its own, unless that is in force.
     */
    severityFor(rule: Rule, path: string, object: ObjectReference | null, profile?: Profile): Severity | 'off' | null;
    /** Whether options differ between folders. */
    readonly isNested?: boolean;
    /** Every option of the rule with its value, for findings in this file. */
    optionsFor(rule: Rule, path?: string): Readonly<Record<string, unknown>>;
}
/** Whether everything that a rule can find in a file is looked for: the rule is on, and so are those of its cases that have a profile. */
export declare function isWhollyOn(settings: RuleSettings, rule: Rule, path: string): boolean;
