import type { Source, Span } from '../text/source.ts';
import { at, itemsOf, stringOf } from '../yaml/access.ts';
import type { Node } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { Path } from '../yaml/value.ts';
import type { ChartRoot, RenderedChart, Tree } from './types.ts';

/** The source of a values file of the tree; undefined for what is no text or not there. */
export type ValuesText = (path: string) => Source | undefined;

/** Where a value is set, and to what. */
export interface SetValue {
  readonly source: Source;
  readonly node: Node;
}

/** Something that sets values of a chart: a values file, or a part of another manifest. */
export interface ValuesLayer {
  readonly source: Source;
  readonly root: Node;
  /** Where it belongs in the values of the root chart: the defaults of a subchart stand below its name. */
  readonly below: readonly string[];
}

const deepest = 8;

/** What sets the values of a chart, the strongest first: what it is rendered with, its own defaults, those of its subcharts. */
export function valuesLayers(
  root: ChartRoot,
  chart: Pick<RenderedChart, 'dependencies'>,
  tree: Tree,
  textOf: ValuesText,
): readonly ValuesLayer[] {
  const layers: ValuesLayer[] = [];
  const add = (path: string, below: readonly string[]) => {
    const source = textOf(path);
    const node = source && valuesOf(source);
    if (source !== undefined && node !== undefined) layers.push({ source, root: node, below });
  };
  for (const given of [...(root.values ?? [])].reverse()) {
    if ('path' in given) add(given.path, []);
    else if (given.stands !== undefined) layers.push({ ...given.stands, below: [] });
  }
  const visit = (folder: string, below: readonly string[]) => {
    const inside = (name: string) => (folder === '.' ? name : `${folder}/${name}`);
    add(inside('values.yaml'), below);
    if (below.length > deepest) return;
    for (const [name, sub] of subcharts(folder, inside, chart, tree, textOf)) visit(sub, [...below, name]);
  };
  visit(root.path, []);
  return layers;
}

/** The strongest that sets a value; `null` sets one too. */
export function setValue(layers: readonly ValuesLayer[], path: Path): SetValue | undefined {
  for (const { source, root, below } of layers) {
    const isGlobal = path[0] === 'global';
    if (!isGlobal && below.some((step, index) => path[index] !== step)) continue;
    const node = at(root, ...(isGlobal ? path : path.slice(below.length)));
    if (node !== undefined) return { source, node };
  }
  return undefined;
}

/** The names that values go by, and the folders, of the charts that a chart has. */
function subcharts(
  folder: string,
  inside: (name: string) => string,
  { dependencies }: Pick<RenderedChart, 'dependencies'>,
  tree: Tree,
  textOf: ValuesText,
): [string, string][] {
  const folders = new Map<string, string>();
  const start = inside('charts/');
  for (const path of tree.files.keys()) {
    if (!path.startsWith(start) || !path.endsWith('/Chart.yaml')) continue;
    const name = path.slice(start.length, -'/Chart.yaml'.length);
    if (!name.includes('/')) folders.set(name, start + name);
  }
  for (const found of dependencies)
    if (found.chart === folder && found.folder !== undefined) folders.set(found.name, found.folder);
  const head = textOf(inside('Chart.yaml'));
  const declared = itemsOf(head && at(valuesOf(head), 'dependencies'));
  return [...folders].flatMap(([name, sub]) => {
    const aliases = declared
      .filter((each) => stringOf(at(each, 'name')) === name)
      .map((each) => stringOf(at(each, 'alias')) || name);
    return (aliases.length > 0 ? aliases : [name]).map((alias): [string, string] => [alias, sub]);
  });
}

const read = new WeakMap<Source, Node | null>();

/** What a values file holds: its first document. */
function valuesOf(source: Source): Node | undefined {
  let node = read.get(source);
  if (node === undefined) {
    const [first] = splitDocuments(source.text).documents;
    const parsed = first && parseYaml(source.text, first.start, first.end);
    node = parsed === undefined || 'error' in parsed ? null : (parsed.node ?? null);
    read.set(source, node);
  }
  return node ?? undefined;
}

/** Where a value stands; a mapping or list is shown by where it begins. */
export function spanOfValue({ node, source }: SetValue): Span {
  if (node.type === 'scalar') return node.span;
  const end = source.text.indexOf('\n', node.span.start);
  return { start: node.span.start, end: Math.min(node.span.end, end === -1 ? node.span.end : end) };
}
