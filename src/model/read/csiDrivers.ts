import { groupOf } from '../../kubernetes/apiGroup.ts';
import type { Manifest } from '../../source/document.ts';
import { at, itemsOf } from '../../yaml/access.ts';
import type { CsiDriver } from '../model.ts';
import { readTokenRequest } from './projectedTokens.ts';

/** The CSIDriver that a manifest declares; null for other objects and for one without a name. */
export function readCsiDriver(manifest: Manifest): CsiDriver | null {
  const { kind, apiVersion, name, root } = manifest;
  if (kind !== 'CSIDriver' || groupOf(apiVersion) !== 'storage.k8s.io' || name === null) return null;
  return { manifest, name, tokenRequests: itemsOf(at(root, 'spec', 'tokenRequests')).map(readTokenRequest) };
}
