import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import { booleanOf, isTemplated } from '../../yaml/access.ts';
import { fieldAt } from './fieldPaths.ts';
import type { PodSite } from './pods.ts';

/** The account of pods that name none. */
export interface UnsetAccount {
  /** Null when the input does not tell it. */
  readonly name: string | null;
  /** The controller makes the account as well as the pods. */
  readonly made: boolean;
}

/** What the controller takes when the object names no account. */
export function unsetAccount({ manifest, place }: PodSite): UnsetAccount {
  const unset = place.accountUnset ?? 'default';
  if (unset === 'unknown') return { name: null, made: false };
  if (unset === 'default' || (unset.where !== undefined && !holds(manifest.root, unset.where))) {
    return { name: defaultAccount, made: false };
  }
  const { name } = manifest;
  const known = name !== null && !isTemplated(name) && name.length + unset.suffix.length <= unset.longest;
  return { name: known ? `${name}${unset.suffix}` : null, made: true };
}

/** Whether a program that the controller adds to the pods works through the API. */
export function needsToken({ manifest, place: { needsToken: where } }: PodSite): boolean {
  return where === true || (where !== undefined && holds(manifest.root, where));
}

function holds(root: PodSite['manifest']['root'], path: string): boolean {
  return booleanOf(fieldAt(root, path)?.value) === true;
}
