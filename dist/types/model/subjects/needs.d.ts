import { type Model, type Workload } from '../model.js';
/** What is known to need the automatic token of pods, to begin a sentence with; null when nothing is known. */
export declare function neededBy(model: Model, { programs, account }: Workload): string | null;
/** The same for all pods that take the word of their account. */
export declare function accountNeededBy(model: Model, { sharers }: Pick<Workload, 'sharers'>): string | null;
/** The name for an account of a workload's own: that of the object, where no account of the input has it. */
export declare function freeAccountName(model: Model, { manifest, account }: Workload): string | null;
