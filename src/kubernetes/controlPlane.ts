/** The programs of a control plane that decide about tokens, and the flags that do. */

export type Component = 'kube-apiserver' | 'kube-controller-manager';

export const components: readonly Component[] = ['kube-apiserver', 'kube-controller-manager'];

/** Who writes the program's command line: a pod, or a tool that puts the flags of its configuration over its own. */
export type ControlPlaneForm = 'pod' | 'kubeadm' | 'k3s';

/**
 * What kubeadm passes by itself; a flag of `extraArgs` replaces the one of its name
 * (K: cmd/kubeadm/app/phases/controlplane/manifests.go, getAPIServerCommand and getControllerManagerCommand).
 */
const kubeadm: Readonly<Record<Component, Readonly<Record<string, string>>>> = {
  'kube-apiserver': {
    'enable-admission-plugins': 'NodeRestriction',
    'service-account-key-file': '/etc/kubernetes/pki/sa.pub',
  },
  'kube-controller-manager': { 'use-service-account-credentials': 'true' },
};

/** What k3s and RKE2 pass by themselves (k3s-io/k3s: pkg/daemons/control/server.go, apiServer and controllerManager). */
const k3s: typeof kubeadm = {
  'kube-apiserver': {
    'enable-admission-plugins': 'NodeRestriction',
    'service-account-key-file': 'service.key',
  },
  'kube-controller-manager': { 'use-service-account-credentials': 'true' },
};

const ownFlags: Readonly<Record<ControlPlaneForm, typeof kubeadm>> = {
  pod: { 'kube-apiserver': {}, 'kube-controller-manager': {} },
  kubeadm,
  k3s,
};

/** The flags that a component gets without anybody writing them. */
export function flagsOfForm(form: ControlPlaneForm, component: Component): Readonly<Record<string, string>> {
  return ownFlags[form][component];
}

/** Keys of a k3s or RKE2 configuration file that pass flags on (k3s-io/k3s: pkg/cli/cmds/server.go). */
export const k3sArguments: Readonly<Record<string, Component>> = {
  'kube-apiserver-arg': 'kube-apiserver',
  'kube-controller-manager-arg': 'kube-controller-manager',
};

/** Where kubeadm's ClusterConfiguration passes flags on: a map up to v1beta3, a list of name and value from v1beta4 on. */
export const kubeadmArguments: Readonly<Record<string, Component>> = {
  apiServer: 'kube-apiserver',
  controllerManager: 'kube-controller-manager',
};

/**
 * Where kubeadm's ClusterConfiguration is: an object of its own, or a part of those of Cluster API, which hands it on
 * (kubernetes-sigs/cluster-api: api/bootstrap/kubeadm, api/controlplane/kubeadm). Paths from the root; empty: the object itself.
 */
export function clusterConfigurationPath(group: string, kind: string): readonly string[] | undefined {
  return clusterConfigurations[`${group}/${kind}`]?.split('.').filter((step) => step !== '');
}

const clusterConfigurations: Readonly<Record<string, string>> = {
  'kubeadm.k8s.io/ClusterConfiguration': '',
  'bootstrap.cluster.x-k8s.io/KubeadmConfig': 'spec.clusterConfiguration',
  'bootstrap.cluster.x-k8s.io/KubeadmConfigTemplate': 'spec.template.spec.clusterConfiguration',
  'controlplane.cluster.x-k8s.io/KubeadmControlPlane': 'spec.kubeadmConfigSpec.clusterConfiguration',
  'controlplane.cluster.x-k8s.io/KubeadmControlPlaneTemplate':
    'spec.template.spec.kubeadmConfigSpec.clusterConfiguration',
};

/**
 * What stands for apiVersion and kind in a configuration file of k3s or RKE2, which has none: a mapping with one of the keys of
 * `k3sArguments`.
 */
export const k3sConfiguration = { apiVersion: 'k3s.io/config', kind: 'k3s configuration' } as const;

/**
 * Boolean flags of ours: alone they mean true, and they take no value from the next word
 * (K: pkg/kubeapiserver/options/authentication.go, cmd/kube-controller-manager/app/options).
 */
export const booleanFlags: ReadonlySet<string> = new Set([
  'service-account-extend-token-expiration',
  'service-account-lookup',
  'use-service-account-credentials',
]);

/** Flags that add up when they are repeated (AS: pkg/server/options/admission.go); of others the last counts. */
export const listFlags: ReadonlySet<string> = new Set([
  'disable-admission-plugins',
  'enable-admission-plugins',
  'service-account-key-file',
]);
