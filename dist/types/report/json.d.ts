import type { Report } from './report.js';
/** The public contract for programs: `json.schema.json`. Fields may be added to version 1, never changed or removed. */
export declare const json: Report;
