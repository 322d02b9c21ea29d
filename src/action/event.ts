import { readRegularFile } from '../files/regularFile.ts';

/** What we read of the event that started the workflow. Whatever has another form is absent. */
export interface Event {
  /** Commits of the pull request: of its base, and of itself. */
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  /** The base of a merge queue. */
  readonly queueBase?: string | undefined;
  /** Whether it is a pull request whose author may not write to this repository: from a fork, or from nobody knows where. */
  readonly fromElsewhere: boolean;
  /** Why the event could not be read, as the end of a sentence. */
  readonly trouble?: string | undefined;
}

const nothing: Event = { fromElsewhere: false };

const largestEvent = 64 * 1024 * 1024;

/** Reads the payload that the runner wrote. Never throws; outside of Actions there is none, and nothing in it. */
export function readEvent(path: string | undefined): Event {
  if (!path) return nothing;
  const read = readRegularFile(path, { largest: largestEvent });
  if ('problem' in read) return read.code === 'ENOENT' ? nothing : { ...nothing, trouble: read.problem };
  let payload: unknown;
  try {
    payload = JSON.parse(read.bytes.toString('utf8'));
  } catch {
    return { ...nothing, trouble: 'is no JSON' };
  }
  return {
    base: commitAt(payload, 'pull_request', 'base', 'sha'),
    head: commitAt(payload, 'pull_request', 'head', 'sha'),
    queueBase: commitAt(payload, 'merge_group', 'base_sha'),
    fromElsewhere: isFromElsewhere(payload),
  };
}

function isFromElsewhere(payload: unknown): boolean {
  if (valueAt(payload, 'pull_request') === undefined) return false;
  const own = valueAt(payload, 'pull_request', 'base', 'repo', 'full_name');
  // The other repository is null for a fork that was deleted.
  return typeof own !== 'string' || valueAt(payload, 'pull_request', 'head', 'repo', 'full_name') !== own;
}

/** The id of a commit, in full, SHA-1 or SHA-256. */
function commitAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const id = valueAt(payload, ...path);
  return typeof id === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id) ? id : undefined;
}

function valueAt(payload: unknown, ...path: readonly string[]): unknown {
  let here = payload;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
