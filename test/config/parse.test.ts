import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml12 } from 'yaml';
import { initialConfig } from '../../src/config/init.ts';
import { parseConfig, ruleFoldersOf } from '../../src/config/parse.ts';
import { configSchema } from '../../src/config/schema.ts';
import { loadDocuments } from '../../src/rules/documents.ts';
import { configOf, documents, mistakesIn } from './sample.ts';

describe('a configuration', () => {
  test('says everything', () => {
    const configuration = configOf(`
profile: strict
failOn: never
rules:
  a/*: note
  a/one: { severity: error, options: { seconds: 900, names: [x], mode: 'y', strict: yes } }
  a/former: off
overrides:
  - files: [legacy]
    objects: [{ kind: Pod, namespace: kube-*, name: '*' }]
    rules: { a/*: off, a/one: warning }
    reason: >
      It is
      old.
exclude: [vendor/, '**/testdata']
ruleFolders: [.rules]
`);
    expect(configuration).toMatchObject({
      profile: { value: 'strict' },
      failOn: { value: 'never' },
      exclude: [{ value: { pattern: 'vendor/' } }, { value: { pattern: '**/testdata' } }],
      ruleFolders: [{ value: '.rules' }],
    });
    expect([...configuration.rules].map(([id, { level }]) => [id, level?.value])).toEqual([
      ['a/one', 'error'],
      ['a/two', 'off'],
    ]);
    expect([...configuration.rules.get('a/one')!.options].map(([name, { value }]) => [name, value])).toEqual([
      ['seconds', 900],
      ['names', ['x']],
      ['mode', 'y'],
      ['strict', true],
    ]);
    const [override] = configuration.overrides;
    expect(override!.reason).toBe('It is old.');
    expect([...override!.rules].map(([id, { level, written }]) => [id, level, written])).toEqual([
      ['a/one', 'warning', 'a/one'],
      ['a/two', 'off', 'a/*'],
    ]);
  });

  test.each(['', '# nothing\n', '---\n# nothing\n', '{}', 'null'])('may say nothing: %j', (text) => {
    expect(configOf(text)).toMatchObject({ profile: null, failOn: null, overrides: [] });
  });

  test('keeps the level of a category for a rule that only has options', () => {
    const { rules } = configOf('rules:\n  a/one: { options: { seconds: 900 } }\n  a/*: note\n');
    expect(rules.get('a/one')!.level?.value).toBe('note');
  });

  test('is YAML with anchors, and JSON', () => {
    const text =
      'overrides:\n- &o { files: [a], rules: { a/one: &l off }, reason: r }\n- { <<: *o, files: [b] }\n';
    expect(configOf(text).overrides.map(({ rules }) => rules.get('a/one')!.level)).toEqual(['off', 'off']);
    expect(configOf('{"rules": {"a/one": "off"}}').rules.get('a/one')!.level!.value).toBe('off');
  });
});

describe('every mistake, at its place', () => {
  test.each<[text: string, ...mistakes: (string | RegExp)[]]>([
    ['- a', '1:1 A configuration is a mapping.'],
    ['a: [', /^\d+:\d+ This is no YAML: /],
    ['profile: strict\n---\nfailOn: note', '3:1 A configuration is one document.'],
    ['profile: strict\n...\nfailOn: note', /Nothing is read from here on/],
    ['profle: strict', "1:1 Unknown key 'profle'. Did you mean 'profile'?"],
    ['zzz: 1', /1:1 Unknown key 'zzz'. Known in the configuration are: profile, failOn/],
    ['__proto__: 1\nconstructor: 2', /1:1 Unknown key '__proto__'/, /2:1 Unknown key 'constructor'/],
    ['profile: stric', "1:10 'profile' must be one of recommended, strict. Did you mean 'strict'?"],
    ['failOn: off', "1:9 'failOn' must be one of error, warning, note, never."],
    ['failOn:', /'failOn' must be one of/],
    ['failOn: note\nfailOn: error', "1:1 'failOn' is written twice here."],
    ['rules: []', "1:1 'rules' must be a mapping."],
    ['rules:\n  a/one: warn', "2:10 'a/one' must be one of error, warning, note, off."],
    ['rules:\n  a/one: no', /2:10 'a\/one' must be one of/],
    ['rules:\n  a/one: {}\n  a/oen: note', "3:3 There is no rule 'a/oen'. Did you mean 'a/one'?"],
    ['rules:\n  x/*: note', "2:3 There is no category 'x/*'. Did you mean 'a/*'?"],
    [
      'rules:\n  toString: nota',
      /There is no rule 'toString'/,
      /'toString' must be one of .* Did you mean 'note'/,
    ],
    ['rules:\n  a/two: off\n  a/former: off', "3:3 The rule 'a/two' is set twice."],
    ['rules:\n  a/*: { options: { seconds: 1 } }', /2:10 Unknown key 'options'/],
    [
      'rules:\n  a/one: { options: { second: 1 } }',
      /The rule 'a\/one' has no option 'second'. Did you mean 'seconds'/,
    ],
    ['rules:\n  a/two: { options: { x: 1 } }', /2:23 The rule 'a\/two' has no option 'x'. It has none/],
    ['rules:\n  a/one: { options: { seconds: 599 } }', "2:32 'seconds' must be at least 600."],
    ['rules:\n  a/one: { options: { seconds: "900" } }', "2:32 'seconds' must be a whole number."],
    ['rules:\n  a/one: { options: { seconds: 9e9 } }', /at most 86400/],
    ['rules:\n  a/one: { options: { seconds: .nan } }', /no JSON numbers/],
    ['rules:\n  a/one: { options: { names: [a, b, c] } }', /more than 2 items/],
    ['rules:\n  a/one: { options: { names: [1] } }', /each item is a text/],
    ['rules:\n  a/one: { options: { names: x } }', /must be a list/],
    ['rules:\n  a/one: { options: { mode: z } }', /must be one of x, y/],
    ['rules:\n  a/one: { options: { strict: 1 } }', /must be true or false/],
    ['overrides: {}', "1:1 'overrides' must be a list."],
    ['overrides: [x]', /An override is a mapping/],
    [
      'overrides:\n  - reason: r\n    rules: { a/one: off }',
      "2:5 An override lacks 'files' or 'objects'. What is for everything stands under 'rules'.",
    ],
    ['overrides:\n  - files: [a]\n    reason: r', "2:5 An override lacks 'rules'."],
    [
      'overrides:\n  - files: [a]\n    rules: {}',
      "2:5 An override lacks 'reason': say why it is right here.",
    ],
    ['overrides:\n  - files: [a]\n    rules: {}\n    reason: "--"', /4:5 'reason' says why/],
    ['overrides:\n  - { files: [], rules: {}, reason: r }', /'files' names nothing/],
    ['overrides:\n  - { files: a, rules: {}, reason: r }', /'files' must be a list/],
    ['overrides:\n  - { objects: [{}], rules: {}, reason: r }', /at least one of its parts/],
    ['overrides:\n  - { objects: [{ nam: x }], rules: {}, reason: r }', /'nam'. Did you mean 'name'/],
    ['overrides:\n  - { objects: [{ name: no }], rules: {}, reason: r }', /write it in quotes/],
    ['overrides:\n  - { objects: [Pod], rules: {}, reason: r }', /An object is given by/],
    [
      'overrides:\n  - { files: [a], rules: { a/one: { severity: off } }, reason: r }',
      /'a\/one' must be one of/,
    ],
    ['exclude: [1]', "1:11 'exclude' is a list of texts."],
    [
      'exclude: [/etc, "../x", "!a", "a\\\\b"]',
      /leads out/,
      /leads out/,
      /starts with '!'/,
      /control character/,
    ],
    ['exclude: ["{a", "[a"]', /bracket/, /bracket/],
    ['ruleFolders: [""]', "1:15 'ruleFolders' is a list of texts."],
  ])('%j', (text, ...expected) => {
    const mistakes = mistakesIn(text);
    expect(mistakes).toHaveLength(expected.length);
    for (const [index, mistake] of expected.entries())
      if (typeof mistake === 'string') expect(mistakes[index]).toBe(mistake);
      else expect(mistakes[index]).toMatch(mistake);
  });

  test('all at once, in the order of the text', () => {
    const lines = mistakesIn('x: 1\nprofile: y\nrules:\n  z/z: on\n  a/one: note\nexclude: w\n');
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual([1, 2, 4, 4, 6]);
  });

  test('never throws, and never half a configuration', () => {
    const key = fc.constantFrom(
      'profile',
      'rules',
      'overrides',
      'exclude',
      'files',
      'a/one',
      '__proto__',
      'options',
      'objects',
      'reason',
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom('off', 'strict', 'a', '*', 3, null, true),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(fc.property(tree, (value) => mistakesIn(JSON.stringify(value)) !== undefined));
    fc.assert(fc.property(fc.string(), (text) => mistakesIn(text) !== undefined));
  });

  test('aliases do not make a value endless', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `&l${i + 1} [*l${i}, *l${i}, *l${i}]`);
    const text = `rules:\n  a/one:\n    options:\n      seconds: [&l0 [x], ${levels.join(', ')}]\n`;
    expect(mistakesIn(text)).toHaveLength(1);
  });
});

test('rule folders are known whatever else is wrong', () => {
  const source = { path: '.sa-lint.yaml', text: 'profile: x\nruleFolders: [one, 2, two]\nrules: 3\n' };
  expect(ruleFoldersOf(source).map(({ value }) => value)).toEqual(['one', 'two']);
  expect(ruleFoldersOf({ ...source, text: 'a: [' })).toEqual([]);
});

describe('the schema', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false });

  test.each([
    'profile: strict',
    'rules: { a/one: "off", a/two: { severity: note }, "a/*": note }',
    'rules: { a/former: error }',
    'rules: { a/one: { options: { seconds: 900, names: [x] } } }',
    'overrides: [{ files: [a], rules: { a/one: "off" }, reason: r }]',
    'overrides: [{ objects: [{ kind: Pod }], rules: { "a/*": note }, reason: r }]',
    'exclude: [a, b/**]',
    'profile: x',
    'other: 1',
    'rules: { one: note }',
    'rules: { a/one: warn }',
    'rules: { a/one: { options: { seconds: 1 } } }',
    'rules: { a/one: { options: { other: 1 } } }',
    'rules: { a/two: { options: { seconds: 900 } } }',
    'overrides: [{ files: [a], rules: { a/one: "off" } }]',
    'overrides: [{ rules: { a/one: "off" }, reason: r }]',
    'overrides: [{ files: [], rules: {}, reason: r }]',
    'overrides: [{ objects: [{}], rules: {}, reason: r }]',
    'exclude: ["!a"]',
    'exclude: a',
  ])('and the parser agree on %s', (text) => {
    const validate = ajv.compile({ ...configSchema(documents), $id: `https://x/${text}` });
    expect(validate(parseYaml12(text))).toBe(mistakesIn(text).length === 0);
  });

  test('accepts what init writes, as it stands and with every comment taken off', async () => {
    const all = await loadDocuments();
    const text = initialConfig();
    const uncommented = text
      .split('\n')
      .filter((line) => !/^# [A-Z'a-z].*[.:,a-z]$/.test(line) || /^# ( |\w+:$)/.test(line))
      .filter((line) => !/^# {2,}(#|sa-lint\.dev)/.test(line))
      .map((line) => line.replace(/^# ?/, ''))
      .join('\n');
    expect(uncommented).toContain('\noverrides:');
    const validate = ajv.compile(configSchema(all));
    for (const one of [text, uncommented]) {
      expect(parseConfig({ path: '.sa-lint.yaml', text: one }, all).problems).toEqual([]);
      expect(validate(parseYaml12(one)), ajv.errorsText(validate.errors)).toBe(true);
    }
    expect(Object.keys(parseYaml12(uncommented)).sort()).toEqual(
      ['profile', 'failOn', 'rules', 'overrides', 'exclude', 'ruleFolders'].sort(),
    );
  });
});
