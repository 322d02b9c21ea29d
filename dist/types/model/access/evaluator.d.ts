import type { Place } from '../../text/source.js';
import type { Binding } from '../model.js';
import { type AccountName, type Grant, type Grants } from './grants.js';
import { type AccessRequest, type Unknown } from './request.js';
import type { Role, RoleRule } from './role.js';
/** One way in which a request is allowed, or may be. */
export interface Because {
    /** The subject in the binding; null where every API server makes the binding itself. */
    readonly binding: Place | null;
    /** Such as `RoleBinding shop/app`; null where every API server makes the binding itself. */
    readonly bindingName: string | null;
    /** The rule in the role; null for a role that every API server makes itself, or that is unknown. */
    readonly rule: Place | null;
    /** Such as `ClusterRole edit`. */
    readonly roleName: string;
}
export interface Answer {
    /** Unknown: a role that is bound is neither in the input nor built in, or a name in it comes from a template. */
    readonly allowed: boolean | Unknown;
    /** Every binding and rule that allows it; where it is unknown, those that may. Empty when it is not allowed. */
    readonly because: readonly Because[];
}
/**
 * Whether an account may do something, as the RBAC authorizer decides it (K: plugin/pkg/auth/authorizer/rbac/rbac.go,
 * pkg/registry/rbac/validation/rule.go). Other authorizers are outside of what manifests say.
 */
export declare function mayDo(grants: Grants, account: AccountName, request: AccessRequest): Answer;
/** Whether a grant holds in a namespace. Where the apply decides the binding's, it is that of an account without one. */
export declare function holdsIn({ scope, subject }: Grant, account: AccountName, namespace: string): boolean | Unknown;
/** A rule that allows a request, and how. */
export interface Way {
    /** The role that is bound; null when it is unknown. */
    readonly bound: Role | null;
    /** The role that has the rule: another one where the bound role aggregates it. */
    readonly role: Role | null;
    readonly rule: RoleRule | null;
    readonly allowed: true | Unknown;
}
/** The rules of a grant that allow a request, wherever the grant holds. */
export declare function waysOf(grant: Grant, request: AccessRequest): readonly Way[];
/** The way of a grant as people read it. */
export declare function becauseOf({ binding, subject }: Grant, { bound, role, rule }: Way): Because;
export declare function roleName({ kind, namespace, name }: Role): string;
export declare function bindingName({ kind, manifest: { namespace, name } }: Binding): string;
