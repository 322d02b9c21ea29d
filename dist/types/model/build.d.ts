import { type Guard } from '../defects.js';
import type { Manifest } from '../source/document.js';
import { type Model } from './model.js';
/**
 * Resolves what the manifests of a run mean together. Never throws, whatever the manifests hold; a mistake of our own about
 * one object goes to `guard`, and that object is left out. Their order matters only where
 * one file declares an object twice: then the last counts.
 */
export declare function buildModel(manifests: readonly Manifest[], guard?: Guard): Model;
/** Where nothing could be understood. */
export declare const emptyModel: Model;
