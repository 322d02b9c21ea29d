import { type Guard } from '../defects.js';
import type { Subject } from '../model/subjects/subject.js';
import type { RunnableRule } from '../rules/rule.js';
import type { RuleSettings } from '../rules/ruleSettings.js';
import type { Finding } from './finding.js';
/** A finding, and what it is about. */
export interface Match {
    readonly finding: Finding;
    readonly subject: Subject;
}
/** Runs the rules over the subjects. Findings come in the order of the subjects, and for one subject in that of the rules. */
export declare function match(subjects: Iterable<Subject>, rules: readonly RunnableRule[], settings: RuleSettings, guard?: Guard): Match[];
