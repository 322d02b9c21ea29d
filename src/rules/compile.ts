import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import { readPattern } from './pattern.ts';
import type { Matcher, Rule, RunnableRule, Schema } from './rule.ts';

/**
 * What conditions are compiled with, here and ahead of time. Strict: an unknown keyword is an error. Types are checked by the
 * loader, which knows the facts.
 */
export const compileOptions: Options = {
  $data: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  validateSchema: false,
  logger: false,
};

/** A condition wrapped so that ajv makes no error objects for it: only yes or no is asked. */
export function yesOrNo(when: Schema): Schema {
  return { not: { not: when } };
}

/**
 * Makes rules that were read from files ready to run. Costs tens of milliseconds once (ajv), so only what has such rules imports
 * it; our own rules are compiled ahead of time. A condition that cannot be compiled throws; the loader refuses those.
 */
export function compileRules(rules: readonly Rule[]): RunnableRule[] {
  const ajv = new Ajv2020({ ...compileOptions, code: { regExp: linearPattern } });
  const compile = (when: Schema): Matcher => ajv.compile(yesOrNo(when)) as Matcher;
  return rules.map((rule) => ({
    rule,
    matches: compile(rule.when),
    cases: rule.cases.map((one) => compile(one.when)),
  }));
}

const linearPattern = Object.assign(
  (pattern: string) => {
    const read = readPattern(pattern);
    if ('problem' in read) throw new SyntaxError(read.problem);
    return { test: read.test, toString: () => pattern };
  },
  { code: 'readPattern' },
);
