import type { Manifest } from '../../source/document.js';
import type { ScalarNode } from '../../yaml/node.js';
import type { Model, Workload } from '../model.js';
/** A text of a ConfigMap of the input, where a container finds it. */
export interface MountedFile {
    readonly container: string;
    /** Absolute, in the container. */
    readonly path: string;
    /** The ConfigMap. */
    readonly manifest: Manifest;
    readonly key: string;
    /** A string. */
    readonly text: ScalarNode;
}
/** The texts of ConfigMaps that the containers of a workload mount. The joins are made when the first workload asks. */
export declare function mountedFiles(model: Pick<Model, 'manifests' | 'workloads'>): (workload: Workload) => readonly MountedFile[];
