import { describe, expect, test } from 'vitest';
import { commit, git, repository, write } from '../cli/harness.ts';
import { tokenSecret, tokenSecretRule } from '../cli/manifests.ts';
import { shippedSaLint } from '../shipped/built.ts';
import { step } from '../shipped/step.ts';

// The judge is part of the change: what a pull request does to its own configuration is said, and counts only where it may.

const off = `rules:\n  ${tokenSecretRule}: off\n`;
const silences = `It silences 1 finding: 1 ${tokenSecretRule}.`;

/** A branch that adds a finding, and these files that make it go away. */
function change(files: Record<string, string>, before: Record<string, string> = {}) {
  const folder = repository({ 'k8s/old.yaml': tokenSecret('old'), ...before });
  const base = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'switch', '--quiet', '--create', 'feature');
  write(folder, { 'k8s/new.yaml': tokenSecret('new'), ...files });
  const head = commit(folder, 'feature');
  const event = (from: string | null) => ({
    pull_request: {
      base: { sha: base, repo: { full_name: 'team/app' } },
      head: { sha: head, repo: from === null ? null : { full_name: from } },
    },
  });
  return { folder, event };
}

/** The baseline of everything, as the branch would write it. */
function withBaseline(folder: string): void {
  shippedSaLint(folder, ['--baseline=known.json', '--write-baseline', '.']);
  commit(folder, 'baseline');
}

const run = (folder: string, ...args: string[]) =>
  shippedSaLint(folder, ['--format=compact', '--since=main', ...args]);

describe('on the command line', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a configuration that turns a rule off', { '.sa-lint.yaml': off }, "'.sa-lint.yaml'"],
    ['one that excludes the file', { '.sa-lint.yaml': 'exclude: [k8s/new.yaml]\n' }, "'.sa-lint.yaml'"],
  ])('%s', (_, files, touched) => {
    const { folder } = change(files);
    const head = run(folder, '.');
    expect(head).toMatchObject({ code: 0, stdout: '' });
    expect(head.stderr).toBe(
      `sa-lint: This change edits what judges it: ${touched}. It counts already; --config-from base lets the base judge. ${silences}\n`,
    );
    const base = run(folder, '--config-from=base', '.');
    expect(base.code).toBe(1);
    expect(base.stdout).toMatch(/^k8s\/new\.yaml:[^\n]*\n$/);
    expect(base.stderr).toBe(
      `sa-lint: This change edits what judges it: ${touched}. The base judges, so that this counts once it is merged. ${silences}\n`,
    );
  });

  test('a baseline', () => {
    const { folder } = change({});
    withBaseline(folder);
    const args = ['--baseline=known.json', '.'];
    expect(run(folder, ...args)).toMatchObject({ code: 0, stderr: expect.stringContaining(silences) });
    const base = run(folder, '--config-from=base', ...args);
    expect(base).toMatchObject({ code: 1, stderr: expect.stringContaining("'known.json'") });
  });

  test('a rule of its own', () => {
    const rule = (kind: string) => `title: A pod
severity: error
subject: workload
when: { properties: { kind: { const: ${kind} } } }
at: [self]
message: A pod.
why: It is a pod.
fix: None.
examples:
  - bad: |
      apiVersion: v1
      kind: ${kind} # <-
`;
    const { folder } = change(
      { 'rules/own/pod.yaml': rule('Job') },
      { '.sa-lint.yaml': 'ruleFolders: [rules]\n', 'rules/own/pod.yaml': rule('Pod') },
    );
    const { stderr } = run(folder, '.');
    expect(stderr).toMatch(/This change edits what judges it: 'rules\/own\/pod\.yaml'\./);
  });

  test('mistakes in what does not judge stop nothing', () => {
    const { folder } = change({ '.sa-lint.yaml': 'rulez: {}\n' });
    expect(run(folder, '.').code).toBe(2);
    const { code, stdout, stderr } = run(folder, '--config-from=base', '.');
    expect(code).toBe(1);
    expect(stdout).toContain('k8s/new.yaml');
    expect(stderr).toContain(
      'The configuration of the change has mistakes, and does not judge: .sa-lint.yaml:1:1',
    );
  });

  test('suppressions are told with their reasons, whoever judges', () => {
    const comment = `# sa-lint-disable-file ${tokenSecretRule} -- it is only\ta test`;
    const { folder } = change({ 'k8s/new.yaml': `${comment}\n${tokenSecret('new')}` });
    for (const side of ['base', 'head']) {
      const { code, stderr } = run(folder, `--config-from=${side}`, '.');
      expect(code).toBe(0);
      expect(stderr).toBe(
        `sa-lint: This change suppresses 1 finding: ${tokenSecretRule} at k8s/new.yaml:9 ("it is only a test").\n`,
      );
    }
  });

  test('what was there before is not told', () => {
    const { folder } = change({}, { '.sa-lint.yaml': off });
    expect(run(folder, '.')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('needs a base', () => {
    const { folder } = change({});
    const { code, stderr } = shippedSaLint(folder, ['--config-from=base', '.']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--since') });
  });
});

describe('in the Action', () => {
  test.each([
    ['auto', 'stranger/app', 1],
    ['auto', null, 1],
    ['auto', 'team/app', 0],
    ['head', 'stranger/app', 0],
    ['base', 'team/app', 1],
  ])('config-from: %s, a pull request from %s', (from, repository, code) => {
    const { folder, event } = change({ '.sa-lint.yaml': off });
    for (const inputs of [{ 'config-from': from }, { 'config-from': from, since: 'all' }]) {
      const ended = step(folder, { event: event(repository), inputs });
      expect(ended.code).toBe(code);
      const told = ended.annotations.find(({ level }) => level === 'notice')?.message;
      expect(told).toMatch(/^This change edits what judges it: '\.sa-lint\.yaml'\./);
      expect(told).toContain('since' in inputs ? 'It silences 2 findings' : silences);
      expect(ended.summary).toContain('This change edits what judges it');
    }
  });

  test('a fork whose base is not there is judged without its own configuration', () => {
    const { folder, event } = change({ '.sa-lint.yaml': off });
    const clone = `${folder}/clone`;
    git(folder, 'clone', '--quiet', '--depth=1', '--branch=feature', `file://${folder}`, clone);
    const { code, annotations } = step(clone, { event: event('stranger/app') });
    expect(code).toBe(1);
    expect(annotations[0]?.message).toMatch(/Configuration and baseline of this change are not believed/);
    expect(annotations[0]?.message).toMatch(/fetch-depth: 0/);
    expect(step(clone, { event: event('team/app') }).code).toBe(0);
  });

  test('other values are a mistake', () => {
    const { folder } = change({});
    expect(step(folder, { inputs: { 'config-from': 'mine' } }).code).toBe(2);
  });
});
