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
  /**
   * Annotation of the pod and the values that switch it on; `unless` names another, with which the software brings what it needs.
   */
  readonly annotation?: {
    readonly key: string;
    readonly values: readonly string[];
    readonly unless?: string;
  };
  /** Software that works with and without the API. */
  readonly configured?: Configured;
}

/** How to tell from arguments, environment and configuration whether software works with the API. */
export interface Configured {
  /** What any of them holds when it does. */
  readonly says: RegExp;
  /** The file of a ConfigMap that holds the whole configuration. */
  readonly file: RegExp;
  /** Arguments that are the whole configuration. */
  readonly options?: RegExp;
}

/**
 * Names a volume with a projected token, which the Vault Agent then reads in place of the automatic one; the volume that no container
 * mounts is mounted for the agent (hashicorp/vault-k8s: agent-inject/agent/agent.go, serviceaccount).
 */
export const vaultTokenVolume = 'vault.hashicorp.com/agent-service-account-token-volume-name';

/** The annotation that asks for the agent, and the values that Go's `strconv.ParseBool` takes for true. */
export const vaultInject = {
  key: 'vault.hashicorp.com/agent-inject',
  values: ['true', 't', 'T', 'TRUE', 'True', '1'],
};

/** Where the agent mounts it (hashicorp/vault-k8s: agent-inject/agent/agent.go, DefaultServiceAccountMount). */
export const vaultTokenMount = '/var/run/secrets/vault.hashicorp.com/serviceaccount';

/** The first row that fits is taken: closer names stand before general ones. */
export const knownSoftware: readonly KnownSoftware[] = [
  {
    name: 'the Vault Agent Injector',
    // hashicorp/vault-k8s: agent-inject/agent/agent.go, serviceaccount
    reason:
      'refuses pods without a mounted service-account token, unless an annotation names a projected volume',
    annotation: { ...vaultInject, unless: vaultTokenVolume },
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
    // prometheus/prometheus: discovery/kubernetes/kubernetes.go; other files may be read as well
    configured: { says: /kubernetes_sd_config|scrape_config_files/, file: /^prometheus[\w.-]*\.ya?ml$/ },
  },
  { name: 'Argo CD', reason: 'reads its configuration and Secrets through the API', image: /^argocd$/ },
  { name: 'kube-state-metrics', reason: 'watches objects', image: /^kube-state-metrics$/ },
  { name: 'metrics-server', reason: 'serves an API of the cluster', image: /^metrics-server$/ },
  {
    name: 'CoreDNS',
    reason: 'watches Services and EndpointSlices',
    image: /^coredns$/,
    // coredns/coredns: plugin.cfg; plugin/import reads other files
    configured: { says: /^[ \t]*(?:kubernetes|kubernetai|k8s_\w+|import)\b/m, file: /^Corefile$/ },
  },
  { name: 'kube-dns', reason: 'watches Services and Endpoints', image: /^k8s-dns-kube-dns$/ },
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
  {
    name: 'Traefik',
    reason: 'watches Ingresses',
    image: /^traefik$/,
    // traefik/traefik: docs/content/getting-started/configuration-overview.md: one source of options excludes the others
    configured: {
      says: /kubernetes/i,
      file: /^traefik\.(?:ya?ml|toml)$/,
      options: /^--(?!configfile)[a-z]/im,
    },
  },
  { name: 'Velero', reason: 'works through the API', image: /^velero$/ },
  { name: 'Jenkins', reason: 'starts agents as pods', image: /^jenkins$/ },
  { name: 'GitLab Runner', reason: 'starts jobs as pods', image: /^gitlab-runner(?:-ocp)?$/ },
  {
    name: 'Fluent Bit or Fluentd',
    reason: 'asks the API for the metadata of pods',
    image: /^(?:fluent-bit|fluentd|fluentd-kubernetes-daemonset|aws-for-fluent-bit)$/,
    // fluent/fluent-bit: plugins/filter_kubernetes; fluent/fluentd: plugins by name, and files that are included
    configured: { says: /kube|@include/i, file: /^(?:fluent[\w.-]*|td-agent)\.(?:conf|ya?ml)$/ },
  },
  {
    name: 'a log collector',
    reason: 'discovers its targets through the API',
    image: /^(?:promtail|alloy|vector|telegraf)$/,
    // grafana/loki, grafana/alloy, vectordotdev/vector, influxdata/telegraf: sources and inputs of these names
    configured: {
      says: /kube|podlogs|prometheus\.operator/i,
      file: /^(?:promtail|config|vector|telegraf)\.(?:ya?ml|toml|conf|alloy|river|json)$/,
    },
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

/** The keys of ConfigMaps that may hold such a configuration, anywhere in a text. */
export const configurationKeys =
  /\b(?:Corefile|prometheus[\w.-]{0,40}\.ya?ml|traefik\.(?:ya?ml|toml)|fluent[\w.-]{0,40}\.(?:conf|ya?ml)|td-agent\.conf|(?:promtail|config|vector|telegraf)\.(?:ya?ml|toml|conf|alloy|river|json))\b/;

/**
 * A program of GNU coreutils, BusyBox or tar that copies and prepares files. A container that runs one in place of its image's own
 * program uses no API, whatever the image is.
 */
export const fileTool =
  /^(?:\/(?:usr\/)?s?bin\/)?(?:cat|chgrp|chmod|chown|cp|echo|false|install|ln|mkdir|mv|printf|rm|sleep|tar|touch|true)$/;

/** The last segment of an image's repository: `bitnami/kubectl:1.30@sha256:…` gives `kubectl`. */
export function imageName(image: string): string {
  const repository = image.split('@', 1)[0]!;
  const last = repository.slice(repository.lastIndexOf('/') + 1);
  return last.split(':', 1)[0]!;
}
