import type { RuleDocument } from './rule.js';
/** The page of a rule as Markdown, for code scanning: what matters, with one example of each kind. Starts with the title as a heading. */
export declare function rulePageMarkdown(rule: RuleDocument): string;
/** The page of a rule for a terminal. Prose is wrapped at `width` columns; examples and links are not. */
export declare function rulePageText(rule: RuleDocument, width: number): string;
/** The fix as it reads on the rule's own page. */
export declare function fixOf({ id, fix }: RuleDocument): string;
