import type { Manifest } from '../../source/document.js';
import { type Secret } from '../model.js';
/** The Secret that a manifest declares; null for every other kind of object. */
export declare function readSecret(manifest: Manifest): Secret | null;
