/**
 * The outermost folder on the way to a file that is plainly documentation, examples, tests or vendored copies; null when there is
 * none. Accounts in it decide nothing for what lies outside of it: else an example could turn the token of a real workload off. The same
 * holds for what one of several roots makes from the same files.
 */
export declare function setAsideFolder(path: string): string | null;
