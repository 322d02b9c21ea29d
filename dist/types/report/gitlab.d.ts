import type { Report } from './report.js';
/**
 * GitLab Code Quality: an array of issues. GitLab shows one issue for each fingerprint of a file and no rule, so equal fingerprints
 * are numbered, the rule begins the description, and what to write ends it.
 */
export declare const gitlab: Report;
