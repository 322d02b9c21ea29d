import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saLint, scratch } from './harness.ts';

type Files = Readonly<Record<string, string>>;

interface Shown {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly fingerprint?: string;
  readonly object: { readonly name: string; readonly namespace: string | null };
}

async function judged(files: Files, args: readonly string[] = [], prepare = (_: string) => {}) {
  const folder = scratch(files);
  prepare(folder);
  const { stdout, stderr } = await saLint(folder, ['--format', 'json', ...args, '.']);
  const report = JSON.parse(stdout) as { findings: Shown[]; suppressed?: unknown[] };
  const findings = report.findings.filter(({ rule }) => rule === 'automount/automounted-token');
  return {
    stderr,
    rules: report.findings.map(({ rule }) => rule),
    places: findings.map(({ path, line }) => `${path}:${line}`),
    names: findings.map(({ object: { namespace, name } }) => `${namespace}/${name}`),
    roots: findings.map(({ message }) => /\bIn (overlay .*)\.$/.exec(message)?.[1]),
  };
}

const pod = (name = 'web', more = '') => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  serviceAccountName: web
${more}  containers:
  - name: web
    image: web
`;
const asks = '  automountServiceAccountToken: true\n';
const off =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  automountServiceAccountToken: false\n';

const base = (text: string): Files => ({
  'base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'base/pod.yaml': text,
});
const overlay = (name: string, more = ''): Files => ({
  [`${name}/kustomization.yaml`]: `resources:\n- ../base\nnamespace: ${name}\n${more}`,
});

describe('roots', () => {
  test('a base is judged through its overlays alone, and one finding names them', async () => {
    const { places, roots, stderr } = await judged({
      ...base(pod('web', asks)),
      ...overlay('dev'),
      ...overlay('prod', 'namePrefix: p-\n'),
    });
    expect(places).toEqual(['base/pod.yaml:7']);
    expect(roots).toEqual(['overlay dev and overlay prod']);
    expect(stderr).toBe('');
  });

  test('a base of which every overlay turns the token off is silent', async () => {
    const patches = 'patches:\n- path: off.yaml\n';
    const { rules } = await judged({
      ...base(pod('web', asks)),
      ...overlay('dev', patches),
      ...overlay('prod', patches),
      'dev/off.yaml': off,
      'prod/off.yaml': off,
    });
    expect(rules).not.toContain('automount/automounted-token');
  });

  test.each([
    [
      'an Application of Argo CD',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {path: base}}\n',
    ],
    [
      'a Kustomization of Flux',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {path: ./base/}\n',
    ],
  ])('%s makes a root of a base', async (_, appointing) => {
    const { roots } = await judged({
      ...base(pod('web', asks)),
      ...overlay('prod', 'patches:\n- path: off.yaml\n'),
      'prod/off.yaml': off,
      'apply/a.yaml': appointing,
    });
    expect(roots).toEqual(['overlay base']);
  });

  test('--render never leaves all files as they stand', async () => {
    const files = {
      ...base(pod('web', asks)),
      ...overlay('prod', 'patches:\n- path: off.yaml\n'),
      'prod/off.yaml': off,
    };
    expect((await judged(files, ['--render', 'never'])).places).toEqual(['base/pod.yaml:7']);
    expect((await judged(files)).places).toEqual([]);
  });
});

describe('places', () => {
  test.each<[string, string, Files, string]>([
    [
      'a strategic merge patch',
      '',
      { 'prod/on.yaml': `# on\n${off.replace('false', 'true')}` },
      'prod/on.yaml:7',
    ],
    [
      'a JSON 6902 patch in a file',
      'patches:\n- target: {kind: Pod}\n  path: on.yaml\n',
      { 'prod/on.yaml': '- op: add\n  path: /spec/automountServiceAccountToken\n  value: true\n' },
      'prod/on.yaml:3',
    ],
    [
      'a JSON 6902 patch in the kustomization',
      'patches:\n- target: {kind: Pod}\n  patch: |-\n    - op: add\n      path: /spec/automountServiceAccountToken\n      value: true\n',
      {},
      'prod/kustomization.yaml:9',
    ],
    [
      'a component',
      'components: [../part]\n',
      {
        'part/kustomization.yaml':
          'kind: Component\npatches:\n- patch: |-\n    apiVersion: v1\n    kind: Pod\n    metadata: {name: web}\n    spec:\n      automountServiceAccountToken: true\n',
      },
      'part/kustomization.yaml:8',
    ],
  ])('%s that decides', async (_, more, files, place) => {
    const { places, roots } = await judged({
      ...base(pod()),
      ...overlay('prod', more || 'patches:\n- path: on.yaml\n'),
      ...files,
    });
    expect(places).toEqual([place]);
    expect(roots).toEqual(['overlay prod']);
  });

  test('a comment in the base silences what overlays make of it', async () => {
    const { places } = await judged({
      ...base(pod('web', `  # sa-lint-disable-next-line automount/automounted-token -- wanted\n${asks}`)),
      ...overlay('dev'),
      ...overlay('prod'),
    });
    expect(places).toEqual([]);
  });
});

describe('what is not built', () => {
  test.each<[string, string, RegExp]>([
    [
      'remote',
      'resources: ["https://github.com/o/r//config?ref=v1"]\n',
      /nothing is fetched: https:\/\/github/,
    ],
    ['missing', 'resources: [no.yaml]\n', /prod\/no\.yaml is not there/],
    ['above', 'resources: [../../../../../../../../../../etc/passwd]\n', /overlay prod is not built/],
    ['absolute', 'resources: [/etc/passwd]\n', /overlay prod is not built/],
    ['cycle', 'resources: [../prod]\n', /overlay prod is not built/],
    ['plugin', 'generators: [run.yaml]\n', /overlay prod is not built/],
  ])('%s: its name, the reason, and its files as they stand', async (_, kustomization, reason) => {
    const { stderr } = await judged({
      'prod/kustomization.yaml': kustomization,
      'prod/run.yaml':
        'apiVersion: example.org/v1\nkind: Run\nmetadata:\n  name: a\n  annotations: {config.kubernetes.io/function: "exec: {path: ./run.sh}"}\n',
      'prod/run.sh': '#!/bin/sh\ntouch /tmp/sa-lint-was-here\n',
      'pod.yaml': pod(),
    });
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('0 of 1 overlays are built.');
  });

  test('a link is not followed', async () => {
    const { stderr } = await judged(
      { 'prod/kustomization.yaml': 'resources: [secret.yaml]\n', 'pod.yaml': pod() },
      [],
      (folder) => symlinkSync('/etc/passwd', join(folder, 'prod/secret.yaml')),
    );
    expect(stderr).toMatch(/overlay prod is not built.*link/);
    expect(stderr).not.toContain('root:');
  });
});

describe('hostile', () => {
  test('what is read lies in the folder, what is made is bounded, and nothing runs', async () => {
    const aliases = Array.from(
      { length: 12 },
      (_, at) => `  a${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`,
    ).slice(1);
    const { stderr } = await judged({
      'bomb/kustomization.yaml': 'resources: [bomb.yaml]\nnamePrefix: a-\n',
      'bomb/bomb.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a0: &a0 [x,x,x]\n${aliases.join('\n')}\n`,
      'generator/kustomization.yaml':
        'configMapGenerator:\n- name: a\n  files: [../../../../../../../etc/passwd]\n',
      'function/kustomization.yaml': 'transformers: [function.yaml]\n',
      'function/function.yaml':
        'apiVersion: example.org/v1\nkind: Run\nmetadata:\n  name: a\n  annotations: {config.kubernetes.io/function: "container: {image: example.org/run}"}\n',
      'chart/kustomization.yaml':
        'helmCharts:\n- name: web\n  repo: https://example.org/charts\n  version: 1.0.0\n',
      'patch/kustomization.yaml':
        'resources: [../pod.yaml]\npatches:\n- path: https://example.org/patch.yaml\n',
      'pod.yaml': pod(),
    });
    for (const name of ['bomb', 'generator', 'function', 'chart', 'patch'])
      expect(stderr).toContain(`overlay ${name} is not built`);
    expect(stderr).not.toContain('root:');
  }, 60_000);
});

test('a chart that a kustomization renders is judged through it alone, at its template', async () => {
  const { places, roots } = await judged({
    'prod/kustomization.yaml':
      'namespace: prod\nhelmCharts:\n- name: web\n  releaseName: shop\n  valuesInline: {use: true}\n',
    'prod/charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'prod/charts/web/values.yaml': 'use: false\n',
    'prod/charts/web/templates/pod.yaml': pod(
      '{{ .Release.Name }}',
      '  automountServiceAccountToken: {{ .Values.use }}\n',
    ),
  });
  expect(places).toEqual(['prod/charts/web/templates/pod.yaml:7']);
  expect(roots).toEqual([undefined]);
});

test('a comment in a patch silences what it does', async () => {
  const { places } = await judged({
    ...base(pod()),
    ...overlay('prod', 'patches:\n- path: on.yaml\n'),
    'prod/on.yaml': off.replace(
      '  automountServiceAccountToken: false',
      '  # sa-lint-disable-next-line automount/automounted-token -- wanted\n  automountServiceAccountToken: true',
    ),
  });
  expect(places).toEqual([]);
});

test('a fix is written into the base, once for all overlays', async () => {
  const folder = scratch({ ...base(pod('web', asks)), ...overlay('dev'), ...overlay('prod') });
  await saLint(folder, ['--fix', '--unsafe', '.']);
  expect(readFileSync(join(folder, 'base/pod.yaml'), 'utf8')).toBe(pod('web', asks.replace('true', 'false')));
});
