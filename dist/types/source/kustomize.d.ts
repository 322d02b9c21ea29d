import type { Node } from '../yaml/node.js';
import type { Reading } from './document.js';
/**
 * The files that a kustomization among the readings names as patches (`patches[].path`, `patchesStrategicMerge[]` and
 * `patchesJson6902[].path` of a Kustomization or Component), each with the first file that does. Paths are relative to the root, as
 * source paths are. Inline patches are text inside the kustomization and need no telling apart.
 *
 * Only files in the folder of the kustomization and below can be its patches: kustomize refuses all others (kustomize:
 * api/internal/loader/loadrestrictions.go, RestrictionRootOnly).
 * Kustomize itself is content with the file's name (`kustomization.yaml`, `kustomization.yml`, `Kustomization`), so a file
 * without apiVersion and kind counts too.
 */
export declare function kustomizePatches(readings: Iterable<Reading>): ReadonlyMap<string, string>;
/** Whether kustomize takes a file for a kustomization, whatever it holds. */
export declare function isKustomizationFile(path: string): boolean;
/** The kustomizations of a file: a file of their name, or objects of their kind. */
export declare function kustomizationsOf({ roots, manifests }: Reading): readonly Node[];
/** A path named in a file, from the root; undefined when it is no path (inline YAML, a URL) or leaves the root. */
export declare function resolved(from: string, named: string): string | undefined;
