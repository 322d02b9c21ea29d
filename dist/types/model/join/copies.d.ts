/**
 * The copies of one object: several files may declare the same account, as variants of an installation do, or unrelated projects
 * that use the same names. What goes with one of them need not go with another.
 */
export declare class Copies {
    #private;
    /** `paths`: the files that hold a copy. */
    constructor(paths: Iterable<string>);
    /** Every file and folder that may be a home. */
    get homes(): Iterable<string>;
    /**
     * What a file goes with: itself if it holds a copy, else the nearest folder above it that has one in or below it. Two files go
     * with a common copy when the home of one is that of the other or lies above it.
     */
    home(path: string): string;
}
/** Items of a run by the copies that they go with. */
export declare class ByHome<T> {
    #private;
    constructor(copies: Copies, items: readonly T[], pathOf: (item: T) => string);
    home(path: string): string;
    /** How many items all answers have together: many items above many copies are in the answer of each. */
    size(): number;
    /** The items that go with a common copy as what has this home, in the order in which they were given. */
    together(home: string): readonly T[];
}
