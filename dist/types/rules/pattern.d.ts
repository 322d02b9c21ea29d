/**
 * Regular expressions of users' rules, matched in time linear in the text whatever the expression: no backtracking, but all
 * alternatives in step (Thompson). Literals, `.`, classes, groups, `|`, `* + ?`, `{n,m}`, `^` and `$` mean what they mean in
 * JavaScript with the flag `u`; look-around, back-references, word boundaries and `\p` are refused.
 */
export interface Pattern {
    test(text: string): boolean;
}
/** The pattern, ready to test texts; or why it is refused. */
export declare function readPattern(source: string): Pattern | {
    readonly problem: string;
};
