import { type TokenMaker } from '../../kubernetes/tokenMakers.js';
import type { Manifest } from '../../source/document.js';
import type { Field } from '../../yaml/node.js';
import { type Unknown } from '../model.js';
/** A token of a service account that an object asks for, for somebody else or as a request of its own. */
export interface RequestedToken {
    readonly manifest: Manifest;
    readonly form: 'request' | 'driver' | 'integration';
    /** The row of an integration. */
    readonly maker: TokenMaker | null;
    /** Whose it is: the account of that name, that of the pods that use the object, or that of the controller itself. */
    readonly account: {
        readonly name: string;
    } | 'pods' | 'controller';
    /** The audiences that are asked for; none: those of the API server. Unknown where a template fills them in. */
    readonly audiences: readonly string[] | Unknown;
    readonly expirationSeconds: number | Unknown | null;
    /** Seconds that it really lives on an API server with default flags; null where the controller decides. */
    readonly lifetimeSeconds: number | Unknown | null;
    /** Bound to an object, so that it ends with that; null where nobody can choose. */
    readonly bound: boolean | null;
    /** Path from the root of the object of the mapping that asks for it. */
    readonly path: string;
    /** The audience as written; null when there is no such field. */
    readonly audience: Field | null;
    /** The key that holds it, or would. */
    readonly holder: Field | null;
}
/** The tokens that an object asks for; for most kinds none, without a look into the object. */
export declare function requestedTokens(manifest: Manifest): RequestedToken[];
