import type { Group } from '../findings/cause.ts';
import type { Finding } from '../findings/finding.ts';
import { lineOf } from '../text/position.ts';
import type { Place } from '../text/source.ts';
import { fixOf } from './located.ts';
import { count } from './words.ts';

/** So many lines of a group are listed; the others are counted. */
export const maxLines = 10;

/** Whether a group is about other lines than that of its place, so that they have to be listed. */
export function isSpreadOut({ lines, place }: Group): boolean {
  return lines.length > 1 || !isSameLine(place, lines[0]!);
}

/** What speaks for the group: the worst that stands where the edit is made, else the worst. */
export function leadOf({ findings, place, severity }: Group): Finding {
  return findings.find((one) => one.severity === severity && isSameLine(one, place)) ?? findings[0];
}

/** `9 places, one cause: the account 'default' of the namespace 'shop'.` */
export function causeText({ lines, edit, rules, isRepeated }: Group): string {
  const places = count(lines.length, 'place');
  if (isRepeated) return `${places}, the same edit in each.`;
  if (edit !== null)
    return lines.length === 1 ? `The cause is ${edit.about}.` : `${places}, one cause: ${edit.about}.`;
  return rules.length === 1 ? `${places}, such as this one.` : `The same in ${places}.`;
}

/** Whether two places begin on the same line. */
export function isSameLine(one: Place, other: Place): boolean {
  return (
    one.source === other.source &&
    lineOf(one.source, one.span.start) === lineOf(other.source, other.span.start)
  );
}

/** What a fix begins with, and where the rest of it is: what may break, and what other software needs, belongs to some readers only. */
export function shortFix(finding: Finding): string {
  const [first = '', second, ...more] = fixOf(finding).split(/(?<=[.!?])\s+(?=[A-Z`])/);
  const short = second === undefined || first.length > 160 ? first : `${first} ${second}`;
  const isCut = more.length > 0 || (second !== undefined && short === first);
  return isCut && !short.includes('sa-lint explain')
    ? `${short} More: \`sa-lint explain ${shortId(finding.rule)}\`.`
    : short;
}

/** The id of a rule without its category. */
export function shortId(rule: string): string {
  return rule.slice(rule.indexOf('/') + 1);
}
