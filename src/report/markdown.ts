import { type Group, grouped } from '../findings/cause.ts';
import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../rules/severity.ts';
import type { Skipped } from '../source/document.ts';
import type { Place } from '../text/source.ts';
import { causeText, isSpreadOut, leadOf, maxLines, shortFix } from './cause.ts';
import { encodedPath, located, messageOf, paragraph, relatedText, repositoryPath } from './located.ts';
import { markdownCode, markdownText } from './markdownText.ts';
import { type Patch, type Report, type ReportContext, tool } from './report.ts';
import {
  claimedText,
  count,
  headline,
  hiddenText,
  inputCounts,
  judgingCommands,
  labelOf,
  leftOutText,
  type NamedGroup,
  namedGroups,
  nothingJudged,
  skippedGroups,
  suppressedCounts,
  testDataHeading,
} from './words.ts';
import { writtenFor } from './written.ts';

/** A piece of the page: rows of a table with their head, or a section of its own. */
interface Section {
  readonly head: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly text: string;
  /** How many findings it tells. */
  readonly findings: number;
}

const tableHead = '| Place | Severity | Finding | Fix |\n| --- | --- | --- | --- |\n';
const cutNotice = 'this report is cut at';
const maxPaths = 5;
const maxPlaces = 3;
const maxNamed = 20;

/**
 * GitHub Flavored Markdown for job summaries and comments: a table with a row for what one edit removes, the worst first. With
 * `byteLimit` whole rows are left out at the end, and a last line says how many findings that were.
 */
export const markdown: Report = (result, context) => {
  const groups = grouped(result.findings, context.groupBy ?? 'cause');
  const shown = groups.slice(0, context.blockLimit);
  const hidden = groups.slice(shown.length);
  const tests = shown.filter(({ isTestData }) => isTestData);
  const rowsOf = (some: readonly Group[]) => some.map((group) => groupRow(group, context));
  const live = [
    ...section('', rowsOf(shown.filter(({ isTestData }) => !isTestData))),
    ...section(tests.length === 0 ? '' : testDataPart(tests), rowsOf(tests)),
  ];
  const silenced = context.reportSuppressed
    ? section(
        '\n#### Suppressed\n',
        result.suppressed.map(({ finding, reason }) => findingRow(finding, reason, context)),
      )
    : [];
  const nothing = nothingJudged(result.summary);
  const left = leftOutText(result.summary);
  const head = `### ${tool.name}: ${headlineOf(result)}\n${left === null ? '' : `\n**${markdownText(left)}**\n`}`;
  const tail = (patch: string) =>
    [
      hidden.length === 0 ? '' : `\n${hiddenText(hidden)}; --max-blocks 0 shows all.\n`,
      nothing === null ? '' : `\n**${nothing}**\n`,
      `\n${inputCounts(result.summary)} read.\n`,
      claimedPart(claimedText(result.summary)),
      patch,
      skippedPart(result.summary.skipped, context.root),
    ].join('');
  const limit = context.byteLimit ?? Number.POSITIVE_INFINITY;
  const pages = [patchPart(context.patch), ''].map((patch) =>
    fitted(head, [...live, ...silenced], tail(patch), limit),
  );
  // A row that is missing is worse than a diff that is.
  return bytes(pages[0]!) > limit || pages[0]!.includes(cutNotice) ? pages[1]! : pages[0]!;
};

function section(head: string, rows: readonly Row[]): readonly Section[] {
  return rows.length === 0 ? [] : [{ head: `${head}\n${tableHead}`, rows }];
}

function testDataPart(groups: readonly Group[]): string {
  const { text, yaml } = testDataHeading(groups);
  return `\n${markdownText(text)}\n\n\`\`\`yaml\n${yaml.join('\n')}\n\`\`\`\n`;
}

/** The edits as diffs that can be copied. */
function patchPart(patch: Patch | undefined): string {
  if (patch === undefined) return '';
  const { safe, whole } = patch;
  const parts = [
    diffPart('What --fix changes, for git apply', safe),
    whole === safe
      ? ''
      : diffPart('What --fix --unsafe changes: look at each, it may break a program', whole),
  ];
  return parts.join('');
}

function diffPart(title: string, diff: string): string {
  if (diff === '') return '';
  const longest = Math.max(2, ...[...diff.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n<details><summary>${title}</summary>\n\n${fence}diff\n${diff.replaceAll('\r\n', '\n')}${fence}\n\n</details>\n`;
}

function claimedPart(claimed: string | null): string {
  return claimed === null ? '' : `\n${markdownText(claimed)}\n`;
}

function headlineOf({ summary, suppressed }: Parameters<Report>[0]): string {
  const silenced = suppressedCounts(suppressed);
  return headline(summary) + (silenced === null ? '' : ` (${silenced})`);
}

function groupRow(group: Group, context: ReportContext): Row {
  const { place, findings, lines, rules, severity } = group;
  const lead = leadOf(group);
  const isSpread = isSpreadOut(group);
  const related = isSpread ? '' : relatedText(lead, maxPlaces, context.root);
  const parts = [
    ...(isSpread ? [`**${markdownText(causeText(group))}**`] : []),
    markdownText(messageOf(lead)),
    ...(related === '' ? [] : [`See: ${markdownText(related)}`]),
    ...(isSpread ? [placesDetails(lines, context)] : []),
    rules.map(markdownCode).join(' '),
  ];
  const written = writtenFor(lead, group);
  const fix =
    written === null
      ? markdownText(shortFix(lead))
      : `${written.says.replaceAll('`', '')}:${diffCode(written.lines)}${markdownText(written.caution)}`;
  return { text: tableRow(place, severity, parts.join('<br>'), fix, context), findings: findings.length };
}

function findingRow(finding: Finding, reason: string, context: ReportContext): Row {
  const why = reason === '' ? '' : `<br>Suppressed: ${markdownText(paragraph(reason))}`;
  const message = `${markdownText(messageOf(finding))}<br>${markdownCode(finding.rule)}${why}`;
  const text = tableRow(finding, finding.severity, message, markdownText(shortFix(finding)), context);
  return { text, findings: 1 };
}

function tableRow(
  place: Place,
  severity: Severity,
  message: string,
  fix: string,
  context: ReportContext,
): string {
  const shown = severity === 'error' ? '**error**' : severity;
  return `| ${placeLink(place, context)} | ${shown} | ${message} | ${fix} |\n`;
}

/** The lines of a group, folded away. */
function placesDetails(lines: readonly Finding[], context: ReportContext): string {
  const shown = lines
    .slice(0, maxLines)
    .map((one) => `${placeLink(one, context)} ${markdownText(labelOf(one))}`);
  const hidden = lines.length - shown.length;
  const more = hidden > 0 ? [`and ${count(hidden, 'more place')}`] : [];
  return `<details><summary>${count(lines.length, 'place')}</summary>${[...shown, ...more].join('<br>')}</details>`;
}

function diffCode(diff: readonly string[]): string {
  const lines = diff.map((line) => markdownCode(line).slice('<code>'.length, -'</code>'.length));
  return `<pre lang="diff">${lines.join('&#10;')}</pre>`;
}

function placeLink(place: Place, context: ReportContext): string {
  const { path, line } = located(place);
  const shown = markdownCode(`${repositoryPath(path, context.root)}:${line}`);
  return context.linkBase === undefined ? shown : `[${shown}](${linkTo(path, line, context)})`;
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
  rows.push(
    ...judgingCommands(skipped).map(
      (command) => `\nJudges what is rendered first: ${markdownCode(command)}\n`,
    ),
  );
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
  const whole = ({ head: top, rows }: Section) => top + rows.map(({ text }) => text).join('');
  const all = head + sections.map(whole).join('') + tail;
  if (bytes(all) <= limit) return all;

  const total = sections.flatMap(({ rows }) => rows).reduce((sum, { findings }) => sum + findings, 0);
  const notice = (shown: number) =>
    `\n**${count(total - shown, 'finding')} more not shown here: ${cutNotice} ${limit} bytes.**\n`;
  let room = limit - bytes(head) - bytes(tail) - bytes(notice(0));
  if (room < 0) return bytes(head + notice(0)) <= limit ? head + notice(0) : head;
  let page = '';
  let shown = 0;
  filling: for (const section of sections) {
    let pending = section.head;
    for (const { text, findings } of section.rows) {
      const size = bytes(pending) + bytes(text);
      if (size > room) break filling;
      page += pending + text;
      pending = '';
      room -= size;
      shown += findings;
    }
  }
  return head + page + notice(shown) + tail;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
