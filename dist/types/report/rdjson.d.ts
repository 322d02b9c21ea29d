import { type Report } from './report.js';
/** Reviewdog Diagnostic Format: columns are 1-based and count bytes of UTF-8, ends are exclusive. */
export declare const rdjson: Report;
