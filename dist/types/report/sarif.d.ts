import { type Report } from './report.js';
/** SARIF 2.1.0 as GitHub code scanning reads it: every rule with its help, worst findings first, skipped files as notifications. */
export declare const sarif: Report;
