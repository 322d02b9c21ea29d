import type { RuleProblem } from '../rules/rule.ts';
import { regionOf } from '../source/position.ts';

/** A mistake in a configuration, rule or baseline file, on one line: `path:line:column: message`. */
export function problemText({ message, place }: RuleProblem): string {
  const { line, column } = regionOf(place.source, place.span);
  return `${place.source.path}:${line}:${column}: ${message}`;
}
