import { publicKeys } from '../../kubernetes/tokenSecrets.ts';
import { isApiAudience } from '../../kubernetes/tokens.ts';
import { placeOf } from '../../source/origin.ts';
import type { Place } from '../../text/source.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import { type CsiDriver, type Model, unknown, type Workload } from '../model.ts';
import { reachesApi } from '../read/projectedTokens.ts';
import type { AccountName } from './grants.ts';

/** A token that a workload holds and the API server accepts. */
export interface HeldToken {
  readonly workload: Workload;
  readonly account: AccountName;
  readonly how: 'automatic' | 'projected' | 'csi' | 'secret';
  /** What gives it: the field, or the pod where nothing was written. */
  readonly place: Place;
}

/** Every such token of the input, in the order of the workloads, the automatic one first. Tokens for others are left out. */
export function heldTokens(model: Model): readonly HeldToken[] {
  const drivers = new Map(
    model.csiDrivers.filter(requestsApiToken).map((driver) => [driver.name, driver] as const),
  );
  return model.workloads.flatMap((workload) => tokensOf(workload, drivers));
}

function tokensOf(workload: Workload, drivers: ReadonlyMap<string, CsiDriver>): HeldToken[] {
  const { account, automount, manifest, podSpecKey, projectedTokens, volumes, secretUses, isStatic } =
    workload;
  if (isStatic) return [];
  const tokens: HeldToken[] = [];
  const add = (how: HeldToken['how'], of: AccountName, place: Place) => {
    tokens.push({ workload, account: of, how, place });
  };
  if (account.name !== unknown) {
    const own = { name: account.name, namespace: account.namespace };
    if (automount.containers.length > 0) {
      const field = automount.podField?.value;
      add('automatic', own, field === undefined ? podSpecKey : placeOf(manifest, field));
    }
    for (const { audience, field, volume } of projectedTokens) {
      if (reachesApi(audience) === true && volume.mounts.length > 0)
        add('projected', own, placeOf(manifest, field.value));
    }
    for (const { node } of volumes) {
      const driver = at(node, 'csi', 'driver');
      if (driver !== undefined && drivers.has(stringOf(driver) ?? ''))
        add('csi', own, placeOf(manifest, driver));
    }
  }
  for (const use of secretUses) {
    if (use.via === 'imagePullSecrets' || use.keys?.every((key) => publicKeys.has(key))) continue;
    const secret = use.object;
    if (!secret?.isTokenSecret || secret.owner === null || secret.owner.name === unknown) continue;
    const namespace = secret.owner.namespace ?? manifest.namespace;
    add('secret', { name: secret.owner.name, namespace }, placeOf(manifest, use.node));
  }
  return tokens;
}

function requestsApiToken({ manifest }: CsiDriver): boolean {
  return itemsOf(at(manifest.root, 'spec', 'tokenRequests')).some((request) => {
    const audience = stringOf(at(request, 'audience'));
    return !audience || isApiAudience(audience);
  });
}
