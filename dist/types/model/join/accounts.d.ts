import type { Manifest } from '../../source/document.js';
import type { Field, Node } from '../../yaml/node.js';
import { type ServiceAccount, type Unknown, type WorkloadAccount } from '../model.js';
import type { PodSite } from '../read/pods.js';
import type { Namespace } from './namespaceJoin.js';
/** A ServiceAccount object, before its bindings are known. */
export type DeclaredAccount = Omit<ServiceAccount, 'bindings'>;
/** The ServiceAccount that a manifest declares; null for other objects and for one without a name. */
export declare function readServiceAccount(manifest: Manifest): DeclaredAccount | null;
/** A boolean field: null when unset, unknown when it comes from a template or the API server would refuse its type. */
export declare function readFlag(node: Node | undefined): boolean | Unknown | null;
/** What a pod says about its account, before anything is looked up. */
export type WrittenAccount = Pick<WorkloadAccount, 'name' | 'writtenAs' | 'serviceAccountName' | 'serviceAccount' | 'path' | 'made'>;
/**
 * The account of a pod: `serviceAccountName`, else its deprecated alias, else `default`
 * (K: pkg/apis/core/v1/conversion.go, Convert_v1_PodSpec_To_core_PodSpec). Null and the empty string count as absent.
 * A field of a custom resource that plays the part of `serviceAccountName` is given as that, whatever it is called.
 */
export declare function readAccount(site: PodSite): WrittenAccount;
/** True when another object may fill in what this one leaves out. */
export declare function filledElsewhere(manifest: Manifest, place: PodSite['place']): boolean;
/** The name that a field holds: null when it is empty, unknown when it is a placeholder or the API server would refuse it. */
export declare function nameIn(field: Field | null): string | Unknown | null;
/** Finds the declaration of an account as seen from a file. The namespace must be the declared one, or null for an absent one. */
export type AccountLookup = (name: string, namespace: Namespace, path: string) => DeclaredAccount | null;
/**
 * Several objects may declare one account: copies in a base and its overlays. Taken is the one in the same file, else the nearest
 * (that shares the longest path of folders, and then lies in the fewest folders below it), and of several equally near the last,
 * as `kubectl apply` would leave it.
 */
export declare function accountLookup(accounts: readonly DeclaredAccount[]): AccountLookup;
