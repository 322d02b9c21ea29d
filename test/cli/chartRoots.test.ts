import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saLint, scratch } from './harness.ts';

type Files = Readonly<Record<string, string>>;

const chart = (folder: string, values = 'use: false\n'): Files => ({
  [`${folder}/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  [`${folder}/values.yaml`]: values,
  [`${folder}/templates/pod.yaml`]: `apiVersion: v1
kind: Pod
metadata: {name: {{ .Release.Name }}, namespace: {{ .Release.Namespace }}}
spec:
  serviceAccountName: web
  automountServiceAccountToken: {{ .Values.use }}
  containers: [{name: web, image: web}]
`,
});

interface Shown {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly object: { readonly name: string; readonly namespace: string };
}

async function judged(files: Files, args: readonly string[] = []) {
  const { stdout, stderr } = await saLint(scratch(files), ['--format', 'json', ...args, '.']);
  const all = (JSON.parse(stdout) as { findings: Shown[] }).findings;
  const findings = all.filter(({ rule }) => rule === 'automount/automounted-token');
  return {
    stderr,
    places: findings.map(({ path, line }) => `${path}:${line}`),
    names: findings.map(({ object: { namespace, name } }) => `${namespace}/${name}`),
    roots: findings.map(({ message }) => /\bIn (chart .*)\.$/.exec(message)?.[1]),
  };
}

const argo = (kind: string, helm: string, more = '') => `apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata: {name: shop}
spec:
${more}  destination: {namespace: prod}
  source:
    repoURL: https://example.org/repository
    path: charts/web
    helm:
${helm}
`;

const flux = (spec: string) => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: shop, namespace: prod}
spec:
  chart:
    spec:
      chart: ./charts/web
      sourceRef: {kind: GitRepository, name: repository}
${spec}
`;

const cases: readonly [string, Files, string, string, string?][] = [
  [
    'a values file that the chart is tested with',
    { 'charts/web/ci/on-values.yaml': 'use: true\n' },
    'charts/web/ci/on-values.yaml:1',
    'with ci/on-values.yaml',
    'default/release-name',
  ],
  [
    'the configuration',
    {
      '.sa-lint.yaml':
        'render:\n  charts: [{chart: charts/web, values: [prod.yaml], name: shop, namespace: prod}]\n',
      'prod.yaml': 'use: true\n',
    },
    'prod.yaml:1',
    'with prod.yaml',
  ],
  [
    'the configuration, by set',
    {
      '.sa-lint.yaml':
        'render: {charts: [{chart: charts/web, set: [use=true], name: shop, namespace: prod}]}\n',
    },
    'charts/web/templates/pod.yaml:6',
    'with use=true',
  ],
  [
    'values files of an Application',
    { 'app.yaml': argo('Application', '      valueFiles: [on.yaml]'), 'charts/web/on.yaml': 'use: true\n' },
    'charts/web/on.yaml:1',
    "for Application 'shop'",
  ],
  [
    'values files of an Application elsewhere in the repository',
    {
      'app.yaml': argo('Application', '      valueFiles: [../../on.yaml, /off.yaml, $values/envs/on.yaml]'),
      'on.yaml': 'use: true\n',
      'off.yaml': 'use: false\n',
      'envs/on.yaml': 'use: true\n',
    },
    'envs/on.yaml:1',
    "for Application 'shop'",
  ],
  [
    'values files of an Application that need not be there',
    {
      'app.yaml': argo(
        'Application',
        '      ignoreMissingValueFiles: true\n      valueFiles: [none.yaml, on.yaml]',
      ),
      'charts/web/on.yaml': 'use: true\n',
    },
    'charts/web/on.yaml:1',
    "for Application 'shop'",
  ],
  [
    'values of an Application as text',
    { 'app.yaml': argo('Application', '      values: |\n        # on\n        use: true') },
    'app.yaml:12',
    "for Application 'shop'",
  ],
  [
    'values of an Application as an object, which win',
    { 'app.yaml': argo('Application', '      values: "use: false"\n      valuesObject:\n        use: true') },
    'app.yaml:12',
    "for Application 'shop'",
  ],
  [
    'parameters of an Application',
    { 'app.yaml': argo('Application', '      parameters: [{name: use, value: "true"}]') },
    'charts/web/templates/pod.yaml:6',
    "for Application 'shop'",
  ],
  [
    'an element of an ApplicationSet',
    {
      'app.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: shops}
spec:
  generators: [{list: {elements: [{cluster: prod, file: one}, {cluster: test, file: two}]}}]
  template:
    metadata: {name: shop}
    spec:
      destination: {namespace: "{{cluster}}"}
      source: {repoURL: "https://example.org", path: charts/web, helm: {valueFiles: ["{{file}}.yaml"]}}
`,
      'charts/web/one.yaml': 'use: true\n',
      'charts/web/two.yaml': 'use: false\n',
    },
    'charts/web/one.yaml:1',
    "for ApplicationSet 'shops'",
  ],
  [
    'values of a HelmRelease',
    { 'release.yaml': flux('  values: {use: true}') },
    'release.yaml:9',
    "for HelmRelease 'shop'",
  ],
  [
    'values that a HelmRelease takes from a ConfigMap',
    {
      'release.yaml': flux('  valuesFrom: [{kind: ConfigMap, name: values}]'),
      'values.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: values, namespace: prod}\ndata:\n  values.yaml: |\n    use: true\n',
    },
    'values.yaml:6',
    "for HelmRelease 'shop'",
  ],
];

test.each(cases)('a chart is rendered with %s', async (_, files, place, label, name = 'prod/shop') => {
  const { places, names, roots, stderr } = await judged({ ...chart('charts/web'), ...files });
  expect(stderr).toBe('');
  expect(places).toEqual([place]);
  expect(names).toEqual([name]);
  expect(roots).toEqual([`chart charts/web ${label}`]);
});

test('valuesFiles of a HelmRelease stand for the own values of the chart', async () => {
  const files = chart('charts/web', 'use: true\n');
  const spec = flux('').replace('      sourceRef', '      valuesFiles: [./other.yaml]\n      sourceRef');
  const release = { 'release.yaml': spec, 'other.yaml': 'none: 1\n' };
  const { places } = await judged({ ...files, ...release });
  // `.Values.use` is not set then, and the pod says nothing.
  expect(places).toEqual(['charts/web/templates/pod.yaml:4']);
});

test('what an Application turns off is not reported for the own values of the chart', async () => {
  const on = chart('charts/web', 'use: true\n');
  expect((await judged(on)).places).toEqual(['charts/web/values.yaml:1']);
  const app = { 'app.yaml': argo('Application', '      valuesObject: {use: false}') };
  expect((await judged({ ...on, ...app })).places).toEqual([]);
});

test('one cause in many roots is one finding that names them', async () => {
  const tested = Object.fromEntries(
    Array.from({ length: 11 }, (_, index) => [
      `web/ci/${String(index).padStart(2, '0')}-values.yaml`,
      `n: ${index}\n`,
    ]),
  );
  const { places, roots } = await judged({ ...chart('web', 'use: true\n'), ...tested });
  expect(places).toEqual(['web/values.yaml:1']);
  expect(roots[0]).toContain('chart web with its own values, chart web with ci/00-values.yaml, ');
  expect(roots[0]).toContain('chart web with ci/08-values.yaml and 2 more');
});

test('roots of a chart do not decide for each other', async () => {
  const files = {
    ...chart('web'),
    'web/templates/pod.yaml': `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  serviceAccountName: web
  containers: [{name: web, image: web}]
`,
    'web/templates/account.yaml': `{{- if .Values.use }}
apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
automountServiceAccountToken: false
{{- end }}
`,
    'web/ci/on-values.yaml': 'use: true\n',
  };
  const { roots } = await judged(files);
  expect(roots).toEqual(['chart web with its own values']);
});

const refused: readonly (readonly [string, Files, string])[] = [
  [
    'a values file that is missing',
    { 'app.yaml': argo('Application', '      valueFiles: [none.yaml]') },
    "the chart 'charts/web' for Application 'shop' is not rendered: the values file charts/web/none.yaml is not there.",
  ],
  [
    'a values file in the network',
    { 'app.yaml': argo('Application', '      valueFiles: ["https://example.org/values.yaml"]') },
    'it takes values from https://example.org/values.yaml, and nothing is fetched.',
  ],
  [
    'a values file outside',
    { 'app.yaml': argo('Application', '      valueFiles: [../../../../../../etc/passwd]') },
    'lies outside of the input.',
  ],
  [
    'values that a generator decides about',
    { 'app.yaml': argo('Application', '      valueFiles: ["{{cluster}}.yaml"]') },
    'its generators decide about the values.',
  ],
  [
    'values of a Secret',
    { 'release.yaml': flux('  valuesFrom: [{kind: Secret, name: values}]') },
    "it takes values from the Secret 'values', which the input does not hold as such.",
  ],
  [
    'a chart of the configuration that is not there',
    { '.sa-lint.yaml': 'render: {charts: [{chart: charts/wbe}]}\n' },
    "the configuration says how the chart 'charts/wbe' is rendered, which is not among what was read.",
  ],
];

test.each(refused)('a root is not judged, and named: %s', async (_, files, remark) => {
  const { stderr } = await judged({ ...chart('charts/web'), ...files });
  expect(stderr).toContain(remark);
});

test('a values file that is a link is not followed', async () => {
  const folder = scratch({
    ...chart('charts/web'),
    'app.yaml': argo('Application', '      valueFiles: [/link.yaml]'),
  });
  symlinkSync('/etc/passwd', join(folder, 'link.yaml'));
  const { stdout, stderr } = await saLint(folder, ['.']);
  expect(stderr).toContain('is not rendered');
  expect(stdout + stderr).not.toContain('root:');
});

test('the configuration turns rendering off, the flag turns it on again', async () => {
  const folder = scratch({ ...chart('web', 'use: true\n'), '.sa-lint.yaml': 'render: never\n' });
  expect((await saLint(folder, ['.'])).stdout).toContain('1 not judged (Helm template)');
  const { stdout } = await saLint(folder, ['--render', 'auto', '--format', 'compact', '.']);
  expect(stdout).toContain('web/values.yaml:1:6');
});

test('mistakes in what the configuration says about charts are named', async () => {
  const config = 'render:\n  chart: [a]\n  charts: [{values: [a]}, {chart: web, value: [a], set: a}]\n';
  const { stderr } = await saLint(scratch({ ...chart('web'), '.sa-lint.yaml': config }), ['.']);
  for (const mistake of [
    "Unknown key 'chart'",
    "with 'chart': its folder",
    "Unknown key 'value'",
    "'set' is a list of texts",
  ])
    expect(stderr).toContain(mistake);
});
