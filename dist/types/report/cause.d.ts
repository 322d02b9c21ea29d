import type { Group } from '../findings/cause.js';
import type { Finding } from '../findings/finding.js';
import type { Place } from '../text/source.js';
/** So many lines of a group are listed; the others are counted. */
export declare const maxLines = 10;
/** Whether a group is about other lines than that of its place, so that they have to be listed. */
export declare function isSpreadOut({ lines, place }: Group): boolean;
/** What speaks for the group: the worst that stands where the edit is made, else the worst. */
export declare function leadOf({ findings, place, severity }: Group): Finding;
/** `9 places, one cause: the account 'default' of the namespace 'shop'.` */
export declare function causeText({ lines, edit, rules, isRepeated }: Group): string;
/** Whether two places begin on the same line. */
export declare function isSameLine(one: Place, other: Place): boolean;
/** What a fix begins with, and where the rest of it is: what may break, and what other software needs, belongs to some readers only. */
export declare function shortFix(finding: Finding): string;
/** The id of a rule without its category. */
export declare function shortId(rule: string): string;
