import { type Report } from './report.js';
/**
 * GitHub Flavored Markdown for job summaries and comments: a table with a row for what one edit removes, the worst first. With
 * `byteLimit` whole rows are left out at the end, and a last line says how many findings that were.
 */
export declare const markdown: Report;
