import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';

/** What a kustomization names, with paths below the root of the tree. */
export interface Kustomization {
  /** Of its file. */
  readonly path: string;
  /** `''` for the root of the tree. */
  readonly folder: string;
  readonly root: Node;
  readonly isComponent: boolean;
  /** What `resources`, `components`, `generators` and the like name: files, or folders with a kustomization. */
  readonly refers: readonly string[];
  /** Other files that it reads: patches, files of generators, configurations. */
  readonly files: readonly string[];
  /** Of those, the patches. */
  readonly patches: readonly string[];
  /** Folders of which it may read anything: charts, and its own where other files name files. */
  readonly wholeFolders: readonly string[];
  /** As written: what leads out of the tree. */
  readonly outside: readonly string[];
}

/** The names that kustomize looks for, in its order (kubernetes-sigs/kustomize: api/konfig/general.go). */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** Reads what a kustomization names. kubernetes-sigs/kustomize: api/types/kustomization.go. */
export function readKustomization(path: string, root: Node): Kustomization {
  const folder = folderOf(path);
  const outside: string[] = [];
  const below = (names: readonly string[]) =>
    names.flatMap((name) => {
      if (/[\r\n]/.test(name) || /^[a-z][a-z0-9+.-]*:\/\//i.test(name) || name === '') return [];
      const found = joined(folder, name);
      if (found === null) outside.push(name);
      return found ?? [];
    });
  const texts = (field: string) => itemsOf(at(root, field)).flatMap((item) => stringOf(item) ?? []);
  const inItems = (field: string, key: string) =>
    itemsOf(at(root, field)).flatMap((item) => stringOf(at(item, key)) ?? []);
  const indirect = ['generators', 'transformers', 'validators'].flatMap(texts);
  const patches = below([
    ...texts('patchesStrategicMerge'),
    ...inItems('patches', 'path'),
    ...inItems('patchesJson6902', 'path'),
  ]);
  const generated = ['configMapGenerator', 'secretGenerator'].flatMap((field) =>
    itemsOf(at(root, field)).flatMap((item) => [
      ...[...itemsOf(at(item, 'files')), ...itemsOf(at(item, 'envs')), at(item, 'env')]
        .flatMap((each) => stringOf(each) ?? [])
        .flatMap((each) => [each, each.slice(each.indexOf('=') + 1)]),
    ]),
  );
  const charts = itemsOf(at(root, 'helmCharts'));
  const home = stringOf(at(root, 'helmGlobals', 'chartHome')) ?? 'charts';
  const others = [
    ...generated,
    ...texts('configurations'),
    ...texts('crds'),
    ...inItems('replacements', 'path'),
    ...[stringOf(at(root, 'openapi', 'path')) ?? ''],
    ...charts.flatMap((chart) => [
      stringOf(at(chart, 'valuesFile')) ?? '',
      ...itemsOf(at(chart, 'additionalValuesFiles')).flatMap((each) => stringOf(each) ?? []),
    ]),
  ];
  return {
    path,
    folder,
    root,
    isComponent: stringOf(at(root, 'kind')) === 'Component',
    refers: below([...texts('resources'), ...texts('bases'), ...texts('components'), ...indirect]),
    files: [...patches, ...below(others)],
    patches,
    wholeFolders: [...(charts.length > 0 ? below([home]) : []), ...(indirect.length > 0 ? [folder] : [])],
    outside,
  };
}

/**
 * The kustomizations that are applied as they stand: those that no other refers to, and those that `appointed` names by their folders.
 * Components are parts of others. Of those that only refer to each other all are, so that none is lost.
 */
export function rootsOf(
  kustomizations: readonly Kustomization[],
  appointed: ReadonlySet<string>,
): readonly Kustomization[] {
  const byFolder = new Map(kustomizations.map((each) => [each.folder, each]));
  const referred = new Set<Kustomization>();
  for (const from of kustomizations)
    for (const path of from.refers) {
      const to = byFolder.get(path);
      if (to !== undefined && to !== from) referred.add(to);
    }
  const roots = kustomizations.filter(
    (each) => !each.isComponent && (!referred.has(each) || appointed.has(each.folder)),
  );
  const reached = new Set<Kustomization>();
  const pending = [...roots];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    pending.push(...next.refers.flatMap((path) => byFolder.get(path) ?? []));
  }
  return [
    ...roots,
    ...kustomizations.filter((each) => !each.isComponent && !reached.has(each) && isInCircle(each, byFolder)),
  ];
}

function isInCircle(start: Kustomization, byFolder: ReadonlyMap<string, Kustomization>): boolean {
  const seen = new Set<Kustomization>();
  const pending = start.refers.flatMap((path) => byFolder.get(path) ?? []);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === start) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    pending.push(...next.refers.flatMap((path) => byFolder.get(path) ?? []));
  }
  return false;
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path from a folder; null when it leaves the tree. Absolute ones do. */
function joined(folder: string, name: string): string | null {
  if (name.startsWith('/')) return null;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of name.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}
