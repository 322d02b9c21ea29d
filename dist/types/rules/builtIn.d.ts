import type { RunnableRule } from './rule.js';
/** The rules that sa-lint brings along, in the order of their ids. */
export declare function builtInRules(): readonly RunnableRule[];
