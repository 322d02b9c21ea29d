import { type NodeAgent, type NodeSecret } from '../../kubernetes/nodePaths.js';
import type { Manifest } from '../../source/document.js';
import type { Node } from '../../yaml/node.js';
import type { Mount, Volume, Workload } from '../model.js';
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
export declare function mountedHostPaths(workload: Workload): MountedHostPath[];
/** Of a PersistentVolume; none for every other object. */
export declare function persistentHostPaths({ kind, apiVersion, root }: Manifest): HostPath[];
