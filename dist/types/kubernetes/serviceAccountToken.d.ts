/** What the claims of a service-account token say. Nothing of the token itself. */
export interface TokenClaims {
    /** Legacy tokens come from a Secret and never expire; bound ones from a TokenRequest. */
    readonly form: 'legacy' | 'bound';
    /** As `<namespace>/<name>`. */
    readonly account: string;
    readonly audiences: readonly string[];
    /** Seconds since 1970; null when it never expires. */
    readonly expires: number | null;
}
/** A JWT is accepted up to these lengths, in characters; real ones stay far below. */
export declare const maxHeaderLength = 2048;
export declare const maxPayloadLength = 16384;
/**
 * Reads the header and payload of a JWT, each in base64url. Null when they are none, or when the token is not one of a service
 * account: its subject is another, or it is issued by somebody else (K: pkg/serviceaccount/{jwt,legacy,claims}.go,
 * AS: pkg/authentication/serviceaccount/util.go).
 */
export declare function readTokenClaims(header: string, payload: string): TokenClaims | null;
