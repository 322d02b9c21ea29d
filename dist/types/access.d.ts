import { type Access } from './model/access/access.js';
import type { Model } from './model/model.js';
import type { Reading } from './source/document.js';
import type { Source } from './text/source.js';
/** Sources read together, as one cluster. */
export interface Cluster {
    readonly model: Model;
    readonly readings: readonly Reading[];
}
/** Reads sources together, without the patches that a kustomization of them names. Never throws because of what a source holds. */
export declare function readCluster(sources: Iterable<Source>, charts?: ReadonlySet<string>): Cluster;
/**
 * Reads roles and bindings of sources together, as one cluster, and answers what accounts may do there. Pure, and never throws
 * because of what a source holds; what is no Kubernetes object is passed over.
 */
export declare function accessOf(sources: Iterable<Source>): Access;
