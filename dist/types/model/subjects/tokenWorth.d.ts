import type { Manifest } from '../../source/document.js';
import type { Principal } from '../access/principals.js';
import type { Worth } from '../access/worth.js';
import { type HeldToken, type Model } from '../model.js';
/** What a token is worth, for people and programs. */
export interface TokenWorth {
    /** The worst that RBAC in the input lets its account do at the API server, and where; null when that is no power, or not known. */
    readonly power: string | null;
    readonly family: string | null;
    readonly severity: Worth['severity'] | null;
    readonly reach: Worth['reach'] | null;
    /**
     * False: the account or a role that it is bound to is not known, and what is known is no power; or the power is that of the account
     * in one namespace, and the apply decides whether that is meant.
     */
    readonly known: boolean;
    /** Where the worst comes from; null when there is none. */
    readonly worst: Worth | null;
    /** The worst is the smallest. */
    readonly rank: number;
}
/** `manifest`: of what holds it. A token that the API server does not accept is worth nothing there; what others give for it is outside of the input. */
export declare function tokenWorth(model: Model, { namespace: own, source }: Manifest, { account, reachesApi }: Pick<HeldToken, 'account' | 'reachesApi'>): TokenWorth;
/**
 * Every namespace has an account `default`: where a workload leaves its namespace open, a binding to that of a stated one may be meant
 * for others. `namespace`: of the workload.
 */
export declare function isGuessed(name: string, namespace: string | null, { cause: { grant } }: Worth): boolean;
/** The worst is 0: everything in the whole cluster. How bad and how far counts first, then the order of the powers. */
export declare function rankOf({ severity, reach, power }: Pick<Worth, 'severity' | 'reach' | 'power'>): number;
/** Whether a role that is bound is neither in the input nor built in, or nobody can say what it aggregates. */
export declare function hasUnknownRole({ layers }: Principal): boolean;
