import type { PodPlace, WorkloadKind } from './workloads.js';
/** A place that holds a whole PodSpec. */
export declare const podSpec: (at: string) => PodPlace;
/** A PodSpec in which the controller fills in a main container, so that `containers` may be absent. */
export declare const completed: (at: string, container: string, more?: Partial<PodPlace>) => PodPlace;
/** Rows for kinds of one group whose pods stand in the same places; the names are separated by spaces. */
export declare const rows: (group: string, kinds: string, pods: readonly PodPlace[], versions?: readonly string[]) => WorkloadKind[];
