import { type Power, type PowerSeverity, type Reach } from '../../kubernetes/powers.js';
import { type Scope } from './grants.js';
import type { NamedRights } from './namedRights.js';
import { type Cause, type Powers, type Principal } from './principals.js';
/** What a token of an account is worth, in one of its powers. */
export interface Worth {
    /** Null: everything, as cluster-admin. */
    readonly power: Power | null;
    readonly severity: PowerSeverity;
    readonly reach: Reach;
    /** Where it reaches, in the order of the bindings. */
    readonly scopes: readonly Scope[];
    readonly cause: Cause;
}
/** Whole powers of principals, each family once, worst first. Remembers its answers. */
export declare class Worths {
    #private;
    constructor(powers: Powers, named: NamedRights);
    of(principal: Principal): readonly Worth[];
}
