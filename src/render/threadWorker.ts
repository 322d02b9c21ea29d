/** What runs in the thread of the engines; `dist/engines/worker.js` is this file. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import { type Instance, startInstance } from './instance.ts';
import type { Request } from './protocol.ts';
import type { Tree } from './types.ts';
import { compile, type Module } from './webAssembly.ts';

const { artifact, module, tree } = workerData as { artifact: string; module: Module | undefined; tree: Tree };

let instance: Instance | undefined;

function start(): Instance {
  const compiled = module ?? compile(brotliDecompressSync(readFileSync(new URL(artifact))));
  if (module === undefined) parentPort?.postMessage({ module: compiled });
  const started = startInstance(compiled);
  started.open(tree);
  return started;
}

parentPort?.on('message', (request: Request) => {
  instance ??= start();
  const answer = instance.call(request);
  parentPort?.postMessage({ called: { answer, alive: instance.alive } });
});
