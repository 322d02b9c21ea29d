import { expect, test } from 'vitest';
import { ruleFinder } from '../../src/rules/find.ts';
import { ruleWith } from './made.ts';

const find = ruleFinder([
  ruleWith({ id: 'identity/default-account', aliases: ['identity/old-name'] }),
  ruleWith({ id: 'projected/token-path' }),
  ruleWith({ id: 'long-lived/token-path' }),
]);

test.each([
  ['identity/default-account', 'identity/default-account'],
  ['identity/old-name', 'identity/default-account'],
  ['default-account', 'identity/default-account'],
  ['projected/token-path', 'projected/token-path'],
])('%s is the rule %s', (name, id) => {
  expect(find(name)).toMatchObject({ rule: { id } });
});

test.each([
  ['token-path', ['long-lived/token-path', 'projected/token-path']],
  ['identity/defualt-account', ['identity/default-account']],
  ['identity/old-nam', ['identity/default-account']],
  ['defualt-account', ['identity/default-account']],
  ['something-else-entirely', []],
  ['__proto__', []],
])('%s is no rule, but may mean %j', (name, suggestions) => {
  expect(find(name)).toEqual({ suggestions });
});

test("a rule's own id wins over another rule's alias", () => {
  const both = ruleFinder([ruleWith({ id: 'a/new', aliases: ['a/old'] }), ruleWith({ id: 'a/old' })]);
  expect(both('a/old')).toMatchObject({ rule: { id: 'a/old' } });
});
