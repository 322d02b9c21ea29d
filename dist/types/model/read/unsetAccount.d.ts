import type { PodSite } from './pods.js';
/** The account of pods that name none. */
export interface UnsetAccount {
    /** Null when the input does not tell it. */
    readonly name: string | null;
    /** The controller makes the account as well as the pods. */
    readonly made: boolean;
}
/** What the controller takes when the object names no account. */
export declare function unsetAccount({ manifest, place }: PodSite): UnsetAccount;
/** Whether a program that the controller adds to the pods works through the API. */
export declare function needsToken({ manifest, place: { needsToken: where } }: PodSite): boolean;
