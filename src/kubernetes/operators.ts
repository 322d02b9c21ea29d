import { completed, podSpec, rows } from './rows.ts';
import type { AccountMade, PodPlace, WorkloadKind } from './workloads.ts';

/** Custom resources whose controllers name the account themselves, or act as one. Each block names the source that says so. */

const made = (suffix: string, longest: number, where?: string): AccountMade => ({
  suffix,
  longest,
  ...(where === undefined ? {} : { where }),
});

/** The longest name of an object, for controllers that cut nothing. */
const uncut = 253;

/**
 * ray-project/kuberay: ray-operator/apis/ray/v1. With the autoscaler the head runs as an account that the operator binds: the named
 * one, else one that is called like the cluster (ray-operator/controllers/ray/common/{pod,rbac}.go, GetHeadGroupServiceAccountName;
 * utils/util.go, CheckName). Clusters of other kinds are given names with a random end.
 */
const rayCluster = (at: string, owner?: 'named'): readonly PodPlace[] => {
  const autoscaling = `${at}.enableInTreeAutoscaling`;
  return [
    {
      at: `${at}.headGroupSpec.template.spec`,
      // No object has so short a name: with another, the account is unknown.
      accountUnset: made('', owner === 'named' ? 50 : 0, autoscaling),
      needsToken: autoscaling,
    },
    podSpec(`${at}.workerGroupSpecs[].template.spec`),
  ];
};
const rayJob = (at: string): readonly PodPlace[] => [
  ...rayCluster(`${at}.rayClusterSpec`),
  podSpec(`${at}.submitterPodTemplate.spec`),
];

/**
 * open-telemetry/opentelemetry-operator: internal/manifests/{collector,targetallocator}/serviceaccount.go, internal/naming/main.go.
 * There is no place for automount.
 */
const otel = (at: string, container: string, suffix: string): PodPlace =>
  completed(at, container, {
    metadata: 'podMetadata',
    account: ['serviceAccount'],
    accountUnset: made(suffix, 63),
    automount: [],
    containers: ['additionalContainers[]'],
  });

/**
 * strimzi/strimzi-kafka-operator: api/src/main/java/io/strimzi/api/kafka/model, the `Resources` class of each kind for the name of the
 * account, which nobody can choose; cluster-operator/src/main/java/io/strimzi/operator/cluster/model/WorkloadUtils.java turns the
 * automatic token off.
 */
const strimzi = (at: string, container: string, suffix: string | null, containers: string): PodPlace => ({
  at,
  metadata: 'template.pod.metadata',
  container,
  containers: containers.split(' ').map((each) => `template.${each}`),
  volumes: ['template.pod.volumes[]'],
  account: [],
  accountUnset: suffix === null ? 'unknown' : made(suffix, uncut),
  automount: [],
  automountUnset: false,
});

/** An account that the controller acts as when it applies the object's contents. */
const impersonator = (account: string): PodPlace => ({
  at: 'spec',
  container: 'controller',
  containers: [],
  impersonates: true,
  onlyOverriding: true,
  account: [account],
  automount: [],
  automountUnset: false,
});

/** cert-manager: pkg/issuer/acme/http/pod.go: the account may be chosen, the automatic token is off. */
const acmeSolvers = ['ingress', 'gatewayHTTPRoute'].map((solver) =>
  completed(`spec.acme.solvers[].http01.${solver}.podTemplate.spec`, 'acmesolver', {
    onlyOverriding: true,
    account: ['serviceAccountName'],
    automount: [],
    automountUnset: false,
  }),
);

export const operatedKinds: readonly WorkloadKind[] = [
  // grafana/grafana-operator: controllers/resources/resources.go, GetGrafanaServiceAccount; the Deployment is merged over it
  // (controllers/reconcilers/grafana/deployment_reconciler.go), and so is the account (api/v1beta1/typeoverrides.go).
  ...rows('grafana.integreatly.org', 'Grafana', [
    completed('spec.deployment.spec.template.spec', 'grafana', {
      accountUnset: made('-sa', uncut),
      automount: ['automountServiceAccountToken', '/spec.serviceAccount.automountServiceAccountToken'],
    }),
  ]),

  ...rows('ray.io', 'RayCluster', rayCluster('spec', 'named')),
  ...rows('ray.io', 'RayJob', rayJob('spec')),
  ...rows('ray.io', 'RayCronJob', rayJob('spec.jobTemplate')),
  ...rows('ray.io', 'RayService', rayCluster('spec.rayClusterConfig')),

  ...rows('opentelemetry.io', 'OpenTelemetryCollector', [
    otel('spec', 'otc-container', '-collector'),
    otel('spec.targetAllocator', 'ta-container', '-targetallocator'),
  ]),

  // cloudnative-pg/cloudnative-pg: api/v1/{cluster,pooler}_funcs.go, GetServiceAccountName. Instances bring a token of their own
  // (pkg/specs/{pods,volumes,serviceaccount}.go); a pooler's template cannot choose the account (pkg/specs/pgbouncer/deployments.go).
  ...rows('postgresql.cnpg.io', 'Cluster', [
    {
      at: 'spec',
      container: 'postgres',
      containers: [],
      accountUnset: made('', uncut),
      automount: [],
      automountUnset: false,
      projected: { at: 'projectedVolumeTemplate', mountPath: '/projected' },
    },
  ]),
  ...rows('postgresql.cnpg.io', 'Pooler', [
    completed('spec.template.spec', 'pgbouncer', {
      account: ['/spec.serviceAccountName'],
      accountUnset: made('', uncut),
      needsToken: true,
    }),
  ]),

  ...rows('kafka.strimzi.io', 'Kafka', [
    strimzi('spec.kafka', 'kafka', '-kafka', 'kafkaContainer initContainer'),
    strimzi(
      'spec.entityOperator',
      'entity-operator',
      '-entity-operator',
      'topicOperatorContainer userOperatorContainer tlsSidecarContainer',
    ),
    strimzi('spec.cruiseControl', 'cruise-control', '-cruise-control', 'cruiseControlContainer'),
    strimzi('spec.kafkaExporter', 'kafka-exporter', '-kafka-exporter', 'container'),
  ]),
  // Its pods run as the account of the Kafka that a label names.
  ...rows('kafka.strimzi.io', 'KafkaNodePool', [strimzi('spec', 'kafka', null, 'kafkaContainer')]),
  ...rows('kafka.strimzi.io', 'KafkaConnect', [strimzi('spec', 'connect', '-connect', 'connectContainer')]),
  ...rows('kafka.strimzi.io', 'KafkaMirrorMaker2', [
    strimzi('spec', 'mirrormaker2', '-mirrormaker2', 'connectContainer'),
  ]),
  ...rows('kafka.strimzi.io', 'KafkaBridge', [strimzi('spec', 'bridge', '-bridge', 'bridgeContainer')]),
  // Whole pods, as the operator writes them (api/src/main/java/io/strimzi/api/kafka/model/podset).
  ...rows('core.strimzi.io', 'StrimziPodSet', [podSpec('spec.pods[].spec')]),

  // crossplane/crossplane: apis/pkg/v1beta1; Crossplane makes an account for each package, called as the template says.
  ...rows('pkg.crossplane.io', 'DeploymentRuntimeConfig', [
    completed('spec.deploymentTemplate.spec.template.spec', 'package-runtime', {
      account: ['serviceAccountName', '/spec.serviceAccountTemplate.metadata.name'],
      accountUnset: 'unknown',
    }),
  ]),

  // operator-framework/api: pkg/operators/v1alpha1/clusterserviceversion_types.go, StrategyDeploymentSpec
  ...rows('operators.coreos.com', 'ClusterServiceVersion', [
    podSpec('spec.install.spec.deployments[].spec.template.spec'),
  ]),

  // fluxcd/kustomize-controller: api/v1/kustomization_types.go; fluxcd/helm-controller: api/v2/helmrelease_types.go
  ...rows('kustomize.toolkit.fluxcd.io', 'Kustomization', [impersonator('serviceAccountName')]),
  ...rows('helm.toolkit.fluxcd.io', 'HelmRelease', [impersonator('serviceAccountName')]),

  // argoproj/argo-cd: pkg/apis/application/v1alpha1/types.go, ApplicationDestinationServiceAccount; controller/sync.go,
  // deriveServiceAccountToImpersonate: `name` is of the namespace that is synced to, `namespace:name` of that one.
  ...rows('argoproj.io', 'AppProject', [
    {
      ...impersonator('defaultServiceAccount'),
      at: 'spec.destinationServiceAccounts[]',
      accountNamespace: 'namespace',
    },
  ]),

  ...rows('cert-manager.io', 'Issuer ClusterIssuer', acmeSolvers),
];
