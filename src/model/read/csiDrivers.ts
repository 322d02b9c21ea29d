import { groupOf } from '../../kubernetes/apiGroup.ts';
import type { Manifest } from '../../source/document.ts';
import { placeOf } from '../../source/origin.ts';
import type { Place } from '../../text/source.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { CsiDriver } from '../model.ts';
import type { PodParts } from './containers.ts';

/** The CSIDriver that a manifest declares; null for other objects and for one without a name. */
export function readCsiDriver(manifest: Manifest): CsiDriver | null {
  const { kind, apiVersion, name, root } = manifest;
  if (kind !== 'CSIDriver' || groupOf(apiVersion) !== 'storage.k8s.io' || name === null) return null;
  return { manifest, name, requestsTokens: itemsOf(at(root, 'spec', 'tokenRequests')).length > 0 };
}

/**
 * Where volumes name a driver that gets a token of the pod's account, whatever automount says
 * (K: pkg/volume/csi/csi_mounter.go). Only inline volumes: what driver a claim leads to, the input does not say.
 */
export function csiTokensOf(
  manifest: Manifest,
  { volumes }: PodParts,
  drivers: ReadonlySet<string>,
): Place[] {
  return volumes.flatMap(({ node }) => {
    const driver = at(node, 'csi', 'driver');
    return driver !== undefined && drivers.has(stringOf(driver) ?? '') ? [placeOf(manifest, driver)] : [];
  });
}
