import type { Binding, BindingSubject } from '../model.js';
import { type Namespace, NamespacesByName } from './namespaceJoin.js';
/** The subjects of bindings by whom they are: accounts by name, and the groups that accounts are in. */
export declare class BoundSubjects {
    #private;
    /** All accounts of the cluster. */
    readonly forAll: readonly BindingSubject[];
    /** Whoever is authenticated, all accounts among them. */
    readonly forEveryone: readonly BindingSubject[];
    /** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
    constructor(bindings: readonly Binding[], references: NamespacesByName);
    /** The namespaces that bindings state for accounts of a name, null for those that leave it open. */
    namespacesOf(name: string): ReadonlySet<Namespace>;
    /** The namespaces of the groups of a namespace's accounts. */
    get groups(): ReadonlySet<string>;
    /** The namespace in which bindings mean an account; undefined where none does. */
    namespaceFor(name: string, namespace: Namespace): Namespace | undefined;
    /** Those that name an account just so. */
    named(name: string, namespace: Namespace): readonly BindingSubject[];
    /** Those that mean an account or may mean it, by name. */
    meaning(name: string, namespace: Namespace): readonly BindingSubject[];
    /** Those that are all accounts of a namespace. */
    ofNamespace(namespace: string): readonly BindingSubject[];
    /**
     * Those of a file that name an account in the only namespace that any binding states for it: whoever leaves the namespace of the
     * account open in that file means it, as installers do that are applied with `kubectl apply -n`.
     */
    statedAlone(name: string, path: string): readonly BindingSubject[];
    /** The files that have one of them. */
    get paths(): ReadonlySet<string>;
}
