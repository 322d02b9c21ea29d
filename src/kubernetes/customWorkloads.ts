import { completed, podSpec, rows } from './rows.ts';
import type { PodPlace, WorkloadKind } from './workloads.ts';

/** Custom resources whose controllers make pods. Each block names the project's own definition of the fields. */

const template: readonly PodPlace[] = [podSpec('spec.template.spec')];

/** The containers of one Argo template (argoproj/argo-workflows: pkg/apis/workflow/v1alpha1/workflow_types.go, Template). */
const argoContainers = ['container', 'script', 'containerSet.containers[]', 'sidecars[]'];

/**
 * The executor's account is not that of the pod: its token comes from a Secret of that account
 * (argoproj/argo-workflows: workflow/controller/workflowpod.go, docs/service-account-secrets.md).
 */
const argoExecutors = (at: string): PodPlace[] =>
  ['executor', 'templateDefaults.executor', 'templates[].executor'].map((path) => ({
    at: `${at}.${path}`,
    container: 'wait',
    impersonates: true,
    onlyOverriding: true,
    containers: [],
    account: ['serviceAccountName'],
    automount: [],
    automountUnset: false,
  }));

/** A workflow runs all its pods as one account, unless a template has its own. `main` is the container of each step. */
function argoWorkflow(at: string): readonly PodPlace[] {
  const fallbacks = (field: string) => [`/${at}.templateDefaults.${field}`, `/${at}.${field}`];
  const shared = { container: 'main', filledBy: `/${at}.workflowTemplateRef` };
  return [
    {
      ...shared,
      at,
      metadata: 'podMetadata',
      containers: [
        ...argoContainers.map((path) => `templates[].${path}`),
        ...argoContainers.map((path) => `templateDefaults.${path}`),
      ],
      initContainers: ['templates[].initContainers[]'],
      volumes: ['volumes[]', 'templates[].volumes[]'],
      account: fallbacks('serviceAccountName'),
      automount: fallbacks('automountServiceAccountToken'),
    },
    ...argoExecutors(at),
    {
      at: `${at}.artifactGC`,
      container: 'main',
      metadata: 'podMetadata',
      onlyOverriding: true,
      containers: [],
      account: ['serviceAccountName'],
      // argoproj/argo-workflows: workflow/controller/artifact_gc.go, createArtifactGCPod
      automount: [],
      automountUnset: true,
      needsToken: true,
    },
    {
      ...shared,
      at: `${at}.templates[]`,
      metadata: 'metadata',
      onlyOverriding: true,
      containers: argoContainers,
      initContainers: ['initContainers[]'],
      account: ['serviceAccountName', ...fallbacks('serviceAccountName')],
      automount: ['automountServiceAccountToken', ...fallbacks('automountServiceAccountToken')],
    },
  ];
}

/** argoproj/argo-events: pkg/apis/events/v1alpha1/template.go */
const argoEvents: readonly PodPlace[] = [
  {
    at: 'spec',
    metadata: 'template.metadata',
    container: 'main',
    containers: ['template.container'],
    volumes: ['template.volumes[]'],
    account: ['template.serviceAccountName'],
    automount: [],
  },
];

const argoBus = (at: string, container: string): PodPlace => ({
  at,
  metadata: 'metadata',
  container,
  automount: [],
});

/** The containers and volumes of an embedded Task (tektoncd/pipeline: pkg/apis/pipeline/v1/task_types.go, TaskSpec). */
const tektonTask = (path: string, volumes: readonly string[]) => ({
  container: 'steps',
  containers: [`${path}.steps[]`, `${path}.sidecars[]`],
  volumes: [...volumes, `${path}.volumes[]`],
});

/** tektoncd/pipeline: pkg/apis/pipeline/v1/taskrun_types.go */
const tektonTaskRun: readonly PodPlace[] = [
  {
    ...tektonTask('taskSpec', ['podTemplate.volumes[]']),
    at: 'spec',
    automount: ['podTemplate.automountServiceAccountToken'],
  },
];

/** Its pods share one account; an entry of `taskRunSpecs` may give a task another. */
const tektonPipelineRun = (run: string, account: string, podTemplate: string): readonly PodPlace[] => {
  const shared = `${run}podTemplate.automountServiceAccountToken`;
  return [
    {
      ...tektonTask('pipelineSpec.tasks[].taskSpec', [`${run}podTemplate.volumes[]`]),
      at: 'spec',
      account: [`${run}serviceAccountName`],
      automount: [shared],
    },
    {
      at: 'spec.taskRunSpecs[]',
      metadata: 'metadata',
      container: 'steps',
      onlyOverriding: true,
      containers: [],
      volumes: [`${podTemplate}.volumes[]`],
      account: [account, `/spec.${run}serviceAccountName`],
      automount: [`${podTemplate}.automountServiceAccountToken`, `/spec.${shared}`],
    },
  ];
};

/**
 * prometheus-operator: pkg/apis/monitoring/v1. `containers` are merged into those of the operator; each of `secrets` becomes a volume
 * of the main container.
 */
const monitoring = (container: string, more: Partial<PodPlace> = {}): readonly PodPlace[] => [
  completed('spec', container, { metadata: 'podMetadata', ...more }),
];
const mounted = { secrets: ['secrets'] };

/** kubeflow/spark-operator: api/v1beta2/sparkapplication_types.go, SparkPodSpec; executors fall back to the driver's account. */
const spark = (at: string): readonly PodPlace[] =>
  ['driver', 'executor'].map((role) => ({
    at: `${at}.${role}`,
    metadata: 'template.metadata',
    container: `spark-kubernetes-${role}`,
    containers: ['template.spec.containers[]', 'sidecars[]'],
    initContainers: ['template.spec.initContainers[]', 'initContainers[]'],
    volumes: ['template.spec.volumes[]'],
    account: [
      'serviceAccount',
      'template.spec.serviceAccountName',
      ...(role === 'executor' ? [`/${at}.driver.serviceAccount`] : []),
    ],
    automount: ['template.spec.automountServiceAccountToken'],
  }));

/** apache/flink-kubernetes-operator: FlinkDeploymentSpec; the pod templates of the roles are merged over the common one. */
const flinkTemplate = (at: string, more: Partial<PodPlace>, fallback: readonly string[]): PodPlace => ({
  at,
  metadata: 'podTemplate.metadata',
  container: 'flink-main-container',
  containers: ['podTemplate.spec.containers[]'],
  initContainers: ['podTemplate.spec.initContainers[]'],
  volumes: ['podTemplate.spec.volumes[]'],
  automount: ['podTemplate.spec.automountServiceAccountToken', ...fallback],
  ...more,
});
const flinkRoles = ['jobManager', 'taskManager'].map((role) =>
  flinkTemplate(
    `spec.${role}`,
    {
      onlyOverriding: true,
      account: [
        'podTemplate.spec.serviceAccountName',
        '/spec.serviceAccount',
        '/spec.podTemplate.spec.serviceAccountName',
      ],
    },
    ['/spec.podTemplate.spec.automountServiceAccountToken'],
  ),
);

/** elastic/cloud-on-k8s: pkg/controller/common/defaults/pod_template.go: automount is off unless the template says otherwise. */
const elastic = (path: string, container: string): PodPlace =>
  completed(`${path}podTemplate.spec`, container, { automountUnset: false });

/** kserve/kserve: pkg/apis/serving/v1beta1: PodSpec is inlined beside the model. */
const kserve = (at: string): PodPlace => completed(at, 'kserve-container');

/** kserve/kserve: pkg/apis/serving/v1alpha1/llm_inference_service_types.go; base configurations may fill in the account. */
const llm = (at: string): PodPlace => completed(at, 'main', { accountUnset: 'unknown' });

/** argoproj/argo-rollouts: pkg/apis/rollouts/v1alpha1; a metric may run a Job. */
const analysis: readonly PodPlace[] = [podSpec('spec.metrics[].provider.job.spec.template.spec')];

export const customWorkloadKinds: readonly WorkloadKind[] = [
  ...rows('argoproj.io', 'Rollout', template),
  ...rows('argoproj.io', 'Experiment', [podSpec('spec.templates[].template.spec')]),
  ...rows('argoproj.io', 'AnalysisRun AnalysisTemplate ClusterAnalysisTemplate', analysis),
  ...rows('argoproj.io', 'Workflow WorkflowTemplate ClusterWorkflowTemplate', argoWorkflow('spec')),
  ...rows('argoproj.io', 'CronWorkflow', argoWorkflow('spec.workflowSpec')),
  ...rows('argoproj.io', 'Sensor EventSource', argoEvents),
  ...rows('argoproj.io', 'EventBus', [
    argoBus('spec.nats.native', 'stan'),
    argoBus('spec.jetstream', 'main'),
  ]),

  // knative/serving: pkg/apis/serving/v1. Automount may only be `false` (pkg/apis/serving/fieldmask.go).
  ...rows('serving.knative.dev', 'Service Configuration Revision', template),

  ...rows('tekton.dev', 'TaskRun', tektonTaskRun),
  ...rows('tekton.dev', 'PipelineRun', tektonPipelineRun('', 'taskServiceAccountName', 'taskPodTemplate'), [
    'v1beta1',
    'v1alpha1',
  ]),
  ...rows(
    'tekton.dev',
    'PipelineRun',
    tektonPipelineRun('taskRunTemplate.', 'serviceAccountName', 'podTemplate'),
  ),
  // A custom task is run by its own controller, in whatever way.
  ...rows('tekton.dev', 'CustomRun', [
    { at: 'spec', container: 'run', accountUnset: 'unknown', automount: [] },
  ]),

  // openshift/api: apps/v1, build/v1. Builds run as the account `builder` unless told otherwise.
  ...rows('apps.openshift.io', 'DeploymentConfig', template),
  ...rows('', 'DeploymentConfig', template), // before OpenShift 4
  ...rows('build.openshift.io', 'BuildConfig Build', [
    { at: 'spec', container: 'build', account: ['serviceAccount'], accountUnset: 'unknown', automount: [] },
  ]),

  // openkruise/kruise: apis/apps/v1alpha1, v1beta1
  ...rows('apps.kruise.io', 'CloneSet DaemonSet StatefulSet BroadcastJob', template),
  ...rows('apps.kruise.io', 'AdvancedCronJob', [
    podSpec('spec.template.jobTemplate.spec.template.spec'),
    podSpec('spec.template.broadcastJobTemplate.spec.template.spec'),
  ]),
  ...rows(
    'apps.kruise.io',
    'UnitedDeployment',
    ['statefulSet', 'advancedStatefulSet', 'cloneSet', 'deployment'].map((kind) =>
      podSpec(`spec.template.${kind}Template.spec.template.spec`),
    ),
  ),
  // Both add containers to pods of others.
  ...rows('apps.kruise.io', 'SidecarSet EphemeralJob', []),

  ...rows(
    'serving.kserve.io',
    'InferenceService',
    ['predictor', 'predictor.workerSpec', 'transformer', 'explainer'].map((part) => kserve(`spec.${part}`)),
  ),
  ...rows(
    'serving.kserve.io',
    'LLMInferenceService LLMInferenceServiceConfig',
    ['template', 'worker', 'prefill.template', 'prefill.worker', 'router.scheduler.template'].map((part) =>
      llm(`spec.${part}`),
    ),
  ),
  // Templates for the pods of an InferenceService, which has the account.
  ...rows('serving.kserve.io', 'ServingRuntime ClusterServingRuntime', []),

  ...rows('sparkoperator.k8s.io', 'SparkApplication', spark('spec')),
  ...rows('sparkoperator.k8s.io', 'ScheduledSparkApplication', spark('spec.template')),

  ...rows('flink.apache.org', 'FlinkDeployment', [
    flinkTemplate('spec', { account: ['serviceAccount', 'podTemplate.spec.serviceAccountName'] }, []),
    ...flinkRoles,
  ]),

  ...rows('monitoring.coreos.com', 'Prometheus PrometheusAgent', monitoring('prometheus', mounted)),
  ...rows('monitoring.coreos.com', 'Alertmanager', monitoring('alertmanager', mounted)),
  ...rows('monitoring.coreos.com', 'ThanosRuler', monitoring('thanos-ruler', { automount: [] })),

  // kedacore/keda: apis/keda/v1alpha1
  ...rows('keda.sh', 'ScaledJob', [podSpec('spec.jobTargetRef.template.spec')]),

  // kubernetes-sigs/jobset, kubernetes-sigs/lws
  ...rows('jobset.x-k8s.io', 'JobSet', [podSpec('spec.replicatedJobs[].template.spec.template.spec')]),
  ...rows('leaderworkerset.x-k8s.io', 'LeaderWorkerSet', [
    podSpec('spec.leaderWorkerTemplate.leaderTemplate.spec'),
    podSpec('spec.leaderWorkerTemplate.workerTemplate.spec'),
  ]),

  // volcano-sh/apis: pkg/apis/batch/v1alpha1. Not to be confused with batch/v1.
  ...rows('batch.volcano.sh', 'Job', [podSpec('spec.tasks[].template.spec')]),
  ...rows('batch.volcano.sh', 'CronJob', [podSpec('spec.jobTemplate.spec.tasks[].template.spec')]),

  // actions/actions-runner-controller: apis/actions.github.com/v1alpha1
  ...rows('actions.github.com', 'AutoscalingRunnerSet', [
    podSpec('spec.template.spec'),
    completed('spec.listenerTemplate.spec', 'listener', { accountUnset: 'unknown' }),
  ]),
  ...rows('actions.github.com', 'AutoscalingListener', [
    completed('spec.template.spec', 'listener', { accountUnset: 'unknown' }),
  ]),
  ...rows('actions.github.com', 'EphemeralRunner', [podSpec('spec.spec')]),
  ...rows('actions.github.com', 'EphemeralRunnerSet', [podSpec('spec.ephemeralRunnerSpec.spec')]),

  ...rows('agent.k8s.elastic.co', 'Agent', [
    elastic('spec.deployment.', 'agent'),
    elastic('spec.daemonSet.', 'agent'),
    elastic('spec.statefulSet.', 'agent'),
  ]),
  ...rows('beat.k8s.elastic.co', 'Beat', [
    elastic('spec.deployment.', 'beat'),
    elastic('spec.daemonSet.', 'beat'),
  ]),
  ...rows('apm.k8s.elastic.co', 'ApmServer', [elastic('spec.', 'apm-server')]),
  ...rows('elasticsearch.k8s.elastic.co', 'Elasticsearch', [elastic('spec.nodeSets[].', 'elasticsearch')]),
  ...rows('kibana.k8s.elastic.co', 'Kibana', [elastic('spec.', 'kibana')]),
  ...rows('enterprisesearch.k8s.elastic.co', 'EnterpriseSearch', [elastic('spec.', 'enterprise-search')]),
  ...rows('maps.k8s.elastic.co', 'ElasticMapsServer', [elastic('spec.', 'maps')]),
  ...rows('logstash.k8s.elastic.co', 'Logstash', [elastic('spec.', 'logstash')]),
];
