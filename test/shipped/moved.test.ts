import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git, repository, saLint, write } from '../cli/harness.ts';
import { tokenSecret } from '../cli/manifests.ts';
import { step } from './step.ts';

// A team with a backlog reorganises its folders. Nothing of that is new.

const runs = (name: string) => `apiVersion: tekton.dev/v1
kind: TaskRun
metadata:
  generateName: ${name}-
spec:
  taskSpec:
    steps: [{ name: go, image: example.org/go:1.0.0 }]
`;
const account = (name: string) => `apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name} }
`;
const workload = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      serviceAccountName: ${name}
      containers: [{ name: app, image: example.org/app:1.0.0 }]
`;

const names = ['a', 'b', 'c', 'd', 'e'];
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(names.map((name) => [`${name}/secret.yaml`, tokenSecret(name)])),
  ...Object.fromEntries(names.map((name) => [`${name}/account.yaml`, account(name)])),
  ...Object.fromEntries(names.map((name) => [`${name}/workload.yaml`, workload(name)])),
  ...Object.fromEntries(names.map((name) => [`${name}/run.yaml`, runs(name)])),
  'broken/half.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: [\n',
  // The same object again: which of the two is known?
  'overlay/secret.yaml': tokenSecret('a'),
  'z/secret.yaml': tokenSecret('z'),
};

/** Where a file goes: joined objects may be parted. */
const target = (path: string, index: number) =>
  path.startsWith('z/') ? path : `moved/${index % 3}/${index}/${path.slice(path.indexOf('/') + 1)}`;

test('of a branch that moves everything and adds one manifest, the one is reported', async () => {
  const folder = repository(files);
  const base = git(folder, 'rev-parse', 'main');
  const backlog = ['--baseline', 'known.json', '.'];
  expect((await saLint(folder, ['--write-baseline', ...backlog])).code).toBe(0);
  const before = JSON.parse((await saLint(folder, ['--format', 'json', '.'])).stdout);
  expect(before.findings.length).toBeGreaterThan(20);

  git(folder, 'switch', '--quiet', '--create', 'feature');
  for (const [index, path] of Object.keys(files).entries()) {
    const to = target(path, index);
    if (to === path) continue;
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    git(folder, 'mv', path, to);
  }
  // An equal object in a file that comes first in order: the new one is the one to look at.
  write(folder, { 'again/secret.yaml': tokenSecret('z') });
  const head = commit(folder, 'feature');

  const one = expect.stringMatching(/^again\/secret\.yaml:8:7: error [^\n]*\n$/);
  const compact = ['--format', 'compact'];
  expect(await saLint(folder, [...compact, '--since', 'main', '.'])).toEqual({
    code: 1,
    stdout: one,
    stderr: '',
  });
  expect(await saLint(folder, [...compact, ...backlog])).toEqual({ code: 1, stdout: one, stderr: '' });
  const event = { pull_request: { base: { sha: base }, head: { sha: head } } };
  const { annotations, outputs, summary } = step(folder, { event });
  expect(annotations.map(({ properties }) => properties.file)).toEqual(['again/secret.yaml']);
  expect(outputs).toMatchObject({
    findings: '1',
    'new-findings': '1',
    'exit-code': '1',
  });
  expect(summary.match(/^(?:### |\| \[?<code>).*$/gm)).toEqual([
    expect.stringContaining('1 finding'),
    expect.stringContaining('again/secret.yaml'),
  ]);
});
