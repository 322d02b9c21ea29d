import { describe, expect, test } from 'vitest';
import type { Root } from '../../src/render/types.ts';
import { asChart, renderChart, renderOne, texts, treeOf } from './trees.ts';

const a = (text: string) => ({ 'templates/a.yaml': text });

describe('a chart that would never end or grow without end', () => {
  const cases: Record<string, [files: Record<string, string>, code: string]> = {
    'a helper that includes itself': [
      a('{{ define "x" }}{{ include "x" . }}{{ end }}{{ include "x" . }}'),
      'recursion',
    ],
    'a template that calls itself': [
      a('{{ define "x" }}{{ template "x" . }}{{ end }}{{ template "x" . }}'),
      'recursion',
    ],
    'a text that renders itself': [
      { 'values.yaml': 'x: "{{ tpl .Values.x . }}"\n', ...a('{{ tpl .Values.x . }}') },
      'recursion',
    ],
    'output by the gigabyte': [a('{{ range until 2000 }}{{ repeat 1000000 "x" }}{{ end }}'), 'output-limit'],
    'a text that doubles': [
      a('{{ $x := "xxxxxxxxxxxxxxxx" }}{{ range until 64 }}{{ $x = printf "%s%s" $x $x }}{{ end }}'),
      'memory-limit',
    ],
    'one text that is too long': [a('{{ repeat 2000000000 "x" }}'), 'memory-limit'],
    'a list that is too long': [a('{{ until 2000000000 | len }}'), 'memory-limit'],
    'a schema that refers to itself': [{ 'values.schema.json': '{"$ref":"#"}', ...a('a: 1') }, 'values'],
    'values that refer to each other': [
      {
        'values.yaml': `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]\n`).join('')}`,
        ...a('a: 1'),
      },
      'no-chart',
    ],
    'a file that Helm would not read': [
      { 'big.txt': 'x'.repeat(5 * 1024 * 1024 + 1), ...a('a: 1') },
      'file-size',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [files, code]) => {
    expect(await renderChart(files)).toMatchObject({ rendered: false, reason: { code } });
    // And the next one is not the worse for it.
    expect(texts(await renderChart(a('a: 1')))).toEqual({ 'web/templates/a.yaml': 'a: 1' });
  });
});

describe('nothing outside the tree is read', () => {
  const render = (text: string) => renderChart(a(text));

  test.each([
    '../../../../etc/passwd',
    '/etc/passwd',
    'templates/../../../etc/passwd',
    '..\\\\..\\\\etc\\\\passwd',
  ])('.Files.Get %s', async (path) => {
    expect(texts(await render(`[{{ .Files.Get "${path}" }}]`))).toEqual({ 'web/templates/a.yaml': '[]' });
  });

  test('a values file', async () => {
    const rendering = await renderChart(a('a: 1'), { values: [{ path: '../../etc/passwd' }] });
    expect(rendering).toMatchObject({ rendered: false, reason: { code: 'missing-file' } });
  });

  test.each(['..', '../..', '/etc', '/', ''])('a chart at %s', async (path) => {
    const rendering = await renderOne(treeOf({ 'web/Chart.yaml': '' }), { kind: 'chart', path });
    expect(rendering).toMatchObject({ rendered: false, reason: { code: 'no-chart' } });
  });

  test.each(['..', '../..', '/etc', '/', ''])('a kustomization at %s', async (path) => {
    const rendering = await renderOne(treeOf({ 'a/kustomization.yaml': '' }), {
      kind: 'kustomization',
      path,
    });
    expect(rendering).toMatchObject({ rendered: false, reason: { code: 'no-kustomization' } });
  });

  test('a dependency in another folder of the machine', async () => {
    const dependency = (repository: string) =>
      `apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{name: x, version: 1.0.0, repository: "${repository}"}]\n`;
    for (const repository of ['file:///etc', 'file://../../../etc', 'file://../x']) {
      const rendering = await renderChart({ 'Chart.yaml': dependency(repository) });
      expect(rendering).toMatchObject({ rendered: false, reason: { code: 'missing-dependency' } });
    }
  });

  test('a link in a chart', async () => {
    const tree = treeOf(
      {
        'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
        'web/templates/a.yaml': '[{{ .Files.Get "passwd" }}]',
      },
      ['web/passwd'],
    );
    const rendering = await renderOne(tree, { kind: 'chart', path: 'web' });
    expect(texts(rendering)).toEqual({ 'web/templates/a.yaml': '[]' });
    expect(asChart(rendering).notes).toEqual(['web/passwd is a link and was not followed']);
  });
});

describe('files that are none', () => {
  const cases: Record<string, [files: Record<string, string | Uint8Array>, root: Root, code: string]> = {
    'an archive': [
      {
        'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
        'web/charts/x-1.0.0.tgz': 'no archive',
      },
      { kind: 'chart', path: 'web' },
      'no-chart',
    ],
    'a Chart.yaml of bytes': [
      { 'web/Chart.yaml': Uint8Array.from({ length: 256 }, (_, n) => n) },
      { kind: 'chart', path: 'web' },
      'no-chart',
    ],
    'a kustomization of bytes': [
      { 'a/kustomization.yaml': Uint8Array.from({ length: 256 }, (_, n) => n) },
      { kind: 'kustomization', path: 'a' },
      'invalid',
    ],
    'a resource of bytes': [
      {
        'a/kustomization.yaml': 'resources: [b.yaml]\n',
        'a/b.yaml': Uint8Array.from({ length: 256 }, (_, n) => n),
      },
      { kind: 'kustomization', path: 'a' },
      'invalid',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [files, root, code]) => {
    expect(await renderOne(treeOf(files), root)).toMatchObject({ rendered: false, reason: { code } });
  });
});

test('a kustomization with aliases of aliases', async () => {
  const doubling = Array.from(
    { length: 12 },
    (_, n) => `  a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]\n`,
  ).join('');
  const files = {
    'a/kustomization.yaml': 'resources: [b.yaml]\n',
    'a/b.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata:\n  a0: &a0 [x,x,x,x,x,x,x,x,x]\n${doubling}`,
  };
  const rendering = await renderOne(treeOf(files), { kind: 'kustomization', path: 'a' });
  expect(rendering).toMatchObject({ rendered: false });
});

test.each([
  ['a b', "helm dependency build 'a b'"],
  ["a'; echo $(id)", "helm dependency build 'a'\\''; echo $(id)'"],
  ['-rf', 'helm dependency build ./-rf'],
])('a command holds %s as one word', async (path, command) => {
  const chart = 'apiVersion: v2\nname: x\nversion: 1.0.0\ndependencies: [{name: y, version: 1.0.0}]\n';
  const rendering = await renderOne(treeOf({ [`${path}/Chart.yaml`]: chart }), { kind: 'chart', path });
  expect(rendering).toMatchObject({ rendered: false, reason: { code: 'missing-dependency', command } });
});
