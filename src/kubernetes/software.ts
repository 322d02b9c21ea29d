/**
 * Software that is known to stop working without its token. The names are for the text of a fix: "turning the token off breaks
 * <name>". Being listed excuses nothing; it only says what may break.
 */
export interface KnownSoftware {
  readonly name: string;
  /** Why it needs the token. */
  readonly reason: string;
  /** The last segment of an image's repository, without tag and digest; matched as a whole. */
  readonly image?: RegExp;
  /** Group and kind of a custom resource whose pods run it. */
  readonly kinds?: readonly string[];
  /** Annotation of the pod and the values that switch it on. */
  readonly annotation?: { readonly key: string; readonly values: readonly string[] };
}

/** The first row that fits is taken: closer names stand before general ones. */
export const knownSoftware: readonly KnownSoftware[] = [
  {
    name: 'the Vault Agent Injector',
    // hashicorp/vault-k8s: agent-inject/agent/agent.go, serviceaccount
    reason:
      'refuses pods without a mounted service-account token, unless an annotation names a projected volume',
    annotation: { key: 'vault.hashicorp.com/agent-inject', values: ['true', 't', 'T', 'TRUE', 'True', '1'] },
  },
  {
    name: 'Argo Workflows',
    // argoproj/argo-workflows: workflow/controller/workflowpod.go
    reason:
      'its executor reports results through the API; without a token it needs executor.serviceAccountName',
    kinds: [
      'argoproj.io/Workflow',
      'argoproj.io/WorkflowTemplate',
      'argoproj.io/ClusterWorkflowTemplate',
      'argoproj.io/CronWorkflow',
    ],
    image: /^(?:argoexec|argo-?cli|workflow-controller)$/,
  },
  {
    name: 'Argo Events',
    // argoproj/argo-events: its sensors and event sources watch and create objects
    reason: 'sensors create objects, and event sources of the type resource watch them',
    kinds: ['argoproj.io/Sensor', 'argoproj.io/EventSource'],
    image: /^argo-events$/,
  },
  {
    name: 'Prometheus',
    // prometheus-operator: pkg/apis/monitoring/v1/prometheus_types.go, AutomountServiceAccountToken
    reason: 'discovers its targets through the API',
    kinds: ['monitoring.coreos.com/Prometheus', 'monitoring.coreos.com/PrometheusAgent'],
    image: /^(?:prometheus|prometheus-agent|prometheus-config-reloader)$/,
  },
  { name: 'Argo CD', reason: 'reads its configuration and Secrets through the API', image: /^argocd$/ },
  { name: 'kube-state-metrics', reason: 'watches objects', image: /^kube-state-metrics$/ },
  { name: 'metrics-server', reason: 'serves an API of the cluster', image: /^metrics-server$/ },
  { name: 'CoreDNS', reason: 'watches Services and EndpointSlices', image: /^(?:coredns|k8s-dns-kube-dns)$/ },
  { name: 'kube-proxy', reason: 'watches Services and EndpointSlices', image: /^kube-proxy$/ },
  { name: 'kube-rbac-proxy', reason: 'reviews tokens and access', image: /^kube-rbac-proxy$/ },
  { name: 'oauth-proxy', reason: 'reviews tokens and access', image: /^(?:origin-)?oauth-proxy$/ },
  { name: 'cert-manager', reason: 'is a controller', image: /^cert-manager-[a-z]+$/ },
  { name: 'External Secrets', reason: 'is a controller', image: /^external-secrets$/ },
  { name: 'ExternalDNS', reason: 'watches Services and Ingresses', image: /^external-dns$/ },
  {
    name: 'Cluster Autoscaler',
    reason: 'watches Pods and Nodes',
    image: /^cluster-autoscaler(?:-[a-z0-9]+)?$/,
  },
  {
    name: 'Kubernetes Dashboard',
    reason: 'works through the API',
    image: /^(?:kubernetes-)?dashboard(?:-(?:api|web|auth|metrics-scraper))?$/,
  },
  { name: 'Traefik', reason: 'watches Ingresses', image: /^traefik$/ },
  { name: 'Velero', reason: 'works through the API', image: /^velero$/ },
  { name: 'Jenkins', reason: 'starts agents as pods', image: /^jenkins$/ },
  { name: 'GitLab Runner', reason: 'starts jobs as pods', image: /^gitlab-runner(?:-ocp)?$/ },
  {
    name: 'Fluent Bit or Fluentd',
    reason: 'asks the API for the metadata of pods',
    image: /^(?:fluent-bit|fluentd|fluentd-kubernetes-daemonset|aws-for-fluent-bit)$/,
  },
  {
    name: 'a log collector',
    reason: 'discovers its targets through the API',
    image: /^(?:promtail|alloy|vector|telegraf)$/,
  },
  {
    name: 'a monitoring agent',
    reason: 'discovers its targets through the API',
    image: /^(?:agent|cluster-agent)$/,
  },
  { name: 'Patroni', reason: 'elects its leader through the API', image: /^(?:patroni|spilo(?:-[0-9]+)?)$/ },
  // CSI sidecars elect a leader and watch objects (kubernetes-csi)
  {
    name: 'a CSI sidecar',
    reason: 'works through the API',
    image: /^(?:csi-(?:provisioner|attacher|resizer|snapshotter)|snapshot-controller)$/,
  },
  {
    name: 'kubectl',
    reason: 'talks to the API',
    image: /^(?:kubectl|k8s-kubectl|hyperkube|alpine-k8s|k8s)$/,
  },
  {
    name: 'Helm',
    reason: 'talks to the API',
    image: /^(?:helm|klipper-helm|alpine-helm|helm-kubectl|tiller)$/,
  },
  {
    name: 'Spark',
    // kubeflow/spark-operator; apache/spark: the driver creates its executors
    reason: 'the driver creates its executors through the API',
    kinds: ['sparkoperator.k8s.io/SparkApplication', 'sparkoperator.k8s.io/ScheduledSparkApplication'],
  },
  {
    name: 'Flink',
    // apache/flink-kubernetes-operator: native mode and high availability
    reason: 'creates its task managers and elects its leader through the API',
    kinds: ['flink.apache.org/FlinkDeployment'],
  },
  {
    name: 'CloudNativePG',
    reason: 'its instance manager works through the API',
    kinds: ['postgresql.cnpg.io/Cluster', 'postgresql.cnpg.io/Pooler'],
  },
  {
    name: 'a controller',
    reason: 'operators and controllers work through the API',
    image: /^(?:[a-z0-9._-]+-)?(?:operator|controller|controller-manager|provisioner)$/,
  },
];

/** The last segment of an image's repository: `bitnami/kubectl:1.30@sha256:…` gives `kubectl`. */
export function imageName(image: string): string {
  const repository = image.split('@', 1)[0]!;
  const last = repository.slice(repository.lastIndexOf('/') + 1);
  return last.split(':', 1)[0]!;
}
