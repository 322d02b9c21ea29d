import { describe, expect, it } from 'vitest';
import { unknown } from '../../src/model/model.ts';
import { modelOf } from '../model/manifests.ts';

const app = 'containers: [{ name: app, image: a }]';
const accounts = (text: string) =>
  modelOf(text).workloads.map(({ podSpecPath, account }) => [
    podSpecPath,
    account.name === unknown ? 'unknown' : account.name,
    account.made,
  ]);
const object = (apiVersion: string, kind: string, spec: string, name = 'it') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;

describe('accounts that an operator makes', () => {
  const ray = (autoscaling: boolean, pod = '') =>
    `{ enableInTreeAutoscaling: ${autoscaling}, headGroupSpec: { template: { spec: { ${pod}${app} } } } }`;
  it.each([
    [
      'Grafana',
      object(
        'grafana.integreatly.org/v1beta1',
        'Grafana',
        `{ deployment: { spec: { template: { spec: { ${app} } } } } }`,
      ),
      'it-sa',
    ],
    ['Ray without autoscaler', object('ray.io/v1', 'RayCluster', ray(false)), 'default'],
    ['Ray with autoscaler', object('ray.io/v1', 'RayCluster', ray(true)), 'it'],
    ['Ray with a name that is cut', object('ray.io/v1', 'RayCluster', ray(true), 'x'.repeat(51)), 'unknown'],
    [
      'Ray with autoscaler and account',
      object('ray.io/v1', 'RayCluster', ray(true, 'serviceAccountName: own, ')),
      'own',
    ],
    [
      'a cluster of a RayService',
      object('ray.io/v1', 'RayService', `{ rayClusterConfig: ${ray(true)} }`),
      'unknown',
    ],
    [
      'OpenTelemetry',
      object('opentelemetry.io/v1beta1', 'OpenTelemetryCollector', '{ mode: deployment }'),
      'it-collector',
    ],
    ['CloudNativePG', object('postgresql.cnpg.io/v1', 'Cluster', '{ instances: 3 }'), 'it'],
    [
      'CloudNativePG with an account',
      object('postgresql.cnpg.io/v1', 'Cluster', '{ serviceAccountName: own }'),
      'own',
    ],
    [
      'a pooler, whose template cannot choose',
      object('postgresql.cnpg.io/v1', 'Pooler', `{ template: { spec: { serviceAccountName: no, ${app} } } }`),
      'it',
    ],
    ['Kafka', object('kafka.strimzi.io/v1beta2', 'Kafka', '{ kafka: { replicas: 3 } }'), 'it-kafka'],
    [
      'a node pool of Kafka',
      object('kafka.strimzi.io/v1beta2', 'KafkaNodePool', '{ replicas: 3 }'),
      'unknown',
    ],
    ['Kafka Connect', object('kafka.strimzi.io/v1', 'KafkaConnect', '{ replicas: 1 }'), 'it-connect'],
    ['a kind that nobody knows', object('example.com/v1', 'Thing', `{ ${app}, volumes: [] }`), 'unknown'],
    [
      'a kind that nobody knows, with an account',
      object('example.com/v1', 'Thing', `{ ${app}, serviceAccountName: own }`),
      'own',
    ],
  ])('%s', (_, text, account) => {
    expect(accounts(text).map(([, name]) => name)).toEqual([account]);
  });

  it('are named after templates only when those are filled in', () => {
    expect(accounts(object('postgresql.cnpg.io/v1', 'Cluster', '{}', '"${NAME}"'))).toEqual([
      ['spec', 'unknown', true],
    ]);
  });

  it('hold no automatic token where the operator turns it off', () => {
    const [workload] = modelOf(object('kafka.strimzi.io/v1', 'KafkaBridge', '{}')).workloads;
    expect(workload?.automount).toMatchObject({ value: false, containers: [] });
  });
});

describe('accounts beside those of the pods', () => {
  it('the executor and the collector of garbage of an Argo Workflow', () => {
    const spec =
      '{ serviceAccountName: run, executor: { serviceAccountName: exec }, artifactGC: { serviceAccountName: gc }, templates: [{ name: t, executor: { serviceAccountName: own }, container: { image: i } }] }';
    const { workloads } = modelOf(object('argoproj.io/v1alpha1', 'Workflow', spec));
    expect(
      workloads.map((each) => [each.podSpecPath, each.account.name, each.automount.value, each.impersonates]),
    ).toEqual([
      ['spec', 'run', true, false],
      ['spec.executor', 'exec', false, true],
      ['spec.templates[0].executor', 'own', false, true],
      ['spec.artifactGC', 'gc', true, false],
    ]);
  });

  it('the accounts that an Argo CD project acts as, each of its namespace', () => {
    const accounts =
      '[{ server: s, namespace: shop, defaultServiceAccount: a }, { namespace: "*", defaultServiceAccount: "ci:b" }, { namespace: "team-*", defaultServiceAccount: c }]';
    const { workloads } = modelOf(
      object('argoproj.io/v1alpha1', 'AppProject', `{ destinationServiceAccounts: ${accounts} }`),
    );
    expect(
      workloads.map(({ account, impersonates }) => [account.namespace, account.name, impersonates]),
    ).toEqual([
      ['shop', 'a', true],
      ['ci', 'b', true],
      [null, unknown, true],
    ]);
    expect(modelOf(object('argoproj.io/v1alpha1', 'AppProject', '{}')).workloads).toEqual([]);
  });

  it.each([
    [
      'Flux applies as an account',
      object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', '{ serviceAccountName: a }'),
      ['a'],
    ],
    [
      'Flux installs as an account',
      object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', '{ serviceAccountName: a }'),
      ['a'],
    ],
    ['Flux by itself', object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', '{}'), []],
    [
      'solvers of cert-manager',
      object(
        'cert-manager.io/v1',
        'ClusterIssuer',
        '{ acme: { solvers: [{ http01: { ingress: { podTemplate: { spec: { serviceAccountName: a } } } } }] } }',
      ),
      ['a'],
    ],
    [
      'solvers that name no account',
      object(
        'cert-manager.io/v1',
        'Issuer',
        '{ acme: { solvers: [{ http01: { ingress: { podTemplate: { spec: { tolerations: [] } } } } }] } }',
      ),
      [],
    ],
    [
      'a StrimziPodSet',
      object(
        'core.strimzi.io/v1',
        'StrimziPodSet',
        `{ pods: [{ metadata: { name: p }, spec: { serviceAccountName: a, ${app} } }] }`,
      ),
      ['a'],
    ],
    [
      'a package of Crossplane',
      object(
        'pkg.crossplane.io/v1beta1',
        'DeploymentRuntimeConfig',
        '{ serviceAccountTemplate: { metadata: { name: a } }, deploymentTemplate: { spec: { template: { spec: {} } } } }',
      ),
      ['a'],
    ],
  ])('%s', (_, text, names) => {
    const { workloads } = modelOf(text);
    expect(workloads.map(({ account }) => account.name)).toEqual(names);
  });
});

describe('Secrets that the operator of Prometheus mounts', () => {
  it.each(['Prometheus', 'PrometheusAgent', 'Alertmanager'])('%s', (kind) => {
    const [workload] = modelOf(object('monitoring.coreos.com/v1', kind, '{ secrets: [a, b] }')).workloads;
    expect(workload?.secretUses.map(({ secret, via, fieldPath }) => [secret, via, fieldPath])).toEqual([
      ['a', 'volume', 'secrets[0]'],
      ['b', 'volume', 'secrets[1]'],
    ]);
  });
});

describe('what is only compared with pods', () => {
  const pod = `{ ${app}, serviceAccountName: a }`;
  it.each([
    [
      'an allowlist of GKE',
      `apiVersion: auto.gke.io/v1\nkind: WorkloadAllowlist\nmetadata: { name: a }\nmatchingCriteria: ${pod}\n`,
    ],
    ['a policy', object('example.com/v1', 'RuntimePolicy', pod)],
    [
      'the criteria of a kind that nobody knows',
      object('example.com/v1', 'Thing', `{ matchingCriteria: ${pod} }`),
    ],
    ['its examples', object('example.com/v1', 'Thing', `{ examples: [{ spec: ${pod} }] }`)],
    ['its schema', object('example.com/v1', 'Thing', `{ schema: { openAPIV3Schema: { default: ${pod} } } }`)],
    [
      'a request that was recorded',
      `apiVersion: admission.k8s.io/v1\nkind: AdmissionReview\nrequest: { object: { apiVersion: v1, kind: Pod, spec: ${pod} } }\n`,
    ],
  ])('%s', (_, text) => {
    expect(modelOf(text).workloads).toEqual([]);
  });
});
