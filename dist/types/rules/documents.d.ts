import type { RuleDocument } from './rule.js';
/** Everything about the rules of `builtInRules`, in their order. Only what explains rules needs it, so it is loaded on demand. */
export declare function loadDocuments(): Promise<readonly RuleDocument[]>;
