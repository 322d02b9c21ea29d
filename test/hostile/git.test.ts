import { chmodSync, existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git, repository, scratch, write } from '../cli/harness.ts';
import { tokenSecret } from '../cli/manifests.ts';
import { shippedSaLint } from '../shipped/built.ts';

// Git runs nothing: not what a tree holds, not what a configuration names, and nothing from the network.

const path = process.env.PATH ?? '';

/** A folder with a program that leaves a trace when it runs, and whether it has. */
function trap(name = 'trap') {
  const folder = scratch();
  const trace = join(folder, 'ran');
  script(folder, name, `touch '${trace}'`);
  return { folder, program: join(folder, name), isSprung: () => existsSync(trace) };
}

function script(folder: string, name: string, body: string): void {
  write(folder, { [name]: `#!/bin/sh\n${body}\n` });
  chmodSync(join(folder, name), 0o755);
}

const since = (folder: string, ref: string, env: Record<string, string> = {}) =>
  shippedSaLint(folder, ['--format=compact', `--since=${ref}`, '.'], { env });

/** A branch that adds one finding to the one of `main`. */
function branched(): string {
  const folder = repository({ 'k8s/old.yaml': tokenSecret('old') });
  git(folder, 'switch', '--quiet', '--create', 'feature');
  write(folder, { 'k8s/new.yaml': tokenSecret('new') });
  commit(folder, 'new');
  return folder;
}

test('a bare repository in the checkout does not decide what is new', () => {
  const folder = branched();
  const { program, isSprung } = trap();
  const bare = join(folder, 'k8s');
  git(bare, 'init', '--quiet', '--bare', '--initial-branch=main', '.');
  git(bare, '--git-dir=.', '--work-tree=.', 'add', '--all');
  git(bare, '--git-dir=.', '--work-tree=.', 'commit', '--quiet', '-m', 'all of this is known');
  for (const [key, value] of [
    ['core.bare', 'false'],
    ['core.worktree', bare],
    ['core.fsmonitor', program],
  ]) {
    git(bare, '--git-dir=.', 'config', key!, value!);
  }
  const { code, stdout } = since(bare, 'main');
  expect(stdout).toMatch(/^new\.yaml:[^\n]*\n$/);
  expect(code).toBe(1);
  expect(isSprung()).toBe(false);
});

test('replaced and grafted commits do not decide what is new', () => {
  const folder = branched();
  const feature = git(folder, 'rev-parse', 'feature');
  const honest = since(folder, 'main').stdout;
  git(folder, 'replace', 'main', feature);
  expect(since(folder, 'main').stdout).toBe(honest);
  git(folder, 'replace', '--delete', 'main');
  write(folder, { '.git/info/grafts': `${git(folder, 'rev-parse', 'main')} ${feature}\n` });
  expect(since(folder, 'main').stdout).toBe(honest);
  expect(honest).toMatch(/^k8s\/new\.yaml:[^\n]*\n$/);
});

test('no program runs that a configuration names, also where that is a file of the tree', () => {
  const folder = branched();
  const { program, isSprung } = trap();
  const keys = [
    ['core', 'fsmonitor', 'pager', 'editor', 'askPass', 'sshCommand', 'gitProxy', 'alternateRefsCommand'],
    ['credential', 'helper'],
    ['diff', 'external'],
    ['diff "all"', 'textconv', 'command'],
    ['filter "all"', 'smudge', 'clean', 'process'],
    ['alias', 'rev-parse', 'ls-files', 'ls-tree', 'cat-file', 'config', 'merge-base', 'rev-list'],
  ];
  const sections = keys.map(([section, ...names]) =>
    [`[${section}]`, ...names.map((name) => `\t${name} = ${program}`)].join('\n'),
  );
  write(folder, {
    '.gitconfig': `${sections.join('\n')}\n[core]\n\thooksPath = hooks\n`,
    '.gitattributes': '* diff=all filter=all\n',
  });
  for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction', 'fsmonitor-watchman'])
    script(folder, `hooks/${hook}`, program);
  git(folder, 'config', 'include.path', '../.gitconfig');
  expect(since(folder, 'main').stdout).toMatch(/^k8s\/new\.yaml:[^\n]*\n$/);
  expect(isSprung()).toBe(false);
});

test.each([
  ['a git that heeds nothing about fetching', ['GIT_NO_LAZY_FETCH']],
  ['one that does not even heed which protocols are allowed', ['GIT_NO_LAZY_FETCH', 'GIT_ALLOW_PROTOCOL']],
])('what a partial clone lacks is not fetched: %s', (_, unset) => {
  const { program, isSprung } = trap();
  const origin = branched();
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(scratch(), 'clone');
  git(
    origin,
    ...['clone', '--quiet', '--filter=blob:none', '--branch=feature', '--no-checkout'],
    ...[`file://${origin}`, clone],
  );
  write(clone, { 'k8s/new.yaml': tokenSecret('new') });
  git(clone, 'config', 'remote.origin.uploadpack', program);
  git(clone, 'config', 'protocol.allow', 'always');
  git(clone, 'config', 'protocol.file.allow', 'always');

  const wrapper = scratch();
  const real = realpathSync(
    path
      .split(delimiter)
      .map((one) => join(one, 'git'))
      .find(existsSync)!,
  );
  script(wrapper, 'git', `unset ${unset.join(' ')}\nexec '${real}' "$@"`);
  const env = { PATH: `${wrapper}${delimiter}${path}` };
  const { code, stdout, stderr } = since(clone, 'origin/main', env);
  expect(isSprung()).toBe(false);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('the contents of k8s/old.yaml are not in this clone');
});

test('no git of the tree is started, and none of a folder that depends on where one stands', () => {
  const folder = branched();
  const { isSprung, program } = trap();
  script(folder, 'git', program);
  script(folder, 'bin/git', program);
  const places = ['', '.', 'bin', join(folder, 'bin'), path];
  expect(since(folder, 'main', { PATH: places.join(delimiter) }).stdout).toMatch(/^k8s\/new\.yaml:/);
  expect(isSprung()).toBe(false);
});

test('work trees and submodules are repositories like others', () => {
  const folder = branched();
  const tree = join(scratch(), 'tree');
  git(folder, 'switch', '--quiet', 'main');
  git(folder, 'worktree', 'add', '--quiet', tree, 'feature');
  expect(since(tree, 'main').stdout).toMatch(/^k8s\/new\.yaml:[^\n]*\n$/);

  const outer = repository({ 'a.yaml': tokenSecret('a') });
  git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'inner');
  const inner = join(outer, 'inner');
  git(inner, 'switch', '--quiet', 'feature');
  expect(since(inner, 'origin/main').stdout).toMatch(/^k8s\/new\.yaml:[^\n]*\n$/);
});
