import type { Report } from './report.js';
/** One line for each finding, as compilers write them: `path:line:col: severity rule: message`. Nothing when there is none. */
export declare const compact: Report;
