import type { Settings } from './config/settings.js';
import { type Result } from './findings/result.js';
import type { RunnableRule } from './rules/rule.js';
import type { Source } from './text/source.js';
export type { Result, Summary } from './findings/result.js';
export interface LintOptions {
    readonly rules: readonly RunnableRule[];
    readonly settings: Settings;
    /** The day in UTC, `YYYY-MM-DD`: decides which suppressions have expired. */
    readonly today: string;
    /** False: comments and annotations of the input silence nothing. */
    readonly inline: boolean;
    /** Folders that hold a `Chart.yaml`; what lies in their `templates/` is a Helm template. Undefined: the text has to tell. */
    readonly charts: ReadonlySet<string> | undefined;
}
/**
 * The whole of sa-lint: sources in, result out. All sources together are one model. Touches no file, clock, environment or
 * terminal, and never throws because of what a source holds.
 */
export declare function lint(sources: Iterable<Source>, options: LintOptions): Result;
