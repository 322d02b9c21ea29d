import { type Access, accessTo } from './model/access/access.ts';
import { buildModel } from './model/build.ts';
import type { Model } from './model/model.ts';
import type { Reading } from './source/document.ts';
import { kustomizePatches } from './source/kustomize.ts';
import { readSource } from './source/read.ts';
import type { Source } from './text/source.ts';

/** Sources read together, as one cluster. */
export interface Cluster {
  readonly model: Model;
  readonly readings: readonly Reading[];
}

/** Reads sources together, without what a kustomization of them names as a patch. Never throws because of what a source holds. */
export function readCluster(sources: Iterable<Source>, charts?: ReadonlySet<string>): Cluster {
  const readings = Array.from(sources, (source) => readSource(source, { charts }));
  const patches = kustomizePatches(readings);
  const manifests = readings.flatMap((reading) => reading.manifests);
  return { model: buildModel(manifests.filter(({ source }) => !patches.has(source.path))), readings };
}

/**
 * Reads roles and bindings of sources together, as one cluster, and answers what accounts may do there. Pure, and never throws
 * because of what a source holds; what is no Kubernetes object is passed over.
 */
export function accessOf(sources: Iterable<Source>): Access {
  return accessTo(readCluster(sources).model);
}
