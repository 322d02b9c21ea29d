import { type TokenClaims } from '../../kubernetes/serviceAccountToken.js';
/** A service-account token that was found in a text. */
export interface FoundToken {
    readonly claims: TokenClaims;
    readonly encoding: 'clear' | 'base64';
    /** What stands in the text: the token, or the base64 text that holds it. Never to be shown. */
    readonly written: string;
}
/**
 * The service-account tokens of a text, in order: in clear, then those inside base64. JWTs of anyone else are left out. The work is
 * linear in the length of the text.
 */
export declare function findTokens(text: string): FoundToken[];
/** The same for a text that is base64 as a whole, such as a value of a Secret's `data`. What is decoded may hold base64 again. */
export declare function findTokensInBase64(text: string): FoundToken[];
