import type { RuleProblem } from '../rules/rule.ts';
import { regionOf } from '../text/position.ts';

/**
 * A mistake in a configuration, rule or baseline file, on one line: `path:line:column: message`. Of a folder, and of a file that is
 * empty or was not read, no line is named.
 */
export function problemText({ message, place }: RuleProblem): string {
  const { path, text } = place.source;
  if (text === '') return `${path}: ${message}`;
  const { line, column } = regionOf(place.source, place.span);
  return `${path}:${line}:${column}: ${message}`;
}

/** All mistakes. Each of several begins a line, where editors and other programs look for the path. */
export function problemLines(problems: readonly RuleProblem[]): readonly string[] {
  const lines = problems.map(problemText);
  return lines.length === 1 ? lines : [`${lines.length} mistakes:`, ...lines];
}
