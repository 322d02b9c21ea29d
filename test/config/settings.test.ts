import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/config/configuration.ts';
import { describeSettings, settingsFor } from '../../src/config/origin.ts';
import { type CommandLine, settingsOf } from '../../src/config/settings.ts';
import { suppress } from '../../src/findings/suppress.ts';
import type { ObjectReference } from '../../src/model/subjects/subject.ts';
import { findingAt, matchesIn, readingOf } from '../findings/sample.ts';
import { configOf, documents } from './sample.ts';

const rule = (id: string) => documents.find((one) => one.id === id)!;
const web: ObjectReference = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' };

function levelIn(
  config: string,
  id: string,
  path = 'a.yaml',
  object: ObjectReference | null = web,
): Level | null {
  return settingsOf(configOf(config)).severityFor(rule(id), path, object);
}

describe('the level of a rule', () => {
  test.each<[config: string, id: string, level: Level | null]>([
    ['', 'a/one', null],
    ['', 'b/strict', 'off'],
    ['profile: strict', 'b/strict', null],
    ['rules: { a/one: note }', 'a/one', 'note'],
    ['rules: { a/one: off }', 'a/one', 'off'],
    ['rules: { b/strict: error }', 'b/strict', 'error'],
    ['rules: { b/*: error }', 'b/strict', 'error'],
    ['rules: { a/one: { options: { seconds: 900 } } }', 'a/one', null],
    ['rules: { a/former: note }', 'a/two', 'note'],
    ['rules: { a/two: note }', 'a/one', null],
  ])('%s', (config, id, level) => {
    expect(levelIn(config, id)).toBe(level);
  });

  test.each<[config: string, id: string, level: Level | null]>([
    ['', 'a/one', 'off'],
    ['profile: strict', 'a/one', null],
    ['rules: { a/one: error }', 'a/one', 'off'],
    ['profile: strict\nrules: { a/one: error }', 'a/one', 'error'],
    ['profile: strict\nrules: { a/one: off }', 'a/one', 'off'],
  ])('for a case that only the profile strict has: %s', (config, id, level) => {
    expect(settingsOf(configOf(config)).severityFor(rule(id), 'a.yaml', null, 'strict')).toBe(level);
  });

  const override = (where: string, level: string, id = 'a/one') =>
    `- { ${where}, rules: { ${id}: ${level} }, reason: r }\n`;

  test.each<
    [name: string, config: string, path: string, object: ObjectReference | null, level: Level | null]
  >([
    ['a file', override('files: [x/**]', 'error'), 'x/a.yaml', web, 'error'],
    ['another file', override('files: [x/**]', 'error'), 'y/a.yaml', web, null],
    ['a folder', override('files: [x]', 'error'), 'x/y/a.yaml', web, 'error'],
    ['an object', override('objects: [{ kind: Deploy*, namespace: shop }]', 'error'), 'a.yaml', web, 'error'],
    [
      'one of two objects',
      override('objects: [{ name: x }, { name: "w?b" }]', 'error'),
      'a.yaml',
      web,
      'error',
    ],
    ['another object', override('objects: [{ kind: Deploy*, namespace: s }]', 'error'), 'a.yaml', web, null],
    ['no object', override('objects: [{ name: "*" }]', 'error'), 'a.yaml', null, null],
    [
      'no namespace',
      override('objects: [{ namespace: "*" }]', 'error'),
      'a.yaml',
      { ...web, namespace: null },
      null,
    ],
    ['file and object', override('files: [x], objects: [{ name: web }]', 'error'), 'a.yaml', web, null],
    ['the last', override('files: [x]', 'error') + override('files: [x]', 'note'), 'x/a.yaml', web, 'note'],
    ['off is left to the exceptions', override('files: [x]', 'off'), 'x/a.yaml', web, null],
    ['a rule outside of the profile', override('files: [x]', 'note', 'b/strict'), 'x/a.yaml', web, 'note'],
  ])('in an override: %s', (_, overrides, path, object, level) => {
    const id = overrides.includes('b/strict') ? 'b/strict' : 'a/one';
    expect(levelIn(`overrides:\n${overrides}`, id, path, object)).toBe(level);
  });

  test('findings about suppressions are turned off at once', () => {
    expect(levelIn(`overrides:\n${override('files: [x]', 'off', 's/about')}`, 's/about', 'x/a.yaml')).toBe(
      'off',
    );
  });

  test('the command line wins', () => {
    const commandLine: CommandLine = {
      profile: 'strict',
      failOn: 'never',
      rules: new Map([['a/one', 'note']]),
    };
    const config = `profile: recommended\nfailOn: error\nrules: { a/one: error }\noverrides:\n${override('files: [x]', 'off')}`;
    const settings = settingsOf(configOf(config), commandLine, { whole: true });
    expect(settings.severityFor(rule('a/one'), 'x/a.yaml', web)).toBe('note');
    expect(
      settings.exceptions.for(findingAt({ path: 'x/a.yaml', text: '' }, 0, 'a/one', web)),
    ).toBeUndefined();
    expect(settings.profile).toEqual({ value: 'strict', origin: { by: 'command line' } });
    expect(settings.failOn.value).toBe('never');
  });
});

test('options: the default, or what is set', () => {
  const settings = settingsOf(configOf('rules: { a/one: { options: { seconds: 900 } } }'));
  expect(settings.optionsFor(rule('a/one'))).toEqual({ seconds: 900, names: [], mode: 'x', strict: false });
  expect(settings.optionsFor(rule('a/two'))).toEqual({});
});

test('excluded paths', () => {
  const settings = settingsOf(configOf('exclude: [vendor/, "**/test", "*.gen.yaml"]'));
  const excluded = ['vendor/a.yaml', 'vendor/x/y.yaml', 'a/test/b.yaml', 'x.gen.yaml', '.gen.yaml'];
  const kept = ['vendors/a.yaml', 'a/vendor/x.yaml', 'a/tests.yaml', 'a/x.gen.yaml', 'test.yaml'];
  expect(excluded.filter((path) => !settings.excludes(path))).toEqual([]);
  expect(kept.filter((path) => settings.excludes(path))).toEqual([]);
});

describe('exceptions', () => {
  const text = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { x: FINDING }\n';
  const run = (config: string, whole = true, commandLine: CommandLine = {}) => {
    const readings = [readingOf(text, 'x/a.yaml'), readingOf(text, 'y/a.yaml')];
    const { findings, suppressed, subjects } = suppress(
      matchesIn(readings, ['a/one', 'a/two']),
      readings,
      { manifests: readings.flatMap(({ manifests }) => manifests), workloads: [] },
      {
        rules: documents.map((one) => ({ rule: one })),
        settings: settingsOf(configOf(config), commandLine, { whole }),
        today: '2026-06-15',
        inline: true,
      },
    );
    return {
      left: findings.map((finding) => `${finding.source.path} ${finding.rule}`),
      suppressed: suppressed.map(
        ({ finding, by, reason }) => `${finding.source.path} ${finding.rule} ${by} ${reason}`,
      ),
      unused: subjects.map(({ facts }) => facts.rule),
    };
  };

  test('silence with their reason', () => {
    expect(run('overrides: [{ files: [x], rules: { a/*: off }, reason: "old" }]')).toEqual({
      left: ['y/a.yaml a/one', 'y/a.yaml a/two'],
      suppressed: ['x/a.yaml a/one config old', 'x/a.yaml a/two config old'],
      unused: [],
    });
  });

  test('a later override takes a finding back', () => {
    const { left, unused } = run(`overrides:
- { files: ['*'], rules: { a/one: off }, reason: r }
- { objects: [{ name: web }], rules: { a/one: error }, reason: r }
`);
    expect(left).toHaveLength(4);
    expect(unused).toEqual(['a/one']);
  });

  test('are told when nothing needs them, once for a category', () => {
    const config = 'overrides: [{ files: [z], rules: { a/*: off, b/strict: off, s/about: off }, reason: r }]';
    expect(run(config).unused).toEqual(['a/*']);
    expect(run(config, false).unused).toEqual([]);
    const off = {
      rules: new Map<string, Level>([
        ['a/one', 'error'],
        ['a/two', 'off'],
      ]),
    };
    expect(run(config, true, off).unused).toEqual([]);
  });
});

describe('what is in force', () => {
  const config = `profile: strict
rules:
  a/one: { severity: note, options: { seconds: 900 } }
overrides:
  - { objects: [{ kind: Pod }], rules: { a/two: note }, reason: superseded }
  - { files: [x], rules: { a/two: off }, reason: the whole folder }
  - { objects: [{ namespace: kube-* }, { name: api }], rules: { a/two: error }, reason: but these }
  - { files: [z], rules: { a/two: note }, reason: elsewhere }
exclude: [x/gen]
`;

  test('every value with its origin', () => {
    const settings = settingsOf(configOf(config), { rules: new Map([['s/about', 'off']]) });
    expect(describeSettings(settingsFor(settings, documents, 'x/a.yaml'))).toBe(`In force for x/a.yaml:

profile             strict   .sa-lint.yaml:1
failOn              warning  default
a/one               note     .sa-lint.yaml:3
  seconds           900      .sa-lint.yaml:3
  names             []       default
  mode              "x"      default
  strict            false    default
a/two               off      override at .sa-lint.yaml:6: the whole folder
  on kube-*/*, api  error    override at .sa-lint.yaml:7: but these
b/strict            note     profile strict
s/about             off      command line
`);
  });

  test('what a rule decides case by case', () => {
    const settings = settingsOf(null);
    const { rules } = settingsFor(settings, documents, 'a.yaml');
    expect(rules.map(({ id, level, severities }) => [id, level.value, ...severities])).toEqual([
      ['a/one', null, 'warning'],
      ['a/two', null, 'error', 'warning'],
      ['b/strict', 'off', 'note'],
      ['s/about', null, 'warning'],
    ]);
  });

  test('says that the path is left out', () => {
    const page = describeSettings(settingsFor(settingsOf(configOf(config)), documents, 'x/gen/a.yaml'));
    expect(page).toMatch(/^x\/gen\/a\.yaml is left out by 'x\/gen' \(\.sa-lint\.yaml:9\)\.\n/);
  });

  test('agrees with what matching asks', () => {
    const settings = settingsOf(configOf(config));
    for (const path of ['a.yaml', 'x/a.yaml', 'z/a.yaml']) {
      for (const { id, level, objects } of settingsFor(settings, documents, path).rules) {
        if (objects.length > 0 || level.value === 'off') continue;
        expect(settings.severityFor(rule(id), path, null)).toBe(level.value);
      }
    }
  });
});
