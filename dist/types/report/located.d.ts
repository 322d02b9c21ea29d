import { type Finding } from '../findings/finding.js';
import type { Place, Region } from '../text/source.js';
/** A place with its path as written and its region. */
export interface Located extends Region {
    readonly path: string;
}
export declare function located(place: Place): Located;
/** The path from the root of the repository; see `ReportContext.root`. It begins with `..` when it leads out of the repository. */
export declare function repositoryPath(path: string, root: string | undefined): string;
/** A path as part of a URL: nothing in it ends the URL or the text around it. */
export declare function encodedPath(path: string): string;
/** Message and fix in one paragraph each. Findings are safe to print already; a report does not rest on that. */
export declare function messageOf(finding: Finding): string;
export declare function fixOf(finding: Finding): string;
/** Text on one line: white space runs become one blank. */
export declare function paragraph(text: string): string;
/** `message (path:line)` of the first related places, then how many more there are; empty when there are none. */
export declare function relatedText(finding: Finding, most: number, root: string | undefined): string;
/** Worst first, else in the order of the result. */
export declare function worstFirst(findings: readonly Finding[]): Finding[];
/** Findings by path, in the order of the result. */
export declare function byPath<T extends Place>(findings: readonly T[]): Map<string, T[]>;
