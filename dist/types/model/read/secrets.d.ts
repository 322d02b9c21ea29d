import type { Manifest } from '../../source/document.js';
import { type Secret } from '../model.js';
/** A Secret as it stands, before the account that it names is looked up. */
export type NamedSecret = Omit<Secret, 'owner'>;
/** The Secret that a manifest declares; null for every other kind of object. */
export declare function readSecret(manifest: Manifest): NamedSecret | null;
