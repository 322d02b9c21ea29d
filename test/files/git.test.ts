import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../../src/files/git.ts';
import { commit, git, repository, scratch, write } from '../cli/harness.ts';

test('a folder outside every repository has none', () => {
  expect(Repository.around(scratch())).toBeUndefined();
});

test('the repository is found from a folder inside it', () => {
  const folder = repository({ 'a/b.yaml': '' });
  expect(Repository.around(join(folder, 'a'))?.root).toBe(folder);
});

test('a surrounding git cannot point us at another repository', () => {
  const other = repository({ 'other.yaml': '' });
  const folder = repository({ 'a.yaml': '' });
  process.env.GIT_DIR = join(other, '.git');
  try {
    expect(Repository.around(folder)?.root).toBe(folder);
  } finally {
    delete process.env.GIT_DIR;
  }
});

test.each(['', '-', '--help', '--output=x', 'no-such-branch', 'HEAD:a.yaml', 'main\0'])(
  'ref %j names no commit',
  (ref) => {
    expect(Repository.around(repository({ 'a.yaml': '' }))!.commit(ref)).toBeUndefined();
  },
);

test('regular files are listed, whatever their names; links and submodules are not', () => {
  const folder = scratch({ 'a b.yaml': 'one', 'ü\n"x".yaml': 'two\n', 'empty.yaml': '' });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  symlinkSync('a b.yaml', join(folder, 'link.yaml'));
  const head = commit(folder, 'files');
  git(folder, 'update-index', '--add', '--cacheinfo', `160000,${head},module`);
  git(folder, 'commit', '--quiet', '-m', 'submodule');

  const repo = Repository.around(folder)!;
  const files = repo.files('HEAD');
  const contents = [...repo.contents(files)].map(([file, bytes]) => [file.path, bytes.toString()]);
  expect(Object.fromEntries(contents)).toEqual({
    'a b.yaml': 'one',
    'ü\n"x".yaml': 'two\n',
    'empty.yaml': '',
  });
});

test('large trees are read in pieces, in order', () => {
  const files = Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [`${index}.yaml`, Buffer.alloc(7 * 1024 * 1024, `${index}`)]),
  );
  const repo = Repository.around(repository(files))!;
  for (const [file, bytes] of repo.contents(repo.files('HEAD'))) {
    expect(bytes.equals(files[file.path]!)).toBe(true);
  }
});

test('merge base, parents and shallow clones', () => {
  const folder = repository({ 'a.yaml': '1' });
  const first = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'switch', '--quiet', '-c', 'feature');
  write(folder, { 'b.yaml': '1' });
  const feature = commit(folder, 'feature');
  git(folder, 'switch', '--quiet', 'main');
  write(folder, { 'c.yaml': '1' });
  const second = commit(folder, 'second');
  git(folder, 'merge', '--quiet', '--no-edit', 'feature');
  const repo = Repository.around(folder)!;
  expect(repo.mergeBase(second, feature)).toBe(first);
  expect(repo.parents(git(folder, 'rev-parse', 'HEAD'))).toEqual([second, feature]);
  expect(repo.shallow).toBe(false);

  const clone = scratch();
  git(clone, 'clone', '--quiet', '--depth=1', `file://${folder}`, 'clone');
  const shallow = Repository.around(join(clone, 'clone'))!;
  expect(shallow.shallow).toBe(true);
  expect(shallow.commit(first)).toBeUndefined();
  expect(shallow.parents('HEAD')).toEqual([]);
});

test('unrelated histories have no merge base', () => {
  const folder = repository({ 'a.yaml': '1' });
  git(folder, 'checkout', '--quiet', '--orphan', 'other');
  const other = commit(folder, 'other');
  const repo = Repository.around(folder)!;
  expect(repo.mergeBase(other, repo.commit('main')!)).toBeUndefined();
});

test('neither hooks nor a file system monitor of the repository run', () => {
  const folder = repository({ 'a.yaml': '1' });
  write(folder, { 'run.sh': `#!/bin/sh\ntouch ${folder}/ran\n` });
  git(folder, 'config', 'core.fsmonitor', `sh ${folder}/run.sh`);
  git(folder, 'config', 'core.hooksPath', folder);
  const repo = Repository.around(folder)!;
  expect([...repo.contents(repo.files('HEAD'))]).toHaveLength(1);
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});
