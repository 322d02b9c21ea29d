import { type TokenClaims } from '../../kubernetes/serviceAccountToken.js';
/** A service-account token that was found in a text. */
export interface FoundToken {
    readonly claims: TokenClaims;
    readonly encoding: 'clear' | 'base64';
    /** UTF-16 offsets into the text of what holds it: the token, or base64 over it. What stands there is never to be shown. */
    readonly from: number;
    readonly to: number;
}
/**
 * The service-account tokens of a text, in order: in clear, then those inside base64. JWTs of anyone else are left out. The work is
 * linear in the length of the text.
 */
export declare function findTokens(text: string): FoundToken[];
/** The same for a text that is base64 as a whole, such as a value of a Secret's `data`. What is decoded may hold base64 again. */
export declare function findTokensInBase64(text: string): FoundToken[];
