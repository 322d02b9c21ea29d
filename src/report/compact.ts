import { visible } from '../text/printable.ts';
import { located, messageOf } from './located.ts';
import type { Report } from './report.ts';

/** One line for each finding, as compilers write them: `path:line:col: severity rule: message`. Nothing when there is none. */
export const compact: Report = (result) =>
  result.findings
    .map((finding) => {
      const { path, line, column } = located(finding);
      return `${visible(path)}:${line}:${column}: ${finding.severity} ${finding.rule}: ${messageOf(finding)}\n`;
    })
    .join('');
