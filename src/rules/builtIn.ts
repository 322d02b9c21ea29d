import { compileRule } from './compile.ts';
import { rules } from './generated/rules.ts';
import type { RunnableRule } from './rule.ts';

let runnable: readonly RunnableRule[] | undefined;

/** The rules that sa-lint brings along, in the order of their ids. */
export function builtInRules(): readonly RunnableRule[] {
  runnable ??= rules.map(compileRule);
  return runnable;
}
