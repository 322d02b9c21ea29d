import { type Report } from './report.js';
/**
 * JUnit XML: a suite for each file with findings, a failed case for each finding. Without findings one passed case, so that a CI
 * system does not complain that nothing was tested.
 */
export declare const junit: Report;
