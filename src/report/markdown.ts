import type { Finding } from '../findings/finding.ts';
import type { Skipped } from '../source/document.ts';
import {
  byPath,
  encodedPath,
  fixOf,
  located,
  messageOf,
  paragraph,
  relatedText,
  repositoryPath,
} from './located.ts';
import { markdownCode, markdownText } from './markdownText.ts';
import { type Report, type ReportContext, tool } from './report.ts';
import {
  claimedText,
  count,
  headline,
  inputCounts,
  type NamedGroup,
  namedGroups,
  nothingJudged,
  skippedGroups,
  suppressedCounts,
} from './words.ts';

/** A piece of the page: the rows of one file with their head, or a section of its own. */
interface Section {
  readonly head: string;
  readonly rows: readonly string[];
}

const tableHead = '| Line | Severity | Finding | Fix |\n| ---: | --- | --- | --- |\n';
const maxPaths = 5;
const maxPlaces = 3;
const maxNamed = 20;

/**
 * GitHub Flavored Markdown for job summaries and comments: a table for each file. With `byteLimit` whole rows are left out at the end,
 * and a last line says how many.
 */
export const markdown: Report = (result, context) => {
  const live = [...byPath(result.findings)].map(([path, findings]) => fileSection(path, findings, context));
  const silenced = context.reportSuppressed
    ? [...byPath(result.suppressed.map((one) => ({ ...one, ...one.finding })))].map(([path, list]) =>
        fileSection(path, list, context, 'suppressed in '),
      )
    : [];
  const head = `### ${tool.name}: ${headlineOf(result)}\n`;
  const nothing = nothingJudged(result.summary);
  const tail = [
    nothing === null ? '' : `\n**${nothing}**\n`,
    `\n${inputCounts(result.summary)} read.\n`,
    claimedPart(claimedText(result.summary)),
    skippedPart(result.summary.skipped, context.root),
  ].join('');
  return fitted(head, [...live, ...silenced], tail, context.byteLimit ?? Number.POSITIVE_INFINITY);
};

function claimedPart(claimed: string | null): string {
  return claimed === null ? '' : `\n${markdownText(claimed)}\n`;
}

function headlineOf({ summary, suppressed }: Parameters<Report>[0]): string {
  const silenced = suppressedCounts(suppressed);
  return headline(summary) + (silenced === null ? '' : ` (${silenced})`);
}

function fileSection(
  path: string,
  findings: readonly (Finding & { readonly reason?: string })[],
  context: ReportContext,
  prefix = '',
): Section {
  return {
    head: `\n#### ${prefix}${markdownCode(repositoryPath(path, context.root))}\n\n${tableHead}`,
    rows: findings.map((finding) => row(finding, context)),
  };
}

function row(finding: Finding & { readonly reason?: string }, context: ReportContext): string {
  const { path, line } = located(finding);
  const shown = context.linkBase === undefined ? `${line}` : `[${line}](${linkTo(path, line, context)})`;
  const severity = finding.severity === 'error' ? '**error**' : finding.severity;
  const reason = finding.reason ? `<br>Suppressed: ${markdownText(paragraph(finding.reason))}` : '';
  const related = relatedText(finding, maxPlaces, context.root);
  const see = related === '' ? '' : `<br>See: ${markdownText(related)}`;
  const message = `${markdownText(messageOf(finding))}${see}<br>${markdownCode(finding.rule)}${reason}`;
  return `| ${shown} | ${severity} | ${message} | ${markdownText(fixOf(finding))} |\n`;
}

function linkTo(path: string, line: number, context: ReportContext): string {
  const encoded = encodedPath(repositoryPath(path, context.root));
  return `${context.linkBase!.replace(/\/*$/, '/')}${encoded}#L${line}`;
}

function skippedPart(skipped: readonly Skipped[], root: string | undefined): string {
  if (skipped.length === 0) return '';
  const rows = skippedGroups(skipped).map(({ reason, count: number, paths }) => {
    const shown = paths.slice(0, maxPaths).map((path) => markdownCode(repositoryPath(path, root)));
    const more = paths.length > maxPaths ? ` and ${paths.length - maxPaths} more` : '';
    return `- ${number} ${reason}: ${shown.join(', ')}${more}\n`;
  });
  rows.push(...namedGroups(skipped).map(namedRow));
  return `\n<details><summary>${skipped.length} skipped</summary>\n\n${rows.join('')}\n</details>\n`;
}

function namedRow({ advice, members }: NamedGroup): string {
  const shown = members.slice(0, maxNamed).map(({ name }) => markdownText(name));
  const more = members.length > maxNamed ? ` and ${members.length - maxNamed} more` : '';
  return `\n${markdownText(advice)}: ${shown.join(', ')}${more}\n`;
}

/** Head, as many rows as fit, and the tail. When not even those two fit, the head alone. */
function fitted(head: string, sections: readonly Section[], tail: string, limit: number): string {
  const all = head + sections.map((section) => section.head + section.rows.join('')).join('') + tail;
  if (bytes(all) <= limit) return all;

  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const notice = (shown: number) =>
    `\n**${count(total - shown, 'finding')} more not shown here: this report is cut at ${limit} bytes.**\n`;
  let room = limit - bytes(head) - bytes(tail) - bytes(notice(0));
  if (room < 0) return bytes(head + notice(0)) <= limit ? head + notice(0) : head;
  let page = '';
  let shown = 0;
  filling: for (const section of sections) {
    let pending = section.head;
    for (const next of section.rows) {
      const size = bytes(pending) + bytes(next);
      if (size > room) break filling;
      page += pending + next;
      pending = '';
      room -= size;
      shown += 1;
    }
  }
  return head + page + notice(shown) + tail;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
