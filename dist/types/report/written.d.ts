import type { Group } from '../findings/cause.js';
import type { Finding } from '../findings/finding.js';
export interface Written {
    /** What writes it. */
    readonly says: string;
    /** Of a diff. */
    readonly lines: readonly string[];
    /** What it may break; empty for a safe one. */
    readonly caution: string;
}
/** How many findings `--fix` removes, and how many more with `--unsafe`; null where it removes none. */
export declare function fixableText(findings: readonly Finding[]): string | null;
/** What to write for a group: the edit of its cause, else of what speaks for it. */
export declare function writtenFor(lead: Finding, group?: Group): Written | null;
