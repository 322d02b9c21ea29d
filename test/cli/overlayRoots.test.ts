import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, saLint, scratch, write } from './harness.ts';

const app = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
automountServiceAccountToken: true
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      serviceAccountName: web
      containers:
        - name: main
          image: a:1
`;

const base = {
  'base/kustomization.yaml': 'resources: [app.yaml]\n',
  'base/app.yaml': app,
};

const on = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      automountServiceAccountToken: true
`;

const places = (stdout: string) =>
  stdout.split('\n').flatMap((line) => line.split(/: (?=warning|error|note)/)[0] || []);

async function judged(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const ended = await saLint(scratch(files), ['--format', 'compact', ...(args.length > 0 ? args : ['.'])]);
  return { ...ended, places: places(ended.stdout) };
}

describe('overlays that are not built are named, nothing runs or is fetched, and their files are judged', () => {
  const cases: Record<string, [kustomization: string, says: string, more?: Record<string, string>]> = {
    'a remote base': [
      'resources: [../base, "github.com/a/b//base?ref=v1"]\n',
      "nothing is fetched: github.com/a/b//base?ref=v1; 'kubectl kustomize prod | sa-lint -' would help.",
    ],
    'a base outside': ['resources: [../base, ../../../etc]\n', 'overlay prod is not built'],
    'a file outside': ['resources: [../base, /etc/passwd]\n', 'overlay prod is not built'],
    'a generator that runs a program': [
      'resources: [../base]\ngenerators: [exec.yaml]\n',
      'overlay prod is not built',
      {
        'prod/exec.yaml':
          'apiVersion: v1\nkind: Exec\nmetadata:\n  name: x\n  annotations:\n    config.kubernetes.io/function: |\n      exec: {path: ./run.sh}\n',
        'prod/run.sh': '#!/bin/sh\ntouch ran\n',
      },
    ],
    'a function in a container': [
      'resources: [../base]\ntransformers: [function.yaml]\n',
      'overlay prod is not built',
      {
        'prod/function.yaml':
          'apiVersion: v1\nkind: F\nmetadata:\n  name: x\n  annotations:\n    config.kubernetes.io/function: |\n      container: {image: evil}\n',
      },
    ],
    'a chart elsewhere': [
      'resources: [../base]\nhelmCharts: [{name: x, version: 1.0.0, repo: "https://a.example"}]\n',
      'the chart x is in https://a.example, and nothing is fetched',
    ],
    'a circle': [
      'resources: [../base, ../dev]\n',
      'overlay prod is not built',
      { 'dev/kustomization.yaml': 'resources: [../prod]\n' },
    ],
    'a file that is not there': ['resources: [../base, gone.yaml]\n', 'overlay prod is not built'],
  };
  test.each(Object.entries(cases))('%s', async (_, [kustomization, says, more = {}]) => {
    const { places, stderr } = await judged({ ...base, 'prod/kustomization.yaml': kustomization, ...more });
    expect(stderr).toContain(says);
    expect(stderr).toContain('overlay prod is not built, its files are judged as they stand: ');
    expect(places).toEqual(['base/app.yaml:13:5']);
  });
});

test('comments in the base and in the patch silence, --since knows what was there, --fix edits the base', async () => {
  const overlay = { 'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: p-\n' };
  const comment = ' # sa-lint-disable-line automount/automounted-token -- it calls the API';
  const silenced = app.replace('    spec:', `    spec:${comment}`);
  expect((await judged({ ...base, 'base/app.yaml': silenced, ...overlay })).places).toEqual([]);
  const inPatch = await judged({
    ...base,
    'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: on.yaml}]\n',
    'prod/on.yaml': `${on.trimEnd()}${comment}\n`,
  });
  expect(inPatch.places).toEqual([]);
  const folder = repository({ ...base, ...overlay });
  expect((await saLint(folder, ['--format', 'compact', '--since', 'HEAD', '.'])).stdout).toBe('');
  write(folder, { 'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: q-\n' });
  expect((await saLint(folder, ['--format', 'compact', '--since', 'HEAD', '.'])).stdout).toBe('');
  await saLint(folder, ['--fix', '--unsafe', '.']);
  expect(readFileSync(join(folder, 'base/app.yaml'), 'utf8')).toContain(
    '      serviceAccountName: web\n      automountServiceAccountToken: false\n',
  );
});

test('a kustomization that only lists files costs no engine, and they are judged as they stand', async () => {
  const all = { 'kustomization.yaml': 'resources: [base]\n', ...base };
  const { places, stdout, stderr } = await judged(all);
  expect(places).toEqual(['base/app.yaml:13:5']);
  expect(stdout).not.toContain('In overlay');
  expect(stderr).toBe('');
});

test('a base of an overlay that is built and of one that is not is judged as both have it', async () => {
  const { places, stdout } = await judged({
    ...base,
    'base/app.yaml': `${app}---\n${app.replaceAll('web', 'other')}`,
    'dev/kustomization.yaml': 'resources: [../base, gone.yaml]\n',
    'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: off.yaml}]\n',
    'prod/off.yaml': `${on.replace('Token: true', 'Token: false')}`,
  });
  expect(places).toEqual(['base/app.yaml:13:5', 'base/app.yaml:31:5']);
  expect(stdout).toContain('In overlay dev as its files stand.');
});
