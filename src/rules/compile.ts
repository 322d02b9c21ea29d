import { matcherOf } from './condition.ts';
import type { Matcher, Rule, RunnableRule, Schema } from './rule.ts';

/**
 * Makes a rule ready to run. A condition is read when it is first asked, because most runs have no use for most rules. Rules come
 * from `loadRule`, which refuses conditions that cannot be read; of other rules such a matcher throws.
 */
export function compileRule(rule: Rule): RunnableRule {
  return {
    rule,
    matches: whenAsked(rule.when),
    cases: rule.cases.map((one) => whenAsked(one.when)),
    edits: rule.edit.map(({ when }) => (when === undefined ? () => true : whenAsked(when))),
  };
}

function whenAsked(when: Schema): Matcher {
  let matcher: Matcher | undefined;
  return (data) => {
    matcher ??= matcherOf(when);
    return matcher(data);
  };
}
