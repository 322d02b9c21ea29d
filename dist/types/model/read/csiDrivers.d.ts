import type { Manifest } from '../../source/document.js';
import type { Place } from '../../text/source.js';
import type { CsiDriver } from '../model.js';
import type { PodParts } from './containers.js';
/** The CSIDriver that a manifest declares; null for other objects and for one without a name. */
export declare function readCsiDriver(manifest: Manifest): CsiDriver | null;
/**
 * Where volumes name a driver that gets a token of the pod's account, whatever automount says
 * (K: pkg/volume/csi/csi_mounter.go). Only inline volumes: what driver a claim leads to, the input does not say.
 */
export declare function csiTokensOf(manifest: Manifest, { volumes }: PodParts, drivers: ReadonlySet<string>): Place[];
