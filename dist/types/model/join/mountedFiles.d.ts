import type { Manifest } from '../../source/document.js';
import type { Node, ScalarNode } from '../../yaml/node.js';
import type { Model, Workload } from '../model.js';
import { Lookup } from './lookup.js';
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
/** Finds the ConfigMaps that volumes name, as seen from who mounts them. */
export declare function configMapLookup(manifests: readonly Manifest[], users: Iterable<Pick<Workload, 'manifest' | 'volumes'>>): Lookup<{
    manifest: Manifest;
    name: string | null;
    namespace: string | null;
}>;
interface ConfigMapSource {
    readonly name: string;
    /** Null: every key, under its own name. */
    readonly items: readonly {
        readonly key: string;
        readonly path: string;
    }[] | null;
}
/** The ConfigMaps that a volume holds, alone or as a source of a projected volume. */
export declare function configMapsOf(volume: Node): ConfigMapSource[];
export {};
