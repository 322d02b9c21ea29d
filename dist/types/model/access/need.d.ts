import type { MeantAccount, Model } from '../model.js';
/** What the bindings of an account say about its token. */
export interface Need {
    /** A program that runs as the account calls the API, as far as its bindings tell. */
    readonly needed: boolean;
    /** A binding of it allows every request. */
    readonly admin: boolean;
}
/**
 * Whether bindings show a need for the token. Those count that name the account or the group of its namespace, and whose role
 * allows a request that a program makes, or is not known.
 */
export declare function needOf(model: Model, { related }: Pick<MeantAccount, 'related'>): Need;
