import type { Manifest } from '../../source/document.js';
import type { Field, Node } from '../../yaml/node.js';
import { type ServiceAccount, type Unknown, type WorkloadAccount } from '../model.js';
import type { PodSite } from './pods.js';
/** A ServiceAccount object as it states itself, before anything is looked up. */
export type DeclaredAccount = Omit<ServiceAccount, 'bindings' | 'related' | 'bound' | 'first' | 'secrets'>;
/** The ServiceAccount that a manifest declares; null for other objects and for one without a name. */
export declare function readServiceAccount(manifest: Manifest): DeclaredAccount | null;
/** A boolean field: null when unset, unknown when it comes from a template or the API server would refuse its type. */
export declare function readFlag(node: Node | undefined): boolean | Unknown | null;
/** What a pod says about its account, before anything is looked up. */
export type WrittenAccount = Pick<WorkloadAccount, 'name' | 'namespace' | 'writtenAs' | 'serviceAccountName' | 'serviceAccount' | 'path' | 'made'>;
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
