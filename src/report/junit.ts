import type { Finding } from '../findings/finding.ts';
import { byPath, fixOf, located, messageOf } from './located.ts';
import { type Report, tool } from './report.ts';
import { headline, inputCounts } from './words.ts';
import { attributes, xmlHead, xmlText } from './xml.ts';

/**
 * JUnit XML: a suite for each file with findings, a failed case for each finding. Without findings one passed case, so that a CI
 * system does not complain that nothing was tested.
 */
export const junit: Report = (result) => {
  const suites = [...byPath(result.findings)].map(([path, findings]) => suite(path, findings));
  const total = result.findings.length;
  const totals = attributes({ name: tool.name, tests: Math.max(1, total), failures: total, errors: 0 });
  const body =
    total === 0 ? passed(`${headline(result.summary)} in ${inputCounts(result.summary)}`) : suites.join('');
  return `${xmlHead}<testsuites${totals}>\n${body}</testsuites>\n`;
};

function suite(path: string, findings: readonly Finding[]): string {
  const counts = { name: path, tests: findings.length, failures: findings.length, errors: 0 };
  return `  <testsuite${attributes(counts)}>\n${findings.map(testCase).join('')}  </testsuite>\n`;
}

function testCase(finding: Finding): string {
  const { path, line, column } = located(finding);
  const message = messageOf(finding);
  const fix = fixOf(finding);
  const details = `${path}:${line}:${column}: ${message}${fix === '' ? '' : ` Fix: ${fix}`}`;
  const names = { name: finding.rule, classname: path.replace(/\.(?:ya?ml|json)$/, ''), file: path, line };
  return (
    `    <testcase${attributes(names)}>\n` +
    `      <failure${attributes({ message, type: finding.severity })}>${xmlText(details)}</failure>\n` +
    '    </testcase>\n'
  );
}

function passed(name: string): string {
  const counts = { name: tool.name, tests: 1, failures: 0, errors: 0 };
  return `  <testsuite${attributes(counts)}>\n    <testcase${attributes({ name, classname: tool.name })}/>\n  </testsuite>\n`;
}
