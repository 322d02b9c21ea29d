import { type TokenFileField } from '../../kubernetes/monitoring.js';
import type { Manifest } from '../../source/document.js';
import type { Field } from '../../yaml/node.js';
/** Prometheus' own API token, sent along to somebody. */
export interface SentToken {
    readonly manifest: Manifest;
    readonly row: TokenFileField;
    /** The field that names the token's file. */
    readonly field: Field;
    /** Path of the endpoint from the root of the object. */
    readonly path: string;
    /** Parts of the control plane, which accept and check it. */
    readonly toControlPlane: boolean;
    /** The connection is encrypted and the certificate of the other side is checked. */
    readonly verified: boolean;
    readonly encrypted: boolean;
}
/** The token that an object has Prometheus send, unless every Prometheus of the input refuses to read files for it. */
export declare function sentTokens(manifests: readonly Manifest[]): (manifest: Manifest) => readonly SentToken[];
