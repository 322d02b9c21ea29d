/** A part of a path that is plainly test data, golden output or a vendored copy. */
export interface TestData {
    /** The folder, or the file. */
    readonly path: string;
    /** What a configuration excludes to leave out all that has that name. */
    readonly exclude: string;
}
/** What makes a path test data: its first folder of such a name, else its own name; null for everything else. */
export declare function testDataIn(path: string): TestData | null;
/** All that is test data among some paths: each folder once, in order, and the globs that leave them out. */
export declare function testDataAmong(paths: Iterable<string>): {
    readonly folders: readonly string[];
    readonly exclude: readonly string[];
};
