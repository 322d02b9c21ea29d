import type { Report } from './report.js';
/** Checkstyle XML, which many code review bots and CI systems read. */
export declare const checkstyle: Report;
