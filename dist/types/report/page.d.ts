import type { Paint } from './paint.js';
/** How the text report is laid out. */
export interface Page {
    readonly paint: Paint;
    /** Columns for prose; long lines are hard to read however wide the terminal is. */
    readonly prose: number;
    /** Columns for code. */
    readonly code: number;
    /** The folder of the run as a URL, for links; null for terminals that show none. */
    readonly folderUrl: string | null;
    /** Fixes that were printed, and where. */
    readonly fixes: Map<string, string>;
}
/** A path, which a click opens where the terminal has links (OSC 8). */
export declare function pathText(path: string, page: Page): string;
/** The id of a rule, which a click explains where the terminal has links and the rule is one of ours. */
export declare function ruleText(rule: string, page: Page): string;
