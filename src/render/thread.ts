import { Worker } from 'node:worker_threads';
import { type Called, type Engines, enginesOn, type Thread } from './engine.ts';
import type { Limits, Tree } from './types.ts';
import type { Module } from './webAssembly.ts';

/** From here, and from the bundle, which is as deep below the package. */
const shipped = new URL('../../dist/engines/', import.meta.url);

/** Helm allows 1000 nested `include`s, which need more than the 4 MB that a thread has. */
const stackSizeMb = 32;

/** Compiled by the first thread, for those that come after it. */
let compiled: Module | undefined;

/**
 * Helm's and kustomize's own code over one tree, in a thread without files, network, processes or clock. Rendering never rejects
 * because of what the tree holds; it does when the engines cannot be started.
 */
export function openEngines(tree: Tree, limits?: Limits): Engines {
  return enginesOn((of) => startThread(of, shipped), tree, limits);
}

/** What the thread says: that it is ready, or what a call gave. */
export type Message = { readonly ready: Module } | { readonly called: Called };

/** Starts the engines of a folder that holds them and their worker. */
export function startThread(tree: Tree, folder: URL): Thread {
  const worker = new Worker(new URL('worker.js', folder), {
    workerData: { artifact: new URL('engines.wasm.br', folder).href, module: compiled, tree },
    // What this process was started with (--input-type, --import) is no business of the thread.
    execArgv: [],
    resourceLimits: { stackSizeMb },
    stdout: true,
    stderr: true,
  });
  const started = defer<void>();
  let pending: Deferred<Called> | undefined;
  const gone = (error: Error) => {
    started.reject(error);
    pending?.reject(error);
  };
  // Whoever does not wait for it any more need not hear that it failed.
  started.promise.catch(() => {});
  worker.on('message', (message: Message) => {
    if ('ready' in message) {
      compiled ??= message.ready;
      started.resolve();
    } else pending?.resolve(message.called);
  });
  worker.on('error', gone);
  worker.on('exit', () => gone(new Error('the thread of the engines ended')));
  return {
    ready: started.promise,
    call: (request) => {
      pending = defer<Called>();
      worker.postMessage(request);
      return pending.promise;
    },
    end: () => {
      pending?.promise.catch(() => {});
      void worker.terminate();
    },
  };
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

function defer<T>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
}
