import type { Node } from '../../yaml/node.js';
import { type ProjectedToken, type TokenRequest, type Unknown } from '../model.js';
import type { PodParts } from './containers.js';
import type { PodSite } from './pods.js';
/** Reads every `serviceAccountToken` source of the pod's projected volumes. */
export declare function readProjectedTokens({ spec }: PodSite, { volumes, containers }: PodParts): ProjectedToken[];
/** What a projection or a driver asks for (API: core/v1/types.go, storage/v1/types.go). */
export declare function readTokenRequest(node: Node): TokenRequest;
/** Whether the API server accepts a token of this audience: without one it is the API server's own. */
export declare function reachesApi(audience: string | Unknown | null): boolean | Unknown;
