import type { Group } from '../findings/cause.ts';
import { type Finding, otherPlaces, type RelatedPlace } from '../findings/finding.ts';
import { lineOf } from '../text/position.ts';
import { visible } from '../text/printable.ts';
import type { Place } from '../text/source.ts';
import { causeText, isSameLine, isSpreadOut, leadOf, maxLines, shortFix } from './cause.ts';
import { columns, wrap } from './columns.ts';
import { frame } from './frame.ts';
import { located, messageOf, paragraph } from './located.ts';
import { type Page, pathText, ruleText } from './page.ts';
import { count, labelOf } from './words.ts';
import { writtenFor } from './written.ts';

// More of them explain nothing better: an account may have hundreds of bindings.
const maxRelated = 5;
const maxSteps = 8;

// Lines around the one that a frame is about.
const context = 1;

/** The line that names a finding and its message. The path stands out where a file begins. */
export function brief(finding: Finding, isFirst: boolean, page: Page): string[] {
  return [...head(finding, finding, isFirst, page), ...messageLines(finding, page)];
}

/** One group: where the edit is made, what is wrong there, what to write, and what it is about. */
export function block(group: Group, page: Page): string[] {
  const { place, findings, lines, edit } = group;
  const lead = leadOf(group);
  const isSpread = isSpreadOut(group);
  const rows = head(place, lead, true, page);
  if (isSpread)
    rows.push(...wrap(causeText(group), page.prose - 2).map((row) => `  ${page.paint.bold(row)}`));
  rows.push(...messageLines(lead, page));
  for (const other of firstOfRules(findings, lead)) rows.push(...besides(other, page));

  const related = edit !== null && lines.length > 1 ? [] : relatedOf(group);
  const lastLine = lineOf(place.source, place.span.start) + 1;
  const style = page.paint.severity[group.severity];
  const shape = { width: page.code, indent: '  ', digits: String(lastLine).length, paint: page.paint };
  rows.push('', ...frame(place, { ...shape, context, style }));
  if (isSpread) rows.push('', ...placeLines(group, page));
  else if (related.length > 0) rows.push('', ...relatedLines(related, lead.moreRelated ?? 0, page));
  const { chain } = lead;
  if (!isSpread && chain !== undefined) rows.push('', ...chainLines(chain, page));
  rows.push(...remedy(group, lead, page));
  return rows;
}

function head(place: Place, { severity, rule }: Finding, isFirst: boolean, page: Page): string[] {
  const { paint } = page;
  const { path, line, column } = located(place);
  const where = `${(isFirst ? paint.bold : paint.dim)(pathText(path, page))}${paint.dim(`:${line}:${column}`)}`;
  const verdict = `${paint.severity[severity](paint.bold(severity))}  ${paint.dim(ruleText(rule, page))}`;
  const length = columns(`${visible(path)}:${line}:${column}  ${severity}  ${rule}`);
  return length <= page.code ? [`${where}  ${verdict}`] : [where, `  ${verdict}`];
}

function messageLines(finding: Finding, page: Page): string[] {
  return wrap(messageOf(finding), page.prose - 2).map((row) => `  ${row}`);
}

/** One finding of each other rule. */
function firstOfRules(findings: readonly Finding[], lead: Finding): readonly Finding[] {
  const seen = new Set([lead.rule]);
  return findings.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

/** Another finding of a group, by its first sentence. */
function besides(finding: Finding, page: Page): string[] {
  const { paint } = page;
  const [sentence = ''] = messageOf(finding).split(/(?<=[.!?])\s+(?=[A-Z])/, 1);
  return [
    `  ${paint.severity[finding.severity](paint.bold(finding.severity))}  ${paint.dim(ruleText(finding.rule, page))}`,
    ...wrap(sentence, page.prose - 2).map((row) => `  ${row}`),
  ];
}

function relatedOf({ findings, place }: Group): readonly RelatedPlace[] {
  const seen = new Set<string>();
  return findings.flatMap(otherPlaces).filter((other) => {
    if (isInFrame(other, place)) return false;
    const key = `${other.span.start}-${other.span.end} ${other.source.path}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The frame shows a line around that of the place. */
function isInFrame(other: Place, { source, span }: Place): boolean {
  const distance = lineOf(other.source, other.span.start) - lineOf(source, span.start);
  return other.source === source && Math.abs(distance) <= context;
}

/** @param more how many there are beside them, which no report lists */
function relatedLines(related: readonly RelatedPlace[], more: number, page: Page): string[] {
  const rows = related
    .slice(0, maxRelated)
    .flatMap((place) => row('', place, paragraph(place.message), page));
  const hidden = Math.max(0, related.length - maxRelated) + more;
  const listed = more === 0 ? ', which the JSON report lists' : '';
  return hidden > 0 ? [...rows, `  and ${count(hidden, 'more place')}${listed}`] : rows;
}

/** The lines that the group is about, with the object of each; those of the first chain among them as its arrows lead. */
function placeLines({ lines, findings }: Group, page: Page): string[] {
  const chain = findings.find((one) => one.chain !== undefined)?.chain?.slice(0, maxSteps) ?? [];
  const rest = lines.filter((line) => !chain.some((step) => isSameLine(step, line)));
  const rows = rest.slice(0, maxLines).flatMap((one) => row('', one, labelOf(one), page));
  const hidden = rest.length - maxLines;
  if (hidden > 0) rows.push(`  and ${count(hidden, 'more place')}`);
  const steps = chain.map((step) => {
    const { path, line } = located(step);
    return `${visible(path)}:${line}`;
  });
  return [...rows, ...arrowRows(steps, page.prose - 2).map((text) => `  ${page.paint.dim(text)}`)];
}

/** Steps behind each other, as many on a row as fit. */
function arrowRows(steps: readonly string[], width: number): string[] {
  const rows: string[] = [];
  for (const [index, step] of steps.entries()) {
    const last = rows.at(-1);
    const longer = `${last} → ${step}`;
    if (last !== undefined && columns(longer) <= width) rows[rows.length - 1] = longer;
    else rows.push(index === 0 ? step : `→ ${step}`);
  }
  return rows;
}

/** The steps that lead to a finding, one below the other. */
function chainLines(chain: readonly RelatedPlace[], page: Page): string[] {
  const rows = chain
    .slice(0, maxSteps)
    .flatMap((step, index) => row(index === 0 ? '' : '→ ', step, paragraph(step.message), page));
  const hidden = chain.length - maxSteps;
  return hidden > 0 ? [...rows, `  and ${count(hidden, 'more step')}, which the JSON report lists`] : rows;
}

/** A place and what is said of it: on one line where that fits. */
function row(arrow: string, place: Place, said: string, page: Page): string[] {
  const { path, line } = located(place);
  const shown = `  ${arrow}${page.paint.dim(`${pathText(path, page)}:${line}`)}`;
  const rows = wrap(said, page.prose - 6);
  if (rows.length === 1 && columns(`${arrow}${visible(path)}:${line}${rows[0]}`) + 4 <= page.prose)
    return [`${shown}  ${rows[0]}`];
  return [shown, ...rows.map((text) => `      ${text}`)];
}

/** What to write: the lines, where they are the same whatever the program does; else the fix in words. */
function remedy(group: Group, lead: Finding, page: Page): string[] {
  const { rules } = group;
  const more = rules.filter((rule) => rule !== lead.rule);
  const written = writtenFor(lead, group);
  if (written === null) {
    const rows = lead.fix.trim() === '' ? [] : ['', ...fixLines(lead, page)];
    if (more.length === 0 || rows.length === 0) return rows;
    const others = wrap(`for the others: sa-lint explain ${more.join(', ')}`, page.prose - 7);
    return [...rows, ...others.map((text) => `       ${text}`)];
  }
  const { says, lines, caution } = written;
  return [
    '',
    ...fixRows(wrap(`${says}:`, page.prose - 7), page),
    ...lines.map((line) => `       ${styleOf(line, page)(line)}`),
    ...wrap(caution, page.prose - 7)
      .filter((text) => text !== '')
      .map((text) => `       ${text}`),
  ];
}

/** Of a line of a diff. */
function styleOf(line: string, { paint }: Page) {
  if (line.startsWith(' ')) return paint.dim;
  return line.startsWith('-') ? paint.red : paint.green;
}

function fixRows(rows: readonly string[], { paint }: Page): string[] {
  return rows.map((text, index) => (index === 0 ? `  ${paint.green('fix:')} ${text}` : `       ${text}`));
}

/** A long fix that was printed before is named and not repeated. */
function fixLines(finding: Finding, page: Page): string[] {
  const fix = shortFix(finding);
  const { path, line } = located(finding);
  const earlier = page.fixes.get(fix);
  page.fixes.set(fix, earlier ?? `${visible(path)}:${line}`);
  const whole = wrap(fix, page.prose - 7);
  const rows = earlier === undefined || whole.length <= 2 ? whole : wrap(`as for ${earlier}`, page.prose - 7);
  return fixRows(rows, page);
}
