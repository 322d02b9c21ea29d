/** What runs in the thread of the engines; `dist/engines/worker.js` is this file. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import { startInstance } from './instance.ts';
import type { Request } from './protocol.ts';
import type { Message } from './thread.ts';
import type { Tree } from './types.ts';
import { compile, type Module } from './webAssembly.ts';

interface Given {
  readonly artifact: string;
  readonly module: Module | undefined;
  readonly tree: Tree;
}

const given = workerData as Given;
const say = (message: Message) => parentPort?.postMessage(message);

const module = given.module ?? compile(brotliDecompressSync(readFileSync(new URL(given.artifact))));
const instance = startInstance(module);
instance.open(given.tree);
say({ ready: module });

parentPort?.on('message', (request: Request) => {
  const answer = instance.call(request);
  say({ called: { answer, alive: instance.alive } });
});
