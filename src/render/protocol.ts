import type { FoundDependency, OverlayChange, Reason, Root, ValuesPath } from './types.ts';

/** One call of the engines; `engines/main.go` has the other side. */
export interface Request {
  /** Replaces the list of files. */
  readonly tree?: { readonly files: readonly string[]; readonly links: readonly string[] };
  readonly chart?: Omit<Extract<Root, { kind: 'chart' }>, 'kind'>;
  readonly kustomization?: Omit<Extract<Root, { kind: 'kustomization' }>, 'kind'>;
}

export interface Answer {
  readonly refused?: Reason;
  readonly chart?: ChartAnswer;
  readonly kustomization?: OverlayAnswer;
}

export interface ChartAnswer {
  readonly documents: readonly DocumentAnswer[] | null;
  readonly places: readonly PlaceAnswer[] | null;
  readonly origins: readonly OriginAnswer[] | null;
  readonly dependencies: readonly FoundDependency[] | null;
  readonly notes: readonly string[] | null;
}

export interface DocumentAnswer {
  readonly name: string;
  readonly file: string;
  readonly member?: string;
  readonly text: string;
  /** Pairs: an offset in UTF-16 code units, and the index in `places` of what stands from there on; -1 when it is not known. */
  readonly runs: readonly number[];
}

/** An origin, reached through the place of the action around it; `via` is -1 without one. */
export interface PlaceAnswer {
  readonly origin: number;
  readonly via: number;
  readonly reads?: readonly ValuesPath[];
}

export interface OriginAnswer {
  readonly file: string;
  readonly member?: string;
  readonly line: number;
  readonly column: number;
  readonly chart: string;
  /** The action; undefined for text. */
  readonly expression?: string;
}

export interface OverlayAnswer {
  readonly objects: readonly ObjectAnswer[] | null;
  readonly charts: readonly ChartUseAnswer[] | null;
  readonly notes: readonly string[] | null;
}

export interface ChartUseAnswer {
  readonly kustomization: string;
  readonly index: number;
  readonly rendered: ChartAnswer;
}

export interface ObjectAnswer {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly text: string;
  readonly origin?: ObjectOriginAnswer;
  readonly changes: readonly OverlayChange[];
  readonly patches: readonly PatchAnswer[];
}

export interface ObjectOriginAnswer {
  readonly file: string;
  readonly line?: number;
  readonly generator?: string;
  /** -1: it comes from no chart. */
  readonly chart: number;
  readonly output?: number;
  readonly offset?: number;
}

export interface PatchAnswer {
  readonly kustomization: string;
  readonly field: string;
  readonly index: number;
  readonly file?: string;
  readonly line: number;
  readonly json?: boolean;
}
