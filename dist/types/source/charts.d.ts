import type { Manifest, Reading, Skipped } from './document.js';
/** The objects that install a chart which is not here, so that their workloads were not judged. */
export declare function chartObjects(manifests: Iterable<Manifest>): Skipped[];
/** The charts that kustomizations inflate (kubernetes-sigs/kustomize: api/types/kustomization.go, HelmCharts). */
export declare function kustomizeCharts(readings: Iterable<Reading>): Skipped[];
