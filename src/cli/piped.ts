import { lstatSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { readChartFiles, readFiles } from '../files/chartFiles.ts';
import { decode } from '../files/decode.ts';
import { neverEntered } from '../files/discoverFolder.ts';
import { fileOf, templateOf, withOrigins } from '../render/piped.ts';
import { readRendered } from '../render/reading.ts';
import { openEngines } from '../render/thread.ts';
import type { Manifest, Reading } from '../source/document.ts';
import { readSource } from '../source/read.ts';
import { templateComments } from '../source/template.ts';
import type { Source } from '../text/source.ts';

const mostFolders = 20_000;
const deepest = 8;

/**
 * What `helm template` or `kubectl kustomize` wrote, with the places of the templates and manifests that it says it was made from, as
 * far as they lie in the folder of the run.
 */
export async function readPiped(cwd: string, source: Source): Promise<readonly Reading[]> {
  const reading = readSource(source, { charts: new Set() });
  const folders = new Folders(cwd);
  const known = new Map<Manifest, Manifest>();
  await fromCharts(cwd, reading, folders, known);
  fromFiles(cwd, reading, folders, known);
  const piped = withOrigins(reading, (manifest) => known.get(manifest));
  return [piped, ...withComments(piped)];
}

/** The files that something was made from and that hold comments for sa-lint. */
function withComments({ source: piped, manifests }: Reading): Reading[] {
  const sources = new Set(manifests.flatMap(({ origins }) => [...(origins?.sources ?? [])]));
  return [...sources]
    .filter((source) => source !== piped && source.text.includes('sa-lint'))
    .map((source) => {
      const comments = source.template
        ? templateComments(source.text)
        : readSource(source, { charts: new Set() }).comments;
      return { source, manifests: [], problems: [], skipped: [], objects: 0, comments };
    });
}

async function fromCharts(
  cwd: string,
  { manifests }: Reading,
  folders: Folders,
  known: Map<Manifest, Manifest>,
): Promise<void> {
  const byChart = grouped(
    manifests.filter((manifest) => templateOf(manifest) !== undefined),
    (manifest) => templateOf(manifest)!.split('/', 1)[0]!,
  );
  for (const [chart, made] of byChart) {
    const folder = folders.chart(chart);
    if (folder === undefined) continue;
    const { files, links, isWhole } = readChartFiles(cwd, [folder]);
    if (!isWhole) continue;
    const engines = openEngines({ files, links });
    try {
      const rendering = await engines.render({ kind: 'chart', path: folder === '' ? '.' : folder });
      if (!rendering.rendered || rendering.kind !== 'chart') continue;
      const sources = sourcesOf(files);
      const names = new Map(rendering.documents.map(({ name, file }) => [name, file]));
      const { readings } = readRendered(rendering, sources);
      const byFile = grouped(
        readings.flatMap((each) => each.manifests),
        (manifest) => manifest.source.path,
      );
      const seen = new Map<string, number>();
      for (const manifest of made) {
        const template = templateOf(manifest)!;
        const key = `${template} ${manifest.kind}`;
        const number = seen.get(key) ?? 0;
        seen.set(key, number + 1);
        const others = byFile.get(names.get(template) ?? '') ?? [];
        const other = others.filter(({ kind }) => kind === manifest.kind)[number];
        if (other !== undefined) known.set(manifest, other);
      }
    } finally {
      engines.end();
    }
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function fromFiles(
  cwd: string,
  { manifests }: Reading,
  folders: Folders,
  known: Map<Manifest, Manifest>,
): void {
  const readings = new Map<string, readonly Manifest[]>();
  const manifestsIn = (path: string): readonly Manifest[] => {
    let found = readings.get(path);
    if (found === undefined) {
      const source = sourcesOf(readFiles(cwd, [path]).files)(path);
      found = source === undefined ? [] : readSource(source, { charts: new Set() }).manifests;
      readings.set(path, found);
    }
    return found;
  };
  for (const manifest of manifests) {
    const file = fileOf(manifest);
    if (file === undefined) continue;
    const { kind, name } = manifest;
    const found = folders.kustomizations.flatMap((folder) => {
      const path = posix.join(folder, file);
      if (path.startsWith('../') || path.startsWith('/')) return [];
      const alike = manifestsIn(path).filter((other) => other.kind === kind);
      const same = alike.filter((other) => other.name === name);
      // Prefixes and suffixes are added on the way.
      return same.length > 0 ? same : alike.filter((other) => other.name && name?.includes(other.name));
    });
    if (new Set(found).size === 1) known.set(manifest, found[0]!);
  }
}

function sourcesOf(files: ReadonlyMap<string, Uint8Array>): (path: string) => Source | undefined {
  const sources = new Map<string, Source | undefined>();
  return (path) => {
    if (!sources.has(path)) {
      const bytes = files.get(path);
      const isTemplate = /(?:^|\/)templates\//.test(path) || path.endsWith('.tpl');
      sources.set(path, bytes && { path, ...decode(bytes), ...(isTemplate && { template: true as const }) });
    }
    return sources.get(path);
  };
}

/** The charts and kustomizations in the folder of the run, looked for when something says that it is made from one. */
class Folders {
  readonly #cwd: string;
  #found:
    | { readonly charts: ReadonlyMap<string, readonly string[]>; readonly overlays: readonly string[] }
    | undefined;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** The one chart of a name; undefined where there is none, or several. */
  chart(name: string): string | undefined {
    const folders = this.#all().charts.get(name) ?? [];
    return folders.length === 1 ? folders[0] : undefined;
  }

  get kustomizations(): readonly string[] {
    return this.#all().overlays;
  }

  #all() {
    this.#found ??= this.#search();
    return this.#found;
  }

  #search() {
    const charts = new Map<string, string[]>();
    const overlays: string[] = [];
    const pending: [folder: string, depth: number][] = [['', 0]];
    for (let at = 0; at < pending.length && at < mostFolders; at++) {
      const [folder, depth] = pending[at]!;
      for (const entry of entriesOf(`${this.#cwd}/${folder}`)) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && depth < deepest && entry.name !== '.git' && !neverEntered.has(entry.name))
          pending.push([path, depth + 1]);
        else if (/^(?:kustomization\.ya?ml|Kustomization)$/.test(entry.name)) overlays.push(folder);
        else if (entry.name === 'Chart.yaml' && entry.isFile()) {
          const bytes = readFiles(this.#cwd, [path]).files.get(path);
          const name = bytes && /^name:[ \t]*["']?([^"'\s#]+)/m.exec(decode(bytes).text)?.[1];
          if (name) charts.set(name, [...(charts.get(name) ?? []), folder]);
        }
      }
    }
    return { charts, overlays };
  }
}

function entriesOf(folder: string) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
