import type { Power, PowerSeverity, Reach } from '../../kubernetes/powers.js';
import type { Manifest } from '../../source/document.js';
import type { Binding } from '../model.js';
import { type Grant, type Grants } from './grants.js';
import type { NamedRights } from './namedRights.js';
import { type Powers, type Principal } from './principals.js';
import type { Role } from './role.js';
import { type Hit } from './roleRights.js';
/** Somebody who holds a power by a grant. */
export interface Holding {
    readonly grant: Grant;
    readonly principal: Principal;
    readonly reach: Reach;
}
/**
 * What a line grants: a rule of a role in the input, or the roleRef of a binding to a role that every API server makes. One for
 * each family of powers, however many bindings and accounts there are.
 */
export interface Granting {
    readonly power: Power;
    /** `unbound`: nothing in the input binds the role to an account. */
    readonly reach: Reach | 'unbound';
    readonly severity: PowerSeverity;
    /** The rule and the role that has it. At a roleRef: one of the rules that give the power. */
    readonly hit: Hit;
    /** Null where the finding stands at the rule. */
    readonly binding: Binding | null;
    /** Who holds it by this line, the widest reach first. */
    readonly holdings: readonly Holding[];
}
/** Everything that lines of the input grant, in no order. Time grows with bindings, roles and rules, never with their product. */
export declare class Grantings {
    #private;
    constructor(grants: Grants, held: Powers, roles: readonly Role[], named: NamedRights);
    all(): Generator<Granting>;
}
/** What every API server makes and gives back when it starts (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go). */
export declare function isKubernetesOwn({ root, name }: Manifest): boolean;
