import type { Report } from './report.js';
/** For people: findings by file with their code, the lines that explain them and the fix; then what was read and what was not. */
export declare const text: Report;
