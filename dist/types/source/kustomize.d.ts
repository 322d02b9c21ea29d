import type { Node } from '../yaml/node.js';
import type { Reading } from './document.js';
/**
 * Paths of the files that a kustomization among the readings names as patches: `patches[].path`, `patchesStrategicMerge[]` and
 * `patchesJson6902[].path` of a Kustomization or Component. They are relative to the root, as source paths are; what lies outside
 * the root is left out. Inline patches are text inside the kustomization and need no telling apart.
 * Kustomize itself is content with the file's name (`kustomization.yaml`, `kustomization.yml`, `Kustomization`), so a file
 * without apiVersion and kind counts too.
 */
export declare function kustomizePatches(readings: Iterable<Reading>): ReadonlySet<string>;
/** The kustomizations of a file: a file of their name, or objects of their kind. */
export declare function kustomizationsOf(reading: Reading): readonly Node[];
