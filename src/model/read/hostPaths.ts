import { posix } from 'node:path';
import { isPlaceholder } from '../../kubernetes/names.ts';
import {
  type NodeAgent,
  type NodeSecret,
  nodeAgents,
  nodeSecretAt,
  normalNodePath,
} from '../../kubernetes/nodePaths.ts';
import { imageName } from '../../kubernetes/software.ts';
import type { Manifest } from '../../source/document.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Mount, Volume, Workload } from '../model.ts';

/** A path of the node that leads to tokens or to the keys that make them. */
export interface HostPath {
  /** The path as written. */
  readonly node: Node;
  /** The worst that is seen through it. */
  readonly secret: NodeSecret;
}

/** Such a path as a volume that containers mount. */
export interface MountedHostPath extends HostPath {
  readonly volume: Volume;
  /** Those that show what `secret` is about, or less. */
  readonly mounts: readonly Mount[];
  /** A container that mounts it may be root, or read as root does. */
  readonly asRoot: boolean;
  /** Software of the pod that is known to look at nodes. */
  readonly agent: NodeAgent | undefined;
}

/** Of the pods of a workload. What no container mounts nobody sees. */
export function mountedHostPaths(workload: Workload): MountedHostPath[] {
  return workload.volumes.flatMap((volume): MountedHostPath[] => {
    const node = at(volume.node, 'hostPath', 'path');
    const seen = seenThrough(workload, volume, node);
    if (node === undefined || seen === null) return [];
    const asRoot = seen.mounts.some((mount) => mayBeRoot(workload, mount));
    return [{ node, volume, ...seen, asRoot, agent: agentOf(workload) }];
  });
}

/** Of a PersistentVolume; none for every other object. */
export function persistentHostPaths({ kind, apiVersion, root }: Manifest): HostPath[] {
  if (kind !== 'PersistentVolume' || apiVersion !== 'v1') return [];
  return ['hostPath', 'local'].flatMap((source): HostPath[] => {
    const node = at(root, 'spec', source, 'path');
    const path = stringOf(node);
    const secret = isWritten(path) ? nodeSecretAt(normalNodePath(path), false) : null;
    return node === undefined || secret === null ? [] : [{ node, secret }];
  });
}

const order: readonly NodeSecret['kind'][] = ['pods', 'cluster', 'node', 'detour'];

/** What a `subPath` narrows down is all that a container sees of a volume. */
function seenThrough(
  workload: Workload,
  volume: Volume,
  node: Node | undefined,
): Pick<MountedHostPath, 'secret' | 'mounts'> | null {
  const path = stringOf(node);
  if (!isWritten(path)) return null;
  const hostProcesses = isTrue(at(workload.podSpec, 'hostPID'));
  const seen = volume.mounts.flatMap((mount) => {
    const part = mount.subPath === null ? '' : stringOf(mount.subPath.value);
    if (typeof part !== 'string' || (part !== '' && isPlaceholder(part))) return [];
    const secret = nodeSecretAt(normalNodePath(posix.join(path, part)), hostProcesses);
    // A static pod of the control plane has its keys from there, and is what they are for.
    if (secret === null || (workload.isStatic && secret.path.startsWith('/etc/kubernetes/'))) return [];
    return [{ mount, secret }];
  });
  const [first] = [...seen].sort((a, b) => order.indexOf(a.secret.kind) - order.indexOf(b.secret.kind));
  return first === undefined ? null : { secret: first.secret, mounts: seen.map(({ mount }) => mount) };
}

const readsAll: ReadonlySet<string> = new Set(['ALL', 'DAC_OVERRIDE', 'DAC_READ_SEARCH', 'SYS_ADMIN']);

/**
 * The kubelet lets only root into the folder of the pods, and kubeadm into its keys. Every other user needs a capability for that
 * (capabilities(7): CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH). The container's own word counts before that of the pod
 * (K: pkg/securitycontext/util.go, DetermineEffectiveSecurityContext).
 */
function mayBeRoot({ podSpec, containers }: Workload, mount: Mount): boolean {
  const own = at(containers.find(({ mounts }) => mounts.includes(mount))?.node, 'securityContext');
  const said = (key: string) => at(own, key) ?? at(podSpec, 'securityContext', key);
  const added = itemsOf(at(own, 'capabilities', 'add')).map(
    (one) => stringOf(one)?.replace(/^CAP_/, '') ?? '',
  );
  if (isTrue(at(own, 'privileged')) || added.some((one) => readsAll.has(one))) return true;
  const user = said('runAsUser');
  if (user?.type === 'scalar' && typeof user.value === 'number') return user.value === 0;
  return !isTrue(said('runAsNonRoot'));
}

function agentOf({ containers }: Workload): NodeAgent | undefined {
  const images = containers.map(({ image }) => imageName(image ?? ''));
  return nodeAgents.find(({ image }) => images.some((name) => image.test(name)));
}

function isWritten(path: string | null | undefined): path is string {
  return typeof path === 'string' && path.startsWith('/') && !isPlaceholder(path);
}

function isTrue(node: Node | undefined): boolean {
  return node?.type === 'scalar' && node.value === true;
}
