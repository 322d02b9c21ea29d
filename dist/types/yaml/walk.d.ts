import type { Field, Node } from './node.js';
import type { Path } from './value.js';
/** A node on the way through a tree. The start has no parent, and its step says nothing. */
export declare class Visit<S = undefined> {
    #private;
    readonly node: Node;
    readonly step: string | number;
    /** The field whose value it is; null for the start and for items of lists. */
    readonly field: Field | null;
    readonly parent: Visit<S> | null;
    /** What the walk knows of this place. */
    readonly state: S;
    constructor(node: Node, state: S, parent: Visit<S> | null, step: string | number, field: Field | null);
    /** Leaves out what is below. */
    skip(): void;
    get skipped(): boolean;
}
export interface WalkOptions<S> {
    /** What the walk knows of a child; undefined leaves the child out. Default: the same as of its parent. */
    readonly enter?: (parent: Visit<S>, step: string | number, child: Node, field: Field | null) => S | undefined;
    /**
     * False for a visit that is not to be made, because the node was seen before. Default: every node once, however many aliases lead
     * to it. Whoever lets nodes be visited again must bound how often (see `Uses`).
     */
    readonly isNew?: (visit: Visit<S>) => boolean;
    /** True: values that a later field of the same key overrode are visited too. */
    readonly overridden?: boolean;
}
/**
 * All nodes below a node, itself first, in the order of writing, parents before children. Without recursion: the input decides how
 * deep it is. What `skip()` is called on is not gone into; breaking off the loop ends the walk.
 */
export declare function walk<S>(root: Node, state: S, options?: WalkOptions<S>): Generator<Visit<S>>;
/** The steps from the start of a walk to a visit. */
export declare function pathOf<S>(visit: Visit<S>): Path;
