import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../rules/severity.ts';
import { severities } from '../rules/severity.ts';
import { unmarked, visible } from '../text/printable.ts';
import { fixOf, located, messageOf, relatedText, repositoryPath } from './located.ts';
import { type Report, type ReportContext, tool } from './report.ts';
import { count, headline, inputCounts } from './words.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

// The runner cuts a message there.
const maxMessage = 4096;
const maxPlaces = 3;

/**
 * Workflow commands of GitHub Actions, worst first, because a step shows only ten of each kind; then one plain line for the log.
 * A column is only given when the span stays on its line: GitHub ignores it otherwise.
 */
export const github: Report = (result, context) => {
  const counts = result.summary.findings;
  const limit = Math.max(1, context.annotationLimit ?? Number.POSITIVE_INFINITY);
  const lines = severities.flatMap((severity) => {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    if (findings.length <= limit) return findings.map((finding) => annotation(finding, context));
    const shown = findings.slice(0, limit - 1).map((finding) => annotation(finding, context));
    return [...shown, remainder(severity, counts[severity] - shown.length)];
  });
  const last = `${tool.name}: ${headline(result.summary)} (${inputCounts(result.summary)}, ${result.summary.skipped.length} skipped)`;
  return `${[...lines, last].join('\n')}\n`;
};

function annotation(finding: Finding, context: ReportContext): string {
  const { path, line, column, endLine, endColumn } = located(finding);
  const properties: [name: string, value: string | number][] = [
    ['file', visible(repositoryPath(path, context.root))],
    ['line', line],
    ['endLine', endLine],
  ];
  if (line === endLine) properties.push(['col', column], ['endColumn', endColumn]);
  properties.push(['title', `${tool.name} (${finding.rule})`]);
  const fix = fixOf(finding);
  const related = relatedText(finding, maxPlaces, context.root);
  const message = [
    messageOf(finding),
    ...(related === '' ? [] : [`See: ${related}.`]),
    ...(fix === '' ? [] : [`Fix: ${fix}`]),
  ].join('\n\n');
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[finding.severity]} ${written}::${escapeData(shortened(message))}`;
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
