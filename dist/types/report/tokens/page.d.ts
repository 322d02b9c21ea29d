import type { Finding } from '../../findings/finding.js';
import type { LinkedRow } from './graph.js';
import type { TokenList } from './rows.js';
/** A row as the page shows it. */
export interface PageRow extends LinkedRow {
    /** Under the titles. */
    readonly cells: readonly string[];
    readonly decision: string;
}
/** What one edit removes, or what stands at one place. */
export interface PageBlock {
    readonly severity: string;
    /** Their ids, the worst first. */
    readonly rules: readonly string[];
    readonly message: string;
    /** What to write: in a sentence, and as lines of a diff. */
    readonly fix: string;
    readonly diff: readonly string[];
    /** `path:line:column` */
    readonly place: string;
    /** The other places that it is about, with what is there. */
    readonly places: readonly string[];
    /** How many of those are not listed. */
    readonly left: number;
    readonly namespaces: readonly string[];
}
/** What the program of the page reads. */
export interface PageData {
    readonly titles: readonly string[];
    readonly rows: readonly PageRow[];
    /** The worst first. */
    readonly blocks: readonly PageBlock[];
    /** Whether the rules were asked. */
    readonly judged: boolean;
}
/** One page with everything in it: it loads nothing, and its policy lets nothing but its own program and style run. */
export declare function pageOf(list: TokenList, findings: readonly Finding[] | null): string;
