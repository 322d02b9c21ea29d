import type { ListedSecret } from '../model.js';
import type { DeclaredAccount } from './accounts.js';
/** The Secrets that a ServiceAccount lists, before they are looked up; an entry that aliases repeat is one. */
export declare function listedSecrets({ manifest }: DeclaredAccount): Omit<ListedSecret, 'object'>[];
