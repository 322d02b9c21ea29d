import { type CsiDriver, type HeldToken, type Workload } from '../model.js';
/** What is known of a workload before its tokens are put together. */
type Holder = Omit<Workload, 'sharers' | 'tokens'>;
/** Puts the tokens of workloads together, each once for its source: a volume that three containers mount is one token. */
export declare class HeldTokens {
    #private;
    constructor(drivers: readonly CsiDriver[]);
    of(workload: Holder): readonly HeldToken[];
}
export {};
