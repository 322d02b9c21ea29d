import { expect, test } from 'vitest';
import { match } from '../../src/findings/match.ts';
import { builtInRules } from '../../src/rules/builtIn.ts';
import { loadCustomRules } from '../../src/rules/custom.ts';
import { defaults, subjectWith } from './made.ts';

function file(id: string, extra = '') {
  const text = `title: A title
severity: error
subject: token
when: { properties: { account: { type: string, pattern: "^team-" } } }
message: "{account} it is."
why: Because.
fix: Do it.
${extra}`;
  return { source: { path: `.sa-lint/${id}.yaml`, text }, id };
}

test('a rule of a user works like ours', async () => {
  const { rules, documents, problems } = await loadCustomRules([file('team/accounts')], builtInRules());
  expect(problems).toEqual([]);
  expect(documents[0]!.why).toBe('Because.');
  const subjects = ['team-a', 'other', 'my-team-b'].map((account) => subjectWith({ facts: { account } }));
  expect(match(subjects, rules, defaults).map(({ finding }) => finding.message)).toEqual(['team-a it is.']);
});

test('ids and aliases are used once: neither ours nor one another’s', async () => {
  const taken = builtInRules()[0]!.rule.id;
  const { rules, problems } = await loadCustomRules(
    [file(taken), file('team/a'), file('team/b', 'aliases: [team/a]'), file('team/c')],
    builtInRules(),
  );
  expect(rules.map(({ rule }) => rule.id)).toEqual(['team/a', 'team/c']);
  expect(problems.map(({ message, place }) => `${place.source.path}: ${message}`)).toEqual([
    `.sa-lint/${taken}.yaml: There is already a rule '${taken}'.`,
    ".sa-lint/team/b.yaml: There is already a rule 'team/a'.",
  ]);
});

test('the mistakes of all files are told', async () => {
  const { rules, problems } = await loadCustomRules(
    [file('team/a', 'x: 1'), file('team/b', 'y: 1'), file('team/c')],
    [],
  );
  expect(rules).toHaveLength(1);
  expect(problems.map(({ place }) => place.source.path)).toEqual([
    '.sa-lint/team/a.yaml',
    '.sa-lint/team/b.yaml',
  ]);
});
