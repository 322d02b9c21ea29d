import { readChart } from './chart.ts';
import { readOverlay } from './overlay.ts';
import type { Answer, Request } from './protocol.ts';
import type { Limits, NotRendered, Rendered, Root, Tree } from './types.ts';

export type Rendering = Rendered | NotRendered;

/** An instance of the engines in a thread of its own, so that it can be ended from outside. */
export interface Thread {
  /** Settled once the engines are unpacked, compiled and started, which no root is to blame for. */
  readonly ready: Promise<void>;
  /** Rejects when the thread is gone. */
  call(request: Request): Promise<Called>;
  end(): void;
}

export interface Called {
  readonly answer: Answer;
  /** False: the call broke the instance, and the thread is of no more use. */
  readonly alive: boolean;
}

export const defaultTime = 20_000;

/** Reasons that what was rendered before in the same instance may have a part in. */
const maybeNotItsFault: ReadonlySet<string> = new Set(['memory-limit', 'internal']);

/** Engines that know one tree. They start when the first root is asked for, and run until they are ended. */
export interface Engines {
  /** One root after the other. The same tree and root always give the same, whatever was rendered before. */
  render(root: Root): Promise<Rendering>;
  end(): void;
}

/** All roots share one instance; after a root that breaks it or takes too long the next gets a fresh one. */
export function enginesOn(start: (tree: Tree) => Thread, tree: Tree, limits: Limits = {}): Engines {
  let thread: Thread | undefined;
  let used = false;

  const end = () => {
    thread?.end();
    thread = undefined;
    used = false;
  };
  const callOnce = async (request: Request): Promise<Answer> => {
    thread ??= start(tree);
    await thread.ready;
    const called = await within(limits.time ?? defaultTime, thread.call(request));
    used = true;
    if (called?.alive) return called.answer;
    end();
    if (called !== undefined) return called.answer;
    const seconds = (limits.time ?? defaultTime) / 1000;
    return { refused: { code: 'time-limit', message: `it takes longer than ${seconds} s` } };
  };
  return {
    end,
    render: async (root) => {
      const request = requestOf(root);
      const usedBefore = used;
      let answer = await callOnce(request);
      if (usedBefore && answer.refused !== undefined && maybeNotItsFault.has(answer.refused.code)) {
        end();
        answer = await callOnce(request);
      }
      return renderingOf(answer);
    },
  };
}

/** Renders roots of one tree, in the order given. */
export async function renderWith(
  start: (tree: Tree) => Thread,
  tree: Tree,
  roots: readonly Root[],
  limits: Limits = {},
): Promise<Rendering[]> {
  const engines = enginesOn(start, tree, limits);
  try {
    const renderings: Rendering[] = [];
    for (const root of roots) renderings.push(await engines.render(root));
    return renderings;
  } finally {
    engines.end();
  }
}

function requestOf(root: Root): Request {
  const { kind, ...rest } = root;
  if (!('values' in rest)) return { [kind]: rest };
  const values = rest.values?.map((one) => ('path' in one ? { path: one.path } : { inline: one.inline }));
  return { [kind]: { ...rest, values } };
}

function renderingOf({ refused, chart, kustomization }: Answer): Rendering {
  if (chart !== undefined) return readChart(chart);
  if (kustomization !== undefined) return readOverlay(kustomization);
  const reason = refused ?? { code: 'internal', message: 'the engine gave no answer' };
  return { rendered: false, reason };
}

/** What a promise gives within a time in milliseconds, else undefined. */
async function within<T>(time: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), time);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
