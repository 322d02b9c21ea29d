import type { Step, TokenRow } from './rows.js';
/** What of a token is drawn. */
export type LinkedRow = Pick<TokenRow, 'object' | 'may' | 'chain' | 'account'>;
export interface GraphNode extends Step {
    readonly id: string;
    /** The namespace that it is drawn in; empty for what is in none, or in that of the apply. */
    readonly group: string;
    /** The worst of the tokens that lead through it. */
    readonly severity: string | null;
    /** More lines about a token. */
    readonly details?: readonly string[];
}
export interface Graph {
    readonly nodes: readonly GraphNode[];
    /** Pairs of ids, each once. */
    readonly edges: readonly (readonly [from: string, to: string])[];
}
/** The chains of tokens as one graph: what is the same for several tokens is one node. */
export declare function graphOf<T extends LinkedRow>(rows: readonly T[], detailsOf?: (row: T) => readonly string[]): Graph;
/** Tokens and workloads are where they stand; accounts, bindings, roles and powers are what they are called. */
export declare function nodeKey(row: LinkedRow, { type, label, path, line, column }: Step): string;
/** Nodes by namespace, in the order in which they come. */
export declare function groupsOf({ nodes }: Graph): ReadonlyMap<string, readonly GraphNode[]>;
