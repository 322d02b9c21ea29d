import { type Kustomization, rootsOf } from '../render/overlays/kustomizations.ts';
import { OverlayReader } from '../render/overlays/reading.ts';
import { openEngines } from '../render/thread.ts';
import type { Reason } from '../render/types.ts';
import type { Manifest, Reading } from '../source/document.ts';
import { isKustomizationFile } from '../source/kustomize.ts';
import { readSource } from '../source/read.ts';
import { visible } from '../text/printable.ts';
import type { Source } from '../text/source.ts';
import { at, itemsOf, stringOf } from '../yaml/access.ts';
import type { Input } from './input.ts';
import { OverlayTree } from './overlayTree.ts';
import type { RenderedInput } from './rendered.ts';

/** More are not built in one run. */
const mostRoots = 1000;

/** Kustomizations of the input as what they give. */
export interface BuiltInput extends RenderedInput {
  /** Folders of charts that they render, as reports show them: judged through them alone. */
  readonly charts: ReadonlySet<string>;
}

/**
 * Builds the kustomizations of the input that no other one refers to, or that Argo CD or Flux apply, and judges what they are made of
 * through them alone. Null where nothing of any is reported. Never throws because of what a kustomization holds: that is a remark, and
 * its files are judged as they stand. `texts` stand in for files.
 */
export async function renderOverlays(
  cwd: string,
  input: Pick<Input, 'paths' | 'reports' | 'sources'>,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<BuiltInput | null> {
  const shown = input.paths.filter(isKustomizationFile);
  const tree = new OverlayTree(cwd, shown, texts);
  const named = new Set(shown.map((path) => tree.below(path)));
  const found = rootsOf([...tree.kustomizations.values()], appointed(input.sources))
    .filter(({ path }) => named.has(path))
    .map((kustomization) => ({ kustomization, files: tree.filesOf(kustomization) }))
    .filter(({ files }) => [...files].some((path) => input.reports(tree.shown(path))));
  const worlds = worldsOf(found);
  const roots = found.filter((root) => worlds.has(root) || changesFiles(root.kustomization, tree));
  if (roots.length === 0) return null;

  const remarks: string[] = [];
  const reader = new OverlayReader(tree.textOf);
  const manifests = new Map<Source, Manifest[]>();
  const built = new Set<string>();
  /** Files of overlays that are not built, by one of these. */
  const asTheyStand = new Map<string, string>();
  const charts = new Set<string>();
  let count = 0;
  const engines = openEngines({ files: tree.files, links: tree.links });
  try {
    for (const root of roots.slice(0, mostRoots)) {
      const { folder, path } = root.kustomization;
      const place = tree.shown(folder);
      const name = `overlay ${place === '' ? '.' : visible(place)}`;
      const rendering = await engines.render({ kind: 'kustomization', path: folder || '.' });
      if (!rendering.rendered) {
        remarks.push(
          `${name} is not built, its files are judged as they stand: ${sentence(rendering.reason)}`,
        );
        for (const file of root.files) asTheyStand.set(file, `${name} as its files stand`);
        continue;
      }
      if (rendering.kind !== 'kustomization') continue;
      count += 1;
      const world = worlds.get(root) ?? null;
      const isAlone = world === null && root.kustomization.refers.every((each) => tree.files.has(each));
      const as = { file: path, folder: place, world, madeFrom: isAlone ? null : name };
      for (const [source, own] of reader.read(as, rendering)) {
        const known = manifests.get(source) ?? [];
        manifests.set(source, known);
        known.push(...own);
      }
      for (const file of root.files) built.add(file);
      for (const { origin } of rendering.objects) {
        const template =
          origin?.kind === 'chart'
            ? /^(.*?)(?:\/charts\/[^/]+)?\/templates\//.exec(origin.output.file)
            : null;
        if (template !== null) charts.add(tree.shown(template[1]!));
      }
    }
  } finally {
    engines.end();
  }
  if (count < roots.length) remarks.push(`${count} of ${roots.length} overlays are built.`);
  const isLeftOut = leftOut(input.paths);
  return {
    readings: readingsOf(tree, built, manifests, asTheyStand),
    charts,
    covers: (path) => !tree.files.has(tree.below(path)) || !isLeftOut(path),
    reads: (path) => tree.files.has(tree.below(path)),
    remarks,
  };
}

interface OverlayRoot {
  readonly kustomization: Kustomization;
  /** All that it is made of. */
  readonly files: ReadonlySet<string>;
}

/** A number for each root that shares a file with another one: what one gives means nothing in the other. */
function worldsOf(roots: readonly OverlayRoot[]): ReadonlyMap<OverlayRoot, number> {
  const users = new Map<string, number>();
  for (const { files } of roots) for (const file of files) users.set(file, (users.get(file) ?? 0) + 1);
  const sharing = roots.filter(({ files }) => [...files].some((file) => users.get(file)! > 1));
  return new Map(sharing.map((root, number) => [root, number]));
}

/**
 * Folders that Applications of Argo CD and Kustomizations of Flux apply, whatever else refers to them.
 * argoproj/argo-cd: pkg/apis/application/v1alpha1/types.go (ApplicationSource.Path); fluxcd/kustomize-controller: api/v1/kustomization_types.go
 * (KustomizationSpec.Path).
 */
function appointed(sources: Iterable<Source>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const source of sources) {
    if (!/argoproj\.io|kustomize\.toolkit\.fluxcd\.io/.test(source.text)) continue;
    for (const { apiVersion, kind, root } of readSource(source, { passOver: false }).manifests) {
      const spec = at(root, 'spec');
      const isArgo = apiVersion.startsWith('argoproj.io/') && kind === 'Application';
      const isFlux = apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') && kind === 'Kustomization';
      const named = isArgo
        ? [at(spec, 'source', 'path'), ...itemsOf(at(spec, 'sources')).map((each) => at(each, 'path'))]
        : isFlux
          ? [at(spec, 'path')]
          : [];
      for (const node of named) {
        const path = stringOf(node);
        if (path !== undefined) folders.add(path.replace(/^(?:\.?\/)+|\/+$/g, ''));
      }
    }
  }
  return folders;
}

/** Whether a file that was not read lies among those that were: the user left it out. */
function leftOut(paths: readonly string[]): (path: string) => boolean {
  const read = new Set(paths);
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const [first = []] = folders;
  let length = first.length;
  for (const folder of folders)
    while (first.slice(0, length).some((name, index) => folder[index] !== name)) length -= 1;
  const around = first
    .slice(0, length)
    .map((name) => `${name}/`)
    .join('');
  return (path) =>
    !read.has(path) &&
    path.startsWith(around) &&
    !path.startsWith('../', around.length) &&
    /\.(?:ya?ml|json)$/i.test(path);
}

const plainFields: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'resources']);

/** False where a kustomization only lists files that are all there: building it would give them as they stand. */
function changesFiles(root: Kustomization, { files, kustomizations }: OverlayTree): boolean {
  const seen = new Set<Kustomization>();
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const { root: node, refers } = next;
    if (node.type !== 'mapping' || [...node.fields.keys()].some((key) => !plainFields.has(key))) return true;
    if (itemsOf(at(node, 'resources')).length !== refers.length) return true;
    for (const path of refers) {
      const part = kustomizations.get(path);
      if (part === next || (part === undefined && !files.has(path))) return true;
      if (part !== undefined) pending.push(part);
    }
  }
  return false;
}

/** What was built stands for the files that it was made of; beside them where an overlay that uses them is not built. */
function readingsOf(
  tree: OverlayTree,
  built: ReadonlySet<string>,
  manifests: ReadonlyMap<Source, readonly Manifest[]>,
  asTheyStand: ReadonlyMap<string, string>,
): Reading[] {
  const readings = new Map<Source, Reading>();
  for (const file of built) {
    const source = tree.textOf(file);
    if (source === undefined || !(/\.(?:ya?ml|json)$/i.test(file) || isKustomizationFile(file))) continue;
    const { roots, ...read } = readSource(source, { charts: new Set() });
    const madeFrom = asTheyStand.get(file);
    const own = manifests.get(source) ?? [];
    if (madeFrom !== undefined) {
      const others = read.manifests.map((manifest) => ({ ...manifest, madeFrom }));
      readings.set(source, {
        ...read,
        ...(roots !== undefined && { roots }),
        manifests: [...own, ...others],
      });
      continue;
    }
    readings.set(source, {
      ...read,
      // What it names was taken into account.
      ...(roots !== undefined && { roots: [] }),
      manifests: own,
      skipped: [],
    });
  }
  for (const [source, own] of manifests)
    if (!readings.has(source))
      readings.set(source, {
        source,
        manifests: own,
        problems: [],
        skipped: [],
        objects: own.length,
        comments: [],
      });
  return [...readings.values()];
}

function sentence({ message, command }: Reason): string {
  return command === undefined
    ? `${visible(message)}.`
    : `${visible(message)}; '${visible(command)}' would help.`;
}
