import type { Grouping } from '../findings/cause.js';
import type { Result } from '../findings/result.js';
import type { RuleDocument } from '../rules/rule.js';
import type { TokenList } from './tokens/rows.js';
/** What a report may know beside the result. Everything that differs between machines comes in here. */
export interface ReportContext {
    /** Version of sa-lint. */
    readonly version: string;
    /** Every rule that was loaded, whether it found something or not. */
    readonly documents: readonly RuleDocument[];
    /** ANSI colours (text). */
    readonly color: boolean;
    /** Columns of the terminal (text). */
    readonly width: number;
    /** Findings and their count only: no code frames, fixes or related lines (text). */
    readonly quiet?: boolean;
    /** Show suppressed findings too (text, json, sarif, markdown). */
    readonly reportSuppressed?: boolean;
    /**
     * The folder of the run, relative to the root of its repository, such as `deploy/prod`. Absent or empty when they are the same.
     * Put before every path in the formats that a code host reads or shows (sarif, github, gitlab, rdjson, checkstyle, markdown).
     */
    readonly root?: string;
    /** By what findings are put together (text, markdown); `cause` when it is absent. */
    readonly groupBy?: Grouping;
    /** At most so many blocks; a line says what was left out (text, markdown). Absent: all. */
    readonly blockLimit?: number;
    /** Count the findings by rule and by folder (text). */
    readonly statistics?: boolean;
    /** Make places and rules links for terminals that know them (text): the URL of the folder of the run, ending in `/`. */
    readonly folderUrl?: string;
    /** The tokens of the input (html). */
    readonly tokens?: TokenList;
    /** What can be fixed, to be copied (markdown). */
    readonly patch?: Patch;
    /** At most so many bytes of UTF-8; what does not fit is counted in a last line (markdown). */
    readonly byteLimit?: number;
    /** At most so many annotations of each severity; the last one says how many more there are (github). */
    readonly annotationLimit?: number;
    /** Where the files of the repository can be seen, such as `https://github.com/o/r/blob/<commit>/`: makes lines links (markdown). */
    readonly linkBase?: string;
}
/** Unified diffs that `git apply` takes in the root of the repository; either may be empty. */
export interface Patch {
    /** Of the safe edits. */
    readonly safe: string;
    /** Of all edits. */
    readonly whole: string;
}
/** Result to text. Pure: the same result and context give the same text everywhere. Ends with a line end unless it is empty. */
export type Report = (result: Result, context: ReportContext) => string;
/** How reports name this program, and where it is found. */
export declare const tool: {
    readonly name: "sa-lint";
    readonly url: "https://github.com/sa-lint/sa-lint";
};
/** GitHub code scanning shows no more results of a run. The worst findings are listed. */
export declare const maxSarifResults = 5000;
/** What a SARIF report leaves out, in one sentence; null when it holds everything. */
export declare function sarifRemark({ findings }: Result): string | null;
