import type { NamedPlace, Subject } from '../../src/model/subjects/subject.ts';
import { compileRule } from '../../src/rules/compile.ts';
import type { Rule, RunnableRule } from '../../src/rules/rule.ts';
import type { RuleSettings } from '../../src/rules/ruleSettings.ts';
import type { Source } from '../../src/text/source.ts';

/** A rule that matches every token, with the given parts in place of its own. */
export function ruleWith(parts: Partial<Rule>): Rule {
  return {
    id: 'test/rule',
    title: 'A rule of a test',
    severity: 'warning',
    profile: 'recommended',
    subject: 'token',
    when: {},
    cases: [],
    at: ['self'],
    related: [],
    chain: [],
    edit: [],
    cause: [],
    message: 'It is so.',
    fix: 'Make it otherwise.',
    options: {},
    aliases: [],
    ...parts,
  };
}

export function runnable(parts: Partial<Rule>): RunnableRule {
  return compileRule(ruleWith(parts));
}

/** Nothing is set: rules and their cases decide, options have their defaults. */
export const defaults: RuleSettings = { severityFor: () => null, optionsFor: (rule) => rule.options };

export const source: Source = { path: 'made.yaml', text: 'one two three four five six seven eight nine ten' };

/** The place of a word of `source`. */
export function placeOf(word: string, message = `the word ${word}`): NamedPlace {
  const start = source.text.indexOf(word);
  return { source, span: { start, end: start + word.length }, message };
}

export function subjectWith(parts: Partial<Subject>): Subject {
  return {
    type: 'token',
    facts: {},
    places: { self: placeOf('one') },
    object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    identity: 'a',
    ...parts,
  };
}
