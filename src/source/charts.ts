import { chartPaths } from '../kubernetes/charts.ts';
import { lineOf } from '../text/position.ts';
import { at, itemsOf, stringOf } from '../yaml/access.ts';
import type { Node } from '../yaml/node.ts';
import type { Manifest, Reading, Skipped } from './document.ts';
import { kustomizationsOf } from './kustomize.ts';
import { placeOf } from './origin.ts';

/** The objects that install a chart which is not here, so that their workloads were not judged. */
export function chartObjects(manifests: Iterable<Manifest>): Skipped[] {
  const found: Skipped[] = [];
  for (const manifest of manifests) {
    const { root, apiVersion, kind, namespace, name } = manifest;
    if (!chartPaths(apiVersion, kind)?.some((path) => leadsSomewhere(root, path))) continue;
    const { source, span } = placeOf(manifest, root);
    found.push({
      path: source.path,
      reason: 'chart-elsewhere',
      line: lineOf(source, span.start),
      object: { apiVersion, kind, namespace, name },
    });
  }
  return found;
}

/** The charts that kustomizations inflate (kubernetes-sigs/kustomize: api/types/kustomization.go, HelmCharts). */
export function kustomizeCharts(readings: Iterable<Reading>): Skipped[] {
  return [...readings].flatMap((reading) => {
    const { source } = reading;
    return kustomizationsOf(reading).flatMap((root) =>
      [
        ...named(at(root, 'helmCharts'), 'name', 'helmCharts'),
        ...named(at(root, 'helmChartInflationGenerator'), 'chartName', 'helmChartInflationGenerator'),
      ].map(
        ({ node, kind, name }): Skipped => ({
          path: source.path,
          reason: 'chart-elsewhere',
          line: lineOf(source, node.span.start),
          object: { apiVersion: null, kind, namespace: null, name },
        }),
      ),
    );
  });
}

function named(list: Node | undefined, key: string, kind: string) {
  return itemsOf(list).map((node) => ({ node, kind, name: stringOf(at(node, key)) ?? null }));
}

/** Follows a path in which `[]` behind a step means any item of the list. */
function leadsSomewhere(root: Node, path: string): boolean {
  let here: readonly Node[] = [root];
  for (const step of path.split('.')) {
    const key = step.endsWith('[]') ? step.slice(0, -2) : step;
    const next = here.map((node) => at(node, key)).filter((node) => node !== undefined);
    here = key === step ? next : next.flatMap(itemsOf);
  }
  return here.some((node) => node.type !== 'scalar' || (node.value !== null && node.value !== ''));
}
