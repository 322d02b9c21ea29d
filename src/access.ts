import { readSources, understand } from './lint.ts';
import { type Access, accessTo } from './model/access/access.ts';
import type { Source } from './text/source.ts';

/**
 * Reads roles and bindings of sources together, as one cluster, and answers what accounts may do there. Pure, and never throws
 * because of what a source holds; what is no Kubernetes object is passed over.
 */
export function accessOf(sources: Iterable<Source>): Access {
  return accessTo(understand(readSources(sources, { charts: undefined })).model);
}
