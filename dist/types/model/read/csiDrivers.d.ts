import type { Manifest } from '../../source/document.js';
import type { CsiDriver } from '../model.js';
/** The CSIDriver that a manifest declares; null for other objects and for one without a name. */
export declare function readCsiDriver(manifest: Manifest): CsiDriver | null;
