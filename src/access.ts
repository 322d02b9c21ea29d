import { type Access, accessTo } from './model/access/access.ts';
import { buildModel } from './model/build.ts';
import type { Model } from './model/model.ts';
import type { Reading } from './source/document.ts';
import { kustomizePatches } from './source/kustomize.ts';
import { readSource } from './source/read.ts';
import { isWhole } from './source/whole.ts';
import type { Source } from './text/source.ts';

/** Sources read together, as one cluster. */
export interface Cluster {
  readonly model: Model;
  readonly readings: readonly Reading[];
}

/** Reads sources together, without the patches that a kustomization of them names. Never throws because of what a source holds. */
export function readCluster(sources: Iterable<Source>, charts?: ReadonlySet<string>): Cluster {
  const readings = Array.from(sources, (source) => readSource(source, { charts }));
  const claimed = kustomizePatches(readings);
  const manifests = readings.flatMap((reading) => reading.manifests);
  const judged = manifests.filter((manifest) => !claimed.has(manifest.source.path) || isWhole(manifest));
  return { model: buildModel(judged), readings };
}

/**
 * Reads roles and bindings of sources together, as one cluster, and answers what accounts may do there. Pure, and never throws
 * because of what a source holds; what is no Kubernetes object is passed over.
 */
export function accessOf(sources: Iterable<Source>): Access {
  return accessTo(readCluster(sources).model);
}
