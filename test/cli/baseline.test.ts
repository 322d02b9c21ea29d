import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, saLint, write } from './harness.ts';
import { tokenSecret, tokenSecretRule } from './manifests.ts';

const automount = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers: [{ name: web, image: example.org/web:1.0.0 }]
`;

/** A repository with three known findings in three files. */
async function backlog(): Promise<string> {
  const folder = repository({
    'a/secret.yaml': tokenSecret('a'),
    'b/secret.yaml': tokenSecret('b'),
    'b/pod.yaml': automount,
  });
  expect((await saLint(folder, ['--baseline=known.json', '--write-baseline', '.'])).code).toBe(0);
  return folder;
}

function pathsIn(folder: string): string[] {
  return JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).findings.map(
    ({ path }: { path: string }) => path,
  );
}

const all = ['b/pod.yaml', 'a/secret.yaml', 'b/secret.yaml'];
const prune = (folder: string, ...args: string[]) =>
  saLint(folder, ['--baseline=known.json', '--prune-baseline', '--quiet', ...args]);

test('it holds the paths of the repository', async () => {
  expect(pathsIn(await backlog())).toEqual(all);
});

describe('pruning takes out', () => {
  test('what is fixed', async () => {
    const folder = await backlog();
    write(folder, { 'a/secret.yaml': '' });
    expect((await prune(folder, '.')).stderr).toBe('sa-lint: took 1 finding out of known.json.\n');
    expect(pathsIn(folder)).toEqual(['b/pod.yaml', 'b/secret.yaml']);
  });

  test('what was in a file that is gone', async () => {
    const folder = await backlog();
    rmSync(join(folder, 'b'), { recursive: true });
    expect((await prune(folder, '.')).stderr).toBe('sa-lint: took 2 findings out of known.json.\n');
    expect(pathsIn(folder)).toEqual(['a/secret.yaml']);
  });
});

describe('pruning keeps, and says so,', () => {
  test.each<[what: string, args: string[], kept: number]>([
    ['other folders', ['a'], 2],
    ['other files', ['--no-context', 'b/pod.yaml'], 2],
    ['excluded files', ['--exclude=b', '.'], 2],
    ['rules that are off', [`--rule=${tokenSecretRule}=off`, '.'], 2],
  ])('%s', async (_, args, kept) => {
    const folder = await backlog();
    const { code, stderr } = await prune(folder, ...args);
    expect(code).toBe(0);
    expect(stderr).toContain('took 0 findings');
    expect(stderr).toContain(`Kept ${kept} findings that this run did not look for`);
    expect(pathsIn(folder)).toEqual(all);
  });

  test('what stands in a file that cannot be read to its end', async () => {
    const folder = await backlog();
    write(folder, { 'a/secret.yaml': `${tokenSecret('a')}more: [\n` });
    expect((await prune(folder, '.')).stderr).toContain('Kept 1 finding');
    expect(pathsIn(folder)).toEqual(all);
  });

  test('rules that do not exist any more', async () => {
    const folder = await backlog();
    const text = readFileSync(join(folder, 'known.json'), 'utf8');
    const entry = JSON.parse(text).findings[0];
    const more = JSON.stringify({ ...entry, rule: 'mine/gone', fingerprint: '0'.repeat(32) });
    write(folder, { 'known.json': text.replace(/\}\n {2}\]/, `},\n    ${more}\n  ]`) });
    expect((await prune(folder, '.')).stderr).toContain('Kept 1 finding');
  });
});

describe('pruning leaves alone', () => {
  test('what moved', async () => {
    const folder = await backlog();
    mkdirSync(join(folder, 'c'));
    renameSync(join(folder, 'a/secret.yaml'), join(folder, 'c/secret.yaml'));
    expect((await prune(folder, '.')).stderr).toBe('sa-lint: took 0 findings out of known.json.\n');
  });

  test('what a comment or the configuration suppresses', async () => {
    const folder = await backlog();
    const comment = `# sa-lint-disable-file ${tokenSecretRule} -- replaced next week\n`;
    write(folder, {
      'a/secret.yaml': comment + tokenSecret('a'),
      '.sa-lint.yaml': `overrides:\n  - files: [b/**]\n    rules: { ${tokenSecretRule}: off }\n    reason: test\n`,
    });
    expect((await prune(folder, '.')).stderr).toContain('took 0 findings');
    expect(pathsIn(folder)).toEqual(all);
  });

  test('the rest of the repository, from a folder in it', async () => {
    const folder = await backlog();
    write(folder, { 'b/pod.yaml': '' });
    const inside = await saLint(join(folder, 'b'), ['--baseline=../known.json', '--prune-baseline', '.']);
    expect(inside.stderr).toContain('took 1 finding out of');
    expect(pathsIn(folder)).toEqual(['a/secret.yaml', 'b/secret.yaml']);
    expect(await saLint(folder, ['--baseline=known.json', '.'])).toMatchObject({ code: 0, stderr: '' });
  });
});

test('without pruning, only what is gone for sure is told', async () => {
  const folder = await backlog();
  expect((await saLint(folder, ['--baseline=known.json', 'a'])).stderr).toBe('');
  write(folder, { 'a/secret.yaml': '' });
  expect((await saLint(folder, ['--baseline=known.json', 'a'])).stderr).toContain(
    '1 finding; --prune-baseline',
  );
});

test('one that does not exist is told without the words of the operating system', async () => {
  expect(await saLint(repository({ 'web.yaml': automount }), ['--baseline=none.json', '.'])).toEqual({
    code: 2,
    stdout: '',
    stderr: "sa-lint: there is no baseline 'none.json'. --write-baseline makes it.\n",
  });
});
