import { type Group, grouped } from '../findings/cause.ts';
import { pageAddress } from '../rules/pageAddress.ts';
import type { Severity } from '../rules/severity.ts';
import { severities } from '../rules/severity.ts';
import { unmarked, visible } from '../text/printable.ts';
import { causeText, isSpreadOut, leadOf, maxLines, shortFix } from './cause.ts';
import { located, messageOf, relatedText, repositoryPath } from './located.ts';
import { type Report, type ReportContext, tool } from './report.ts';
import { count, headline, inputCounts, labelOf } from './words.ts';
import { writtenFor } from './written.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

// The runner cuts a message there.
const maxMessage = 4096;
const maxPlaces = 3;

/**
 * Workflow commands of GitHub Actions, one for what one edit removes, worst first, because a step shows only ten of each kind; then one plain line for the log.
 * A column is only given when the span stays on its line: GitHub ignores it otherwise.
 */
export const github: Report = (result, context) => {
  const groups = grouped(result.findings, context.groupBy ?? 'cause');
  const limit = Math.max(1, context.annotationLimit ?? Number.POSITIVE_INFINITY);
  const lines = severities.flatMap((severity) => {
    const same = groups.filter((group) => group.severity === severity);
    if (same.length <= limit) return same.map((group) => annotation(group, context));
    const shown = same.slice(0, limit - 1);
    const hidden = same.slice(shown.length).reduce((sum, { findings }) => sum + findings.length, 0);
    return [...shown.map((group) => annotation(group, context)), remainder(severity, hidden)];
  });
  const last = `${tool.name}: ${headline(result.summary)} (${inputCounts(result.summary)}, ${result.summary.skipped.length} skipped)`;
  return `${[...lines, last].join('\n')}\n`;
};

function annotation(group: Group, context: ReportContext): string {
  const { place, rules, severity } = group;
  const lead = leadOf(group);
  const { path, line, column, endLine, endColumn } = located(place);
  const properties: [name: string, value: string | number][] = [
    ['file', visible(repositoryPath(path, context.root))],
    ['line', line],
    ['endLine', endLine],
  ];
  if (line === endLine) properties.push(['col', column], ['endColumn', endColumn]);
  properties.push(['title', `${tool.name} (${rules.join(', ')})`]);
  const isSpread = isSpreadOut(group);
  const related = isSpread ? '' : relatedText(lead, maxPlaces, context.root);
  const written = writtenFor(lead, group);
  const fix =
    written === null
      ? shortFix(lead)
      : [`${written.says}:`, ...written.lines, written.caution].join('\n').trim();
  const page = pageAddress(lead.rule);
  const message = [
    ...(isSpread ? [causeText(group)] : []),
    messageOf(lead),
    ...(isSpread ? [placesText(group, context)] : []),
    ...(related === '' ? [] : [`See: ${related}.`]),
    ...(fix === '' ? [] : [`Fix: ${fix}`]),
    ...(page === null ? [] : [page]),
  ].join('\n\n');
  const attributes = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${attributes}::${escapeData(shortened(message))}`;
}

function placesText({ lines }: Group, { root }: ReportContext): string {
  const shown = lines.slice(0, maxLines).map((one) => {
    const { path, line } = located(one);
    return `${visible(repositoryPath(path, root))}:${line}  ${labelOf(one)}`;
  });
  const hidden = lines.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`and ${count(hidden, 'more place')}`] : [])].join('\n');
}

function remainder(severity: Severity, number: number): string {
  const message = `${count(number, `more ${severity}`)}: see the job summary or the log for all findings.`;
  return `::${commands[severity]} title=${tool.name}::${escapeData(message)}`;
}

function shortened(message: string): string {
  if (message.length <= maxMessage) return message;
  return `${message.slice(0, maxMessage - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function escapeData(text: string): string {
  return unmarked(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
