import type { DocumentProblem, Reading } from '../source/document.ts';
import { type Origins, worldFolder } from '../source/origin.ts';
import { readSource } from '../source/read.ts';
import { templateComments } from '../source/template.ts';
import { lineStart } from '../text/position.ts';
import type { Source, Span, Place as TextPlace } from '../text/source.ts';
import type { Decision, Decisions } from './decided.ts';
import type { Place, RenderedChart, RenderedFile } from './types.ts';
import { spanOfValue } from './values.ts';

/** The text of a file of the tree; undefined for what is no text or not there. */
export type TextOf = (path: string) => Source | undefined;

/** What a rendered chart means: its templates, each with the objects that it gave. */
export interface ChartReading {
  readonly readings: readonly Reading[];
  /** Packed charts of which objects were made: nobody can be shown their lines, and they are not judged. */
  readonly packed: readonly string[];
}

/** One of several roots that are made from the same files. */
export interface World {
  /** What reports call it: `chart web with ci/prod-values.yaml`. Safe to print. */
  readonly madeFrom: string;
  /** The folder of the chart, as reports show it, and which of its roots this is. */
  readonly folder: string;
  readonly number: number;
}

export interface ReadingOptions {
  /** Files that give no output and hold comments for sa-lint. */
  readonly helpers?: readonly Source[];
  /** What the values have to do with it. */
  readonly decisions?: Decisions;
  readonly world?: World | undefined;
}

/**
 * Reads the output of the templates of a chart. Every part of an object knows the template, or the helper, that it stands in.
 * `textOf` gives one source for a path, always the same.
 */
export function readRendered(
  chart: RenderedChart,
  textOf: TextOf,
  { helpers = [], decisions = new Map(), world }: ReadingOptions = {},
): ChartReading {
  const readings: Reading[] = [];
  const packed = new Set<string>();
  for (const file of chart.documents) {
    const source = file.member === undefined ? textOf(file.file) : undefined;
    if (source === undefined) {
      if (/^kind:/m.test(file.text)) packed.add(file.file);
      continue;
    }
    readings.push(readFile(file, source, textOf, helpers, decisions.get(file), world));
  }
  if (readings.length > 0)
    for (const source of helpers)
      readings.push({ ...noObjects, source, comments: templateComments(source.text) });
  return { readings, packed: [...packed] };
}

const noObjects = { manifests: [], problems: [], skipped: [], objects: 0 };

function readFile(
  file: RenderedFile,
  source: Source,
  textOf: TextOf,
  helpers: readonly Source[],
  decisions: ReadonlyMap<number, Decision> = new Map(),
  world?: World,
): Reading {
  const path = world === undefined ? source.path : pathIn(world, source.path);
  const reading = readSource({ path, text: file.text }, { charts: new Set() });
  const made = world === undefined ? {} : { madeFrom: world.madeFrom };
  const origins = originsOf(file, source, textOf, helpers, decisions);
  const problems = reading.problems.map(
    (problem): DocumentProblem => ({ ...problem, span: spanOf(file, problem.span, source) }),
  );
  return {
    source,
    manifests: reading.manifests.map((manifest) => ({ ...manifest, origins, ...made })),
    problems,
    // What a template gives and is no object (a note, nothing at all) was not left out.
    skipped: [],
    objects: reading.objects,
    comments: templateComments(source.text),
    ...(reading.defects !== undefined && { defects: reading.defects }),
  };
}

/** What is made in one world means nothing in another one, see `setAsideFolder`. */
function pathIn({ folder, number }: World, path: string): string {
  const inside = folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  return `${folder === '' ? '' : `${folder}/`}${worldFolder(number)}/${inside}`;
}

function originsOf(
  file: RenderedFile,
  source: Source,
  textOf: TextOf,
  helpers: readonly Source[],
  decisions: ReadonlyMap<number, Decision>,
): Origins {
  const known = new Map<string, TextPlace>();
  const values = [...decisions.values()].flatMap(({ decides }) => decides?.source ?? []);
  return {
    get: (part) => {
      const isKey = 'keySpan' in part;
      const span = isKey ? part.keySpan : part.span;
      const key = `${span.start}-${span.end}`;
      let place = known.get(key);
      if (place === undefined) {
        place = placeInOutput(file, span, source, textOf);
        const decision = isKey || part.type !== 'scalar' ? undefined : decisions.get(span.start);
        if (decision !== undefined) place = placeWith(decision, place);
        known.set(key, place);
      }
      return place;
    },
    sources: new Set([source, ...helpers, ...values]),
  };
}

/** The value that decides, with the template as what it goes through; else the template, with the values that have a part in it. */
function placeWith({ decides, reads }: Decision, place: TextPlace): TextPlace {
  const { source, span, via = [] } = place;
  if (decides !== null) {
    const template = { source, span, message: `the template puts '${decides.name}' here` };
    return {
      source: decides.source,
      span: spanOfValue(decides),
      via: [template, ...via],
      valuesKey: decides.name,
    };
  }
  if (reads.length === 0) return place;
  const parts = reads.map((value) => ({
    source: value.source,
    span: spanOfValue(value),
    message: `the value '${value.name}' has a part in it`,
  }));
  return { ...place, via: [...via, ...parts] };
}

/** Where a part of the output was written, and the actions through which it came. The outermost always stands in the template. */
export function placeInOutput(file: RenderedFile, span: Span, source: Source, textOf: TextOf): TextPlace {
  const text = file.text.slice(span.start, span.end);
  const places: TextPlace[] = [];
  for (let at: Place | undefined = file.placeAt(span.start); at !== undefined; at = at.via) {
    // A helper of a packed chart has no line that could be shown.
    const where = at.via === undefined ? source : at.member === undefined ? textOf(at.file) : undefined;
    if (where === undefined) continue;
    const place = { source: where, span: spanAt(at, where, text) };
    if (at.kind === 'near' && places.length === 0)
      return { ...place, via: [{ ...place, message: 'rendered by this template, here or below' }] };
    places.push(place);
  }
  const [primary, ...around] = places as [TextPlace, ...TextPlace[]];
  if (around.length === 0) return primary;
  return { ...primary, via: around.map((place) => ({ ...place, message: 'included here' })) };
}

function spanAt(place: Place, source: Source, rendered: string): Span {
  const { text } = source;
  const start = Math.min(lineStart(source, place.line) + place.column - 1, text.length);
  const newline = text.indexOf('\n', start);
  const lineEnd = newline === -1 ? text.length : newline;
  if (place.kind === 'expression') {
    const close = text.indexOf('}}', start);
    return { start, end: close === -1 ? lineEnd : close + 2 };
  }
  if (place.kind === 'text' && text.startsWith(rendered, start))
    return { start, end: start + rendered.length };
  return { start, end: Math.max(start, lineEnd - (text[lineEnd - 1] === '\r' ? 1 : 0)) };
}

/** Where a span of the output stands in the template itself. */
function spanOf(file: RenderedFile, span: Span, source: Source): Span {
  let at = file.placeAt(span.start);
  while (at.via !== undefined && (at.file !== file.file || at.member !== undefined)) at = at.via;
  return spanAt(at, source, file.text.slice(span.start, span.end));
}
