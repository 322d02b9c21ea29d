import type { Power } from '../../kubernetes/powers.js';
import { type AccountName, type Scope } from '../access/grants.js';
import type { Cause, Principal } from '../access/principals.js';
import type { Role } from '../access/role.js';
import type { Hit } from '../access/roleRights.js';
import type { Worth } from '../access/worth.js';
import { type MeantAccount, type Model } from '../model.js';
import type { NamedPlace } from './subject.js';
/** What somebody may do and where, such as `read Secrets … in every namespace`; continues "lets the account …". */
export declare function worthText({ power, reach, scopes, cause: { hit } }: Worth): string;
/** Whether it has to be said where a power holds. */
export declare function isNamespaced({ needs }: Power): boolean;
/** `, but only 'a' and 'b'`; empty where a right is not narrowed to names. A webhook of one's own is a way to all objects. */
export declare function namesText({ family }: Power, names: readonly string[] | null): string;
/** ` in every namespace`, ` in the namespaces 'a' and 'b'`; empty for what is in no namespace. */
export declare function whereText(scopes: readonly Scope[], saysWhere: boolean): string;
/** `shop/app`, or the group. */
export declare function holderName({ account, home }: Principal): string;
export declare function accountPath({ namespace, name }: AccountName): string;
export declare function roleLabel(role: Role): string;
/** `get` and `secrets` as the rule has them. */
export declare function wordsOf({ rule, verb, resource }: Hit): {
    readonly verb: string;
    readonly resource: string;
};
/** Where the rule of a role gives a right: the resource that it names. Undefined for a role that every API server makes. */
export declare function hitPlace(hit: Hit, part?: 'resources' | 'verbs'): NamedPlace | undefined;
/** From an account to the rule: the subject of the binding, and the rule, or the roleRef when the role is built in. */
export declare function causePlaces({ grant, hit }: Cause): NamedPlace[];
/** ` that lets it …`, for an account that is bound to a role; null when that amounts to nothing. */
export declare function letsText(model: Model, account: MeantAccount, path: string): string | null;
/** `; RBAC in these files lets it …`, behind what a thief gets; null when that amounts to nothing. */
export declare function rightsText(model: Model, account: MeantAccount, path: string): string | null;
