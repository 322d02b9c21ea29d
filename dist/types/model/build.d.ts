import type { Manifest } from '../source/document.js';
import { type Model } from './model.js';
/**
 * Resolves what the manifests of a run mean together. Never throws, whatever the manifests hold. Their order matters only where
 * several objects declare one account equally near: then the last counts.
 */
export declare function buildModel(manifests: readonly Manifest[]): Model;
