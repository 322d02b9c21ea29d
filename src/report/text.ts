import { type Finding, otherPlaces, type RelatedPlace } from '../findings/finding.ts';
import type { Result } from '../findings/result.ts';
import { lineOf } from '../text/position.ts';
import { visible } from '../text/printable.ts';
import { columns, wrap } from './columns.ts';
import { frame } from './frame.ts';
import { byPath, fixOf, located, messageOf, paragraph, worstFirst } from './located.ts';
import { type Paint, paint as painted } from './paint.ts';
import type { Report, ReportContext } from './report.ts';
import {
  claimedText,
  count,
  headline,
  inputCounts,
  isClean,
  namedGroups,
  nothingJudged,
  skippedGroups,
  suppressedCounts,
} from './words.ts';

// More of them explain nothing better: an account may have hundreds of bindings.
const maxRelated = 8;

// A repository of releases may have hundreds.
const maxNamed = 20;

interface Page {
  readonly paint: Paint;
  /** Columns for prose; long lines are hard to read however wide the terminal is. */
  readonly prose: number;
  /** Columns for code. */
  readonly code: number;
  /** Fixes that were printed, and where. */
  readonly fixes: Map<string, string>;
}

/** For people: findings by file with their code, the lines that explain them and the fix; then what was read and what was not. */
export const text: Report = (result, context) => {
  const width = Math.max(40, context.width);
  const page: Page = {
    paint: painted(context.color),
    prose: Math.min(width, 100),
    code: Math.min(width, 140),
    fixes: new Map(),
  };
  const blocks = [...byPath(result.findings).values()].flatMap((findings) =>
    context.quiet
      ? findings.map((finding, index) => brief(finding, index === 0, page))
      : blocksOf(findings).map((block, index) => full(block, index === 0, page)),
  );
  const separator = context.quiet ? '\n' : '\n\n';
  const body = blocks.map((lines) => lines.join('\n')).join(separator);
  const parts = [body, ...suppressedPart(result, context, page), summaryPart(result, context, page)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

/** The line that names a finding and its message. The path stands out where a file begins. */
function brief(finding: Finding, isFirst: boolean, page: Page): string[] {
  const { paint } = page;
  const { path, line, column } = located(finding);
  const place = `${(isFirst ? paint.bold : paint.dim)(visible(path))}${paint.dim(`:${line}:${column}`)}`;
  const verdict = `${paint.severity[finding.severity](paint.bold(finding.severity))}  ${paint.dim(finding.rule)}`;
  const length = columns(`${visible(path)}:${line}:${column}  ${finding.severity}  ${finding.rule}`);
  const head = length <= page.code ? [`${place}  ${verdict}`] : [place, `  ${verdict}`];
  return [...head, ...wrap(messageOf(finding), page.prose - 2).map((row) => `  ${row}`)];
}

/** What one line of a role grants is one block, however many powers that is: they share the code and what explains them. */
function blocksOf(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const blocks: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const last = blocks.at(-1);
    if (last !== undefined && belongTogether(last[0], finding)) last.push(finding);
    else blocks.push([finding]);
  }
  return blocks;
}

function belongTogether(one: Finding, other: Finding): boolean {
  return (
    [one, other].every(({ rule, chain }) => rule.startsWith('reach/') && chain === undefined) &&
    located(one).line === located(other).line
  );
}

function full(block: readonly [Finding, ...Finding[]], isFirst: boolean, page: Page): string[] {
  const { paint } = page;
  const [finding, ...more] = worstFirst(block) as [Finding, ...Finding[]];
  const others = more.length === 0 ? otherPlaces(finding) : distinct(block.flatMap(otherPlaces));
  const related = others.slice(0, maxRelated);
  const lastLine = Math.max(
    ...[finding, ...related].map((place) => lineOf(place.source, place.span.start) + 1),
  );
  const shape = { width: page.code, indent: '  ', digits: String(lastLine).length, paint };
  const lines = [...brief(finding, isFirst, page), ...more.flatMap((one) => besides(one, page)), ''];
  lines.push(...frame(finding, { ...shape, context: 1, style: paint.severity[finding.severity] }));
  for (const place of related) {
    lines.push('', ...relatedHead(finding, place, page));
    lines.push(...frame(place, { ...shape, context: 0, style: paint.blue }));
  }
  const hidden = others.length - related.length + (finding.moreRelated ?? 0);
  const listed = finding.moreRelated === undefined ? ', which the JSON report lists' : '';
  if (hidden > 0) lines.push('', `  and ${count(hidden, 'more place')}${listed}`);
  if (finding.chain !== undefined) lines.push('', ...chainLines(finding.chain, page));
  if (finding.fix.trim() !== '') lines.push('', ...fixLines(finding, page));
  if (more.length > 0) {
    const ids = more.map(({ rule }) => rule).join(', ');
    lines.push(
      ...wrap(`for the others: sa-lint explain ${ids}`, page.prose - 7).map((row) => `       ${row}`),
    );
  }
  return lines;
}

/** Another finding of a block, by its first sentence. */
function besides(finding: Finding, page: Page): string[] {
  const { paint } = page;
  const [sentence = ''] = messageOf(finding).split(/(?<=[.!?])\s+(?=[A-Z])/, 1);
  return [
    `  ${paint.severity[finding.severity](paint.bold(finding.severity))}  ${paint.dim(finding.rule)}`,
    ...wrap(sentence, page.prose - 2).map((row) => `  ${row}`),
  ];
}

function distinct(places: readonly RelatedPlace[]): readonly RelatedPlace[] {
  const seen = new Set<string>();
  return places.filter(({ source, span }) => {
    const key = `${span.start}-${span.end} ${source.path}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The steps that lead to a finding, one below the other. */
function chainLines(chain: readonly RelatedPlace[], page: Page): string[] {
  const lines = chain.slice(0, maxRelated).flatMap((step, index) => {
    const { path, line } = located(step);
    const place = `${visible(path)}:${line}`;
    const arrow = index === 0 ? '' : '→ ';
    const rows = wrap(paragraph(step.message), page.prose - 6);
    const head = `  ${arrow}${page.paint.dim(place)}`;
    if (rows.length === 1 && columns(place) + columns(rows[0]!) + 6 <= page.prose)
      return [`${head}  ${rows[0]}`];
    return [head, ...rows.map((row) => `      ${row}`)];
  });
  const hidden = chain.length - maxRelated;
  return hidden > 0 ? [...lines, `  and ${count(hidden, 'more step')}, which the JSON report lists`] : lines;
}

/** What a related place shows; with its path and line when it stands in another file. */
function relatedHead(finding: Finding, related: RelatedPlace, page: Page): string[] {
  const { paint } = page;
  const message = wrap(paragraph(related.message), page.prose - 2);
  if (related.source.path === finding.source.path) return message.map((row) => `  ${row}`);
  const { path, line } = located(related);
  const place = `${visible(path)}:${line}`;
  const shown = paint.dim(place);
  if (message.length === 1 && columns(place) + columns(message[0]!) + 4 <= page.prose)
    return [`  ${shown}  ${message[0]}`];
  return [`  ${shown}`, ...message.map((row) => `  ${row}`)];
}

/** The fix. A long one that was printed before is named and not repeated. */
function fixLines(finding: Finding, page: Page): string[] {
  const fix = fixOf(finding);
  const { path, line } = located(finding);
  const earlier = page.fixes.get(fix);
  page.fixes.set(fix, earlier ?? `${visible(path)}:${line}`);
  const whole = wrap(fix, page.prose - 7);
  const rows = earlier === undefined || whole.length <= 2 ? whole : wrap(`as for ${earlier}`, page.prose - 7);
  return rows.map((row, index) => (index === 0 ? `  ${page.paint.green('fix:')} ${row}` : `       ${row}`));
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
  rows.push(`${inputCounts(summary)} read`);
  const nothing = nothingJudged(summary);
  if (nothing !== null) rows.push(paint.severity.warning(nothing));
  const claimed = claimedText(summary);
  if (claimed !== null) rows.push(paint.dim(visible(claimed)));
  rows.push(...skippedRows(result, page));
  return rows.join('\n');
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
  return [page.paint.dim(`${total} skipped:`), ...rows, ...namedRows(result, page)];
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
