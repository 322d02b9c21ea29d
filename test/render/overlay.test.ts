import { describe, expect, test } from 'vitest';
import { renderWith } from '../../src/render/engine.ts';
import type { BuiltKustomization, BuiltObject } from '../../src/render/types.ts';
import { inThisThread, renderOne, treeOf, values } from './trees.ts';

const deployment = (name: string, more = '') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  template:\n    spec:\n      serviceAccountName: ${name}\n${more}      containers: [{name: main, image: a}]\n`;
const account = (name: string, more = '') =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n${more}`;

const base = {
  'base/kustomization.yaml': 'resources: [app.yaml]\n',
  'base/app.yaml': `# first\n---\n${account('web')}---\n${deployment('web')}---\n${deployment('other')}`,
};

async function build(files: Record<string, string>, path = 'prod', links: readonly string[] = []) {
  return renderOne(treeOf(files, links), { kind: 'kustomization', path });
}

async function built(files: Record<string, string>, path?: string): Promise<BuiltKustomization> {
  const rendering = await build(files, path);
  if (!rendering.rendered || rendering.kind !== 'kustomization') throw new Error(JSON.stringify(rendering));
  return rendering;
}

function named({ objects }: BuiltKustomization, kind: string, name: string): BuiltObject {
  const found = objects.find((object) => object.kind === kind && object.name === name);
  if (found === undefined) throw new Error(`no ${kind} ${name}: ${objects.map((each) => each.name)}`);
  return found;
}

test('what a kustomization changes', async () => {
  const kustomization = await built({
    ...base,
    'prod/kustomization.yaml':
      'resources: [../base]\nnamespace: shop\nnamePrefix: prod-\nlabels: [{pairs: {team: a}}]\n',
  });
  const web = named(kustomization, 'Deployment', 'prod-web');
  expect(values(web.text)).toMatchObject({
    metadata: { name: 'prod-web', namespace: 'shop', labels: { team: 'a' } },
    spec: { template: { spec: { serviceAccountName: 'prod-web' } } },
  });
  expect(web).toMatchObject({
    apiVersion: 'apps/v1',
    namespace: 'shop',
    origin: { kind: 'manifest', file: 'base/app.yaml', line: 8 },
    patches: [],
  });
  expect(web.changes).toEqual([
    { file: 'prod/kustomization.yaml', kind: 'NamespaceTransformer' },
    { file: 'prod/kustomization.yaml', kind: 'PrefixTransformer' },
    { file: 'prod/kustomization.yaml', kind: 'LabelTransformer' },
  ]);
  expect(web.text).not.toContain('annotations');
});

test('which patches met an object', async () => {
  const off = 'spec: {template: {spec: {automountServiceAccountToken: false}}}\n';
  const kustomization = await built({
    ...base,
    'prod/kustomization.yaml': `resources: [../base]
patches:
- path: other.yaml
- target: {kind: Deployment, name: w.*}
  patch: |-
    - op: add
      path: /spec/replicas
      value: 2
- path: web.yaml
patchesStrategicMerge:
- |-
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {paused: true}
`,
    'prod/other.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: other}\n${off}`,
    'prod/web.yaml': `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\nautomountServiceAccountToken: false\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n${off}`,
  });
  const kustomizationFile = 'prod/kustomization.yaml';
  const patch = (field: string, index: number, more: object) => ({
    kustomization: kustomizationFile,
    form: 'strategic',
    field,
    index,
    line: 1,
    ...more,
  });
  expect(named(kustomization, 'Deployment', 'web').patches).toEqual([
    patch('patchesStrategicMerge', 0, {}),
    patch('patches', 1, { form: 'json' }),
    patch('patches', 2, { file: 'prod/web.yaml', line: 6 }),
  ]);
  expect(named(kustomization, 'Deployment', 'other').patches).toEqual([
    patch('patches', 0, { file: 'prod/other.yaml' }),
  ]);
  expect(named(kustomization, 'ServiceAccount', 'web').patches).toEqual([
    patch('patches', 2, { file: 'prod/web.yaml' }),
  ]);
  const texts = kustomization.objects.map(({ text }) => text).join('');
  expect(texts).not.toMatch(/annotations|sa-lint/);
});

test('components, lists, generators and replacements', async () => {
  const kustomization = await built({
    ...base,
    'base/kustomization.yaml': 'resources: [app.yaml, list.yaml]\n',
    'base/list.yaml': `apiVersion: v1\nkind: List\nitems:\n- ${account('one').trim().replaceAll('\n', '\n  ')}\n- ${account('two').trim().replaceAll('\n', '\n  ')}\n`,
    'safe/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n- target: {kind: ServiceAccount}\n  patch: "- {op: add, path: /automountServiceAccountToken, value: false}"\n',
    'prod/kustomization.yaml': `resources: [../base]
components: [../safe]
configMapGenerator: [{name: config, literals: [a=b]}]
replacements:
- source: {kind: ServiceAccount, name: one, fieldPath: metadata.name}
  targets: [{select: {kind: Deployment, name: other}, fieldPaths: [spec.template.spec.serviceAccountName]}]
`,
  });
  const two = named(kustomization, 'ServiceAccount', 'two');
  expect(two.origin).toEqual({ kind: 'manifest', file: 'base/list.yaml', line: 8 });
  expect(two.patches).toMatchObject([
    { kustomization: 'safe/kustomization.yaml', field: 'patches', form: 'json' },
  ]);
  expect(values(two.text)).toMatchObject({ automountServiceAccountToken: false });

  const config = kustomization.objects.find(({ kind }) => kind === 'ConfigMap');
  expect(config).toMatchObject({
    name: expect.stringMatching(/^config-\w{10}$/),
    origin: { kind: 'generator', file: 'prod/kustomization.yaml', generator: 'ConfigMapGenerator' },
  });

  const other = named(kustomization, 'Deployment', 'other');
  expect(values(other.text)).toMatchObject({ spec: { template: { spec: { serviceAccountName: 'one' } } } });
  expect(other.changes).toContainEqual({ file: 'prod/kustomization.yaml', kind: 'ReplacementTransformer' });
});

describe('marks change nothing', () => {
  test('a patch that needs an object without annotations', async () => {
    // With an annotation of ours in the way this would be another object; the plain build is what counts.
    const kustomization = await built({
      ...base,
      'prod/kustomization.yaml':
        'resources: [../base]\npatches:\n- target: {kind: ServiceAccount}\n  patch: "- {op: add, path: /metadata/annotations, value: {a: b}}"\n',
    });
    const web = named(kustomization, 'ServiceAccount', 'web');
    expect(values(web.text)).toMatchObject({ metadata: { annotations: { a: 'b' } } });
    expect(
      Object.keys((values(web.text) as { metadata: { annotations: object } }).metadata.annotations),
    ).toEqual(['a']);
  });

  test('origins that the user asks for', async () => {
    const kustomization = await built({
      ...base,
      'prod/kustomization.yaml': 'resources: [../base]\nbuildMetadata: [originAnnotations]\n',
    });
    const [object] = kustomization.objects;
    expect(object!.text).toContain('config.kubernetes.io/origin');
    expect(object!.text).not.toContain('transformations');
  });
});

test('a chart of helmCharts', async () => {
  const kustomization = await built({
    'prod/kustomization.yaml': `helmGlobals: {chartHome: ../charts}
helmCharts:
- {name: web, releaseName: shop, valuesInline: {automount: false}, skipTests: true}
namePrefix: p-
namespace: prod
`,
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/values.yaml': 'automount: true\nwho: me\n',
    'charts/web/templates/a.yaml': `# é\n---\n${account('{{ .Release.Name }}')}automountServiceAccountToken: {{ .Values.automount }}\n---\n${account('{{ .Values.who }}-{{ .Release.Namespace }}')}`,
    'charts/web/templates/test.yaml': account('test', '  annotations: {helm.sh/hook: test}\n'),
  });
  expect(kustomization.objects.map(({ name }) => name)).toEqual(['p-me-prod', 'p-shop']);
  const origin = named(kustomization, 'ServiceAccount', 'p-shop').origin!;
  if (origin.kind !== 'chart') throw new Error(origin.kind);
  expect(origin).toMatchObject({ file: 'prod/kustomization.yaml', index: 0 });
  expect(origin.output.text.slice(origin.offset)).toMatch(/^apiVersion: v1\nkind: ServiceAccount/);
  const at = origin.output.text.indexOf('false', origin.offset);
  expect(origin.output.placeAt(at)).toMatchObject({
    file: 'charts/web/templates/a.yaml',
    line: 7,
    reads: [{ path: ['automount'] }],
  });
});

test('a schema that one root brings along is not there for the next', async () => {
  const files = {
    ...base,
    'own/kustomization.yaml': 'resources: [../base]\nopenapi: {path: schema.json}\n',
    'own/schema.json': '{"definitions":{}}',
    'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: p.yaml}]\n',
    'prod/p.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: main, image: b}]}}}\n',
  };
  const prod = { kind: 'kustomization', path: 'prod' } as const;
  const alone = await renderOne(treeOf(files), prod);
  const [, after] = await renderWith(inThisThread, treeOf(files), [
    { kind: 'kustomization', path: 'own' },
    prod,
  ]);
  expect(JSON.stringify(after)).toBe(JSON.stringify(alone));
});

describe('kustomizations that are not built', () => {
  const cases: Record<string, [files: Record<string, string>, reason: unknown, links?: readonly string[]]> = {
    none: [{ 'other/a.yaml': '' }, { code: 'no-kustomization', message: 'prod has no kustomization' }],
    'a remote base': [
      {
        'prod/kustomization.yaml': 'resources: ["github.com/a/b//base?ref=v1", a.yaml]\n',
        'prod/a.yaml': account('a'),
      },
      {
        code: 'remote',
        message: 'it needs what is not in the input, and nothing is fetched: github.com/a/b//base?ref=v1',
        command: 'kubectl kustomize prod | sa-lint -',
      },
    ],
    'a remote base below a base': [
      {
        ...base,
        'base/kustomization.yaml': 'resources: ["https://a.example/x.yaml"]\n',
        'prod/kustomization.yaml': 'resources: [../base]\n',
      },
      { code: 'remote', message: expect.stringContaining('https://a.example/x.yaml') },
    ],
    'a remote generator': [
      { 'prod/kustomization.yaml': 'generators: ["https://a.example/x.yaml"]\n' },
      { code: 'remote' },
    ],
    'a remote schema': [
      {
        ...base,
        'prod/kustomization.yaml': 'resources: [../base]\nopenapi: {path: "https://a.example/x.json"}\n',
      },
      { code: 'remote' },
    ],
    'a remote patch': [
      {
        ...base,
        'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: "https://a.example/x.yaml"}]\n',
      },
      { code: 'remote' },
    ],
    'a remote chart': [
      { 'prod/kustomization.yaml': 'helmCharts: [{name: x, version: 1.0.0, repo: "https://a.example"}]\n' },
      {
        code: 'remote',
        command:
          'helm pull --untar --untardir prod/charts/x-1.0.0 --repo https://a.example x --version 1.0.0',
      },
    ],
    'a file above the kustomization': [
      { ...base, 'prod/kustomization.yaml': 'resources: [../base/app.yaml]\n' },
      {
        code: 'outside',
        message: 'base/app.yaml is not in or below prod, where a kustomization may read files',
      },
    ],
    'a folder outside the input': [
      { 'prod/kustomization.yaml': 'resources: [../../base]\n' },
      { code: 'outside' },
    ],
    'a file that is not there': [
      { 'prod/kustomization.yaml': 'resources: [a.yaml]\n' },
      { code: 'missing-file', message: 'prod/a.yaml is not there' },
    ],
    'a link': [
      { 'prod/kustomization.yaml': 'resources: [a.yaml]\n' },
      { code: 'link', message: 'prod/a.yaml is a link, and links are not followed' },
      ['prod/a.yaml'],
    ],
    'a base that names its overlay': [
      {
        'prod/kustomization.yaml': 'resources: [../base]\n',
        'base/kustomization.yaml': 'resources: [../prod]\n',
      },
      { code: 'recursion' },
    ],
    'a plugin': [
      {
        'prod/kustomization.yaml': 'generators: [g.yaml]\n',
        'prod/g.yaml': 'apiVersion: x.example/v1\nkind: Run\nmetadata: {name: x}\n',
      },
      { code: 'plugin' },
    ],
    'a function': [
      {
        'prod/kustomization.yaml': 'transformers: [f.yaml]\n',
        'prod/f.yaml':
          'apiVersion: x.example/v1\nkind: Run\nmetadata:\n  name: x\n  annotations:\n    config.kubernetes.io/function: |\n      exec: {path: ./run.sh}\n',
      },
      { code: 'plugin' },
    ],
    'the plugin for charts': [
      {
        'prod/kustomization.yaml': 'generators: [g.yaml]\n',
        'prod/g.yaml':
          'apiVersion: builtin\nkind: HelmChartInflationGenerator\nmetadata: {name: x}\nname: x\n',
      },
      { code: 'plugin' },
    ],
    'a field that there is not': [{ 'prod/kustomization.yaml': 'resource: [a.yaml]\n' }, { code: 'invalid' }],
    'no YAML': [{ 'prod/kustomization.yaml': 'a: [\n' }, { code: 'invalid' }],
  };

  test.each(Object.entries(cases))('%s', async (_, [files, reason, links]) => {
    expect(await build(files, 'prod', links)).toMatchObject({ rendered: false, reason });
  });
});
