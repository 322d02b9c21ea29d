/**
 * Where objects of the Prometheus operator have Prometheus read a file and send it along as its credential
 * (prometheus-operator/prometheus-operator: pkg/apis/monitoring/v1; victoriametrics/operator: api/operator/v1beta1). PodMonitors
 * and Probes take such credentials from Secrets alone.
 */
export interface TokenFileField {
  readonly group: string;
  readonly kinds: readonly string[];
  /** Each mapping that names a receiver, from the root of the object; `[]` as in `PodPlace`. */
  readonly at: string;
  /** From there. */
  readonly file: string;
  /** Whom it is sent to: what Prometheus scrapes, or one server. */
  readonly to: 'targets' | 'server';
  /** Whom, for messages. */
  readonly receiver: string;
}

const group = 'monitoring.coreos.com';
const all = ['Prometheus', 'PrometheusAgent'];
const remote = (at: string, kinds: readonly string[], receiver: string): TokenFileField[] =>
  ['bearerTokenFile', 'authorization.credentialsFile'].map((file) => ({
    group,
    kinds,
    at,
    file,
    to: 'server',
    receiver,
  }));

export const tokenFileFields: readonly TokenFileField[] = [
  {
    group,
    kinds: ['ServiceMonitor'],
    at: 'spec.endpoints[]',
    file: 'bearerTokenFile',
    to: 'targets',
    receiver: 'every target that its labels fit',
  },
  {
    group: 'operator.victoriametrics.com',
    kinds: ['VMServiceScrape'],
    at: 'spec.endpoints[]',
    file: 'bearerTokenFile',
    to: 'targets',
    receiver: 'every target that its labels fit',
  },
  {
    group,
    kinds: all,
    at: 'spec.scrapeClasses[]',
    file: 'authorization.credentialsFile',
    to: 'targets',
    receiver: 'every target of the scrape class',
  },
  ...remote('spec.remoteWrite[]', [...all, 'ThanosRuler'], 'the remote store'),
  ...remote('spec.remoteRead[]', ['Prometheus'], 'the remote store'),
  ...remote('spec.alerting.alertmanagers[]', ['Prometheus'], 'Alertmanager'),
];

const byKind = new Map<string, TokenFileField[]>();
for (const row of tokenFileFields) {
  for (const kind of row.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), row]);
}

/** The rows of a kind; its group is to be compared too. */
export function tokenFileFieldsOf(kind: string): readonly TokenFileField[] {
  return byKind.get(kind) ?? [];
}

/** Components that any API token may be shown to: the API server, and who could ask it for the tokens of its pods anyway. */
export const controlPlaneTarget =
  /(?:^|[-.])(?:kubelet|(?:kube-)?apiserver|kube-controller-manager|kube-scheduler)$/;

/** Where their Services stand (K: pkg/controlplane/controller/kubernetesservice; kubeadm, the Prometheus operator's kubelet Service). */
export const controlPlaneNamespaces: ReadonlySet<string> = new Set(['kube-system', 'default']);
