import { isAbsolute } from 'node:path';
import { readChartFiles, readFiles } from '../files/chartFiles.ts';
import { decode } from '../files/decode.ts';
import { decisionsOf } from '../render/decided.ts';
import type { Engines } from '../render/engine.ts';
import { readRendered, type World } from '../render/reading.ts';
import { openEngines } from '../render/thread.ts';
import type { ChartRoot, Reason, Tree } from '../render/types.ts';
import { valuesLayers } from '../render/values.ts';
import type { DocumentProblem, Reading } from '../source/document.ts';
import { visible } from '../text/printable.ts';
import type { Source } from '../text/source.ts';
import { chartUses, type NamedRoot, rootsOfChart } from './chartRoots.ts';
import type { Input } from './input.ts';
import type { Preparation } from './prepare.ts';
import { Base } from './renderedBase.ts';

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

/** Who says how charts are rendered. */
type Configured = Pick<Preparation, 'settings'>;

/**
 * Renders the charts whose templates are among the input, with the values that they bring along and those that the input and the
 * configuration give them. Charts inside of others are part of those. Null where nothing of any chart is reported. Never throws
 * because of what a chart holds: that is a remark, and its templates stay what was not judged. `texts` stand in for files.
 */
export async function renderCharts(
  cwd: string,
  input: Pick<Input, 'paths' | 'charts' | 'reports' | 'sources'>,
  { settings }: Configured,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<RenderedInput | null> {
  const base = new Base(cwd, chartFolders(input));
  const { folders } = base;
  const ways = base.ways();
  const uses = chartUses(input.sources);
  // A chart that is context only, and of which nothing is reported, does not pay for its rendering.
  const told = [
    ...input.paths.filter(input.reports).map(base.below),
    ...uses.flatMap(({ source, chart }) => {
      const folder = input.reports(source.path) ? ways.fromRepository(chart) : null;
      return folder === null ? [] : [join(folder, 'Chart.yaml')];
    }),
  ];
  const whole = outermost(folders).filter((folder) => told.some((path) => isIn(path, folder)));
  if (whole.length === 0) return null;
  const configured = settings.configuration?.render?.charts ?? [];
  const found = folders.filter((folder) => whole.some((outer) => folder === outer || isIn(folder, outer)));
  const inCharts = readChartFiles(base.root, whole);
  const { files, links, isWhole } = inCharts;
  const roots = found
    .filter((folder) => isRoot(folder, found) && input.charts.has(base.shown(folder)))
    .map((folder) => ({ folder, roots: rootsOfChart(folder, uses, configured, files.keys(), ways) }));
  const elsewhere = roots.flatMap((each) => each.roots).flatMap(({ root }) => valuesFiles(root));
  const others = readFiles(
    base.root,
    elsewhere.filter((path) => !files.has(path) && !links.includes(path)),
  );
  for (const [path, bytes] of others.files) files.set(path, bytes);
  links.push(...others.links);
  for (const [path, text] of texts)
    if (files.has(base.below(path))) files.set(base.below(path), Buffer.from(text));

  const renderer = new Renderer({ files, links }, base, input);
  if (isWhole) {
    try {
      for (const each of roots) await renderer.renderAll(each.folder, each.roots);
    } finally {
      renderer.end();
    }
  } else renderer.remarks.push('the charts are not rendered: their files are larger than 256 MiB together.');
  for (const one of configured)
    if (!roots.some(({ folder }) => folder === ways.fromConfiguration(one.chart, one)))
      renderer.remarks.push(
        `the configuration says how the chart '${visible(one.chart)}' is rendered, which is not among what was read.`,
      );
  const read = new Set(input.paths);
  return {
    readings: joined(renderer.readings),
    reads: (path) => files.has(base.below(path)),
    covers: (path) => read.has(path) || !files.has(base.below(path)) || !/\.(?:ya?ml|json)$/i.test(path),
    remarks: renderer.remarks,
  };
}

class Renderer {
  readonly readings: Reading[] = [];
  readonly remarks: string[] = [];
  readonly #tree: Tree;
  readonly #base: Base;
  readonly #input: Pick<Input, 'paths' | 'reports'>;
  readonly #read: ReadonlySet<string>;
  readonly #sources = new Map<string, Source | undefined>();
  readonly #engines: Engines;

  constructor(tree: Tree, base: Base, input: Pick<Input, 'paths' | 'reports'>) {
    this.#tree = tree;
    this.#base = base;
    this.#input = input;
    this.#read = new Set(input.paths);
    this.#engines = openEngines(tree);
  }

  end(): void {
    this.#engines.end();
  }

  /** All roots of a chart. Where there are several, each is a world of its own, and what is said of it names it. */
  async renderAll(folder: string, roots: readonly NamedRoot[]): Promise<void> {
    const shown = this.#base.shown(folder);
    const name = shown === '' ? 'the chart of this folder' : `the chart '${visible(shown)}'`;
    const own: Reading[] = [];
    for (const [index, named] of roots.entries()) {
      const label = named.label === null ? null : visible(named.label);
      const isOne = roots.length === 1 && label === null;
      const chart = shown === '' ? 'the chart' : `chart ${visible(shown)}`;
      const world: World | undefined = isOne
        ? undefined
        : { madeFrom: `${chart} ${label ?? 'with its own values'}`, folder: shown, number: index };
      const refused = await this.#render(folder, named, world, own);
      if (refused !== null) this.remarks.push(`${label === null ? name : `${name} ${label}`} ${refused}`);
    }
    if (own.length > 0) this.readings.push(...own, ...this.#silent(folder, own));
  }

  /** Returns why not, as the end of a sentence. */
  async #render(
    folder: string,
    { root: stated, ownValues, problem }: NamedRoot,
    world: World | undefined,
    readings: Reading[],
  ): Promise<string | null> {
    if (problem !== null) return `is not rendered: ${visible(problem)}.`;
    const root = withoutAbsent(stated, this.#tree);
    const bare = ownValues ? null : openEngines(withoutValues(this.#tree, folder));
    const engines = bare ?? this.#engines;
    try {
      const rendering = await engines.render(root);
      if (!rendering.rendered)
        return rendering.reason.code === 'library'
          ? null
          : `is not rendered: ${sentence(rendering.reason, this.#base.up)}`;
      if (rendering.kind !== 'chart') return null;
      const tree = bare === null ? this.#tree : withoutValues(this.#tree, folder);
      const layers = valuesLayers(root, rendering, tree, this.#textOf);
      const decisions = await decisionsOf(root, rendering, layers, engines.render, this.#mayStand);
      const { readings: own, packed } = readRendered(rendering, this.#textOf, {
        helpers: this.#helpers(folder),
        decisions,
        world,
      });
      readings.push(...own);
      for (const archive of packed) {
        const remark = `what the packed chart '${visible(this.#base.shown(archive))}' gives is not judged; unpack it to have it judged.`;
        if (!this.remarks.includes(remark)) this.remarks.push(remark);
      }
      return null;
    } finally {
      bare?.end();
    }
  }

  readonly #mayStand = ({ source }: { readonly source: Source }): boolean =>
    this.#read.has(source.path) && this.#input.reports(source.path);

  readonly #textOf = (path: string): Source | undefined => {
    const sources = this.#sources;
    if (!sources.has(path)) {
      const bytes = this.#tree.files.get(path);
      const text = bytes === undefined ? undefined : decode(bytes);
      // Values are plain YAML, and are edited as such.
      const isTemplate = /(?:^|\/)templates\//.test(path) || path.endsWith('.tpl');
      sources.set(
        path,
        text && { path: this.#base.shown(path), ...text, ...(isTemplate && { template: true as const }) },
      );
    }
    return sources.get(path);
  };

  #helpers(folder: string): Source[] {
    return [...this.#tree.files.keys()]
      .filter((path) => isIn(path, folder) && path.endsWith('.tpl'))
      .map(this.#textOf)
      .filter((source) => source?.text.includes('sa-lint') === true) as Source[];
  }

  /** Templates that were read and gave nothing: not left out, only turned off. */
  #silent(folder: string, rendered: readonly Reading[]): Reading[] {
    const known = new Set(rendered.map(({ source }) => source));
    const below = folder === '' ? 'templates/' : `${folder}/templates/`;
    return this.#input.paths
      .map(this.#base.below)
      .filter((path) => path.startsWith(below))
      .flatMap((path) => this.#textOf(path) ?? [])
      .filter((source) => !known.has(source))
      .map((source) => ({ source, manifests: [], problems: [], skipped: [], objects: 0, comments: [] }));
  }
}

/** Files that several roots made objects from, each once. */
function joined(readings: readonly Reading[]): Reading[] {
  const bySource = new Map<Source, Reading>();
  for (const reading of readings) {
    const known = bySource.get(reading.source);
    if (known === undefined) {
      bySource.set(reading.source, reading);
      continue;
    }
    const said = new Set(known.problems.map(problemKey));
    const defects = [...(known.defects ?? []), ...(reading.defects ?? [])];
    bySource.set(reading.source, {
      ...known,
      manifests: [...known.manifests, ...reading.manifests],
      problems: [...known.problems, ...reading.problems.filter((each) => !said.has(problemKey(each)))],
      objects: known.objects + reading.objects,
      ...(defects.length > 0 && { defects }),
    });
  }
  return [...bySource.values()];
}

function problemKey({ problem, detail, span }: DocumentProblem): string {
  return `${problem} ${span.start}-${span.end} ${detail}`;
}

function valuesFiles({ values = [] }: ChartRoot): string[] {
  return values.flatMap((one) => ('path' in one ? one.path : []));
}

function withoutAbsent(root: ChartRoot, { files }: Tree): ChartRoot {
  if (root.values === undefined) return root;
  return {
    ...root,
    values: root.values.filter((one) => !('path' in one) || one.optional !== true || files.has(one.path)),
  };
}

function withoutValues({ files, links }: Tree, folder: string): Tree {
  const path = join(folder, 'values.yaml');
  return { files: new Map([...files, [path, new Uint8Array()]]), ...(links !== undefined && { links }) };
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
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

function sentence({ message, command }: Reason, up: string): string {
  if (command === undefined) return `${message}.`;
  return `${message}; '${up === '' ? '' : `cd ${up} && `}${command}' would help.`;
}
