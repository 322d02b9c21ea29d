import { type Access, accessTo } from './model/access/access.ts';
import { buildModel } from './model/build.ts';
import { kustomizePatches } from './source/kustomize.ts';
import { readSource } from './source/read.ts';
import type { Source } from './text/source.ts';

/**
 * Reads roles and bindings of sources together, as one cluster, and answers what accounts may do there. Pure, and never throws
 * because of what a source holds; what is no Kubernetes object is passed over.
 */
export function accessOf(sources: Iterable<Source>): Access {
  const readings = Array.from(sources, (source) => readSource(source));
  const patches = kustomizePatches(readings);
  const manifests = readings.flatMap((reading) => reading.manifests);
  return accessTo(buildModel(manifests.filter(({ source }) => !patches.has(source.path))));
}
