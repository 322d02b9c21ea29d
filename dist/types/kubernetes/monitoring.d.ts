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
export declare const tokenFileFields: readonly TokenFileField[];
/** The rows of a kind; its group is to be compared too. */
export declare function tokenFileFieldsOf(kind: string): readonly TokenFileField[];
/** Components that any API token may be shown to: the API server, and who could ask it for the tokens of its pods anyway. */
export declare const controlPlaneTarget: RegExp;
/** Where their Services stand (K: pkg/controlplane/controller/kubernetesservice; kubeadm, the Prometheus operator's kubelet Service). */
export declare const controlPlaneNamespaces: ReadonlySet<string>;
