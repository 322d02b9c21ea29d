import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git, repository, saLint, scratch, write } from './harness.ts';
import { tokenless, tokenSecret } from './manifests.ts';

const compact = (folder: string, ...args: string[]) => saLint(folder, ['--format=compact', ...args]);

/** A repository with a backlog of twenty findings on `main`. */
function backlog(): string {
  return repository(
    Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k8s/${i}.yaml`, tokenSecret(`s${i}`)])),
  );
}

test('of one new manifest and twenty that moved, the new one is reported', async () => {
  const folder = backlog();
  git(folder, 'switch', '--quiet', '--create', 'feature');
  git(folder, 'mv', 'k8s', 'deploy');
  for (let i = 0; i < 20; i += 1)
    write(folder, { [`deploy/${i}.yaml`]: `# Moved.\n${tokenSecret(`s${i}`)}` });
  write(folder, { 'deploy/new.yaml': tokenSecret('new') });
  const { code, stdout, stderr } = await compact(folder, '--since', 'main', '.');
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^deploy\/new\.yaml:/)]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  commit(folder, 'moved');
  expect((await compact(folder, '--since', 'main', '.')).stdout).toBe(stdout);
});

test('what main brought after the branch is not known, what the branch has from before is', async () => {
  const folder = backlog();
  git(folder, 'switch', '--quiet', '--create', 'feature');
  git(folder, 'switch', '--quiet', 'main');
  write(folder, { 'k8s/later.yaml': tokenSecret('later') });
  commit(folder, 'later');
  git(folder, 'switch', '--quiet', 'feature');
  write(folder, { 'k8s/same.yaml': tokenSecret('later') });
  expect((await compact(folder, '--since', 'main', '.')).stdout).toMatch(/^k8s\/same\.yaml:/);
});

test('a second copy of a known finding is new', async () => {
  const folder = repository({ 'a.yaml': tokenSecret('a') });
  write(folder, { 'b.yaml': tokenSecret('a') });
  expect((await compact(folder, '--since', 'HEAD', '.')).stdout.trim().split('\n')).toHaveLength(1);
});

test('a finding that a change elsewhere causes is new', async () => {
  const [account, workload] = tokenless('web')
    .replace('      automountServiceAccountToken: false\n', '')
    .split('---\n') as [string, string];
  const folder = repository({ 'account.yaml': account, 'web.yaml': workload });
  expect((await compact(folder, '--since=HEAD', '.')).stdout).toBe('');
  write(folder, { 'account.yaml': account.replace('automountServiceAccountToken: false\n', '') });
  expect((await compact(folder, '--since=HEAD', '.')).stdout).toContain('web.yaml');
});

test('the configuration of today judges both', async () => {
  const folder = repository({ 'a.yaml': tokenSecret('a'), '.sa-lint.yaml': 'exclude: ["*"]\n' });
  write(folder, { '.sa-lint.yaml': 'profile: strict\n' });
  expect(await compact(folder, '--since=HEAD', '.')).toMatchObject({ code: 0, stdout: '' });
});

test('from a folder inside the repository, for some of its files', async () => {
  const folder = backlog();
  write(folder, { 'k8s/new.yaml': tokenSecret('new'), 'other.yaml': tokenSecret('other') });
  expect((await compact(join(folder, 'k8s'), '--since=main', '.')).stdout).toMatch(/^new\.yaml:[^\n]*\n$/);
  expect(await compact(folder, '--since=main', 'k8s/1.yaml')).toMatchObject({ code: 0 });
  expect(await compact(folder, '--since=main', 'other.yaml')).toMatchObject({ code: 1 });
  expect((await compact(folder, '--since=main', '--context=.', 'other.yaml', 'k8s/1.yaml')).stdout).toMatch(
    /^other\.yaml:[^\n]*\n$/,
  );
});

test('links and submodules of the base are not followed', async () => {
  const folder = scratch({ 'a.yaml': tokenSecret('a') });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  symlinkSync('/etc', join(folder, 'etc.yaml'));
  const head = commit(folder, 'links');
  git(folder, 'update-index', '--add', '--cacheinfo', `160000,${head},module.yaml`);
  git(folder, 'commit', '--quiet', '-m', 'submodule');
  expect(await compact(folder, '--since=main', 'a.yaml')).toMatchObject({ code: 0, stdout: '' });
});

test('a shallow clone without a merge base: everything is reported, and what is missing is said', async () => {
  const folder = backlog();
  git(folder, 'switch', '--quiet', '--create', 'feature');
  commit(folder, 'empty');
  const clone = join(scratch(), 'clone');
  git(folder, 'clone', '--quiet', '--depth=1', '--branch=feature', `file://${folder}`, clone);
  const { code, stdout, stderr } = await compact(clone, '--since=origin/main', '.');
  expect(code).toBe(1);
  expect(stdout.trim().split('\n')).toHaveLength(20);
  expect(stderr).toContain("'fetch-depth: 0'");
});

test('unrelated histories: everything is reported', async () => {
  const folder = backlog();
  git(folder, 'checkout', '--quiet', '--orphan', 'other');
  commit(folder, 'other');
  const { stdout, stderr } = await compact(folder, '--since=main', '.');
  expect(stdout.trim().split('\n')).toHaveLength(20);
  expect(stderr).toContain('no common ancestor');
  expect(stderr).not.toContain('fetch-depth');
});

test.each(['no-such-ref', '--output=x', '-x', 'main:a'])('--since=%s is a mistake', async (ref) => {
  const { code, stdout, stderr } = await compact(backlog(), `--since=${ref}`, '.');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(ref);
});

test('a finding that the baseline and the base both have counts once', async () => {
  const folder = repository({ 'a.yaml': tokenSecret('a') });
  await compact(folder, '--baseline=base.json', '--write-baseline', '.');
  expect(await compact(folder, '--baseline=base.json', '--since=main', '.')).toEqual({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/'base\.json'.* It silences nothing here\.\n$/),
  });
  write(folder, { 'b.yaml': tokenSecret('a') });
  const { stdout } = await compact(folder, '--baseline=base.json', '--since=main', '.');
  expect(stdout.trim().split('\n')).toHaveLength(1);
});

test('what was there before is shown on request', async () => {
  const folder = backlog();
  const { findings, suppressed } = JSON.parse(
    (await saLint(folder, ['--format=json', '--since=main', '--report-suppressed', '.'])).stdout,
  );
  expect(findings).toEqual([]);
  expect(suppressed).toHaveLength(20);
});

test('with a context, a file that was renamed is known', async () => {
  const folder = repository({ 'a.yaml': tokenSecret('a') });
  git(folder, 'mv', 'a.yaml', 'b.yaml');
  expect(await compact(folder, '--since=main', '--context=.', 'b.yaml')).toMatchObject({
    code: 0,
    stdout: '',
  });
});
