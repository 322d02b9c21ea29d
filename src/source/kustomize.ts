import { at, itemsOf, stringOf } from '../yaml/access.ts';
import type { Node } from '../yaml/node.ts';
import type { Reading } from './document.ts';

const fileName = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;

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
export function kustomizePatches(readings: Iterable<Reading>): ReadonlyMap<string, string> {
  const patches = new Map<string, string>();
  for (const reading of readings) {
    const from = reading.source.path;
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    for (const root of kustomizationsOf(reading)) {
      for (const named of patchPathsOf(root)) {
        const path = resolved(from, named);
        if (path?.startsWith(folder) && !patches.has(path)) patches.set(path, from);
      }
    }
  }
  return patches;
}

/** Whether kustomize takes a file for a kustomization, whatever it holds. */
export function isKustomizationFile(path: string): boolean {
  return fileName.test(path);
}

/** The kustomizations of a file: a file of their name, or objects of their kind. */
export function kustomizationsOf({ roots, manifests }: Reading): readonly Node[] {
  if (roots !== undefined) return roots;
  return manifests
    .filter(
      ({ apiVersion, kind }) =>
        apiVersion.startsWith('kustomize.config.k8s.io/') &&
        (kind === 'Kustomization' || kind === 'Component'),
    )
    .map((manifest) => manifest.root);
}

function patchPathsOf(root: Node): string[] {
  const paths = [
    ...[...itemsOf(at(root, 'patches')), ...itemsOf(at(root, 'patchesJson6902'))].map((patch) =>
      at(patch, 'path'),
    ),
    ...itemsOf(at(root, 'patchesStrategicMerge')),
  ];
  return paths.map(stringOf).filter((path) => path !== undefined);
}

/** A path named in a file, from the root; undefined when it is no path (inline YAML, a URL) or leaves the root. */
export function resolved(from: string, named: string): string | undefined {
  if (named === '' || named.startsWith('/') || /[\r\n]|^\w+:\/\//.test(named)) return undefined;
  const segments = from.split('/').slice(0, -1);
  for (const segment of named.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
