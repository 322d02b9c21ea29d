import type { ReportingDescriptor } from 'sarif';
import type { RuleDocument } from '../rules/rule.js';
/** A rule as code scanning shows it: a title, why it matters, and a help page with the fix, examples and references. */
export declare function sarifRule(rule: RuleDocument): ReportingDescriptor;
