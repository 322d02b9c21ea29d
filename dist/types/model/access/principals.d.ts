import { type Power, type Reach } from '../../kubernetes/powers.js';
import type { Namespace } from '../join/namespaceJoin.js';
import type { BindingSubject } from '../model.js';
import { type AccountName, type Grant, type Grants, type GrantsByScope, type Scope } from './grants.js';
import { type Hit, type Levels } from './roleRights.js';
/** Who holds grants: an account, or all accounts of a namespace or of the cluster. */
export interface Principal {
    /** Null for a group. */
    readonly account: AccountName | null;
    /** The namespace that its pods are in; undefined where they are in all. */
    readonly home: Namespace | undefined;
    readonly layers: readonly GrantsByScope[];
}
/** A power that a principal holds, in one scope. */
export interface HeldPower {
    readonly power: Power;
    readonly scope: Scope;
    readonly reach: Reach;
}
/** A rule that gives somebody a right, and the grant that gives them the rule. */
export interface Cause {
    readonly grant: Grant;
    readonly hit: Hit;
}
/** An account as the model knows it: `bindings` are its subjects. */
export interface Runner extends AccountName {
    readonly bindings: readonly BindingSubject[];
    /** The file that asks. */
    readonly path: string;
}
/** The powers of principals. Layers that many share are looked at once. */
export declare class Powers {
    #private;
    constructor(grants: Grants);
    /** The principal that a subject of a binding is; null for one that is or has no account. */
    principalOf({ who }: BindingSubject): Principal | null;
    account({ name, namespace }: AccountName): Principal;
    /**
     * The account that a workload runs as, with the bindings that the model found for it by name. What it has through groups is the
     * same for all accounts of a namespace, and so are those that have nothing else.
     */
    runner({ name, namespace, bindings, path }: Runner): Principal;
    /** Everything that a principal holds, worst first. */
    of(principal: Principal): readonly HeldPower[];
    byPower(principal: Principal): ReadonlyMap<Power, ReadonlyMap<Scope, HeldPower>>;
}
/** Whatever goes beyond the own namespace, and everything in kube-system, whose accounts own the cluster. */
export declare function reachOf(scope: Scope, home: Namespace | undefined): Reach;
/** The powers that a role alone amounts to, where it is bound in the way that it is made for. */
export declare function alone(levels: Levels, isOfCluster: boolean): readonly Power[];
/** The rules that give somebody the first right of a power, those for all objects first. */
export declare function causesOf({ layers }: Principal, { power, scope }: HeldPower): Generator<Cause>;
