import type { Answer, Request } from './protocol.ts';
import type { Reason, Tree } from './types.ts';
import { complete, Exit, emptyMachine } from './wasi.ts';
import { importsOf, instantiate, type Memory, type Module } from './webAssembly.ts';

/** The engines, ready to render one root after the other. */
export interface Instance {
  /** False once a root has broken it; every later call needs a new one. */
  readonly alive: boolean;
  /** What the calls that follow are about. */
  open(tree: Tree): void;
  /** Blocks until the root is rendered. Never throws because of what the tree holds. */
  call(request: Request): Answer;
}

const preview1 = 'wasi_snapshot_preview1';

/** Starts the engines. */
export function startInstance(module: Module): Instance {
  let files: Tree['files'] = new Map();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let request = new Uint8Array();
  let answer = '';

  const bytesAt = (start: number, length: number) => new Uint8Array(memory.buffer, start, length);
  const fileAt = (start: number, length: number) => files.get(decoder.decode(bytesAt(start, length)));
  const machine = emptyMachine(() => memory.buffer);
  const exports = instantiate(module, {
    [preview1]: complete(importsOf(module, preview1), machine.functions),
    host: {
      request: (into: number) => bytesAt(into, request.length).set(request),
      answer: (from: number, length: number) => {
        answer = decoder.decode(bytesAt(from, length));
      },
      size: (path: number, length: number) => fileAt(path, length)?.length ?? -1,
      read: (path: number, length: number, into: number) => {
        const data = fileAt(path, length);
        if (data !== undefined) bytesAt(into, data.length).set(data);
      },
    },
  });
  const memory = exports.memory as Memory;
  const call = exports.call as (length: number) => void;
  (exports._initialize as () => void)();

  let alive = true;
  const send = (message: Request): Answer => {
    request = encoder.encode(JSON.stringify(message));
    answer = '';
    try {
      call(request.length);
      return JSON.parse(answer) as Answer;
    } catch (error) {
      alive = false;
      return { refused: broken(error, machine.said()) };
    }
  };
  return {
    open: (tree) => {
      files = tree.files;
      send({ tree: { files: [...files.keys()], links: tree.links ?? [] } });
    },
    get alive() {
      return alive;
    },
    call: send,
  };
}

/** What ended the instance. The limits of memory and of nested calls end it; the engine answers everything else itself. */
function broken(error: unknown, said: string): Reason {
  if (/out of memory|cannot allocate/.test(said))
    return { code: 'memory-limit', message: 'it needs more than 512 MiB of memory' };
  if (error instanceof RangeError || /stack overflow|exceeds .*stack/.test(said))
    return { code: 'recursion', message: 'it is nested too deeply' };
  const detail = said.split('\n', 1)[0] || String(error);
  return {
    code: 'internal',
    message: `the engine stopped: ${error instanceof Exit ? detail : String(error)}`,
  };
}
