import type { Place } from '../../text/source.js';
import { type HeldToken as AnyToken, type Model, type Workload } from '../model.js';
import type { AccountName } from './grants.js';
/** A token that a workload holds and the API server accepts. */
export interface HeldToken {
    readonly workload: Workload;
    readonly account: AccountName;
    readonly how: AnyToken['how'];
    /** What gives it: the field, or the pod where nothing was written. */
    readonly place: Place;
}
/** Every such token of the input, in the order of the workloads, the automatic one first. Tokens for others are left out. */
export declare function heldTokens(model: Model): readonly HeldToken[];
