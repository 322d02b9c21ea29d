import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, repository, scratch, write } from '../cli/harness.ts';
import { tokenless, tokenSecret, tokenSecretRule } from '../cli/manifests.ts';
import { type StepOptions, step } from './step.ts';

const ci = process.env.CI === 'true';
const node24 = process.env.NODE24;
const runtimes = [
  { name: 'this Node', node: process.execPath as string | undefined },
  { name: 'Node 24', node: node24 },
];

test.runIf(ci)('CI names a Node 24 for these tests', () => {
  expect(node24, 'NODE24 is the path of a Node 24').toBeTruthy();
});

/** A main branch with one known finding, and a branch `feature` that adds another and renames the first file. */
function pullRequest() {
  const folder = repository({ 'k8s/old.yaml': tokenSecret('old'), 'k8s/web.yaml': tokenless('web') });
  const base = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'switch', '--quiet', '--create', 'feature');
  git(folder, 'mv', 'k8s/old.yaml', 'k8s/renamed.yaml');
  write(folder, { 'k8s/new.yaml': `# A new line.\n${tokenSecret('new')}` });
  const head = commit(folder, 'feature');
  return { folder, base, head, event: { pull_request: { base: { sha: base }, head: { sha: head } } } };
}

describe.each(runtimes)('on $name', ({ node }) => {
  const on = test.skipIf(node === undefined);
  const lint = (workspace: string, options: StepOptions) =>
    step(workspace, { ...options, ...(node === undefined ? {} : { node }) });

  on('a pull request reports what it adds, and nothing else', () => {
    const { folder, event } = pullRequest();
    const ended = lint(folder, { event });
    expect(
      ended.annotations.map(({ level, properties }) => [level, properties.file, properties.line]),
    ).toEqual([['error', 'k8s/new.yaml', expect.any(String)]]);
    expect(ended.outputs).toMatchObject({
      findings: '1',
      'new-findings': '1',
      errors: '1',
      warnings: '0',
      notes: '0',
      files: '3',
      'sarif-file': '',
      'exit-code': '1',
    });
    expect(ended.code).toBe(1);
    expect(ended.summary).toContain('k8s/new.yaml');
    expect(ended.summary).not.toContain('k8s/renamed.yaml');
  });

  on('a pull request that adds nothing passes', () => {
    const { folder, event } = pullRequest();
    git(folder, 'rm', '--quiet', 'k8s/new.yaml');
    commit(folder, 'fixed');
    const ended = lint(folder, { event });
    expect(ended.annotations).toEqual([]);
    expect(ended.outputs).toMatchObject({ findings: '0', 'new-findings': '0', 'exit-code': '0' });
    expect(ended.code).toBe(0);
  });
});

test('a pull request from a fork: the merge commit of both repositories', () => {
  const { folder: fork, base, head } = pullRequest();
  // The base branch moved on after the event: what it brought is not of this pull request.
  git(fork, 'switch', '--quiet', 'main');
  write(fork, { 'k8s/other.yaml': tokenSecret('other') });
  commit(fork, 'main moved on');
  git(fork, 'merge', '--quiet', '--no-edit', head);
  const event = { pull_request: { base: { sha: base }, head: { sha: head, repo: { fork: true } } } };
  const { annotations, outputs } = step(fork, { event });
  expect(annotations.map(({ properties }) => properties.file)).toEqual(['k8s/new.yaml']);
  expect(outputs).toMatchObject({ findings: '1', 'new-findings': '1' });
});

test('a clone of depth 2 holds the merge commit and both its parents, which is enough', () => {
  const { folder, base, head } = pullRequest();
  git(folder, 'switch', '--quiet', 'main');
  git(folder, 'merge', '--quiet', '--no-ff', '--no-edit', head);
  const clone = join(scratch(), 'clone');
  git(folder, 'clone', '--quiet', '--depth=2', `file://${folder}`, clone);
  const event = { pull_request: { base: { sha: base }, head: { sha: head } } };
  expect(step(clone, { event }).outputs).toMatchObject({ 'new-findings': '1' });
});

test('a shallow clone says what it needs and reports everything', () => {
  const { folder, event } = pullRequest();
  const clone = join(scratch(), 'clone');
  git(folder, 'clone', '--quiet', '--depth=1', '--branch=feature', `file://${folder}`, clone);
  const { annotations, outputs, code } = step(clone, { event });
  expect(annotations.filter(({ message }) => message.includes('fetch-depth: 0'))).toHaveLength(1);
  expect(outputs).toMatchObject({ findings: '2', 'new-findings': '2' });
  expect(code).toBe(1);
});

test('a base that is gone is no reason to report nothing', () => {
  const { folder, head } = pullRequest();
  const event = { pull_request: { base: { sha: 'd'.repeat(40) }, head: { sha: head } } };
  const { annotations, outputs } = step(folder, { event });
  expect(
    annotations.some(({ level, message }) => level === 'warning' && message.includes('everything')),
  ).toBe(true);
  expect(outputs).toMatchObject({ 'new-findings': '2', 'exit-code': '1' });
});

test.each([
  ['a first push', { before: '0'.repeat(40), after: 'HEAD' }],
  ['a push', { before: 'HEAD~1' }],
  ['no event', undefined],
])('%s reports everything', (_, event) => {
  const { folder } = pullRequest();
  const { outputs, annotations } = step(folder, { event });
  expect(outputs).toMatchObject({ findings: '2', 'new-findings': '2' });
  expect(annotations.filter(({ level }) => level === 'warning')).toEqual([]);
});

test('a merge queue is compared with its base', () => {
  const { folder, base } = pullRequest();
  expect(step(folder, { event: { merge_group: { base_sha: base } } }).outputs['new-findings']).toBe('1');
});

test.runIf(process.getuid?.() === 0)('a repository that git does not trust is judged as a whole', () => {
  const { folder, event } = pullRequest();
  execFileSync('chown', ['-R', '12345', folder]);
  const { annotations, outputs } = step(folder, { event });
  expect(annotations.some(({ message }) => message.includes('dubious ownership'))).toBe(true);
  expect(outputs).toMatchObject({ 'new-findings': '2', 'exit-code': '1' });
});

test('paths: several in a line, or one a line', () => {
  const folder = scratch({
    'a b/a.yaml': tokenSecret('a'),
    'c/c.yaml': tokenSecret('c'),
    'd/d.yaml': tokenSecret('d'),
  });
  expect(step(folder, { inputs: { paths: 'c d' } }).outputs.files).toBe('2');
  expect(step(folder, { inputs: { paths: 'a b\nc\n' } }).outputs.files).toBe('2');
});

test('since: all, and since: a ref', () => {
  const { folder, event } = pullRequest();
  expect(step(folder, { event, inputs: { since: 'all' } }).outputs['new-findings']).toBe('2');
  expect(step(folder, { inputs: { since: 'main' } }).outputs['new-findings']).toBe('1');
  expect(step(folder, { inputs: { since: 'no-such-ref' } }).outputs['new-findings']).toBe('2');
});

test('a folder that is no repository is judged as a whole', () => {
  const folder = scratch({ 'a.yaml': tokenSecret('a') });
  const event = { pull_request: { base: { sha: 'd'.repeat(40) } } };
  expect(step(folder, { event }).outputs).toMatchObject({ 'new-findings': '1', 'exit-code': '1' });
});

test('at most ten annotations of a level, and the last one says how many more there are', () => {
  const files = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`${i}.yaml`, tokenSecret(`s${i}`)]));
  const { annotations, outputs, summary } = step(scratch(files));
  const errors = annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(10);
  expect(errors.at(-1)!.message).toMatch(/\b(4|5) more\b/);
  expect(outputs.errors).toBe('14');
  for (const path of Object.keys(files)) expect(summary).toContain(path);
});

test('the summary stays below the 1 MiB of the runner', () => {
  const many = Array.from({ length: 6000 }, (_, i) => tokenSecret(`secret-with-a-long-name-${i}`)).join(
    '---\n',
  );
  const { summary, outputs } = step(scratch({ 'many.yaml': many }));
  expect(outputs.errors).toBe('6000');
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toMatch(/\b\d+ findings more not shown here/);
});

test('a hostile manifest cannot give the runner commands', () => {
  const name = 'x\\n::error::fake ##[error]fake';
  const folder = scratch({
    'a.yaml': `# ::error::fake\n# ##[error]fake\n${tokenSecret('a').replaceAll('a\n', `"${name}"\n`)}`,
    '::error::fake.yaml': tokenSecret('b'),
  });
  const { annotations } = step(folder);
  expect(annotations.length).toBeGreaterThan(0);
  for (const { message, properties } of annotations) {
    expect(message).not.toMatch(/^fake/);
    expect(properties.file).toMatch(/yaml$/);
  }
});

test('paths are those of the repository, whatever the working directory', () => {
  const folder = scratch({ 'deploy/k8s/a.yaml': tokenSecret('a') });
  const inputs = { 'working-directory': 'deploy', paths: 'k8s', 'sarif-file': 'out/sa.sarif' };
  const { annotations, outputs, summary } = step(folder, { inputs });
  expect(annotations[0]!.properties.file).toBe('deploy/k8s/a.yaml');
  expect(summary).toContain('<code>deploy/k8s/a.yaml:8</code>');
  expect(outputs['sarif-file']).toBe('deploy/out/sa.sarif');
  const sarif = JSON.parse(readFileSync(join(folder, 'deploy/out/sa.sarif'), 'utf8'));
  expect(sarif.runs[0].results[0]).toMatchObject({
    ruleId: tokenSecretRule,
    locations: [{ physicalLocation: { artifactLocation: { uri: 'deploy/k8s/a.yaml' } } }],
  });
});

test('SARIF is written when there is no finding', () => {
  const folder = scratch({ 'a.yaml': tokenless('a') });
  expect(step(folder, { inputs: { 'sarif-file': 'sa.sarif' } }).code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'sa.sarif'), 'utf8')).runs[0].results).toEqual([]);
});

test('the step works where the runner offers no summary', () => {
  const { code, outputs } = step(scratch({ 'a.yaml': tokenSecret('a') }), { summary: false });
  expect(code).toBe(1);
  expect(outputs['exit-code']).toBe('1');
});

test('annotations, summary and failing can be switched off', () => {
  const folder = scratch({ 'a.yaml': tokenSecret('a') });
  const ended = step(folder, { inputs: { annotations: 'false', summary: 'false', 'fail-on': 'never' } });
  expect(ended).toMatchObject({ code: 0, annotations: [], summary: '' });
  expect(ended.outputs).toMatchObject({ errors: '1', 'exit-code': '0' });
});

test('a baseline and a configuration are those of the command line', () => {
  const folder = scratch({ 'a.yaml': tokenSecret('a'), 'conf.yaml': `rules:\n  ${tokenSecretRule}: off\n` });
  expect(step(folder, { inputs: { config: 'conf.yaml' } }).outputs.errors).toBe('0');
});

test.each([
  [{ paths: 'no-such-folder' }, 'no-such-folder'],
  [{ profile: 'strickt' }, 'strict'],
  [{ 'fail-on': 'warnings' }, 'warning'],
  [{ annotations: 'perhaps' }, 'annotations'],
])('bad input %j: exit code 2 and an annotation that says why', (inputs, hint) => {
  const { code, outputs, annotations } = step(scratch({ 'a.yaml': '' }), { inputs });
  expect(code).toBe(2);
  expect(outputs['exit-code']).toBe('2');
  expect(annotations).toEqual([
    expect.objectContaining({ level: 'error', message: expect.stringContaining(hint) }),
  ]);
});

test('the Action needs nothing but its own folder', () => {
  const folder = scratch({ 'a.yaml': tokenless('a') });
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  expect(step(folder, { env: { NODE_PATH: '' } }).code).toBe(0);
});
