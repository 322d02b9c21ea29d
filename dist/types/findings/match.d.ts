import type { Subject } from '../model/subjects/subject.js';
import type { RunnableRule } from '../rules/rule.js';
import type { RuleSettings } from '../rules/ruleSettings.js';
import type { Finding } from './finding.js';
/** Runs the rules over the subjects. Findings come in the order of the subjects, and for one subject in that of the rules. */
export declare function match(subjects: Iterable<Subject>, rules: readonly RunnableRule[], settings: RuleSettings): Finding[];
