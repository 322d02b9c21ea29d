import type { Group } from '../findings/cause.js';
import { type Finding } from '../findings/finding.js';
import { type Page } from './page.js';
/** The line that names a finding and its message. The path stands out where a file begins. */
export declare function brief(finding: Finding, isFirst: boolean, page: Page): string[];
/** One group: where the edit is made, what is wrong there, what to write, and what it is about. */
export declare function block(group: Group, page: Page): string[];
