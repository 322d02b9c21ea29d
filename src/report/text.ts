import { posix } from 'node:path';
import { type Group, grouped } from '../findings/cause.ts';
import type { Finding } from '../findings/finding.ts';
import type { Result } from '../findings/result.ts';
import { severities } from '../rules/severity.ts';
import { visible } from '../text/printable.ts';
import { block, brief } from './block.ts';
import { wrap } from './columns.ts';
import { byPath, located, paragraph } from './located.ts';
import { type Page, pathText } from './page.ts';
import { paint as painted } from './paint.ts';
import type { Report, ReportContext } from './report.ts';
import {
  claimedText,
  counted,
  headline,
  hiddenText,
  inputCounts,
  isClean,
  judgingCommands,
  leftOutText,
  namedGroups,
  nothingJudged,
  ruleCounts,
  skippedGroups,
  suppressedCounts,
  testDataHeading,
} from './words.ts';
import { fixableText } from './written.ts';

// A repository of releases may have hundreds.
const maxNamed = 20;

/**
 * For people: what one edit removes is one block with its code, the lines that it is about and what to write, the worst first; then the
 * three worst again, what was read and what was not.
 */
export const text: Report = (result, context) => {
  const width = Math.max(40, context.width);
  const page: Page = {
    paint: painted(context.color),
    prose: Math.min(width, 100),
    code: Math.min(width, 140),
    folderUrl: context.folderUrl ?? null,
    fixes: new Map(),
  };
  const left = context.quiet ? null : leftOutText(result.summary);
  const parts = [
    ...(left === null ? [] : [wrap(left, page.prose).map(page.paint.severity.warning).join('\n')]),
    ...(context.quiet ? [quietPart(result, page)] : blocksPart(result, context, page)),
    ...suppressedPart(result, context, page),
    ...(context.statistics ? [statisticsPart(result)] : []),
    summaryPart(result, context, page),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function quietPart({ findings }: Result, page: Page): string {
  return [...byPath(findings).values()]
    .flatMap((same) => same.map((finding, index) => brief(finding, index === 0, page).join('\n')))
    .join('\n');
}

function blocksPart({ findings }: Result, context: ReportContext, page: Page): string[] {
  const groups = grouped(findings, context.groupBy ?? 'cause');
  const shown = groups.slice(0, context.blockLimit);
  const parts = shown.flatMap((group, index) => {
    const isFirstOfTests = group.isTestData && shown[index - 1]?.isTestData !== true;
    const rows = block(group, page).join('\n');
    return isFirstOfTests ? [testDataPart(groups, page), rows] : [rows];
  });
  const hidden = groups.slice(shown.length);
  if (hidden.length > 0) parts.push(`${hiddenText(hidden)}; --max-blocks 0 shows all.`);
  if (groups.length > 3) parts.push(worstPart(groups, page));
  return parts;
}

function testDataPart(groups: readonly Group[], page: Page): string {
  const { text, yaml } = testDataHeading(groups.filter(({ isTestData }) => isTestData));
  return [...wrap(text, page.prose).map(page.paint.bold), ...yaml.map((line) => `  ${line}`)].join('\n');
}

/** The first three groups again, for whoever sees the last lines only. */
function worstPart(groups: readonly Group[], page: Page): string {
  const rows = [...groups]
    .sort(
      (one, other) =>
        Number(one.isTestData) - Number(other.isTestData) ||
        severities.indexOf(one.severity) - severities.indexOf(other.severity),
    )
    .slice(0, 3)
    .map(({ place, severity, rules }) => {
      const { path, line } = located(place);
      const [first, ...more] = rules;
      const ids = more.length === 0 ? first : `${first} and ${more.length} more`;
      return `  ${pathText(path, page)}:${line}  ${page.paint.severity[severity](severity)}  ${page.paint.dim(ids!)}`;
    });
  return ['Worst:', ...rows].join('\n');
}

function statisticsPart({ findings }: Result): string {
  if (findings.length === 0) return '';
  const table = (name: string, keyOf: (finding: Finding) => string) => {
    const counts = counted(findings.map(keyOf));
    const digits = String(counts[0]![1]).length;
    return [name, ...counts.map(([key, number]) => `  ${String(number).padStart(digits)}  ${key}`)].join(
      '\n',
    );
  };
  const folder = ({ source }: Finding) => visible(posix.dirname(source.path));
  return `${table('By rule:', ({ rule }) => rule)}\n\n${table('By folder:', folder)}`;
}

function suppressedPart(result: Result, context: ReportContext, page: Page): string[] {
  if (!context.reportSuppressed || result.suppressed.length === 0) return [];
  const rows = result.suppressed.map(({ finding, by, reason }) => {
    const { path, line, column } = located(finding);
    const why = paragraph(reason);
    return page.paint.dim(
      `  ${visible(path)}:${line}:${column}  ${finding.severity}  ${finding.rule}  (${by}${why === '' ? '' : `: ${why}`})`,
    );
  });
  return [['Suppressed', ...rows].join('\n')];
}

function summaryPart(result: Result, context: ReportContext, page: Page): string {
  const { paint } = page;
  const { summary } = result;
  const suppressed = suppressedCounts(result.suppressed);
  const counts = headline(summary);
  const worst = isClean(summary) ? paint.green : paint.severity[worstOf(result)];
  const rows = [worst(paint.bold(counts)) + (suppressed === null ? '' : paint.dim(` (${suppressed})`))];
  if (context.quiet) return rows.join('\n');
  if (result.findings.length > 3)
    rows.push(...inRows(ruleCounts(result.findings), page.prose).map(paint.dim));
  rows.push(`${inputCounts(summary)} read`);
  const nothing = nothingJudged(summary);
  if (nothing !== null) rows.push(paint.severity.warning(nothing));
  const claimed = claimedText(summary);
  if (claimed !== null) rows.push(paint.dim(visible(claimed)));
  rows.push(...skippedRows(result, page));
  const fixable = fixableText(result.findings);
  if (fixable !== null) rows.push(...wrap(fixable, page.prose));
  return rows.join('\n');
}

/** Items separated by commas, none of them broken. */
function inRows(items: readonly string[], width: number): string[] {
  const rows: string[] = [];
  for (const [index, item] of items.entries()) {
    const shown = index < items.length - 1 ? `${item},` : item;
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + shown.length > width) rows.push(shown);
    else rows[rows.length - 1] = `${last} ${shown}`;
  }
  return rows;
}

/** What was left out counts as a warning. */
function worstOf({ summary, findings }: Result): Finding['severity'] {
  if (findings.length === 0) return 'warning';
  return summary.findings.error > 0 ? 'error' : summary.findings.warning > 0 ? 'warning' : 'note';
}

/** One row for each reason, with as many paths as fit. */
function skippedRows(result: Result, page: Page): string[] {
  const groups = skippedGroups(result.summary.skipped);
  if (groups.length === 0) return [];
  const total = result.summary.skipped.length;
  const digits = String(groups[0]!.count).length;
  const longest = Math.max(...groups.map((group) => group.reason.length));
  const rows = groups.map((group) => {
    const head = `  ${String(group.count).padStart(digits)}  ${group.reason.padEnd(longest)}  `;
    return page.paint.dim(head + somePaths(group.paths, page.code - head.length));
  });
  const commands = judgingCommands(result.summary.skipped);
  const how =
    commands.length === 0
      ? []
      : ['To judge what is rendered first:', ...commands.map((command) => `  ${command}`)];
  return [page.paint.dim(`${total} skipped:`), ...rows, ...how, ...namedRows(result, page)];
}

/** What to do about that which has a name, and the names. */
function namedRows(result: Result, page: Page): string[] {
  return namedGroups(result.summary.skipped).flatMap(({ advice, members }) => {
    const shown = members.slice(0, maxNamed).map(({ name, path, line }) => {
      const place = page.paint.dim(`${visible(path)}${line === null ? '' : `:${line}`}`);
      return `  ${visible(name)}  ${place}`;
    });
    const hidden = members.length - shown.length;
    if (hidden > 0) shown.push(`  and ${hidden} more, which the JSON report lists`);
    return [...wrap(advice, page.prose), ...shown];
  });
}

/** Paths separated by commas in at most so many columns, then how many more there are. At least one path, whatever its length. */
function somePaths(paths: readonly string[], width: number): string {
  let shown = visible(paths[0]!);
  for (let index = 1; index < paths.length; index++) {
    const longer = `${shown}, ${visible(paths[index]!)}`;
    const rest = paths.length - index - 1;
    if (longer.length + (rest > 0 ? ` and ${rest} more`.length : 0) > width)
      return `${shown} and ${paths.length - index} more`;
    shown = longer;
  }
  return shown;
}
