import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../rules/severity.ts';
import { byPath, located, messageOf, repositoryPath } from './located.ts';
import type { Report } from './report.ts';
import { attributes, xmlHead } from './xml.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'info' };

/** Checkstyle XML, which many code review bots and CI systems read. */
export const checkstyle: Report = (result, context) => {
  const files = [...byPath(result.findings)].map(
    ([path, findings]) =>
      `  <file${attributes({ name: repositoryPath(path, context.root) })}>\n${findings.map(error).join('')}  </file>\n`,
  );
  return `${xmlHead}<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};

function error(finding: Finding): string {
  const { line, column } = located(finding);
  const severity = levels[finding.severity];
  return `    <error${attributes({ line, column, severity, message: messageOf(finding), source: finding.rule })}/>\n`;
}
