import { type Access } from './model/access/access.js';
import type { Source } from './text/source.js';
/**
 * Reads roles and bindings of sources together, as one cluster, and answers what accounts may do there. Pure, and never throws
 * because of what a source holds; what is no Kubernetes object is passed over.
 */
export declare function accessOf(sources: Iterable<Source>): Access;
