import { type Binding, type MeantAccount, type ServiceAccount } from '../model.js';
import type { DeclaredAccount } from '../read/accounts.js';
import type { Projects } from './folders.js';
import { type Reference } from './lookup.js';
type Draft = {
    -readonly [Key in keyof ServiceAccount]: ServiceAccount[Key];
};
/** Which accounts names mean, and what is bound to them. Workloads and Secrets ask the same, so that they never disagree. */
export declare class MeantAccounts {
    #private;
    /** In the order of their declaration. What they list as Secrets is not looked up yet. */
    readonly declared: readonly Draft[];
    /** `references`: everything that will be asked. */
    constructor(declared: readonly DeclaredAccount[], references: readonly Reference[], bindings: readonly Binding[], projects: Projects);
    /** The account that a reference means. */
    of(reference: Reference): MeantAccount;
}
export {};
