import { expect, test } from 'vitest';
import { match } from '../../src/findings/match.ts';
import type { Subject } from '../../src/model/subjects/subject.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { RuleSettings } from '../../src/rules/ruleSettings.ts';
import { defaults, placeOf, runnable, source, subjectWith } from '../rules/made.ts';

function findingOf(
  rule: Partial<Rule>,
  subject: Partial<Subject> = {},
  settings: Partial<RuleSettings> = {},
) {
  return match([subjectWith(subject)], [runnable(rule)], { ...defaults, ...settings })[0]?.finding;
}

test('a finding says what the rule says, about the subject', () => {
  const finding = findingOf(
    {
      message: "{object} has '{audience}'.",
      fix: 'Change {audience}.',
      at: ['audience'],
      related: ['workload'],
    },
    {
      facts: { object: "Deployment 'shop/web'", audience: 'vault' },
      places: { self: placeOf('one'), audience: placeOf('two'), workload: placeOf('three') },
    },
  );
  expect(finding).toEqual({
    rule: 'test/rule',
    severity: 'warning',
    message: "Deployment 'shop/web' has 'vault'.",
    fix: 'Change vault.',
    source,
    span: { start: 4, end: 7 },
    object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    related: [placeOf('three')],
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test('a rule sees subjects of its type only', () => {
  expect(findingOf({ subject: 'workload' })).toBeUndefined();
  expect(findingOf({ subject: 'token' })).toBeDefined();
});

test('findings come subject by subject, in the order of the rules', () => {
  const subjects = [
    subjectWith({ identity: 'x', facts: { n: 1 } }),
    subjectWith({ identity: 'y', facts: { n: 2 } }),
  ];
  const rules = [runnable({ id: 'a/one', message: '1 {n}' }), runnable({ id: 'a/two', message: '2 {n}' })];
  expect(match(subjects, rules, defaults).map(({ finding }) => finding.message)).toEqual([
    '1 1',
    '2 1',
    '1 2',
    '2 2',
  ]);
});

const graded: Partial<Rule> = {
  when: { properties: { level: { type: 'integer', minimum: 1 } } },
  message: 'rule',
  fix: 'fix',
  cases: [
    { when: { properties: { level: { const: 3 } } }, severity: 'error', message: 'three' },
    { when: { properties: { level: { type: 'integer', minimum: 2 } } }, severity: 'note', fix: 'other fix' },
  ],
};

test.each([
  [0, undefined],
  [1, { severity: 'warning', message: 'rule', fix: 'fix' }],
  [2, { severity: 'note', message: 'rule', fix: 'other fix' }],
  [3, { severity: 'error', message: 'three', fix: 'fix' }],
])('of the cases the first that matches refines the rule: level %i', (level, expected) => {
  const finding = findingOf(graded, { facts: { level } });
  if (expected === undefined) expect(finding).toBeUndefined();
  else expect(finding).toMatchObject(expected);
});

test.each([
  ['error', 'error'],
  ['off', undefined],
  [null, 'note'],
] as const)('a severity that the user set (%s) wins over rule and case', (set, expected) => {
  const finding = findingOf(graded, { facts: { level: 2 } }, { severityFor: () => set });
  expect(finding?.severity).toBe(expected);
});

test('settings are asked with the path of the finding and the object as it is written', () => {
  const asked: unknown[] = [];
  const object = { apiVersion: 'v1', kind: 'Pod', namespace: null, name: 'a\nb' };
  const finding = findingOf(
    {},
    { object },
    {
      severityFor: (rule, ...rest) => {
        asked.push(rule.id, ...rest);
        return null;
      },
    },
  );
  expect(asked).toEqual(['test/rule', 'made.yaml', object, undefined]);
  expect(finding!.object!.name).toBe('a\\u{a}b');
});

test('options come from the settings, for the condition and for the text', () => {
  const rule: Partial<Rule> = {
    options: { most: 5 },
    when: { properties: { n: { type: 'integer', exclusiveMinimum: { $data: '/options/most' } } } },
    message: '{n} > {options.most}',
  };
  expect(findingOf(rule, { facts: { n: 7 } })?.message).toBe('7 > 5');
  expect(findingOf(rule, { facts: { n: 7 } }, { optionsFor: () => ({ most: 9 }) })).toBeUndefined();
});

test.each([
  [['audience', 'self'], 'two'],
  [['path', 'self'], 'one'],
  [['path'], 'one'],
  [['mounts'], 'three'],
  [['constructor'], 'one'],
])('at %j points at %s', (at, word) => {
  const places = {
    self: placeOf('one'),
    audience: placeOf('two'),
    mounts: [placeOf('three'), placeOf('four')],
  };
  expect(findingOf({ at }, { places })!.span).toEqual(placeOf(word).span);
});

test('when neither the named places nor the subject itself is there, any place will do', () => {
  expect(findingOf({ at: ['path'] }, { places: { mounts: [], token: placeOf('five') } })!.span).toEqual(
    placeOf('five').span,
  );
});

test('related places are all that are named, in that order, without the primary one and without doubles', () => {
  const places = {
    self: placeOf('one'),
    mounts: [placeOf('two'), placeOf('one'), placeOf('three')],
    again: placeOf('two', 'said otherwise'),
  };
  const finding = findingOf({ related: ['again', 'mounts', 'absent', 'self'] }, { places });
  expect(finding!.related.map(({ message }) => message)).toEqual(['said otherwise', 'the word three']);
});

test('a finding keeps all of many related places, and counts none twice', () => {
  const at = (start: number) => ({ source, span: { start, end: start + 1 }, message: `place ${start}` });
  const mounts = [...Array.from({ length: 25 }, (_, index) => at(index)), at(3), at(0)];
  const { related } = findingOf({ related: ['mounts'] }, { places: { self: at(0), mounts } })!;
  expect(related.map(({ message }) => message)).toEqual(
    Array.from({ length: 24 }, (_, index) => `place ${index + 1}`),
  );
});

test.each([
  [[], undefined],
  [['absent'], undefined],
  [
    ['self', 'bindings', 'role'],
    ['the word one', 'binds it', 'binds it too', 'grants it'],
  ],
  [
    ['role', 'again', 'self', 'role'],
    ['grants it', 'the word one', 'grants it'],
  ],
])('the chain %j leads step by step, and never stands still', (chain, steps) => {
  const places = {
    self: placeOf('one'),
    bindings: [placeOf('two', 'binds it'), placeOf('three', 'binds it too')],
    role: placeOf('four', 'grants it'),
    again: placeOf('four', 'the same place'),
  };
  expect(findingOf({ chain }, { places })!.chain?.map(({ message }) => message)).toEqual(steps);
});

test.each([
  [1, 'off', 'error'],
  [2, 'off', undefined],
  [2, null, 'note'],
] as const)('a case of a profile: level %i, the profile is %s', (level, strict, severity) => {
  const finding = findingOf(
    {
      severity: 'error',
      cases: [{ when: { properties: { level: { const: 2 } } }, profile: 'strict', severity: 'note' }],
    },
    { facts: { level } },
    { severityFor: (_rule, _path, _object, profile) => (profile === 'strict' ? strict : null) },
  );
  expect(finding?.severity).toBe(severity);
});

test('what is shown at a related place is safe to print', () => {
  const places = { self: placeOf('one'), workload: placeOf('two', 'a\u001b[31mb') };
  expect(findingOf({ related: ['workload'] }, { places })!.related[0]!.message).toBe('a\\u{1b}[31mb');
});
