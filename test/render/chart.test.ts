import { describe, expect, test } from 'vitest';
import { renderWith } from '../../src/render/engine.ts';
import type { ChartRoot } from '../../src/render/types.ts';
import { asChart, inThisThread, renderChart, renderOne, texts, treeOf } from './trees.ts';

const template = (text: string) => ({ 'templates/a.yaml': text });
const name = 'web/templates/a.yaml';

describe('what a chart renders with', () => {
  const cases: Record<string, [files: Record<string, string>, root: Partial<ChartRoot>, expected: string]> = {
    'its own values': [{ 'values.yaml': 'a: 1', ...template('a: {{ .Values.a }}') }, {}, 'a: 1'],
    'a values file': [
      { 'values.yaml': 'a: 1', 'ci/x-values.yaml': 'a: 2', ...template('a: {{ .Values.a }}') },
      { values: [{ path: 'web/ci/x-values.yaml' }] },
      'a: 2',
    ],
    'inline values after a file': [
      { 'x.yaml': 'a: {b: 1, c: 1}', ...template('{{ .Values.a | toYaml }}') },
      { values: [{ path: 'web/x.yaml' }, { inline: { a: { b: 2 } } }] },
      'b: 2\nc: 1',
    ],
    'what is set': [
      template('{{ .Values | toJson }}'),
      { set: ['a.b=true,c[0]=x'] },
      '{"a":{"b":true},"c":["x"]}',
    ],
    'a release': [
      template(
        '{{ .Release.Name }} {{ .Release.Namespace }} {{ .Release.IsInstall }} {{ .Release.Service }}',
      ),
      { name: 'shop', namespace: 'prod' },
      'shop prod true Helm',
    ],
    'the default release': [
      template('{{ .Release.Name }} {{ .Release.Namespace }}'),
      {},
      'release-name default',
    ],
    'a version of Kubernetes': [
      template('{{ .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion.Minor }}'),
      { kubeVersion: '1.29.4' },
      'v1.29.4 29',
    ],
    'API versions': [
      template('{{ .Capabilities.APIVersions.Has "x.io/v1" }} {{ .Capabilities.APIVersions.Has "apps/v1" }}'),
      { apiVersions: ['x.io/v1'] },
      'true true',
    ],
    files: [
      { 'f/a.txt': 'one\ntwo\n', ...template('{{ .Files.Lines "f/a.txt" | toJson }}') },
      {},
      '["one","two"]',
    ],
    'files only of its own': [template('[{{ .Files.Get "../../secret" }}]'), {}, '[]'],
    'what .helmignore leaves': [
      { '.helmignore': 'secret*\n', 'secret.txt': 'x', ...template('[{{ .Files.Get "secret.txt" }}]') },
      {},
      '[]',
    ],
    'no cluster and no network': [
      template('{{ lookup "v1" "Secret" "a" "b" | toJson }} [{{ getHostByName "localhost" }}]'),
      {},
      '{} []',
    ],
    'no environment': [template('{{ list "a" | first }}'), {}, 'a'],
  };

  test.each(Object.entries(cases))('%s', async (_, [files, root, expected]) => {
    expect(texts(await renderChart(files, root))).toEqual({ [name]: expected });
  });
});

test('chance and time are the same in every run, and whatever was rendered before', async () => {
  const text = [
    '{{ randAlphaNum 8 }} {{ uuidv4 }} {{ now | date "2006-01-02" }} {{ randInt 0 1000 }} {{ shuffle "abcdef" }}',
    '{{ (genCA "a" 1).Cert | sha256sum }} {{ genPrivateKey "rsa" | sha256sum }} {{ bcrypt "a" }} {{ keys (dict "b" 1 "a" 2) }}',
  ].join('\n');
  const files = {
    'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'web/templates/a.yaml': text,
  };
  const root: ChartRoot = { kind: 'chart', path: 'web' };
  const together = await renderWith(inThisThread, treeOf(files), [root, root]);
  const alone = await renderOne(treeOf(files), root);
  expect(texts(together[0]!)).toEqual(texts(alone));
  expect(texts(together[1]!)).toEqual(texts(alone));
  expect(texts(alone)[name]).toMatch(/^\w{8} [0-9a-f-]{36} 2026-01-01 \d+ [a-f]{6}\n[0-9a-f]{64} /);
});

describe('charts that are not rendered', () => {
  const cases: Record<string, [files: Record<string, string>, root: Partial<ChartRoot>, reason: unknown]> = {
    'a library': [
      { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: library\n' },
      {},
      { code: 'library', message: 'web is a library chart' },
    ],
    'no chart': [{}, { path: 'other' }, { code: 'no-chart', message: 'other has no Chart.yaml' }],
    'a broken Chart.yaml': [{ 'Chart.yaml': 'a: [' }, {}, { code: 'no-chart' }],
    'a required value': [
      template('{{ required "say who" .Values.who }}'),
      {},
      { code: 'values', message: 'web/templates/a.yaml:1:3: say who' },
    ],
    'a refusal': [template('{{ fail "not\nso" }}'.replace('\n', '\\n')), {}, { code: 'values' }],
    'a schema': [
      { 'values.schema.json': '{"required":["who"]}', ...template('a: 1') },
      {},
      { code: 'values', message: expect.stringContaining("missing property 'who'") },
    ],
    'a template that cannot be parsed': [
      template('a\n{{ if }}'),
      {},
      { code: 'template', message: 'web/templates/a.yaml:2: missing value for if' },
    ],
    'a function that there is not': [template('{{ env "HOME" }}'), {}, { code: 'template' }],
    'a template that cannot be executed': [
      template('{{ .Values.a.b.c }}'),
      {},
      { code: 'template', message: expect.stringContaining('nil pointer evaluating') },
    ],
    'a newer Kubernetes': [
      { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\nkubeVersion: ">=1.99"\n' },
      {},
      { code: 'kube-version' },
    ],
    'a values file that is not there': [
      template('a: 1'),
      { values: [{ path: 'web/x.yaml' }] },
      { code: 'missing-file', message: 'the values file web/x.yaml is not there' },
    ],
    'a dependency that is not there': [
      {
        'Chart.yaml':
          'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{name: redis, version: 1.x.x, repository: "https://a.example"}]\n',
      },
      {},
      {
        code: 'missing-dependency',
        message: 'dependencies are declared and not in charts/: redis',
        command: 'helm dependency build web',
      },
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [files, root, reason]) => {
    expect(await renderChart(files, root)).toMatchObject({ rendered: false, reason });
  });
});

describe('dependencies', () => {
  const chart = (name: string, version: string, more = '') =>
    `apiVersion: v2\nname: ${name}\nversion: ${version}\n${more}`;
  const needs = (more: string) => `dependencies:\n- name: redis\n  version: ^1.2.0\n  ${more}\n`;
  const files = {
    'values.yaml': 'redis: {who: web}\n',
    'templates/own.yaml': 'own: 1',
  };
  const redis = (folder: string, version: string) => ({
    [`${folder}/Chart.yaml`]: chart('redis', version),
    [`${folder}/templates/x.yaml`]: `${version} for {{ .Values.who }}`,
  });
  const render = (own: string, others: Record<string, string>) => {
    const web = Object.entries({ ...files, 'Chart.yaml': chart('web', '1.0.0', own) });
    const tree = treeOf({
      ...Object.fromEntries(web.map(([path, text]) => [`charts/web/${path}`, text])),
      ...others,
    });
    return renderOne(tree, { kind: 'chart', path: 'charts/web' });
  };

  test('the best version of a chart in the input', async () => {
    const others = {
      ...redis('a/redis', '1.2.0'),
      ...redis('b/redis', '1.10.0'),
      ...redis('c/redis', '2.0.0'),
    };
    const rendering = await render(needs('repository: https://a.example'), others);
    expect(texts(rendering)).toEqual({
      'web/charts/redis/templates/x.yaml': '1.10.0 for web',
      'web/templates/own.yaml': 'own: 1',
    });
    expect(asChart(rendering).dependencies).toEqual([
      { chart: 'charts/web', name: 'redis', version: '1.10.0', folder: 'b/redis' },
    ]);
    expect(asChart(rendering).documents[0]).toMatchObject({ file: 'b/redis/templates/x.yaml' });
  });

  test('a file', async () => {
    const others = { ...redis('charts/r', '1.2.0'), ...redis('b/redis', '1.10.0') };
    const rendering = await render(needs('repository: file://../r'), others);
    expect(texts(rendering)).toMatchObject({ 'web/charts/redis/templates/x.yaml': '1.2.0 for web' });
  });

  test('a vendored one before all others', async () => {
    const others = { ...redis('charts/web/charts/redis', '1.3.0'), ...redis('b/redis', '1.10.0') };
    const rendering = await render(needs('repository: https://a.example'), others);
    expect(texts(rendering)).toMatchObject({ 'web/charts/redis/templates/x.yaml': '1.3.0 for web' });
    expect(asChart(rendering).dependencies).toEqual([]);
  });

  test('turned off, it is left out and named', async () => {
    const rendering = await render(needs('repository: https://a.example\n  condition: redis.enabled'), {
      'charts/web/values.yaml': 'redis: {enabled: false}\n',
    });
    expect(texts(rendering)).toEqual({ 'web/templates/own.yaml': 'own: 1' });
    expect(asChart(rendering).dependencies).toEqual([
      { chart: 'charts/web', name: 'redis', version: '^1.2.0' },
    ]);
  });

  test('under an alias', async () => {
    const rendering = await render(needs('alias: cache'), {
      ...redis('b/redis', '1.10.0'),
      'charts/web/values.yaml': 'cache: {who: alias}\n',
    });
    expect(texts(rendering)).toMatchObject({ 'web/charts/cache/templates/x.yaml': '1.10.0 for alias' });
  });

  test('each other', async () => {
    const rendering = await render(needs('repository: https://a.example'), {
      'b/redis/Chart.yaml': chart('redis', '1.2.0', 'dependencies: [{name: web, version: 1.0.0}]\n'),
    });
    expect(rendering).toMatchObject({ rendered: false, reason: { code: 'recursion' } });
  });
});

test('what a schema names elsewhere is not opened, and noted', async () => {
  const schema =
    '{"properties":{"a":{"$ref":"https://schemas.example/a.json"},"b":{"$ref":"file:///etc/passwd"}}}';
  const rendering = await renderChart({
    'values.schema.json': schema,
    'values.yaml': 'a: 1\nb: 2\n',
    ...template('a: 1'),
  });
  expect(texts(rendering)).toEqual({ [name]: 'a: 1' });
  expect(asChart(rendering).notes.toSorted()).toEqual([
    'the schema of web names file:///etc/passwd, which was not opened',
    'the schema of web names https://schemas.example/a.json, which was not opened',
  ]);
});
