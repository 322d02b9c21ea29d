import type { Manifest } from '../../source/document.js';
import { type Model } from '../model.js';
import { type RequestedToken } from '../read/tokenRequests.js';
/**
 * The tokens that an object asks for, with what other objects of the input say about them: their audience is unknown where another
 * object may name it.
 */
export declare function tokensAskedFor(model: Model): (manifest: Manifest) => readonly RequestedToken[];
