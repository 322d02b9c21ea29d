import { type ProjectedToken, type Unknown } from '../model.js';
import type { PodParts } from './containers.js';
import type { PodSite } from './pods.js';
/** Reads every `serviceAccountToken` source of the pod's projected volumes. */
export declare function readProjectedTokens({ spec }: PodSite, { volumes, containers }: PodParts): ProjectedToken[];
/** Whether the API server accepts a token of this audience: without one it is the API server's own. */
export declare function reachesApi(audience: string | Unknown | null): boolean | Unknown;
