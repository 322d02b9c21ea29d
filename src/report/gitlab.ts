import type { Severity } from '../rules/severity.ts';
import { jsonText } from './jsonText.ts';
import { located, messageOf, repositoryPath } from './located.ts';
import type { Report } from './report.ts';

const grades: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', note: 'minor' };

/**
 * GitLab Code Quality: an array of issues. GitLab shows one issue for each fingerprint of a file and no rule, so equal fingerprints
 * are numbered and the rule begins the description.
 */
export const gitlab: Report = (result, context) => {
  const seen = new Map<string, number>();
  const issues = result.findings.map((finding) => {
    const { path, line, endLine } = located(finding);
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    return {
      description: `${finding.rule}: ${messageOf(finding)}`,
      check_name: finding.rule,
      fingerprint: times === 1 ? finding.fingerprint : `${finding.fingerprint}-${times}`,
      severity: grades[finding.severity],
      location: { path: repositoryPath(path, context.root), lines: { begin: line, end: endLine } },
    };
  });
  return jsonText(issues);
};
