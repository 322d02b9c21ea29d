import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/config/settings.ts';
import { loadConfig } from '../../src/files/loadConfig.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { regionOf } from '../../src/text/position.ts';
import { documentOf, documents } from '../config/sample.ts';

let outside: string;
let root: string;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'sa-lint-config-'));
  root = join(outside, 'repository');
  write('.git/HEAD', '');
});

afterEach(() => rmSync(outside, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const rules = documents.map((rule: Rule) => ({ rule, matches: () => false, cases: [], edits: [] }));

async function load(folder = '.', config?: string | false) {
  const loaded = await loadConfig({
    folder: join(root, folder),
    config,
    rules,
    documents: async () => documents,
  });
  return {
    ...loaded,
    mistakes: loaded.problems.map(({ message, place }) => {
      return `${place.source.path}:${regionOf(place.source, place.span).line} ${message}`;
    }),
  };
}

describe('the configuration', () => {
  test('is looked for upward, to the root of the repository', async () => {
    mkdirSync(join(root, 'a/b/c'), { recursive: true });
    writeFileSync(join(outside, '.sa-lint.yaml'), 'profile: strict\n');
    expect(await load('a/b/c')).toMatchObject({ path: null, configuration: null, problems: [] });
    write('.sa-lint.yaml', 'failOn: note\n');
    expect(await load('a/b/c')).toMatchObject({ path: '../../../.sa-lint.yaml' });
    write('a/b/.sa-lint.yml', 'failOn: error\n');
    expect(await load('a/b/c')).toMatchObject({
      path: '../.sa-lint.yml',
      configuration: { failOn: { value: 'error' } },
    });
  });

  test('outside of a repository only the folder itself is looked into', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    mkdirSync(join(root, 'a'));
    write('.sa-lint.yaml', 'failOn: note\n');
    expect((await load('a')).path).toBeNull();
    expect((await load('.')).path).toBe('.sa-lint.yaml');
  });

  test('a work tree ends at its .git file', async () => {
    write('tree/.git', 'gitdir: elsewhere\n');
    write('.sa-lint.yaml', 'failOn: note\n');
    expect((await load('tree')).path).toBeNull();
  });

  test('none is wanted', async () => {
    write('.sa-lint.yaml', 'nonsense');
    expect(await load('.', false)).toMatchObject({ path: null, problems: [] });
  });

  test('globs are relative to its folder, in whatever folder the run is', async () => {
    write('.sa-lint.yaml', 'exclude: [a/gen]\n');
    mkdirSync(join(root, 'a'));
    const above = settingsOf((await load('.')).configuration);
    const below = settingsOf((await load('a')).configuration);
    expect([above.excludes('a/gen/x.yaml'), above.excludes('gen/x.yaml')]).toEqual([true, false]);
    expect([below.excludes('gen/x.yaml'), below.excludes('a/gen/x.yaml')]).toEqual([true, false]);
    expect(below.excludes('../../x.yaml')).toBe(false);
  });

  test('one that is named: from anywhere, its globs relative to the run', async () => {
    writeFileSync(join(outside, 'other.yaml'), '\ufeffexclude: [gen]\n');
    const loaded = await load('.', '../other.yaml');
    expect(loaded).toMatchObject({ path: '../other.yaml', problems: [] });
    expect(settingsOf(loaded.configuration).excludes('gen/a.yaml')).toBe(true);
  });

  test.each<[name: string, make: () => unknown, config: string | undefined, mistake: RegExp]>([
    [
      'two of them',
      () => ['.sa-lint.yaml', '.sa-lint.yml'].map((name) => write(name, '')),
      undefined,
      /two configurations/,
    ],
    ['a folder', () => write('.sa-lint.yaml/x', ''), undefined, /no regular file/],
    ['not there', () => {}, 'x.yaml', /^x\.yaml:1 The configuration cannot be read \(ENOENT\)\.$/],
    ['not UTF-8', () => write('.sa-lint.yaml', Uint8Array.of(0xff, 0xfe, 0x00)), undefined, /UTF-8/],
    ['too large', () => write('.sa-lint.yaml', '#'.repeat(2 ** 20 + 1)), undefined, /larger than/],
    [
      'wrong',
      () => write('.sa-lint.yaml', 'a: 1\nprofile: x\n'),
      undefined,
      /^\.sa-lint\.yaml:1 Unknown key/,
    ],
    [
      'a link out of the repository',
      () => {
        writeFileSync(join(outside, 'secret'), 'password: 1\n');
        symlinkSync(join(outside, 'secret'), join(root, '.sa-lint.yaml'));
      },
      undefined,
      /leads out of the repository/,
    ],
    [
      'a link to nowhere',
      () => symlinkSync('nowhere', join(root, '.sa-lint.yaml')),
      undefined,
      /cannot be read/,
    ],
  ])('cannot be used: %s', async (_, make, config, mistake) => {
    make();
    const loaded = await load('.', config);
    expect(loaded.configuration).toBeNull();
    expect(loaded.mistakes[0]).toMatch(mistake);
    expect(JSON.stringify(loaded.problems)).not.toContain('password');
  });
});

describe('custom rules', () => {
  const rule = `title: A thing
severity: warning
subject: workload
when: { properties: { kind: { const: Pod } } }
message: m
why: w
fix: f
`;

  test('are known to the configuration that names their folder', async () => {
    write('.sa-lint.yaml', 'ruleFolders: [rules]\nrules: { own/thing: error }\n');
    write('rules/own/thing.yaml', rule);
    write('rules/README.md', '');
    write('rules/own/notes.txt', '');
    const loaded = await load();
    expect(loaded.mistakes).toEqual([]);
    expect(loaded.custom.rules.map((one) => one.rule.id)).toEqual(['own/thing']);
    expect(loaded.configuration?.rules.get('own/thing')?.level?.value).toBe('error');
  });

  test('have places relative to the run', async () => {
    mkdirSync(join(root, 'a'));
    write('.sa-lint.yaml', 'ruleFolders: [rules]\n');
    write('rules/own/thing.yaml', `${rule}extra: 1\n`);
    expect((await load('a')).mistakes).toEqual([
      expect.stringMatching(/^\.\.\/rules\/own\/thing\.yaml:8 Unknown key 'extra'/),
    ]);
  });

  test.each<[name: string, folder: string, make: () => void, mistakes: RegExp[]]>([
    ['not there', 'rules', () => {}, [/^\.sa-lint\.yaml:1 The rule folder 'rules' does not exist\.$/]],
    ['a file', 'rules', () => write('rules', ''), [/cannot be read \(ENOTDIR\)/]],
    ['outside', '..', () => {}, [/^\.sa-lint\.yaml:1 The rule folder '\.\.' leads out of the repository\.$/]],
    [
      'a folder that links outside',
      'rules',
      () => symlinkSync(outside, join(root, 'rules')),
      [/leads out of the repository/],
    ],
    [
      'a file that links outside',
      'rules',
      () => {
        mkdirSync(join(root, 'rules/own'), { recursive: true });
        writeFileSync(join(outside, 'secret'), 'password: 1\n');
        symlinkSync(join(outside, 'secret'), join(root, 'rules/own/thing.yaml'));
      },
      [/^rules\/own\/thing\.yaml:1 The rule file leads out of the repository\.$/],
    ],
    [
      'without a category',
      'rules',
      () => write('rules/thing.yaml', rule),
      [/stands in a folder that names its category/],
    ],
    [
      'an id that is taken',
      'rules',
      () => write('rules/a/former.yaml', rule),
      [/already a rule 'a\/former'/],
    ],
  ])('cannot be used: %s', async (_, folder, make, expected) => {
    write('.sa-lint.yaml', `ruleFolders: [${folder}]\n`);
    make();
    const { mistakes } = await load();
    expect(mistakes).toHaveLength(expected.length);
    for (const [index, mistake] of expected.entries()) expect(mistakes[index]).toMatch(mistake);
    expect(mistakes.join()).not.toContain('password');
  });
});

test('the documents of the rules are not asked for without a configuration', async () => {
  await loadConfig({ folder: root, rules, documents: () => Promise.reject(new Error('asked')) });
  write('.sa-lint.yaml', '');
  const documentsOf = async () => [documentOf('a/one')];
  expect((await loadConfig({ folder: root, rules, documents: documentsOf })).configuration).not.toBeNull();
});
