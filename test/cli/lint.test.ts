import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, repository, saLint, scratch, write } from './harness.ts';
import { tokenless, tokenSecret, tokenSecretRule } from './manifests.ts';

const bad = { 'bad.yaml': tokenSecret('bad') };
const good = { 'good.yaml': tokenless('good') };

describe('exit codes', () => {
  test.each<[string, Record<string, string>, string[], number]>([
    ['clean', good, ['.'], 0],
    ['no path is the folder', bad, [], 1],
    ['a finding', bad, ['bad.yaml'], 1],
    ['a syntax error', { 'a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {\n' }, ['.'], 1],
    ['no Kubernetes object', { 'a.yaml': 'on: push\n' }, ['.'], 0],
    ['below the threshold', bad, ['--rule', `${tokenSecretRule}=note`, '.'], 0],
    ['at the threshold', bad, ['--rule', `${tokenSecretRule}=note`, '--fail-on', 'note', '.'], 1],
    ['no threshold', bad, ['--fail-on', 'never', '.'], 0],
    ['a rule that is off', bad, ['--rule', `${tokenSecretRule}=off`, '.'], 0],
    ['a rule by its bare name', bad, ['--rule', 'long-lived-token-secret=off', '.'], 0],
    ['the threshold of the configuration', { ...bad, '.sa-lint.yaml': 'failOn: never\n' }, ['.'], 0],
    [
      'the flag above the configuration',
      { ...bad, '.sa-lint.yaml': 'failOn: never\n' },
      ['--fail-on=error'],
      1,
    ],
    ['no configuration', { ...bad, '.sa-lint.yaml': 'failOn: never\n' }, ['--no-config', '.'], 1],
    ['another configuration', { ...bad, 'c.yaml': 'failOn: never\n' }, ['--config', 'c.yaml', 'bad.yaml'], 0],
    ['excluded by a flag', { ...bad, ...good }, ['--exclude', 'bad.yaml', '.'], 0],
    ['excluded though named', bad, ['--exclude', '*.yaml', 'bad.yaml'], 0],
    ['excluded by the configuration', { ...bad, '.sa-lint.yaml': 'exclude: [bad.yaml]\n' }, ['bad.yaml'], 0],
    ['--help', {}, ['--help'], 0],
    ['--version', {}, ['--version'], 0],
    ['a missing path', good, ['good.yaml', 'missing.yaml'], 2],
    ['nothing matched', { 'a.txt': '' }, ['.'], 2],
    ['an unknown option', bad, ['--frmat', 'json', '.'], 2],
    ['an unknown format', bad, ['--format', 'jsno', '.'], 2],
    ['an unknown rule', bad, ['--rule', 'long-lived-token-secert=off', '.'], 2],
    ['an unknown severity', bad, ['--rule', `${tokenSecretRule}=wraning`, '.'], 2],
    ['an unknown profile', bad, ['--profile', 'strikt', '.'], 2],
    ['an unknown threshold', bad, ['--fail-on', 'eror', '.'], 2],
    ['a mistake in the configuration', { ...bad, '.sa-lint.yaml': 'profil: strict\n' }, ['.'], 2],
    ['a missing configuration', bad, ['--config', 'missing.yaml', '.'], 2],
    ['a missing baseline', bad, ['--baseline', 'missing.json', '.'], 2],
    ['--write-baseline without a file', bad, ['--write-baseline', '.'], 2],
    ['--since outside of a repository', bad, ['--since', 'main', '.'], 2],
    ['an unknown rule to explain', {}, ['explain', 'nothing-like-it'], 2],
  ])('%s', async (_, files, args, code) => {
    const ended = await saLint(scratch(files), args);
    expect(ended.code, ended.stdout + ended.stderr).toBe(code);
    if (code === 2) {
      expect(ended.stdout).toBe('');
      expect(ended.stderr).toMatch(/^sa-lint: /);
      expect(ended.stderr).not.toMatch(/\n\s+at /);
    }
  });

  test.each([
    'text',
    'compact',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
    'markdown',
  ])('the format %s changes none of them', async (format) => {
    const folder = scratch({ ...bad, 'good/good.yaml': tokenless('good') });
    expect((await saLint(folder, ['--format', format, '.'])).code).toBe(1);
    expect((await saLint(folder, ['--format', format, 'good'])).code).toBe(0);
    expect((await saLint(folder, ['--format', format, 'missing'])).code).toBe(2);
  });
});

describe('the nearest name is told', () => {
  test.each([
    [['--frmat'], '--format'],
    [['--format', 'jsno'], "'json'"],
    [['--rule', 'long-lived-token-secert=off'], tokenSecretRule],
    [['--rule', `${tokenSecretRule}=wraning`], "'warning'"],
    [['--profile', 'strikt'], "'strict'"],
    [['--fail-on', 'eror'], "'error'"],
    [['explain', 'long-lived-token-secert'], tokenSecretRule],
    [['explian', 'long-lived-token-secret'], "the command 'explain'"],
  ])('%j', async (args, name) => {
    expect((await saLint(scratch(bad), args)).stderr).toContain(name);
  });
});

test('every mistake of the configuration is told, with its line', async () => {
  const folder = scratch({ ...bad, '.sa-lint.yaml': 'profil: strict\nfailOn: eror\n' });
  const { stderr } = await saLint(folder, ['.']);
  expect(stderr).toContain('.sa-lint.yaml:1:1:');
  expect(stderr).toContain('.sa-lint.yaml:2:');
});

describe('input', () => {
  test('folders, files and globs; each file once', async () => {
    const folder = scratch({
      'a/x.yaml': tokenSecret('x'),
      'a/y.yml': tokenSecret('y'),
      'a/b/z.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'Secret',
        type: 'kubernetes.io/service-account-token',
      }),
      'a/notes.txt': tokenSecret('n'),
    });
    const summary = async (...args: string[]) =>
      JSON.parse((await saLint(folder, ['--format=json', ...args])).stdout).summary;
    expect((await summary('a')).files).toBe(3);
    expect((await summary('a', 'a/x.yaml', 'a/*.yaml')).files).toBe(3);
    expect((await summary('a/*.{yaml,yml}')).files).toBe(2);
  });

  test('standard input, with a name', async () => {
    const { stdout, code } = await saLint(scratch(), ['--format=compact', '-'], { input: tokenSecret('a') });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<?stdin>?/);
    const named = await saLint(scratch(), ['--format=compact', '--stdin-filename=k8s/a.yaml', '-'], {
      input: tokenSecret('a'),
    });
    expect(named.stdout).toMatch(/^k8s\/a\.yaml:/);
  });

  test('standard input stands for the file of its name', async () => {
    const folder = scratch({ 'k8s/a.yaml': tokenSecret('a'), 'k8s/b.yaml': tokenSecret('b') });
    const args = ['--format=compact', '--stdin-filename=k8s/a.yaml', '--context=.', '-'];
    expect(await saLint(folder, args, { input: tokenless('a') })).toMatchObject({ code: 0, stdout: '' });
    const { stdout } = await saLint(folder, args, { input: `# One line more.\n${tokenSecret('a')}` });
    expect(stdout).toMatch(/^k8s\/a\.yaml:9:[^\n]*\n$/);
    expect(await saLint(folder, ['--exclude=k8s', ...args], { input: tokenSecret('a') })).toMatchObject({
      code: 0,
    });
  });

  test('ignored files are left out, and read when asked for', async () => {
    const folder = scratch({ ...bad, ...good, '.gitignore': 'bad.yaml\n' });
    mkdirSync(join(folder, '.git'));
    expect((await saLint(folder, ['.'])).code).toBe(0);
    expect((await saLint(folder, ['--no-gitignore', '.'])).code).toBe(1);
  });

  test('node_modules is left out', async () => {
    expect(
      (await saLint(scratch({ ...good, 'node_modules/a/bad.yaml': tokenSecret('a') }), ['.'])).code,
    ).toBe(0);
  });

  test('loops of symbolic links and unreadable files are survived and counted', async () => {
    const folder = scratch({ ...good, 'secret.yaml': tokenSecret('a') });
    symlinkSync('.', join(folder, 'loop'));
    chmodSync(join(folder, 'secret.yaml'), 0);
    const ended = await saLint(folder, ['--format=json', '.']);
    expect(ended.code).toBe(process.getuid?.() === 0 ? 1 : 0);
    expect(JSON.parse(ended.stdout).summary.files).toBeLessThanOrEqual(2);
  });
});

describe('context', () => {
  const [account, workload] = tokenless('web')
    .replace('      automountServiceAccountToken: false\n', '')
    .split('---\n') as [string, string];
  const files = { 'account.yaml': account, 'web.yaml': workload, 'bad.yaml': tokenSecret('bad') };

  test('is read but not reported', async () => {
    const { code, stdout } = await saLint(scratch(files), ['--format=compact', '--context', '.', 'web.yaml']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  test('of a file in a repository is that repository, wherever the run starts', async () => {
    const folder = repository({ 'accounts/account.yaml': account, 'web/web.yaml': workload });
    const silent = { code: 0, stdout: '', stderr: '' };
    expect(await saLint(folder, ['--format=compact', 'web/web.yaml'])).toEqual(silent);
    expect(await saLint(join(folder, 'web'), ['--format=compact', 'web.yaml'])).toEqual(silent);
    expect(await saLint(scratch(), ['--format=compact', join(folder, 'web/web.yaml')])).toEqual(silent);
    expect((await saLint(folder, ['--no-context', '--format=compact', 'web/web.yaml'])).code).toBe(1);
    expect((await saLint(folder, ['--format=compact', 'web'])).code).toBe(1);
    expect((await saLint(folder, ['--format=compact', 'web/*.yaml'])).code).toBe(1);
  });

  test('of a file in no repository, and of files in several, is nothing', async () => {
    expect((await saLint(scratch(files), ['web.yaml'])).code).toBe(1);
    const [one, other] = [repository(files), repository(files)];
    const args = ['--format=compact', join(one, 'web.yaml'), join(other, 'web.yaml')];
    expect((await saLint(scratch(), args)).stdout.trim().split('\n')).toHaveLength(2);
  });

  test('is not read for what stands alone', async () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n';
    const folder = repository({ ...files, 'service.yaml': service, 'values.yaml': 'a: b\n' });
    for (const [path, number] of [
      ['service.yaml', undefined],
      ['values.yaml', undefined],
      ['web.yaml', 4],
    ] as const) {
      const { stdout } = await saLint(folder, ['--format=json', path]);
      const { files, contextFiles } = JSON.parse(stdout).summary;
      expect([path, files, contextFiles]).toEqual([path, 1 + (number ?? 0), number]);
    }
    const { stdout } = await saLint(folder, ['web.yaml']);
    expect(stdout).toContain('5 files (4 as context only), ');
  });

  test('does not follow links out of the repository', async () => {
    const elsewhere = scratch({ 'account.yaml': account });
    const folder = repository({ 'web/web.yaml': workload });
    symlinkSync(elsewhere, join(folder, 'linked'));
    for (const cwd of [folder, join(folder, 'web')])
      expect((await saLint(cwd, [join(folder, 'web/web.yaml')])).code).toBe(1);
  });

  test('counts when findings are new, too', async () => {
    const folder = repository({ 'account.yaml': account, 'web.yaml': workload });
    write(folder, { 'account.yaml': account.replace('false', 'true') });
    commit(folder, 'the account asks for it');
    const { code, stderr } = await saLint(folder, ['--since=HEAD~1', 'web.yaml']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('changes nothing for the files that are given', async () => {
    const { code, stdout } = await saLint(scratch(files), [
      '--format=compact',
      '--context=.',
      'web.yaml',
      'bad.yaml',
    ]);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  test('without it the account is unknown', async () => {
    const { stdout } = await saLint(scratch(files), ['--format=compact', '--profile=strict', 'web.yaml']);
    expect(stdout).toContain('web.yaml');
  });
});

describe('output', () => {
  test('several reports at once, in folders that are made', async () => {
    const folder = scratch(bad);
    const args = ['--format=json', '--format=sarif=out/a.sarif', '--format=junit=out/b/c.xml', '.'];
    const { stdout, stderr } = await saLint(folder, args);
    expect(JSON.parse(stdout).findings).toHaveLength(1);
    expect(stderr).toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'out/a.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'out/b/c.xml'), 'utf8')).toContain('<testsuites');
  });

  test('when all reports go to files, the text report still goes to the terminal', async () => {
    expect((await saLint(scratch(bad), ['--format=json=a.json', '.'])).stdout).toContain(tokenSecretRule);
  });

  test.each([
    [['--format=json', '--format=sarif'], 'standard output'],
    [['--format=json=a', '--format=sarif=a'], "'a'"],
    [['--format=json='], "after '='"],
    [['--format=json=folder'], 'folder'],
  ])('%j cannot be written', async (args, reason) => {
    const folder = scratch(bad);
    mkdirSync(join(folder, 'folder'));
    const { code, stderr } = await saLint(folder, [...args, '.']);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('a large report arrives whole through a pipe', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => tokenSecret(`secret-${i}`)).join('---\n');
    const { stdout } = await saLint(scratch({ 'many.yaml': many }), ['--format=json', '.']);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).findings).toHaveLength(2000);
  });

  test.each<[string, string[], Record<string, string>, boolean]>([
    ['no terminal', [], {}, false],
    ['--color', ['--color'], { NO_COLOR: '1' }, true],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
  ])('colours: %s', async (_, args, env, colored) => {
    const { stdout } = await saLint(scratch(bad), [...args, '.'], { env });
    expect(stdout.includes('\x1b[')).toBe(colored);
  });

  test('a report in a file has no colours', async () => {
    const folder = scratch(bad);
    await saLint(folder, ['--color', '--format=text=a.txt', '.']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).not.toContain('\x1b[');
  });

  test('the same input gives the same bytes', async () => {
    const folder = scratch({ ...bad, 'c/d.yaml': tokenSecret('d'), 'a.yaml': tokenSecret('a') });
    const once = (await saLint(folder, ['--format=json', '.'])).stdout;
    expect((await saLint(folder, ['--format=json', 'c', 'bad.yaml', 'a.yaml'])).stdout).toBe(once);
  });
});

describe('baseline', () => {
  const args = ['--baseline=base.json', '--format=compact', '.'];

  test('known findings pass, new ones fail, those that are gone are told and taken out', async () => {
    const folder = scratch({ 'a.yaml': tokenSecret('a'), 'b.yaml': tokenSecret('b') });
    expect(await saLint(folder, ['--write-baseline', ...args])).toMatchObject({ code: 0, stdout: '' });
    expect(await saLint(folder, args)).toEqual({ code: 0, stdout: '', stderr: '' });

    const moved = scratch({
      'base.json': readFileSync(join(folder, 'base.json')),
      'deep/moved.yaml': `# Moved.\n\n${tokenSecret('a')}`,
      'new.yaml': tokenSecret('new'),
    });
    const ended = await saLint(moved, args);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/^new\.yaml:/);
    expect(ended.stdout.trim().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain('--prune-baseline');

    expect((await saLint(moved, ['--prune-baseline', ...args])).code).toBe(1);
    const pruned = JSON.parse(readFileSync(join(moved, 'base.json'), 'utf8'));
    expect(pruned.findings).toHaveLength(1);
    expect((await saLint(moved, args)).stderr).toBe('');
  });

  test('what a run does not look at is not gone', async () => {
    const folder = scratch({
      'a/a.yaml': tokenSecret('a'),
      'b/b.yaml': tokenSecret('b'),
      'b/c.yaml': tokenSecret('c'),
    });
    await saLint(folder, ['--write-baseline', ...args]);
    expect((await saLint(folder, ['--baseline=base.json', 'a'])).stderr).toBe('');
    rmSync(join(folder, 'b/c.yaml'));
    expect((await saLint(folder, ['--baseline=base.json', 'a'])).stderr).toBe('');
    expect((await saLint(folder, ['--baseline=base.json', '--prune-baseline', 'b'])).stderr).toContain(
      'took 1 finding',
    );
    expect(JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8')).findings).toHaveLength(2);
  });

  test('a mistake in the file is told with its line', async () => {
    const folder = scratch({ ...bad, 'base.json': '{\n  "version": 1,\n  "findings": 3\n}\n' });
    const { code, stderr } = await saLint(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain('base.json:3:');
  });

  test('it is not overwritten by the flag alone', async () => {
    const folder = scratch(bad);
    await saLint(folder, ['--write-baseline', '.']);
    expect(existsSync(join(folder, 'base.json'))).toBe(false);
  });
});

test('a binary file is counted as skipped', async () => {
  const { code, stdout } = await saLint(scratch({ 'a.yaml': '\u0000\u0001binary' }), ['--format=json', '.']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).summary.skipped).toHaveLength(1);
});
