import { isAbsolute, relative, resolve } from 'node:path';
import { readChartFiles } from '../files/chartFiles.ts';
import { decode } from '../files/decode.ts';
import { slashed } from '../files/slashed.ts';
import { decisionsOf } from '../render/decided.ts';
import { readRendered } from '../render/reading.ts';
import { openEngines } from '../render/thread.ts';
import type { ChartRoot, Reason, Tree } from '../render/types.ts';
import { valuesLayers } from '../render/values.ts';
import type { Reading } from '../source/document.ts';
import type { Source } from '../text/source.ts';
import type { Input } from './input.ts';

/** Charts of the input as what they give. */
export interface RenderedInput {
  readonly readings: readonly Reading[];
  /** False for a file that was left out of the input, and that only its chart knows. */
  covers(path: string): boolean;
  /** Whether a file has a part in it. */
  reads(path: string): boolean;
  /** What could not be rendered, full sentences. */
  readonly remarks: readonly string[];
}

/**
 * Renders the charts whose templates are among the input, with the values that they bring along. Charts inside of others are part
 * of those. Null where nothing of any chart is reported. Never throws because of what a chart holds: that is a remark, and its
 * templates stay what was not judged.
 */
export async function renderCharts(
  cwd: string,
  input: Pick<Input, 'paths' | 'charts' | 'reports'>,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<RenderedInput | null> {
  const base = new Base(cwd, chartFolders(input));
  const { folders } = base;
  // A chart that is context only, and of which nothing is reported, does not pay for its rendering.
  const told = input.paths.filter(input.reports).map(base.below);
  const whole = outermost(folders).filter((folder) => told.some((path) => isIn(path, folder)));
  if (whole.length === 0) return null;
  const found = folders.filter((folder) => whole.some((outer) => folder === outer || isIn(folder, outer)));
  const { files, links, isWhole } = readChartFiles(base.root, whole);
  for (const [path, text] of texts)
    if (files.has(base.below(path))) files.set(base.below(path), Buffer.from(text));
  const tree: Tree = { files, links };
  const roots = found.filter((folder) => isRoot(folder, found) && input.charts.has(base.shown(folder)));
  const sources = new Map<string, Source | undefined>();
  const textOf = (path: string): Source | undefined => {
    if (!sources.has(path)) {
      const bytes = files.get(path);
      const text = bytes === undefined ? undefined : decode(bytes);
      // Values are plain YAML, and are edited as such.
      const isTemplate = /(?:^|\/)templates\//.test(path) || path.endsWith('.tpl');
      sources.set(
        path,
        text && { path: base.shown(path), ...text, ...(isTemplate && { template: true as const }) },
      );
    }
    return sources.get(path);
  };
  const paths = input.paths.map(base.below);
  const readings: Reading[] = [];
  const remarks: string[] = [];
  if (!isWhole) remarks.push('the charts are not rendered: their files are larger than 256 MiB together.');
  const engines = openEngines(tree);
  const read = new Set(input.paths);
  const mayStand = ({ source }: { readonly source: Source }) =>
    read.has(source.path) && input.reports(source.path);
  for (const folder of isWhole ? roots : []) {
    const root = chartRoot(folder);
    const rendering = await engines.render(root);
    const shown = base.shown(folder);
    const name = shown === '' ? 'the chart of this folder' : `the chart '${shown}'`;
    if (!rendering.rendered) {
      if (rendering.reason.code !== 'library')
        remarks.push(`${name} is not rendered: ${sentence(rendering.reason, base.up)}`);
      continue;
    }
    if (rendering.kind !== 'chart') continue;
    const helpers = [...files.keys()]
      .filter((path) => isIn(path, folder) && path.endsWith('.tpl'))
      .map(textOf)
      .filter((source) => source?.text.includes('sa-lint') === true) as Source[];
    const layers = valuesLayers(root, rendering, tree, textOf);
    const decisions = await decisionsOf(root, rendering, layers, engines.render, mayStand);
    const { readings: own, packed } = readRendered(rendering, textOf, helpers, decisions);
    readings.push(...own, ...silent(folder === '' ? '' : `${folder}/`, paths, own, textOf));
    for (const archive of packed)
      remarks.push(
        `what the packed chart '${base.shown(archive)}' gives is not judged; unpack it to have it judged.`,
      );
  }
  engines.end();
  return {
    readings,
    reads: (path) => files.has(base.below(path)),
    covers: (path) => read.has(path) || !files.has(base.below(path)) || !/\.(?:ya?ml|json)$/i.test(path),
    remarks,
  };
}

/**
 * The folder below which all charts of a run lie: that of the run, or one above it where charts elsewhere are named. The engines know
 * paths below it only; reports show paths from the folder of the run.
 */
class Base {
  readonly root: string;
  /** From the folder of the run to it: `..` and `/` only, or nothing. */
  readonly up: string;
  /** Of the charts, below it, sorted. */
  readonly folders: readonly string[];
  readonly #cwd: string;

  constructor(cwd: string, shown: readonly string[]) {
    const ups = shown.map((folder) => /^(?:\.\.(?:\/|$))*/.exec(folder)![0]);
    this.up = ups.reduce((longest, up) => (up.length > longest.length ? up : longest), '').replace(/\/$/, '');
    this.root = resolve(cwd, this.up);
    this.#cwd = cwd;
    this.folders = shown.map(this.below).sort();
  }

  /** Of a path as reports show it. */
  readonly below = (shown: string): string =>
    this.up === '' ? shown : slashed(relative(this.root, resolve(this.#cwd, shown)));

  /** As reports show it. */
  readonly shown = (below: string): string =>
    this.up === '' ? below : slashed(relative(this.#cwd, resolve(this.root, below)));
}

/** Templates that were read and gave nothing: not left out, only turned off. */
function silent(
  below: string,
  paths: readonly string[],
  rendered: readonly Reading[],
  textOf: (path: string) => Source | undefined,
): Reading[] {
  const known = new Set(rendered.map(({ source }) => source));
  return paths
    .filter((path) => path.startsWith(`${below}templates/`))
    .flatMap((path) => textOf(path) ?? [])
    .filter((source) => !known.has(source))
    .map((source) => ({ source, manifests: [], problems: [], skipped: [], objects: 0, comments: [] }));
}

/** Folders of charts, as reports show them. Those on another drive of Windows have no way there, and stay templates. */
function chartFolders({ paths, charts }: Pick<Input, 'paths' | 'charts'>): string[] {
  const folders = new Set(charts);
  for (const path of paths)
    if (/(?:^|\/)Chart\.yaml$/.test(path)) folders.add(path.slice(0, -'/Chart.yaml'.length));
  return [...folders].filter((folder) => !isAbsolute(folder));
}

function outermost(folders: readonly string[]): string[] {
  return folders.filter((folder) => !folders.some((other) => other !== folder && isIn(folder, other)));
}

function isRoot(folder: string, folders: readonly string[]): boolean {
  return !folders.some((other) => folder.startsWith(other === '' ? 'charts/' : `${other}/charts/`));
}

function isIn(folder: string, other: string): boolean {
  return other === '' || folder.startsWith(`${other}/`);
}

function chartRoot(folder: string): ChartRoot {
  return { kind: 'chart', path: folder === '' ? '.' : folder };
}

function sentence({ message, command }: Reason, up: string): string {
  if (command === undefined) return `${message}.`;
  return `${message}; '${up === '' ? '' : `cd ${up} && `}${command}' would help.`;
}
