import { posix } from 'node:path';
import { type Finding, otherPlaces } from '../findings/finding.ts';
import { severities } from '../rules/severity.ts';
import { regionOf } from '../text/position.ts';
import { printable, visible } from '../text/printable.ts';
import type { Place, Region } from '../text/source.ts';

/** A place with its path as written and its region. */
export interface Located extends Region {
  readonly path: string;
}

export function located(place: Place): Located {
  return { path: place.source.path, ...regionOf(place.source, place.span) };
}

/** The path from the root of the repository; see `ReportContext.root`. It begins with `..` when it leads out of the repository. */
export function repositoryPath(path: string, root: string | undefined): string {
  return root === undefined || root === '' || root === '.' ? path : posix.join(root, path);
}

/** A path as part of a URL: nothing in it ends the URL or the text around it. */
export function encodedPath(path: string): string {
  const segments = path.replace(/\p{Cs}/gu, '\ufffd').split('/');
  return segments.map((segment) => encodeURIComponent(segment).replace(/[()!'*]/g, hexEscape)).join('/');
}

function hexEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Message and fix in one paragraph each. Findings are safe to print already; a report does not rest on that. */
export function messageOf(finding: Finding): string {
  return paragraph(finding.message);
}

export function fixOf(finding: Finding): string {
  return paragraph(finding.fix);
}

/** Text on one line: white space runs become one blank. */
export function paragraph(text: string): string {
  return printable(text.trim().replace(/\s+/g, ' '));
}

/** `message (path:line)` of the first related places, then how many more there are; empty when there are none. */
export function relatedText(finding: Finding, most: number, root: string | undefined): string {
  const others = otherPlaces(finding);
  const shown = others.slice(0, most).map((place) => {
    const { path, line } = located(place);
    return `${paragraph(place.message)} (${visible(repositoryPath(path, root))}:${line})`;
  });
  const left = others.length - shown.length + (finding.moreRelated ?? 0);
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}

/** Worst first, else in the order of the result. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** Findings by path, in the order of the result. */
export function byPath<T extends Place>(findings: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const finding of findings) {
    const group = groups.get(finding.source.path);
    if (group === undefined) groups.set(finding.source.path, [finding]);
    else group.push(finding);
  }
  return groups;
}
