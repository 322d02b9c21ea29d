import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Instance } from '../../src/render/instance.ts';
import { startInstance } from '../../src/render/instance.ts';
import type { ChartAnswer, OriginAnswer } from '../../src/render/protocol.ts';
import type { Tree } from '../../src/render/types.ts';
import { compile } from '../../src/render/webAssembly.ts';
import { Tally } from './tally.ts';

export interface CompareOptions {
  readonly folder: string;
  readonly program: string;
  readonly only: string;
  readonly verbose: boolean;
}

/** The engines on a tree, with a fresh instance after one that broke. */
export function engines(tree: Tree): () => Instance {
  const unpacked = process.env.ENGINES;
  const packed = join(import.meta.dirname, '../../dist/engines/engines.wasm.br');
  const bytes = unpacked ? readFileSync(unpacked) : brotliDecompressSync(readFileSync(packed));
  const began = performance.now();
  const module = compile(bytes);
  let instance = startInstance(module);
  instance.open(tree);
  console.log(`engines started in ${(performance.now() - began).toFixed(0)} ms`);
  return () => {
    if (instance.alive) return instance;
    instance = startInstance(module);
    instance.open(tree);
    return instance;
  };
}

/** Compares with `helm template` and its defaults, dependencies found in the tree put into place. */
export async function compareCharts(tree: Tree, options: CompareOptions): Promise<void> {
  const running = engines(tree);
  const tally = new Tally();
  const lines: Lines = { text: 0, wrong: 0, expression: 0, unknown: 0 };
  for (const path of chartFolders(tree).filter((each) => each.includes(options.only))) {
    const began = performance.now();
    const answer = running().call({ chart: { path } });
    tally.time(path, performance.now() - began);
    if (answer.chart === undefined) {
      const reason = answer.refused!;
      const theirs = helm(options, path, []);
      const both = theirs.status === 0 ? 'but Helm renders it' : 'and Helm refuses it too';
      tally.add(`not rendered, ${reason.code}, ${both}`, path);
      if (options.verbose || theirs.status === 0) console.log(`${path}: ${reason.code}: ${reason.message}`);
      if (options.verbose && theirs.status !== 0) console.log(`   helm: ${theirs.error.slice(0, 400)}`);
      continue;
    }
    const wrong = countLines(answer.chart, tree, lines);
    if (wrong !== undefined) console.log(`${path}: ${wrong}`);
    tally.add(compareOne(options, path, answer.chart), path);
  }
  tally.print('Charts');
  console.log(`  lines: ${JSON.stringify(lines)}`);
}

function compareOne(options: CompareOptions, path: string, ours: ChartAnswer): string {
  const taken = (ours.dependencies ?? []).filter(({ folder }) => folder !== undefined);
  const left = (ours.dependencies ?? []).filter(({ folder }) => folder === undefined);
  const first = helm(options, path, taken as Taken[]);
  if (first.status !== 0) {
    if (left.length > 0) return 'rendered without optional dependencies, which Helm refuses';
    console.log(`${path}: Helm says ${first.error.trim().slice(0, 300)}`);
    return 'rendered, and Helm refuses it';
  }
  const a = chunksOf(ours);
  const b = first.chunks;
  const different = difference(a, b);
  if (different.length === 0)
    return taken.length > 0 ? 'identical, with dependencies from the tree' : 'identical';
  const second = helm(options, path, taken as Taken[]);
  const random = new Set(difference(b, second.chunks).map(nameOf));
  const left2 = different.filter((chunk) => !random.has(nameOf(chunk)));
  if (left2.length === 0) return 'identical but for chance';
  console.log(`${path}: differs in ${[...new Set(left2.map(nameOf))].slice(0, 4).join(', ')}`);
  if (options.verbose) showDifference(a, b, left2[0]!);
  return 'differs';
}

interface Taken {
  readonly chart: string;
  readonly name: string;
  readonly folder: string;
}

function helm(options: CompareOptions, path: string, taken: readonly Taken[]) {
  const temporary = taken.length > 0 ? mkdtempSync(join(tmpdir(), 'compare-')) : undefined;
  try {
    let chart = join(options.folder, path);
    if (temporary !== undefined) {
      chart = join(temporary, basename(chart));
      cpSync(join(options.folder, path), chart, { recursive: true });
      putInto(options, path, chart, taken);
    }
    const run = spawnSync(options.program, ['template', chart], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 120_000,
      env: {
        PATH: '/nowhere',
        HOME: tmpdir(),
        HTTPS_PROXY: 'http://127.0.0.1:9',
        HTTP_PROXY: 'http://127.0.0.1:9',
      },
    });
    return { status: run.status, chunks: chunksOfHelm(run.stdout ?? ''), error: run.stderr ?? '' };
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true });
  }
}

function putInto(options: CompareOptions, path: string, into: string, taken: readonly Taken[]): void {
  for (const one of taken.filter(({ chart }) => chart === path)) {
    const target = join(into, 'charts', one.name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(options.folder, one.folder), target, { recursive: true });
    putInto(options, one.folder, target, taken);
  }
}

/** Folders of charts that are not subcharts of another. */
export function chartFolders(tree: Tree): string[] {
  const folders = [...tree.files.keys()]
    .filter((path) => posix.basename(path) === 'Chart.yaml')
    .map((path) => posix.dirname(path));
  const known = new Set(folders);
  const below = (folder: string) =>
    [...known].some(
      (other) => other !== folder && folder.startsWith(other === '.' ? 'charts/' : `${other}/charts/`),
    );
  return folders.filter((folder) => !below(folder)).sort();
}

function chunksOf(answer: ChartAnswer): string[] {
  return (answer.documents ?? []).flatMap(({ name, text }) =>
    text
      .trim()
      .split(/(?:^|\s*\n)---\s*/)
      .filter((chunk) => chunk.trim() !== '')
      .map((chunk) => `${name}\n${chunk.trim()}`),
  );
}

function chunksOfHelm(text: string): string[] {
  return text
    .split(/^---\n# Source: /m)
    .slice(1)
    .map((chunk) => {
      const end = chunk.indexOf('\n');
      return `${chunk.slice(0, end)}\n${chunk.slice(end + 1).trim()}`;
    });
}

const nameOf = (chunk: string) => chunk.slice(0, chunk.indexOf('\n'));

/** Chunks of one list that the other has not. */
function difference(a: readonly string[], b: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const chunk of a) count.set(chunk, (count.get(chunk) ?? 0) + 1);
  for (const chunk of b) count.set(chunk, (count.get(chunk) ?? 0) - 1);
  return [...count].filter(([, times]) => times !== 0).map(([chunk]) => chunk);
}

function showDifference(a: readonly string[], b: readonly string[], chunk: string): void {
  const name = nameOf(chunk);
  const [ours, theirs] = [a, b].map((list) =>
    list
      .filter((each) => nameOf(each) === name)
      .join('\n---\n')
      .split('\n'),
  );
  const at = ours!.findIndex((line, index) => line !== theirs![index]);
  console.log(
    `   ${name}:${at}\n   ours:   ${ours![at]?.slice(0, 200)}\n   theirs: ${theirs![at]?.slice(0, 200)}`,
  );
}

type Lines = Record<'text' | 'wrong' | 'expression' | 'unknown', number>;

/** What is known of each line, and whether text stands in the template where it is said to stand. */
function countLines(
  { documents, places, origins }: ChartAnswer,
  tree: Tree,
  lines: Lines,
): string | undefined {
  let wrong: string | undefined;
  for (const { name, text, runs } of documents ?? []) {
    let at = 0;
    let run = -2;
    for (const line of text.split('\n')) {
      const start = at + line.search(/\S|$/);
      while (run + 2 < runs.length && runs[run + 2]! <= start) run += 2;
      const place = run < 0 ? -1 : runs[run + 1]!;
      const origin = place === -1 ? undefined : origins![places![place]!.origin]!;
      if (line.trim() !== '') {
        if (origin === undefined) lines.unknown += 1;
        else if (origin.expression !== undefined) lines.expression += 1;
        else if (
          stands(tree, origin, text.slice(start, Math.min(at + line.length, runs[run + 2] ?? Infinity)))
        )
          lines.text += 1;
        else {
          lines.wrong += 1;
          wrong ??= `${name}: ${JSON.stringify(line)} does not stand at ${origin.file}:${origin.line}:${origin.column}`;
        }
      }
      at += line.length + 1;
    }
  }
  return wrong;
}

const sources = new Map<string, string[]>();

function stands(tree: Tree, { file, member, line, column }: OriginAnswer, text: string): boolean {
  if (member !== undefined) return true;
  const data = tree.files.get(file);
  if (data === undefined) return false;
  const source = sources.get(file) ?? new TextDecoder().decode(data).split('\n');
  sources.set(file, source);
  return source[line - 1]?.slice(column - 1).startsWith(text.trimEnd()) ?? false;
}
