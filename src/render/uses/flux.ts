import type { Manifest } from '../../source/document.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import { type ChartUse, type UsedValues, valuesIn } from './use.ts';

/**
 * The chart of a Flux HelmRelease that lies at a path of a repository. fluxcd/helm-controller: api/v2/helmrelease_types.go; `valuesFiles`
 * stand for the chart's own values (fluxcd/source-controller: api/v1/helmchart_types.go), over them comes `valuesFrom`, over that
 * `values`. `all`: the objects of the input, for the ConfigMaps.
 */
export function helmReleaseUses(manifest: Manifest, all: readonly Manifest[]): ChartUse[] {
  const { root, namespace, source, kind } = manifest;
  const spec = at(root, 'spec', 'chart', 'spec');
  const chart = stringOf(at(spec, 'chart'));
  const from = stringOf(at(spec, 'sourceRef', 'kind'));
  if (chart === undefined || (from !== 'GitRepository' && from !== 'Bucket')) return [];
  const files = itemsOf(at(spec, 'valuesFiles')).flatMap((node): UsedValues[] => {
    const file = stringOf(node);
    return file === undefined ? [] : [{ file, from: 'repository', optional: false }];
  });
  const values: UsedValues[] = [...files];
  let problem: string | null = null;
  for (const reference of itemsOf(at(root, 'spec', 'valuesFrom'))) {
    const wanted = { kind: stringOf(at(reference, 'kind')), name: stringOf(at(reference, 'name')) };
    const key = stringOf(at(reference, 'valuesKey')) ?? 'values.yaml';
    const holder = all.find(
      (other) =>
        other.kind === 'ConfigMap' &&
        wanted.kind === 'ConfigMap' &&
        other.name === wanted.name &&
        other.namespace === namespace,
    );
    const text = at(holder?.root, 'data', key);
    const found = holder !== undefined && text?.type === 'scalar' ? valuesIn(holder.source, text) : null;
    if (holder === undefined || found === null || at(reference, 'targetPath') !== undefined)
      problem = `it takes values from the ${wanted.kind} '${wanted.name}', which the input does not hold as such`;
    else values.push({ root: found, source: holder.source });
  }
  const own = at(root, 'spec', 'values');
  if (own?.type === 'mapping') values.push({ root: own, source });
  const target = stringOf(at(root, 'spec', 'targetNamespace'));
  const name = manifest.name ?? '';
  return [
    {
      by: `${kind} '${name}'`,
      source,
      chart,
      values,
      ownValues: files.length === 0,
      set: [],
      name: stringOf(at(root, 'spec', 'releaseName')) ?? (target === undefined ? name : `${target}-${name}`),
      namespace: target ?? namespace,
      problem,
    },
  ];
}
