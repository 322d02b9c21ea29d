import type { Manifest } from '../../source/document.js';
import type { Node } from '../../yaml/node.js';
import { type BindingLookup } from '../join/bindings.js';
import { type Group, type Join } from '../join/byName.js';
import { type Model, type Secret, type ServiceAccount } from '../model.js';
import type { NamedPlace } from './subject.js';
/** From Secrets to accounts and what is bound to them, and from workloads and accounts to Secrets. */
export interface SecretJoins {
    readonly accounts: Join<ServiceAccount>;
    readonly bindings: BindingLookup;
    readonly secrets: Join<Secret>;
}
export declare function secretJoins(model: Model): SecretJoins;
/** The account that a Secret names; null when it names none, or an unknown one. */
export declare function accountName({ account }: Secret): string | null;
/** The value of the annotation that names the account of a token Secret, with the account's name. */
export declare function accountNamePlace({ manifest, account }: Secret): NamedPlace | undefined;
/** The name of the ServiceAccount: of the one in the same file where there are several. */
export declare function nearestPlace(declared: Group<ServiceAccount> | undefined, { source }: Manifest): NamedPlace | undefined;
/** The nodes that name the Secrets which a ServiceAccount lists; an entry that aliases repeat is one. */
export declare function listedSecrets({ root }: Manifest): readonly Node[];
