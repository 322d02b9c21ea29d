import type { Place } from '../../text/source.ts';
import { type HeldToken as AnyToken, type Model, unknown, type Workload } from '../model.ts';
import type { AccountName } from './grants.ts';

/** A token that a workload holds and the API server accepts. */
export interface HeldToken {
  readonly workload: Workload;
  readonly account: AccountName;
  readonly how: AnyToken['how'];
  /** What gives it: the field, or the pod where nothing was written. */
  readonly place: Place;
}

/** Every such token of the input, in the order of the workloads, the automatic one first. Tokens for others are left out. */
export function heldTokens(model: Model): readonly HeldToken[] {
  return model.workloads.flatMap((workload) => workload.tokens.flatMap((token) => apiToken(workload, token)));
}

function apiToken(workload: Workload, token: AnyToken): HeldToken[] {
  const { how, held, account, containers, place, use } = token;
  const { name } = account;
  if (name === unknown || held !== true || token.reachesApi !== true) return [];
  if (use?.via === 'imagePullSecrets' || (how === 'projected' && containers.length === 0)) return [];
  const namespace = account.namespace ?? workload.manifest.namespace;
  return [{ workload, account: { name, namespace }, how, place }];
}
