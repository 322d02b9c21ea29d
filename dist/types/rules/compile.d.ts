import type { Rule, RunnableRule } from './rule.js';
/**
 * Makes a rule ready to run. A condition is read when it is first asked, because most runs have no use for most rules. Rules come
 * from `loadRule`, which refuses conditions that cannot be read; of other rules such a matcher throws.
 */
export declare function compileRule(rule: Rule): RunnableRule;
