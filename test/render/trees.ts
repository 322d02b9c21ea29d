import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { type Rendering, renderWith, type Thread } from '../../src/render/engine.ts';
import { type Instance, startInstance } from '../../src/render/instance.ts';
import type { Place, RenderedChart, Root, Tree } from '../../src/render/types.ts';
import { compile, type Module } from '../../src/render/webAssembly.ts';

/** ENGINES is for whoever works on the engines: a module that is not packed yet. */
const artifact = process.env.ENGINES ?? join(import.meta.dirname, '../../dist/engines/engines.wasm.br');

let module: Module | undefined;
let instance: Instance | undefined;

/** The engines in the thread of the test, one instance for all: no limit of time, and what is tested is `src`. */
export function inThisThread(tree: Tree): Thread {
  module ??= compile(
    artifact.endsWith('.br') ? brotliDecompressSync(readFileSync(artifact)) : readFileSync(artifact),
  );
  if (!instance?.alive) instance = startInstance(module);
  const started = instance;
  started.open(tree);
  return {
    ready: Promise.resolve(),
    call: async (request) => {
      const answer = started.call(request);
      return { answer, alive: started.alive };
    },
    end: () => {},
  };
}

/** A tree of texts: a path in front of each, or a folder that the paths below it are in. */
export function treeOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  links: readonly string[] = [],
): Tree {
  const encoder = new TextEncoder();
  return {
    files: new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
    links,
  };
}

export async function renderOne(tree: Tree, root: Root): Promise<Rendering> {
  const [rendering] = await renderWith(inThisThread, tree, [root]);
  return rendering!;
}

/** A chart of texts in the folder `web`, rendered. */
export async function renderChart(
  files: Readonly<Record<string, string>>,
  root: Partial<Extract<Root, { kind: 'chart' }>> = {},
): Promise<Rendering> {
  const chart = { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', ...files };
  const tree = treeOf(Object.fromEntries(Object.entries(chart).map(([path, text]) => [`web/${path}`, text])));
  return renderOne(tree, { kind: 'chart', path: 'web', ...root });
}

/** A rendering that must be one of a chart. */
export function asChart(rendering: Rendering): RenderedChart {
  if (!rendering.rendered || rendering.kind !== 'chart') throw new Error(JSON.stringify(rendering));
  return rendering;
}

/** Template to text. */
export function texts(rendering: Rendering): Record<string, string> {
  return Object.fromEntries(asChart(rendering).documents.map(({ name, text }) => [name, text]));
}

/** Where the only occurrence of a text in the output comes from. */
export function placeOf(rendering: Rendering, text: string): Place {
  const found = asChart(rendering).documents.flatMap((document) => {
    const at = document.text.indexOf(text);
    return at === -1 ? [] : [document.placeAt(at)];
  });
  if (found.length !== 1) throw new Error(`${JSON.stringify(text)} stands in ${found.length} outputs`);
  return found[0]!;
}

/** A place in short: `kind file:line:column`, its action, what that reads, and the same of the places around it. */
export function short({ kind, file, line, column, expression, reads, via }: Place): string {
  const parts = [`${kind} ${file}:${line}:${column}`];
  if (expression !== undefined) parts.push(`{{ ${expression} }}`);
  if (reads.length > 0) parts.push(`reads ${reads.map(({ fromRoot }) => fromRoot.join('.')).join(', ')}`);
  return via === undefined ? parts.join(' ') : `${parts.join(' ')} < ${short(via)}`;
}

export const values = (text: string): unknown => parse(text);
