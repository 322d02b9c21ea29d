import { describe, expect, test } from 'vitest';
import { loadRule } from '../../src/rules/load.ts';
import { builtInDocuments } from './documents.ts';

const rule = (edit: string) => `title: A rule
severity: note
subject: token
when: { properties: { exported: { const: true } } }
message: It is so.
fix: Make it otherwise.
why: Because.
edit:
${edit}`;

const problemsOf = (edit: string) =>
  loadRule({ path: 'x.yaml', text: rule(edit) }, 'a/b').problems.map(({ message }) => message);

describe('edits are checked when a rule is loaded', () => {
  test.each<[string, string, string[]]>([
    ['right', '  - { safe: true, steps: [{ write: expirationSeconds, to: 3600 }] }', []],
    [
      'with a fact',
      '  - { unsafe: "{volume} breaks.", steps: [{ set: a, in: object, to: "{volume}" }] }',
      [],
    ],
    ['no reason for none', '  - { none: "{volume} is mounted" }', []],
    [
      'neither safe nor unsafe',
      '  - { steps: [{ remove: self }] }',
      [
        "An edit is 'safe: true', or says in 'unsafe' what it may break, or in 'none' why nothing is written.",
      ],
    ],
    ['no steps', '  - { safe: true }', ["An edit has 'steps', unless it says in 'none' why there are none."]],
    [
      'a place that the subject has not',
      '  - { safe: true, steps: [{ remove: slef }] }',
      ["The subject 'token' has no place 'slef'. Did you mean 'self'?"],
    ],
    [
      'a fact that the subject has not',
      '  - { safe: true, steps: [{ set: a, in: self, to: { b: ["{volum}"] } }] }',
      ["The subject 'token' has no fact 'volum'. Did you mean 'volume'?"],
    ],
    [
      'a condition about nothing',
      '  - { when: { properties: { volum: { const: a } } }, none: it is so }',
      ["The subject 'token' has no fact 'volum'. Did you mean 'volume'?"],
    ],
    [
      'no step at all',
      '  - { safe: true, steps: [{ to: 1 }] }',
      ['A step is one of: set, write, rename, remove, move, replace, add, create.'],
    ],
    [
      'parts that a step lacks and has not',
      '  - { safe: true, steps: [{ set: a, to: 1, by: b }] }',
      ["The step 'set' lacks 'in'.", "The step 'set' has no 'by'."],
    ],
    [
      'an unknown key',
      '  - { safe: true, steps: [{ remove: self, too: 1 }] }',
      ["Unknown key 'too'. Did you mean 'to'?", "The step 'remove' has no 'too'."],
    ],
  ])('%s', (_, edit, expected) => {
    expect(problemsOf(edit)).toEqual(expected);
  });

  test('what is fixed belongs to a bad example', () => {
    const text = `${rule('  - { none: it is so }')}\nexamples: [{ good: "a: 1\\n", fixed: "a: 2\\n" }]`;
    const { problems } = loadRule({ path: 'x.yaml', text }, 'a/b');
    expect(problems.map(({ message }) => message)).toEqual(["Only a bad example has 'fixed'."]);
  });
});

test('every rule that writes something shows what', () => {
  const silent = builtInDocuments.filter(
    ({ edit, examples }) =>
      edit.some(({ steps }) => steps !== undefined) && !examples.some(({ fixed }) => fixed !== undefined),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('safe edits and others are told apart', () => {
  const safe = builtInDocuments.filter(({ edit }) => edit.some((one) => one.safe)).map(({ id }) => id);
  expect(safe).toEqual([
    'identity/deprecated-service-account-field',
    'manifest/empty-automount',
    'manifest/invalid-field-type',
    'manifest/misplaced-field',
    'projected/extended-token-expiration',
    'projected/invalid-token-expiration',
    'projected/token-without-expiration',
  ]);
});
