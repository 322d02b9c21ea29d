import { type Namespace } from '../join/namespaceJoin.js';
import type { Binding, BindingSubject } from '../model.js';
import { type Role, type RoleRule } from './role.js';
/** Where a grant holds: everywhere, or in one namespace (null: that of the apply). No namespace is named so. */
export declare const clusterWide = "*";
export type Scope = typeof clusterWide | Namespace;
/** A role that may be meant, with the roles whose written rules it has; null: too many to say. */
export interface GrantedRole {
    readonly role: Role;
    readonly parts: readonly Role[] | null;
}
/** What one subject of a binding is given. */
export interface Grant {
    /** Null for a binding that every API server makes itself. */
    readonly binding: Binding | null;
    readonly subject: BindingSubject | null;
    readonly scope: Scope;
    /** The roles that may be meant; empty when the role is unknown. */
    readonly roles: readonly GrantedRole[];
}
/** An account, by name. */
export interface AccountName {
    readonly namespace: Namespace;
    readonly name: string;
}
/** All rules of a role, those included that it aggregates; none when they are unknown. */
export declare function rulesOf({ parts, }: GrantedRole): Generator<{
    readonly role: Role;
    readonly rule: RoleRule;
}>;
/** Grants by the scope that they hold in, so that a question about one namespace looks at no other. */
export type GrantsByScope = ReadonlyMap<Scope, readonly Grant[]>;
/** A layer without grants. */
export declare const none: GrantsByScope;
/** What the bindings of an input, and those that every API server makes, give to accounts. */
export declare class Grants {
    #private;
    /** Every grant of the input, in the order of its bindings; the same role is the same object in all of them. */
    readonly all: readonly Grant[];
    /** `accounts`: the accounts of the input; they decide where absent and stated namespaces meet. */
    constructor(roles: readonly Role[], bindings: readonly Binding[], accounts: readonly AccountName[]);
    /** The grant that a subject of a binding makes; undefined where the API server refuses the binding. */
    of(subject: BindingSubject): Grant | undefined;
    /**
     * What holds for an account, by name and through the groups that it is in, nearest first: each layer is shared by the accounts
     * that it applies to.
     */
    layersOf({ name, namespace }: AccountName): readonly GrantsByScope[];
    /** What these subjects of bindings, which are all the account, give it; what every API server gives it included. */
    layerOf(subjects: readonly BindingSubject[], account: AccountName): GrantsByScope;
    /** As {@link BoundSubjects.statedAlone}. */
    statedAlone(name: string, path: string): readonly BindingSubject[];
    /** What every API server grants to every account by bindings of its own. */
    get builtIn(): GrantsByScope;
    /** A role with the roles whose written rules it has; the same object for the same role. */
    grantOf(role: Role): GrantedRole;
}
