import type { RuleDocument } from './rule.js';
/**
 * The page of a rule as Markdown: the problem as it reads for an example, the attack, the fix, what may break, examples. Starts with the
 * title as a heading. With `brief` there is one example of each kind.
 */
export declare function rulePageMarkdown(rule: RuleDocument, { brief }?: {
    brief?: boolean | undefined;
}): string;
/** The page of a rule for a terminal. Prose is wrapped at `width` columns; examples and links are not. */
export declare function rulePageText(rule: RuleDocument, width: number): string;
/** The fix as it reads on the rule's own page. */
export declare function fixOf({ id, fix, sample }: RuleDocument): string;
