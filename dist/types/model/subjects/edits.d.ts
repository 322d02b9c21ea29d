import type { Granting } from '../access/granting.js';
import type { Cause } from '../access/principals.js';
import { type Model, type ServiceAccount, type Workload } from '../model.js';
import type { Subject, SubjectEdit } from './subject.js';
/** The edits of a workload: of its account, where others run as it too, and of the pod itself. */
export declare function workloadEdits(model: Model, workload: Workload): NonNullable<Subject['edits']>;
export declare function accountObjectEdit(account: ServiceAccount, needs: boolean): SubjectEdit;
/** What gives a token its power: the rule of a role, or the binding to a role that every API server makes. */
export declare function grantEdit({ grant: { binding }, hit }: Cause): SubjectEdit | undefined;
export declare function grantingEdit({ hit, binding }: Pick<Granting, 'hit' | 'binding'>): SubjectEdit | undefined;
/** What a workload's own token is worth; undefined where nothing is bound, or to nothing that counts. */
export declare function workloadWorth(model: Model, { account, manifest }: Workload): number | undefined;
