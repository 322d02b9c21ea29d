import { readChartFiles } from '../files/chartFiles.ts';
import { decode } from '../files/decode.ts';
import { readRendered } from '../render/reading.ts';
import { render } from '../render/thread.ts';
import type { ChartRoot, Reason, Tree } from '../render/types.ts';
import type { Reading } from '../source/document.ts';
import type { Source } from '../text/source.ts';
import type { Input } from './input.ts';

/** Charts of the input as what they give. */
export interface RenderedInput {
  readonly readings: readonly Reading[];
  /** False for a file that was left out of the input, and that only its chart knows. */
  covers(path: string): boolean;
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
): Promise<RenderedInput | null> {
  const folders = chartFolders(input);
  // A chart that is context only, and of which nothing is reported, does not pay for its rendering.
  const told = input.paths.filter(input.reports);
  const whole = outermost(folders).filter((folder) => told.some((path) => isIn(path, folder)));
  if (whole.length === 0) return null;
  const found = folders.filter((folder) => whole.some((outer) => folder === outer || isIn(folder, outer)));
  const { files, links, isWhole } = readChartFiles(cwd, whole);
  const tree: Tree = { files, links };
  const roots = found.filter((folder) => isRoot(folder, found) && input.charts.has(folder));
  const renderings = isWhole ? await render(tree, roots.map(chartRoot)) : [];

  const sources = new Map<string, Source | undefined>();
  const textOf = (path: string): Source | undefined => {
    if (!sources.has(path)) {
      const bytes = files.get(path);
      const text = bytes === undefined ? undefined : decode(bytes);
      sources.set(path, text && { path, ...text, template: true });
    }
    return sources.get(path);
  };
  const readings: Reading[] = [];
  const remarks: string[] = [];
  if (!isWhole) remarks.push('the charts are not rendered: their files are larger than 256 MiB together.');
  for (const [index, rendering] of renderings.entries()) {
    const folder = roots[index]!;
    const name = folder === '' ? 'the chart of this folder' : `the chart '${folder}'`;
    if (!rendering.rendered) {
      if (rendering.reason.code !== 'library')
        remarks.push(`${name} is not rendered: ${sentence(rendering.reason)}`);
      continue;
    }
    if (rendering.kind !== 'chart') continue;
    const below = folder === '' ? '' : `${folder}/`;
    const helpers = [...files.keys()]
      .filter((path) => path.startsWith(below) && path.endsWith('.tpl'))
      .map(textOf)
      .filter((source) => source?.text.includes('sa-lint') === true) as Source[];
    const { readings: own, packed } = readRendered(rendering, textOf, helpers);
    readings.push(...own, ...silent(below, input.paths, own, textOf));
    for (const archive of packed)
      remarks.push(`what the packed chart '${archive}' gives is not judged; unpack it to have it judged.`);
  }
  const read = new Set(input.paths);
  return {
    readings,
    covers: (path) => read.has(path) || !files.has(path) || !/\.(?:ya?ml|json)$/i.test(path),
    remarks,
  };
}

/** Templates that were read and gave nothing: not left out, only turned off. */
function silent(
  below: string,
  paths: readonly string[],
  rendered: readonly Reading[],
  textOf: (path: string) => Source | undefined,
): Reading[] {
  const known = new Set(rendered.map(({ source }) => source.path));
  return paths
    .filter((path) => path.startsWith(`${below}templates/`) && !known.has(path))
    .flatMap((path) => textOf(path) ?? [])
    .map((source) => ({ source, manifests: [], problems: [], skipped: [], objects: 0, comments: [] }));
}

/** Folders of charts below the root of the run, sorted. */
function chartFolders({ paths, charts }: Pick<Input, 'paths' | 'charts'>): string[] {
  const folders = new Set(charts);
  for (const path of paths)
    if (/(?:^|\/)Chart\.yaml$/.test(path)) folders.add(path.slice(0, -'/Chart.yaml'.length));
  return [...folders].filter((folder) => !/^(?:\.\.|\/|[A-Za-z]:)/.test(folder)).sort();
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

function sentence({ message, command }: Reason): string {
  return command === undefined ? `${message}.` : `${message}; '${command}' would help.`;
}
