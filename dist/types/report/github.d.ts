import { type Report } from './report.js';
/**
 * Workflow commands of GitHub Actions, one for what one edit removes, worst first, because a step shows only ten of each kind; then one plain line for the log.
 * A column is only given when the span stays on its line: GitHub ignores it otherwise.
 */
export declare const github: Report;
