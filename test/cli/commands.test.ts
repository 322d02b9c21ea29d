import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../src/cli/lintCommand.ts';
import { table } from '../../src/cli/rulesCommand.ts';
import { builtInRules } from '../../src/rules/builtIn.ts';
import type { RuleDocument } from '../../src/rules/rule.ts';
import { example } from '../package/readme.ts';
import { project, saLint, scratch } from './harness.ts';
import { tokenSecret, tokenSecretRule } from './manifests.ts';

const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

test('--version is that of the package', async () => {
  expect(await saLint(scratch(), ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help fits 80 columns and names every command', async () => {
  const { stdout } = await saLint(scratch(), ['--help']);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  for (const command of commandNames) {
    expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  }
});

test("'help' prints it too, and that of a command", async () => {
  const folder = scratch();
  expect(await saLint(folder, ['help'])).toEqual(await saLint(folder, ['--help']));
  expect(await saLint(folder, ['help', 'explain'])).toEqual(await saLint(folder, ['explain', '--help']));
});

test('the rules in the examples of --help exist', async () => {
  const folder = scratch();
  const names = [...(await saLint(folder, ['--help'])).stdout.matchAll(/sa-lint explain (\S+)/g)];
  expect(names.length).toBeGreaterThan(0);
  for (const [, name] of names) expect((await saLint(folder, ['explain', name!])).code).toBe(0);
});

test('each of several mistakes begins a line', async () => {
  const folder = scratch({ '.sa-lint.yaml': 'profil: strict\nfailOn: off\n' });
  expect((await saLint(folder, ['.'])).stderr).toMatch(
    /^sa-lint: 2 mistakes:\n\.sa-lint\.yaml:1:1: .*\n\.sa-lint\.yaml:2:9: .*\n$/,
  );
});

describe('rules', () => {
  test('as a table', async () => {
    const { stdout, code } = await saLint(scratch(), ['rules']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${tokenSecretRule} +error +recommended `, 'm'));
  });

  test('a terminal without room for titles gets them on lines of their own', () => {
    const { rule } = builtInRules().find((one) => one.rule.id === tokenSecretRule)!;
    const documents = [rule as RuleDocument];
    const wide = `${rule.id}  error  recommended  ${rule.title}`;
    expect(table(documents, wide.length)).toMatch(new RegExp(`^${wide}\n`));
    expect(table(documents, wide.length - 1)).toMatch(
      new RegExp(`^${rule.id}  error  recommended\n  ${rule.title}\n`),
    );
  });

  test('as JSON', async () => {
    const rules = JSON.parse((await saLint(scratch(), ['rules', '--format=json'])).stdout);
    expect(rules).toContainEqual(expect.objectContaining({ id: tokenSecretRule, severity: 'error' }));
  });

  test('a folder of that name is given as a path', async () => {
    const folder = scratch({ 'rules/a.yaml': tokenSecret('a') });
    expect((await saLint(folder, ['./rules'])).code).toBe(1);
  });
});

describe('explain', () => {
  test.each([tokenSecretRule, 'long-lived-token-secret'])('%s', async (name) => {
    const { stdout, code } = await saLint(scratch(), ['explain', name]);
    expect(code).toBe(0);
    expect(stdout).toContain(tokenSecretRule);
    expect(stdout).toContain('Fix');
  });
});

describe('init and config', () => {
  test('init writes a configuration that is valid, and never over another', async () => {
    const folder = scratch({ 'a.yaml': tokenSecret('a') });
    expect((await saLint(folder, ['init'])).code).toBe(0);
    expect((await saLint(folder, ['a.yaml'])).code).toBe(1);
    const again = await saLint(folder, ['init']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('there already');
  });

  test('configuration, rules and baseline are neither read as manifests nor passed over', async () => {
    const folder = scratch({
      'a.yaml': tokenSecret('a'),
      '.sa-lint.yaml': 'failOn: error\nruleFolders: [mine]\n',
      'mine/vault/short-token.yaml': example('Rules of your own', 'yaml', 'subject:'),
    });
    await saLint(folder, ['--baseline', 'known.json', '--write-baseline', '.']);
    const { stdout, code } = await saLint(folder, ['--baseline', 'known.json', '--format', 'json', '.']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 1, skipped: [] });
  });

  test('init names the schema by a path only where others have it, too', async () => {
    const folder = scratch();
    await saLint(folder, ['init']);
    expect(readFileSync(join(folder, '.sa-lint.yaml'), 'utf8')).not.toMatch(/\$schema|:\/\//);
  });

  test('init proposes to leave out the test data that is there', async () => {
    const folder = scratch({ 'a/fixtures/a.yaml': tokenSecret('a'), 'b/x.golden.yaml': tokenSecret('b') });
    await saLint(folder, ['init']);
    const text = readFileSync(join(folder, '.sa-lint.yaml'), 'utf8');
    expect(text).toContain("# exclude:\n#   - '**/*.golden.yaml'\n#   - '**/fixtures/**'\n\n");
    expect((await saLint(folder, ['.'])).code).toBe(1);
  });

  test('config says where each value comes from', async () => {
    const folder = scratch({ '.sa-lint.yaml': `profile: strict\nrules:\n  ${tokenSecretRule}: note\n` });
    const { stdout, code } = await saLint(folder, ['config', 'k8s/web.yaml']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^profile +strict +\.sa-lint\.yaml:1$/m);
    expect(stdout).toMatch(new RegExp(`^${tokenSecretRule} +note +\\.sa-lint\\.yaml:3$`, 'm'));
  });

  test('config reports mistakes', async () => {
    const { stderr, code } = await saLint(scratch({ '.sa-lint.yaml': 'profile: 3\n' }), ['config']);
    expect(code).toBe(2);
    expect(stderr).toContain('.sa-lint.yaml:1:');
  });
});

describe('rules of your own', () => {
  const rule = `title: Service account of that name
severity: warning
subject: serviceAccount
when:
  properties:
    name: { const: web }
at: [self]
message: "Service account '{name}' is called web."
why: For this test.
fix: Call it otherwise.
examples:
  - about: A bad name.
    bad: |
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: web # <-
  - good: |
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: other
`;

  test('test-rules runs their examples', async () => {
    const right = scratch({ 'rules/names/web.yaml': rule });
    expect(await saLint(right, ['test-rules', 'rules'])).toEqual({
      code: 0,
      stdout: '1 rule, 2 examples, all right\n',
      stderr: '',
    });
    const wrong = scratch({ 'rules/names/web.yaml': rule.replace('const: web', 'const: other') });
    expect(await saLint(wrong, ['test-rules', 'rules'])).toEqual({
      code: 1,
      stdout:
        'names/web: example 1, bad: line 4 is not reported (A bad name.)\n' +
        'names/web: example 2, good: line 4 is reported\n' +
        '1 rule, 2 examples, 2 wrong\n',
      stderr: '',
    });
  });

  test.each([
    ['no such folder', {}, "sa-lint: rules: The rule folder 'rules' does not exist."],
    ['no rule', { 'rules/names/readme.txt': '' }, 'no rule'],
    ['a mistake', { 'rules/names/web.yaml': 'title: 3\n' }, 'rules/names/web.yaml:1:'],
  ])('%s is told', async (_, files: Record<string, string>, reason) => {
    const { code, stderr } = await saLint(scratch(files), ['test-rules', 'rules']);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('the configuration takes them in', async () => {
    const folder = scratch({
      '.sa-lint.yaml': 'ruleFolders: [rules]\n',
      'rules/names/web.yaml': rule,
      'k8s/a.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n',
    });
    const { stdout, code } = await saLint(folder, ['--format=compact', 'k8s']);
    expect(stdout).toContain('names/web');
    expect(code).toBe(1);
    expect((await saLint(folder, ['explain', 'names/web'])).stdout).toContain('For this test.');
    expect((await saLint(folder, ['rules'])).stdout).toContain('names/web');
  });
});
