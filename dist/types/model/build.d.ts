import type { Manifest } from '../source/document.js';
import { type Model } from './model.js';
/**
 * Resolves what the manifests of a run mean together. Never throws, whatever the manifests hold. Their order matters only where
 * one file declares an object twice: then the last counts.
 */
export declare function buildModel(manifests: readonly Manifest[]): Model;
