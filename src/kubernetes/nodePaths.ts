import { posix } from 'node:path';

/** What lies on a node and lets its reader act as others. */
export interface NodeSecret {
  /** The nearest path that holds it. */
  readonly path: string;
  /** Reads well behind "through it a container reaches". On `/` and `/var` the first of the table stands for all. */
  readonly holds: string;
  /** `detour`: not the tokens themselves, but a known way to them. */
  readonly kind: 'pods' | 'node' | 'cluster' | 'detour';
  /** Only with the process namespace of the node. */
  readonly withHostProcesses?: true;
}

const kubeletCredential = "the kubelet's own credential, which may ask for tokens of all pods of the node";
const runtime =
  'the container runtime, which starts containers beside the API server and looks into every other';

/**
 * Where tokens and the keys that make them lie on a node (K: cmd/kubelet/app/options/options.go, the kubelet's root folder;
 * pkg/volume/projected/projected.go; kubeadm: cmd/kubeadm/app/constants/constants.go). The worst that a path reaches stands first.
 */
const nodeSecrets: readonly NodeSecret[] = [
  { path: '/var/lib/kubelet/pods', holds: 'the tokens of all pods of the node', kind: 'pods' },
  {
    path: '/etc/kubernetes/pki/sa.key',
    holds: 'the key that signs every token of the cluster, on nodes of the control plane',
    kind: 'cluster',
  },
  {
    path: '/etc/kubernetes/admin.conf',
    holds: "the cluster administrator's credential, on nodes of the control plane",
    kind: 'cluster',
  },
  { path: '/var/lib/kubelet/pki', holds: kubeletCredential, kind: 'node' },
  { path: '/var/lib/kubelet/kubeconfig', holds: kubeletCredential, kind: 'node' },
  { path: '/etc/kubernetes/kubelet.conf', holds: kubeletCredential, kind: 'node' },
  { path: '/etc/kubernetes/azure.json', holds: "the node's credential for the cloud", kind: 'node' },
  {
    path: '/proc',
    holds: 'the files of every process of the node, mounted tokens among them',
    kind: 'pods',
    withHostProcesses: true,
  },
  { path: '/run/containerd/containerd.sock', holds: runtime, kind: 'detour' },
  { path: '/run/crio/crio.sock', holds: runtime, kind: 'detour' },
  { path: '/run/docker.sock', holds: runtime, kind: 'detour' },
  {
    // The kubelet follows links below it when it serves logs.
    path: '/var/log',
    holds: 'any file of the node, by a link that the kubelet follows when it serves logs',
    kind: 'detour',
  },
];

/** A path of a node as the kernel walks it: doubled and trailing slashes and `..` are gone, `/var/run` is `/run`. */
export function normalNodePath(path: string): string {
  const normal = posix.normalize(path).replace(/(?<=.)\/$/, '');
  return normal.replace(/^\/var\/run(?=\/|$)/, '/run');
}

/**
 * The worst that whoever sees a folder or file of the node reaches; null for a path that leads to nothing of the kind.
 *
 * @param path absolute and normal: see `normalNodePath`
 */
export function nodeSecretAt(path: string, hostProcesses: boolean): NodeSecret | null {
  return (
    nodeSecrets.find(
      (one) => (hostProcesses || one.withHostProcesses === undefined) && isWithin(one.path, path),
    ) ?? null
  );
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** Software that looks at nodes, and the narrower path that it needs. */
export interface NodeAgent {
  readonly name: string;
  /** The last segment of an image's repository; matched as a whole. */
  readonly image: RegExp;
  /** A sentence for the fix. */
  readonly needs: string;
  /** It cannot work without the folder of the pods. */
  readonly needsPods?: true;
}

/** The first that fits any image of the pod is taken. */
export const nodeAgents: readonly NodeAgent[] = [
  {
    // kubernetes-csi/node-driver-registrar: README.md; drivers mount volumes below the kubelet's folder of pods
    name: 'a CSI node plugin',
    image: /^(?:csi-)?node-driver-registrar$/,
    needs:
      'A CSI node plugin needs `/var/lib/kubelet/pods` (with `mountPropagation: Bidirectional`) and `/var/lib/kubelet/plugins/<driver>`: mount these two into the driver alone, and nothing above them.',
    needsPods: true,
  },
  {
    name: 'the node exporter',
    image: /^(?:.*-)?node[-_]exporter$/,
    needs:
      'The node exporter takes the root folder for the sizes of file systems only: mount `/proc` and `/sys`, and turn that collector off with `--no-collector.filesystem` or mount just the file systems to measure.',
  },
  {
    name: 'cAdvisor',
    image: /^cadvisor$/,
    needs:
      "cAdvisor's figures come from the kubelet already (`/metrics/cadvisor`). On its own it works with `/sys`, `/dev/disk` and the runtime's folder.",
  },
  {
    name: 'a log collector',
    image: /^(?:fluent-?bit|fluentd.*|promtail|alloy|filebeat|vector|logstash|otel.*collector.*)$/,
    needs: 'A log collector needs `/var/log/pods` and `/var/log/containers`, read-only.',
  },
  {
    name: 'a node checker',
    image: /^(?:kube-bench|node-collector|kubescape|host-scanner)$/,
    needs:
      'A checker of node settings needs single files, such as `/var/lib/kubelet/config.yaml` and `/etc/kubernetes/manifests`; their owners and modes it sees without the keys themselves.',
  },
];
