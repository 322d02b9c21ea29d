import type { Manifest } from '../../source/document.js';
import type { Binding, BindingSubject, ServiceAccount } from '../model.js';
import { type Projects } from './folders.js';
import { type Namespace, NamespacesByName } from './namespaceJoin.js';
/** The RoleBinding or ClusterRoleBinding that a manifest declares; null for every other kind of object. */
export declare function readBinding(manifest: Manifest): Binding | null;
/**
 * Every subject of the input that is this account, by name or through the groups of accounts that it is in. A binding to everyone
 * who is authenticated says nothing about the account and is left out. Of the namespaces, which the account may be known by, the
 * first one that fits a subject's counts. Where `projects` are given, accounts that are in every namespace (`default`, members of a
 * group) meet bindings through an absent namespace only where both may be applied together; `path` is the file that asks. Where
 * several files declare the account, a binding counts for what goes with the same copy.
 */
export type BindingLookup = (name: string, namespaces: readonly Namespace[], path?: string) => readonly BindingSubject[];
/** A ServiceAccount of the input. */
type Declared = Pick<ServiceAccount, 'manifest' | 'name' | 'namespace'>;
/** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
export declare function bindingLookup(bindings: readonly Binding[], references: NamespacesByName, accounts?: readonly Declared[], projects?: Projects): BindingLookup;
/** One string for an account: namespaces and names of the API hold no slash, and an absent namespace differs from all. */
export declare function accountKey(name: string, namespace: Namespace): string;
export {};
