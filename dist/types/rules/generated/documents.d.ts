import type { Rule, RuleDocument } from '../rule.js';
export declare const documents: Readonly<Record<string, Omit<RuleDocument, keyof Rule>>>;
