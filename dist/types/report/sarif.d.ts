import { type Report } from './report.js';
/** GitHub code scanning keeps no more results of a run. The worst findings are listed; a notification tells of the rest. */
export declare const maxResults = 5000;
/** SARIF 2.1.0 as GitHub code scanning reads it: every rule with its help, worst findings first, skipped files as notifications. */
export declare const sarif: Report;
