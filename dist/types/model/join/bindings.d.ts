import type { Binding, BindingSubject, ServiceAccount } from '../model.js';
import { type Projects } from './folders.js';
import { type Namespace, type NamespacesByName } from './namespaceJoin.js';
/** A ServiceAccount of the input. */
type Declared = Pick<ServiceAccount, 'manifest' | 'name' | 'namespace'>;
/** An account and the file that asks; of the namespaces that it may be known by, the first one that fits a binding counts. */
interface Question {
    readonly name: string;
    readonly namespaces: readonly Namespace[];
    readonly path: string;
}
/**
 * Finds the subjects of bindings that are an account, by name or through the groups of accounts that it is in. A binding to everyone
 * who is authenticated says nothing about the account and is left out.
 *
 * Accounts that are in every namespace (`default`, members of a group) meet bindings through an absent namespace only where both may
 * be applied together. Where several files declare the account, a binding counts for what goes with the same copy.
 */
export declare class BindingLookup {
    #private;
    /** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
    constructor(bindings: readonly Binding[], references: NamespacesByName, accounts: readonly Declared[], projects: Projects);
    of(question: Question): readonly BindingSubject[];
    /**
     * The bindings of an account without those of other projects, as seen from a file. Only `default` and groups are meant by whoever
     * uses the same namespace; another account that a binding names is that account wherever the binding stands.
     */
    related(bindings: readonly BindingSubject[], path: string): readonly BindingSubject[];
    /** Whether bindings name the account in several namespaces, so that an absent one may mean any of them. */
    mayBeBound(name: string): boolean;
}
export {};
