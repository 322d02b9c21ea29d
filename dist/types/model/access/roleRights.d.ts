import { type RightName } from '../../kubernetes/rights.js';
import { type GrantedRole } from './grants.js';
import type { Role, RoleRule } from './role.js';
/** How far a right is held: not at all, for named objects alone, for all. */
export declare const notHeld = 0;
export declare const heldForNames = 1;
export declare const held = 2;
/** One number a right, in the order of `rightNames`. */
export type Levels = Readonly<Uint8Array>;
/** A rule that gives a right. */
export interface Hit {
    readonly role: Role;
    readonly rule: RoleRule;
    /** Which of the rule's resources and verbs give it: indexes into their lists. */
    readonly resource: number;
    readonly verb: number;
    /** The names that it holds for; null: for all. */
    readonly names: readonly string[] | null;
}
/** The rights that a role gives, wherever it is bound. */
export interface RoleRights {
    readonly levels: Levels;
    /** Every verb on every resource of every group. */
    readonly isAdmin: boolean;
    hitsOf(right: RightName): readonly Hit[];
}
export declare function rightsOf(granted: GrantedRole): RoleRights;
