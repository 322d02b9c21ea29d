import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../rules/severity.ts';
import { shortFix } from './cause.ts';
import { jsonText } from './jsonText.ts';
import { located, messageOf, repositoryPath } from './located.ts';
import type { Report } from './report.ts';
import { writtenFor } from './written.ts';

const grades: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', note: 'minor' };

// A description is one line of a table.
const mostLines = 4;

/**
 * GitLab Code Quality: an array of issues. GitLab shows one issue for each fingerprint of a file and no rule, so equal fingerprints
 * are numbered, the rule begins the description, and what to write ends it.
 */
export const gitlab: Report = (result, context) => {
  const seen = new Map<string, number>();
  const issues = result.findings.map((finding) => {
    const { path, line, endLine } = located(finding);
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    return {
      description: [`${finding.rule}: ${messageOf(finding)}`, fixText(finding)].join(' ').trim(),
      check_name: finding.rule,
      fingerprint: times === 1 ? finding.fingerprint : `${finding.fingerprint}-${times}`,
      severity: grades[finding.severity],
      location: { path: repositoryPath(path, context.root), lines: { begin: line, end: endLine } },
    };
  });
  return jsonText(issues);
};

function fixText(finding: Finding): string {
  const written = writtenFor(finding);
  if (written === null || written.lines.length > mostLines) return fixSentence(shortFix(finding));
  const lines = written.lines.map((line) => `\`${line.trim()}\``).join(', ');
  return `Fix: ${[`${written.says} ${lines}.`, written.caution].join(' ').trim()}`;
}

function fixSentence(fix: string): string {
  return fix === '' ? '' : `Fix: ${fix}`;
}
