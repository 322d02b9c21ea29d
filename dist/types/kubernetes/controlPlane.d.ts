/** The programs of a control plane that decide about tokens, and the flags that do. */
export type Component = 'kube-apiserver' | 'kube-controller-manager';
export declare const components: readonly Component[];
/** Who writes the program's command line: a pod, or a tool that puts the flags of its configuration over its own. */
export type ControlPlaneForm = 'pod' | 'kubeadm' | 'k3s';
/** The flags that a component gets without anybody writing them. */
export declare function flagsOfForm(form: ControlPlaneForm, component: Component): Readonly<Record<string, string>>;
/** Keys of a k3s or RKE2 configuration file that pass flags on (k3s-io/k3s: pkg/cli/cmds/server.go). */
export declare const k3sArguments: Readonly<Record<string, Component>>;
/** Where kubeadm's ClusterConfiguration passes flags on: a map up to v1beta3, a list of name and value from v1beta4 on. */
export declare const kubeadmArguments: Readonly<Record<string, Component>>;
/**
 * Where kubeadm's ClusterConfiguration is: an object of its own, or a part of those of Cluster API, which hands it on
 * (kubernetes-sigs/cluster-api: api/bootstrap/kubeadm, api/controlplane/kubeadm). Paths from the root; empty: the object itself.
 */
export declare function clusterConfigurationPath(group: string, kind: string): readonly string[] | undefined;
/**
 * What stands for apiVersion and kind in a configuration file of k3s or RKE2, which has none: a mapping with one of the keys of
 * `k3sArguments`.
 */
export declare const k3sConfiguration: {
    readonly apiVersion: "k3s.io/config";
    readonly kind: "k3s configuration";
};
/**
 * Boolean flags of ours: alone they mean true, and they take no value from the next word
 * (K: pkg/kubeapiserver/options/authentication.go, cmd/kube-controller-manager/app/options).
 */
export declare const booleanFlags: ReadonlySet<string>;
/** Flags that add up when they are repeated (AS: pkg/server/options/admission.go); of others the last counts. */
export declare const listFlags: ReadonlySet<string>;
