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

/**
 * Renders roots of one tree, one after the other, in the order given. All share one instance; after a root that breaks it or takes
 * too long the next gets a fresh one. The same tree and root always give the same, whatever was rendered before.
 */
export async function renderWith(
  start: (tree: Tree) => Thread,
  tree: Tree,
  roots: readonly Root[],
  limits: Limits = {},
): Promise<Rendering[]> {
  let thread: Thread | undefined;
  let used = false;

  const callOnce = async (request: Request): Promise<Answer> => {
    thread ??= start(tree);
    await thread.ready;
    const called = await within(limits.time ?? defaultTime, thread.call(request));
    used = true;
    if (called?.alive) return called.answer;
    thread.end();
    thread = undefined;
    used = false;
    if (called !== undefined) return called.answer;
    const seconds = (limits.time ?? defaultTime) / 1000;
    return { refused: { code: 'time-limit', message: `it takes longer than ${seconds} s` } };
  };

  try {
    const renderings: Rendering[] = [];
    for (const root of roots) {
      const request = requestOf(root);
      const usedBefore = used;
      let answer = await callOnce(request);
      if (usedBefore && answer.refused !== undefined && maybeNotItsFault.has(answer.refused.code)) {
        thread?.end();
        thread = undefined;
        answer = await callOnce(request);
      }
      renderings.push(renderingOf(answer));
    }
    return renderings;
  } finally {
    thread?.end();
  }
}

function requestOf(root: Root): Request {
  const { kind, ...rest } = root;
  return { [kind]: rest };
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
