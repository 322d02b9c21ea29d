import { Worker } from 'node:worker_threads';
import { type Rendering, renderWith, type Thread } from './engine.ts';
import type { Limits, Root, Tree } from './types.ts';
import type { Module } from './webAssembly.ts';

/** From here, and from the bundle, which is as deep below the package. */
const folder = new URL('../../dist/engines/', import.meta.url);

/** Nested `include`s need more than the 4 MB that a thread has. */
const stackSizeMb = 32;

/** Compiled by the first thread, for those that come after it. */
let compiled: Module | undefined;

/**
 * Renders charts and kustomizations of one tree with Helm's and kustomize's own code, in a thread without files, network, processes
 * or clock. In the order of the roots; never rejects because of what the tree holds.
 */
export function render(tree: Tree, roots: readonly Root[], limits?: Limits): Promise<Rendering[]> {
  return renderWith(startThread, tree, roots, limits);
}

interface Message {
  readonly module?: Module;
  readonly called?: Awaited<ReturnType<Thread['call']>>;
}

function startThread(tree: Tree): Thread {
  const worker = new Worker(new URL('worker.js', folder), {
    workerData: { artifact: new URL('engines.wasm.br', folder).href, module: compiled, tree },
    resourceLimits: { stackSizeMb },
    stdout: true,
    stderr: true,
  });
  let settle:
    | { resolve(called: NonNullable<Message['called']>): void; reject(error: Error): void }
    | undefined;
  const gone = (error: Error) => settle?.reject(error);
  worker.on('message', ({ module, called }: Message) => {
    compiled ??= module;
    if (called !== undefined) settle?.resolve(called);
  });
  worker.on('error', gone);
  worker.on('exit', () => gone(new Error('the thread of the engines ended')));
  return {
    call: (request) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        worker.postMessage(request);
      }),
    end: () => {
      settle = undefined;
      void worker.terminate();
    },
  };
}
