/** Where the page of a rule can be read; null for rules that are not ours, which have none. `docs/rules/` holds the pages. */
export declare function pageAddress(id: string): string | null;
