import type { Workload } from '../model.js';
import type { FieldProblem } from './fieldWalk.js';
/**
 * Keys of a custom resource that are nearly the name of the account or of automount, beside that field's own place and in the mappings
 * on the way there. Other keys of these mappings are the resource's own.
 */
export declare function nearMisses({ manifest, account, automount }: Workload): Generator<FieldProblem>;
