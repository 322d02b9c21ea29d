import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit, git, project, scratch, write } from '../cli/harness.ts';
import { tokenless, tokenSecret, tokenSecretRule } from '../cli/manifests.ts';
import { built } from './built.ts';

const ci = process.env.CI === 'true';
const works = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const installed = works('pre-commit', '--version');
// A namespace without network proves that nothing is downloaded; not every machine lets us make one.
const offline = works('unshare', '-rn', 'true') ? ['unshare', '-rn'] : [];

test.runIf(ci)('CI has pre-commit', () => {
  expect(installed, 'pre-commit must be installed: apt-get install pre-commit').toBe(true);
});

describe.runIf(installed)('pre-commit', () => {
  let hooks: string;
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'sa-lint-pre-commit-'));
    hooks = join(home, 'hooks');
    git(home, 'clone', '--quiet', '--no-hardlinks', project, hooks);
    // The hook as the sources are now, not as they were bundled last.
    rmSync(join(hooks, 'dist'), { recursive: true });
    cpSync(join(built, 'dist'), join(hooks, 'dist'), { recursive: true });
    chmodSync(join(hooks, 'dist/cli.cjs'), 0o755);
    commit(hooks, 'built');
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  function run(cwd: string, ...command: string[]) {
    const [program, ...args] = [...offline, ...command];
    const { PATH = '' } = process.env;
    const { status, stdout, stderr } = spawnSync(program!, args, {
      cwd,
      encoding: 'utf8',
      env: {
        PATH,
        HOME: home,
        PRE_COMMIT_HOME: join(home, 'cache'),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@example.org',
      },
    });
    return { code: status, output: stdout + stderr };
  }

  function staged(files: Record<string, string>): string {
    const folder = scratch(files);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '--all');
    return folder;
  }

  test('args: [--fix] makes the safe edits and stops the commit', () => {
    const text = tokenless('c').replace(
      /automountServiceAccountToken: false/,
      'automountServiceAccountToken: "false"',
    );
    const config = `repos:\n  - repo: ${hooks}\n    rev: ${git(hooks, 'rev-parse', 'HEAD')}\n    hooks:\n      - id: sa-lint\n        args: [--fix]\n`;
    const folder = staged({ 'c.yaml': text, '.pre-commit-config.yaml': config });
    const first = run(folder, 'pre-commit', 'run');
    expect(first.code, first.output).toBe(1);
    expect(readFileSync(join(folder, 'c.yaml'), 'utf8')).toBe(tokenless('c'));
    git(folder, 'add', '--all');
    expect(run(folder, 'pre-commit', 'run').code).toBe(0);
  });

  test('try-repo sa-lint reports the given files only, and knows the others', () => {
    const folder = staged({
      'a.yaml': tokenSecret('a'),
      'b.yaml': tokenSecret('b'),
      'c.yaml': tokenless('c'),
    });
    const both = run(folder, 'pre-commit', 'try-repo', hooks, 'sa-lint', '--files', 'a.yaml', 'c.yaml');
    expect(both.code, both.output).toBe(1);
    expect(both.output).toContain(tokenSecretRule);
    expect(both.output).toContain('a.yaml');
    expect(both.output).not.toMatch(/^b\.yaml/m);
    expect(run(folder, 'pre-commit', 'try-repo', hooks, 'sa-lint', '--files', 'c.yaml').code).toBe(0);
  });

  test('a joined object of another file decides, without being reported', () => {
    const [account, workload] = tokenless('web')
      .replace('      automountServiceAccountToken: false\n', '')
      .split('---\n');
    const folder = staged({
      'account.yaml': account!,
      'web.yaml': workload!,
      'bad.yaml': tokenSecret('bad'),
    });
    const { code, output } = run(folder, 'pre-commit', 'try-repo', hooks, 'sa-lint', '--files', 'web.yaml');
    expect(code, output).toBe(0);
  });

  test('try-repo sa-lint-all reports everything', () => {
    const folder = staged({ 'a.yaml': tokenSecret('a'), 'b.yaml': tokenSecret('b') });
    const { code, output } = run(folder, 'pre-commit', 'try-repo', hooks, 'sa-lint-all', '--files', 'a.yaml');
    expect(code, output).toBe(1);
    expect(output).toContain('b.yaml');
  });

  test('files that the configuration excludes pass', () => {
    const folder = staged({ 'vendor/a.yaml': tokenSecret('a'), '.sa-lint.yaml': 'exclude: [vendor/**]\n' });
    const { code, output } = run(
      folder,
      'pre-commit',
      'try-repo',
      hooks,
      'sa-lint',
      '--files',
      'vendor/a.yaml',
    );
    expect(code, output).toBe(0);
  });

  test('a commit with a finding is refused, a fixed one passes', () => {
    const rev = git(hooks, 'rev-parse', 'HEAD');
    const config = `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n      - id: sa-lint\n`;
    const folder = staged({ '.pre-commit-config.yaml': config, 'k8s/web.yaml': tokenless('web') });
    expect(run(folder, 'pre-commit', 'install').code).toBe(0);
    const first = run(folder, 'git', 'commit', '-m', 'first');
    expect(first.code, first.output).toBe(0);

    write(folder, { 'k8s/token.yaml': tokenSecret('token') });
    git(folder, 'add', '--all');
    const refused = run(folder, 'git', 'commit', '-m', 'a token');
    expect(refused.code, refused.output).toBe(1);
    expect(refused.output).toContain(tokenSecretRule);
    expect(git(folder, 'rev-list', '--count', 'HEAD')).toBe('1');

    write(folder, { 'k8s/token.yaml': tokenless('token') });
    git(folder, 'add', '--all');
    const fixed = run(folder, 'git', 'commit', '-m', 'no token');
    expect(fixed.code, fixed.output).toBe(0);
    expect(git(folder, 'rev-list', '--count', 'HEAD')).toBe('2');
  });
});
