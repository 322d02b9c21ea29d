import type { Report } from './report.js';
/** The map of the tokens with the findings beside it, as one page that loads nothing. */
export declare const html: Report;
