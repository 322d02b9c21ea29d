import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/model/build.ts';
import type { Workload } from '../../../src/model/model.ts';
import { readSource } from '../../../src/source/read.ts';
import { modelOf } from '../manifests.ts';

const app = 'containers: [{ name: app, image: a }]';
const paths = (...texts: string[]) => modelOf(...texts).workloads.map(({ podSpecPath }) => podSpecPath);
const keyText = ({ podSpecKey: { source, span } }: Workload) => source.text.slice(span.start, span.end);

describe('partial objects', () => {
  const deployment = (template: string) =>
    modelOf(`apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: d }\nspec: { ${template} }\n`);
  it.each([
    ['replicas: 2', true],
    ['template: {}', true],
    ['template: { spec: null }', true],
    ['template: { spec: { serviceAccountName: x } }', true],
    ['template: { spec: { containers: [] } }', true],
    ['template: { spec: { containers: [{ name: app }] } }', true],
    ['template: { spec: { containers: [{ name: app, image: "" }] } }', true],
    ['template: { spec: { containers: [{ name: app, image: 1 }] } }', true],
    ['template: { spec: { initContainers: [{ name: app, image: a }] } }', true],
    ['template: { spec: { containers: [{ name: app, image: a }] } }', false],
    ['template: { spec: { containers: [{ name: app }, { name: b, image: a }] } }', false],
    ['template: { spec: { containers: [{ name: app, image: "{{ x }}" }] } }', false],
  ])('{ %s }: %s', (template, partial) => {
    const model = deployment(template);
    expect(model.partial).toHaveLength(partial ? 1 : 0);
    expect(model.workloads).toHaveLength(partial ? 0 : 1);
  });

  it.each([
    ['manager_auth_proxy_patch.yaml', true],
    ['a/patch-web.yaml', true],
    ['a/web.patch.yml', true],
    ['a/patches/web.yaml', true],
    ['a/Patch.yaml', true],
    ['a/patches/b/web.yaml', false],
    ['dispatch.yaml', false],
    ['a/patchwork.yaml', false],
    ['a/web.yaml', false],
  ])('without a selector in %s: %s', (path, partial) => {
    const read = (spec: string) => {
      const text = `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: d }\nspec: { ${spec} }\n`;
      return buildModel(readSource({ path, text }).manifests);
    };
    const template = 'template: { spec: { containers: [{ name: app, image: a }] } }';
    expect(read(template).partial).toHaveLength(partial ? 1 : 0);
    expect(read(template).workloads).toHaveLength(partial ? 0 : 1);
    expect(read(`selector: {}, ${template}`).workloads).toHaveLength(1);
  });

  it('are no other kinds', () => {
    const model = modelOf(
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n',
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: r }\nspec: { workloadRef: { name: d } }\n',
      'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: r }\nspec: { containers: [{ name: a }], volumes: [] }\n',
    );
    expect(model.partial).toEqual([]);
    expect(model.workloads).toEqual([]);
  });
});

describe('lists', () => {
  it('are expanded', () => {
    expect(
      paths(`apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { ${app} } }
  - apiVersion: apps/v1
    kind: DaemonSet
    metadata: { name: b }
    spec: { template: { spec: { ${app} } } }
`),
    ).toEqual(['spec', 'spec.template.spec']);
  });
});

describe('objects with several sets of pods', () => {
  it('have a workload for each', () => {
    const model = modelOf(`apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: r }
spec:
  headGroupSpec: { template: { metadata: { labels: { role: head } }, spec: { ${app} } } }
  workerGroupSpecs:
    - { groupName: small, template: { spec: { ${app} } } }
    - { groupName: large, template: { spec: { ${app}, serviceAccountName: x } } }
    - { groupName: none, template: { spec: { containers: [{ name: app }] } } }
`);
    expect(model.workloads.map(({ podSpecPath, account }) => [podSpecPath, account.name])).toEqual([
      ['spec.headGroupSpec.template.spec', 'default'],
      ['spec.workerGroupSpecs[0].template.spec', 'default'],
      ['spec.workerGroupSpecs[1].template.spec', 'x'],
    ]);
    expect(model.workloads.map(keyText)).toEqual(['spec', 'spec', 'spec']);
    expect(model.workloads.map(({ podMetadata }) => podMetadata?.fields.has('labels') ?? null)).toEqual([
      true,
      null,
      null,
    ]);
    expect(model.partial).toEqual([]);
  });

  it('count an item that an alias repeats in its list once, and a pod in another item again', () => {
    expect(
      paths(`apiVersion: batch.volcano.sh/v1alpha1
kind: Job
metadata: { name: j }
spec:
  tasks:
    - &task { name: t, template: { spec: &pod { ${app} } } }
    - *task
    - { name: u, template: { spec: *pod } }
`),
    ).toEqual(['spec.tasks[0].template.spec', 'spec.tasks[2].template.spec']);
  });
});

describe('unknown custom resources', () => {
  it.each([
    [`spec: { pod: { ${app}, serviceAccountName: x } }`, ['spec.pod']],
    [`spec: { ${app}, volumes: [] }`, ['spec']],
    [`spec: { ${app}, automountServiceAccountToken: false }`, ['spec']],
    [`spec: { ${app} }`, []],
    ['spec: { containers: { image: a }, volumes: [] }', []],
    ['spec: { containers: [a], volumes: [] }', []],
    [
      `spec: { parts: [{ ${app}, volumes: [] }, [{ ${app}, volumes: [] }]] }`,
      ['spec.parts[0]', 'spec.parts[1][0]'],
    ],
    [`spec: { outer: { ${app}, volumes: [], inner: { ${app}, volumes: [] } } }`, ['spec.outer']],
    [`spec: { a: &a { ${app}, volumes: [] }, b: *a }`, ['spec.a', 'spec.b']],
  ])('{ %s }', (spec, expected) => {
    const model = modelOf(`apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: t }\n${spec}\n`);
    expect(model.workloads.map(({ podSpecPath }) => podSpecPath)).toEqual(expected);
    expect(model.workloads.every(({ builtIn }) => !builtIn)).toBe(true);
  });

  it('show pods as patterns in policies', () => {
    expect(
      paths(
        `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: { name: p }\nspec: { ${app}, volumes: [] }\n`,
      ),
    ).toEqual([]);
  });

  it('are walked however deep', () => {
    const depth = 3_000;
    const text = `{"apiVersion":"example.com/v1","kind":"Thing","metadata":{"name":"t"},"spec":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;
    expect(() => modelOf(text)).not.toThrow();
  });
});

describe('custom resources that add to pods of their controller', () => {
  it('Prometheus: own containers are merged into those of the operator', () => {
    const [workload] = modelOf(`apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: p }
spec:
  containers: [{ name: prometheus, env: [] }, { name: proxy, image: a }]
  volumes: [{ name: v, projected: { sources: [{ serviceAccountToken: { path: t } }] } }]
`).workloads;
    expect(workload?.automount.containers).toEqual(['prometheus', 'proxy']);
    expect(workload?.projectedTokens).toHaveLength(1);
  });

  it('OpenTelemetryCollector: mounts of the resource are those of the main container', () => {
    const [workload] = modelOf(`apiVersion: opentelemetry.io/v1beta1
kind: OpenTelemetryCollector
metadata: { name: o }
spec:
  volumeMounts: [{ name: v, mountPath: /v }]
  volumes: [{ name: v, projected: { sources: [{ serviceAccountToken: { path: t } }] } }]
`).workloads;
    expect(workload?.volumes[0]?.mounts.map(({ container }) => container)).toEqual(['otc-container']);
    expect(workload?.automountSettable).toBe(false);
    expect(workload?.account.name).toBe('o-collector');
  });

  it('TaskRun: the steps of its task are parts of one pod', () => {
    const [workload] = modelOf(`apiVersion: tekton.dev/v1
kind: TaskRun
metadata: { generateName: t- }
spec:
  podTemplate: { automountServiceAccountToken: true }
  taskSpec:
    steps: [{ name: a, image: a }, { name: b, image: b, env: [{ name: X, valueFrom: { secretKeyRef: { name: s, key: k } } }] }]
`).workloads;
    expect(workload?.automount).toMatchObject({ value: true, decidedBy: 'pod', containers: ['steps'] });
    expect(workload?.containers.map(({ name }) => name)).toEqual(['steps', 'a', 'b']);
    expect(workload?.secretUses.map(({ secret, container }) => [secret, container])).toEqual([['s', 'b']]);
  });

  it('PipelineRun: tasks with an account of their own', () => {
    const run = (version: string, spec: string) =>
      modelOf(
        `apiVersion: tekton.dev/${version}\nkind: PipelineRun\nmetadata: { name: p }\nspec: ${spec}\n`,
      ).workloads.map(({ account, automount }) => [account.name, automount.value]);
    expect(
      run(
        'v1',
        '{ taskRunTemplate: { serviceAccountName: x, podTemplate: { automountServiceAccountToken: false } }, taskRunSpecs: [{ pipelineTaskName: a, serviceAccountName: z }, { pipelineTaskName: b }] }',
      ),
    ).toEqual([
      ['x', false],
      ['z', false],
    ]);
    expect(
      run(
        'v1beta1',
        '{ serviceAccountName: x, taskRunSpecs: [{ taskPodTemplate: { automountServiceAccountToken: false } }] }',
      ),
    ).toEqual([
      ['x', true],
      ['x', false],
    ]);
  });

  it('Elasticsearch: automount is off unless the template says otherwise', () => {
    const elastic = (spec: string) =>
      modelOf(
        `apiVersion: elasticsearch.k8s.elastic.co/v1\nkind: Elasticsearch\nmetadata: { name: e, labels: { matters: token } }\nspec: { secureSettings: [], nodeSets: [{ name: n, podTemplate: { spec: { ${spec} } } }] }\n`,
      ).workloads[0]?.automount.value;
    expect(elastic('')).toBe(false);
    expect(elastic('automountServiceAccountToken: true')).toBe(true);
  });

  it('SparkApplication: executors fall back to the account of the driver', () => {
    const model = modelOf(
      'apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nmetadata: { name: s }\nspec: { driver: { serviceAccount: d }, executor: {} }\n',
    );
    expect(
      model.workloads.map(({ podSpecPath, account }) => [podSpecPath, account.name, account.writtenAs]),
    ).toEqual([
      ['spec.driver', 'd', 'serviceAccountName'],
      ['spec.executor', 'd', 'serviceAccountName'],
    ]);
  });

  it('Cluster of CloudNativePG: a projected volume of its own', () => {
    const [workload] = modelOf(
      'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: c }\nspec: { projectedVolumeTemplate: { sources: [{ serviceAccountToken: { path: t, audience: vault } }] } }\n',
    ).workloads;
    expect(workload?.projectedTokens).toMatchObject([
      {
        audience: 'vault',
        fieldPath: 'projectedVolumeTemplate.sources[0].serviceAccountToken',
        volume: {
          name: 'projectedVolumeTemplate',
          mounts: [{ container: 'postgres', mountPath: '/projected' }],
        },
      },
    ]);
  });
});
