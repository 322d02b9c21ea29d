/** The facts that a text wants filled in, in order; each as a dotted path. */
export declare function placeholdersOf(text: string): string[];
/**
 * The text with `{fact}`, `{fact.part}` and `{options.name}` filled in, all of it safe to print.
 * A list prints as `'a', 'b' and 3 more`, null and a fact that is not there as nothing.
 */
export declare function fill(text: string, facts: Readonly<Record<string, unknown>>): string;
/** The text for a page about the rule, where nothing is filled in: `{account.name}` becomes `‹account name›`. */
export declare function withNames(text: string): string;
