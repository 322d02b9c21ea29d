import type { PodPlace, WorkloadKind } from './workloads.ts';

/** A place that holds a whole PodSpec. */
export const podSpec = (at: string): PodPlace => ({ at });

/** A PodSpec in which the controller fills in a main container, so that `containers` may be absent. */
export const completed = (at: string, container: string, more: Partial<PodPlace> = {}): PodPlace => ({
  at,
  container,
  ...more,
});

/** Rows for kinds of one group whose pods stand in the same places; the names are separated by spaces. */
export const rows = (
  group: string,
  kinds: string,
  pods: readonly PodPlace[],
  versions?: readonly string[],
): WorkloadKind[] =>
  kinds
    .split(' ')
    .map((kind) => ({ group, kind, pods, builtIn: false, ...(versions === undefined ? {} : { versions }) }));
