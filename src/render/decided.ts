import { isDecisive } from '../kubernetes/decisiveFields.ts';
import { readSource } from '../source/read.ts';
import { at } from '../yaml/access.ts';
import type { Node, ScalarNode } from '../yaml/node.ts';
import { type Path, plainValue } from '../yaml/value.ts';
import type { Rendering } from './engine.ts';
import type { ChartRoot, Place, RenderedChart, RenderedFile } from './types.ts';
import { type SetValue, setValue, type ValuesLayer } from './values.ts';

/** What the values have to do with a field of a rendered object. */
export interface Decision {
  /** The value that decides: with another one there, the field has that other one. */
  readonly decides: NamedValue | null;
  /** Values that have a part in it. */
  readonly reads: readonly NamedValue[];
}

export interface NamedValue extends SetValue {
  /** As `--set` names it: `serviceAccount.automount`. */
  readonly name: string;
}

/** The decisions about the fields of a chart, by template and by where the value begins in the output. */
export type Decisions = ReadonlyMap<RenderedFile, ReadonlyMap<number, Decision>>;

/** A field of an object, and what its expression reads. */
interface Question {
  readonly file: RenderedFile;
  readonly object: number;
  readonly path: Path;
  readonly node: ScalarNode;
  /** Values that are what the field is; the nearest expression first. */
  readonly candidates: readonly Candidate[];
  readonly reads: readonly NamedValue[];
}

interface Candidate extends NamedValue {
  readonly path: Path;
}

// All in one rendering, as a rule; then one by one where values act on each other.
const mostRenderings = 6;
const mostReads = 3;
const mostQuestions = 500;

/**
 * Which values decide about the fields that matter here: those values are changed, and the chart is rendered again, a bounded number
 * of times. `mayStand`: whether a value may be shown, because its file is reported on.
 */
export async function decisionsOf(
  root: ChartRoot,
  chart: RenderedChart,
  layers: readonly ValuesLayer[],
  render: (root: ChartRoot) => Promise<Rendering>,
  mayStand: (value: SetValue) => boolean,
): Promise<Decisions> {
  const questions = chart.documents.flatMap((file) => questionsIn(file, layers)).slice(0, mostQuestions);
  const decided = new Map<Question, Candidate>();
  const askable = questions.filter(({ candidates }) => candidates.some(mayStand));
  let left = mostRenderings;
  const ask = async (asked: readonly (readonly [Question, Candidate])[]) => {
    left -= 1;
    const changed = changedValues(layers, new Map(asked.map(([, { name, ...each }]) => [name, each])));
    if (changed === undefined) return;
    const rendering = await render({ ...root, values: [...(root.values ?? []), { inline: changed }] });
    if (!rendering.rendered || rendering.kind !== 'chart') return;
    const again = new Map(rendering.documents.map((file) => [file.name, file]));
    for (const [question, candidate] of asked) {
      const value = scalarAt(again.get(question.file.name), question);
      if (value !== undefined && value === String(otherThan(candidate.node)))
        decided.set(question, candidate);
    }
  };
  const first = askable.map((question) => [question, question.candidates.find(mayStand)!] as const);
  if (first.length > 0) await ask(first);
  for (const question of askable)
    for (const candidate of question.candidates.filter(mayStand)) {
      if (decided.has(question) || left <= 0) break;
      const same = askable.flatMap((other) => {
        const found = decided.has(other)
          ? undefined
          : other.candidates.find(({ name }) => name === candidate.name);
        return found === undefined ? [] : [[other, found] as const];
      });
      if (same.length < first.length) await ask(same);
    }
  const decisions = new Map<RenderedFile, Map<number, Decision>>();
  for (const question of questions) {
    const decides = decided.get(question) ?? null;
    const reads = question.reads
      .filter((value) => value.node !== decides?.node && mayStand(value))
      .slice(0, mostReads);
    const known = decisions.get(question.file) ?? new Map<number, Decision>();
    decisions.set(question.file, known.set(question.node.span.start, { decides, reads }));
  }
  return decisions;
}

function questionsIn(file: RenderedFile, layers: readonly ValuesLayer[]): Question[] {
  if (!/^kind:/m.test(file.text)) return [];
  const questions: Question[] = [];
  const manifests = manifestsIn(file);
  for (const [object, { root }] of manifests.entries())
    for (const [path, node] of decisiveScalars(root)) {
      const question = questionAbout(file, object, path, node, layers);
      if (question !== null) questions.push(question);
    }
  return questions;
}

function manifestsIn({ name, text }: RenderedFile) {
  return readSource({ path: name, text }, { charts: new Set() }).manifests;
}

function questionAbout(
  file: RenderedFile,
  object: number,
  path: Path,
  node: ScalarNode,
  layers: readonly ValuesLayer[],
): Question | null {
  const candidates: Candidate[] = [];
  const reads: NamedValue[] = [];
  const seen = new Set<string>();
  for (const keys of readsOf(file, node)) {
    const name = keys.join('.');
    if (seen.has(name)) continue;
    seen.add(name);
    const set = setValue(layers, keys);
    if (set === undefined) continue;
    reads.push({ ...set, name });
    const found = sameIn(set.node, path, node);
    if (found !== null)
      candidates.push({
        source: set.source,
        node: found.node,
        name: nameOf([...keys, ...found.path]),
        path: [...keys, ...found.path],
      });
  }
  return reads.length === 0 ? null : { file, object, path, node, candidates, reads };
}

/** What the expression at a value reads, then what those around it do. */
function readsOf(file: RenderedFile, { span, style }: ScalarNode): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const starts = style === 'plain' ? [span.start] : [span.start, span.start + 1];
  for (const start of starts) {
    for (let place: Place | undefined = file.placeAt(start); place !== undefined; place = place.via)
      if (place.kind === 'expression') for (const { fromRoot } of place.reads) found.push(fromRoot);
    if (found.length > 0) break;
  }
  return found;
}

/** What a value is, or holds below the end of a field's path, where it is the same as the field. */
function sameIn(
  value: Node,
  path: Path,
  field: ScalarNode,
): { readonly node: ScalarNode; readonly path: Path } | null {
  const isSame = (node: Node | undefined): node is ScalarNode =>
    node?.type === 'scalar' && node.value !== null && String(node.value) === String(field.value);
  if (value.type === 'scalar') return isSame(value) ? { node: value, path: [] } : null;
  for (let from = 1; from < path.length; from++) {
    const end = path.slice(from);
    const node = at(value, ...end);
    if (isSame(node)) return { node, path: end };
  }
  return null;
}

function* decisiveScalars(root: Node): Generator<[Path, ScalarNode]> {
  const pending: [Path, Node][] = [[[], root]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [path, node] = next;
    if (node.type === 'mapping')
      for (const { key, value } of node.fields.values()) pending.push([[...path, key], value]);
    else if (node.type === 'sequence')
      for (const [index, item] of node.items.entries()) pending.push([[...path, index], item]);
    else if (node.value !== null && isDecisive(path)) yield [path, node];
  }
}

function scalarAt(file: RenderedFile | undefined, { object, path }: Question): string | undefined {
  const node = file && at(manifestsIn(file)[object]?.root, ...path);
  return node?.type === 'scalar' ? String(node.value) : undefined;
}

function otherThan(node: Node): string | number | boolean {
  const now = node.type === 'scalar' ? node.value : null;
  if (typeof now === 'boolean') return !now;
  if (typeof now === 'number') return now + 1;
  if (now === 'true' || now === 'false') return now === 'true' ? 'false' : 'true';
  return `${now}-changed`;
}

/** Values that set others instead of some; undefined where that cannot be said. */
function changedValues(
  layers: readonly ValuesLayer[],
  changes: ReadonlyMap<string, { readonly path: Path; readonly node: Node }>,
): Record<string, unknown> | undefined {
  const root: Record<string, unknown> = {};
  for (const { path, node } of changes.values()) {
    // Helm merges mappings, and replaces lists as a whole.
    const list = path.findIndex((step) => typeof step === 'number');
    const keys = (list === -1 ? path : path.slice(0, list)) as readonly string[];
    const holder = keys.slice(0, -1).reduce<Record<string, unknown>>((here, key) => {
      const next = isTable(here[key]) ? here[key] : {};
      here[key] = next;
      return next;
    }, root);
    const last = keys.at(-1)!;
    if (list === -1) holder[last] = otherThan(node);
    else {
      const whole = setValue(layers, keys);
      const plain = whole && plainValue(whole.node);
      if (plain === undefined || 'problem' in plain) return undefined;
      const changed = holder[last] ?? structuredClone(plain.value);
      holder[last] = changed;
      if (!put(changed, path.slice(list), otherThan(node))) return undefined;
    }
  }
  return root;
}

function put(into: unknown, path: Path, value: unknown): boolean {
  let here = into as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) here = here?.[step] as Record<string | number, unknown>;
  if (typeof here !== 'object' || here === null) return false;
  here[path.at(-1)!] = value;
  return true;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As `--set` writes it. */
function nameOf(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : (index === 0 ? '' : '.') + step.replaceAll('.', '\\.'),
    )
    .join('');
}
