import { type Model } from '../model.js';
import { type Answer } from './evaluator.js';
import { type AccountName, Grants } from './grants.js';
import type { AccessRequest } from './request.js';
import { type Role } from './role.js';
/** Every account that the input speaks of: declares, runs pods as, or binds by name. Each is there once. */
export declare function accountsOf(model: Model): readonly AccountName[];
/** The roles of the input. */
export declare function rolesOf(model: Model): readonly Role[];
/** What the bindings of a model give to accounts; worked out when it is first asked for. */
export declare function grantsOf(model: Model): Grants;
/** What accounts may do, according to the roles and bindings of the input and those that every API server makes. */
export interface Access {
    /**
     * Whether RBAC in the input lets an account do something. `account` is `namespace/name`; without a namespace it is an account
     * whose namespace the apply decides.
     */
    may(account: string, request: AccessRequest): Answer;
}
export declare function accessTo(model: Model): Access;
/** Reads `namespace/name`. */
export declare function accountNamed(account: string): AccountName;
