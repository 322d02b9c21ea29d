import type { Settings } from './config/settings.js';
import { type Defect } from './defects.js';
import { type Result, type Summary } from './findings/result.js';
import { type Model } from './model/model.js';
import type { RunnableRule } from './rules/rule.js';
import type { Reading, Skipped } from './source/document.js';
import type { Source } from './text/source.js';
export type { Result, Summary } from './findings/result.js';
/** How the findings are judged. */
export interface JudgeOptions {
    readonly rules: readonly RunnableRule[];
    readonly settings: Settings;
    /** The day in UTC, `YYYY-MM-DD`: decides which suppressions have expired. */
    readonly today: string;
    /** False: comments and annotations of the input silence nothing. */
    readonly inline: boolean;
}
/** What is known about charts before sources are read. */
export interface ReadOptions {
    /** Folders that hold a `Chart.yaml`; what lies in their `templates/` is a Helm template. Undefined: the text has to tell. */
    readonly charts: ReadonlySet<string> | undefined;
    /** What charts give when they are rendered, in the place of the files of the same paths. */
    readonly rendered?: readonly Reading[] | undefined;
}
export interface LintOptions extends JudgeOptions, ReadOptions {
}
/** What all sources of a run mean together, before any rule is asked. */
export interface Understanding {
    readonly readings: readonly Reading[];
    readonly model: Model;
    /** Whole objects that a kustomization elsewhere takes for patches; they are judged. */
    readonly claimed: Summary['claimed'];
    /** Everything that was seen and is in no model, with why. */
    readonly skipped: readonly Skipped[];
    /** Mistakes of our own: what they are about is not in the model. */
    readonly defects: readonly Defect[];
}
/**
 * The whole of sa-lint: sources in, result out. All sources together are one model. Touches no file, clock, environment or
 * terminal, and never throws because of what a source holds.
 */
export declare function lint(sources: Iterable<Source>, options: LintOptions): Result;
/** Reads sources, and takes what charts give for the sources that it came from. */
export declare function readSources(sources: Iterable<Source>, { charts, rendered }: ReadOptions): Reading[];
/**
 * What the readings of a run mean together: who runs as which account, what binds it, which tokens are held. Pure; a reading depends
 * on the path and the text of its source only, so it can be kept and made elsewhere.
 */
export declare function understand(readings: readonly Reading[]): Understanding;
/** Asks the rules about what was understood, and takes out what the input and the configuration silence. Pure. */
export declare function judge(understanding: Understanding, options: JudgeOptions): Result;
