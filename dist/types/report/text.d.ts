import type { Report } from './report.js';
/**
 * For people: what one edit removes is one block with its code, the lines that it is about and what to write, the worst first; then the
 * three worst again, what was read and what was not.
 */
export declare const text: Report;
