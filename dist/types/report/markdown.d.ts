import { type Report } from './report.js';
/**
 * GitHub Flavored Markdown for job summaries and comments: a table for each file. With `byteLimit` whole rows are left out at the end,
 * and a last line says how many.
 */
export declare const markdown: Report;
