import { posix } from 'node:path';
import type { ConfiguredChart } from '../config/renderSettings.ts';
import type { ChartRoot, ChartValues } from '../render/types.ts';
import { applicationSetUses, applicationUses } from '../render/uses/argo.ts';
import { helmReleaseUses } from '../render/uses/flux.ts';
import type { ChartUse } from '../render/uses/use.ts';
import type { Manifest } from '../source/document.ts';
import { readSource } from '../source/read.ts';
import type { Source } from '../text/source.ts';
import { plainValue } from '../yaml/value.ts';

/** A chart with what it is rendered with, and what reports call that. */
export interface NamedRoot {
  readonly root: ChartRoot;
  /** How it differs from other roots of the chart: `with ci/prod-values.yaml`; null for its own values alone. */
  readonly label: string | null;
  /** False: the chart's own `values.yaml` has no part in it. */
  readonly ownValues: boolean;
  /** Why what is applied cannot be known: the end of a sentence. */
  readonly problem: string | null;
}

/** Where paths of manifests and of the configuration lead, below the folder that all charts are in; null: outside of it. */
export interface Ways {
  fromRepository(path: string): string | null;
  /** Of a path that a chart of a configuration says. */
  fromConfiguration(path: string, chart: Pick<ConfiguredChart, 'place'>): string | null;
}

const says =
  /^(?:\s*-?\s*)["']?kind["']?:\s*["']?(?:Application|ApplicationSet|HelmRelease)\b|"kind":\s*"(?:Application|ApplicationSet|HelmRelease)"/m;

/** What the objects of the input say about charts. ConfigMaps are read where a HelmRelease takes values from them. */
export function chartUses(sources: Iterable<Source>): ChartUse[] {
  const manifests: Manifest[] = [];
  const holders: Source[] = [];
  for (const source of sources) {
    if (says.test(source.text)) manifests.push(...readSource(source).manifests);
    else if (source.text.includes('ConfigMap')) holders.push(source);
  }
  let configMaps: Manifest[] | undefined;
  return manifests.flatMap((manifest) => {
    const group = manifest.apiVersion.split('/')[0];
    if (group === 'argoproj.io' && manifest.kind === 'Application') return applicationUses(manifest);
    if (group === 'argoproj.io' && manifest.kind === 'ApplicationSet') return applicationSetUses(manifest);
    if (group !== 'helm.toolkit.fluxcd.io' || manifest.kind !== 'HelmRelease') return [];
    configMaps ??= [
      ...manifests,
      ...holders.flatMap((source) => readSource(source, { passOver: false }).manifests),
    ].filter(({ kind }) => kind === 'ConfigMap');
    return helmReleaseUses(manifest, configMaps);
  });
}

const mostRoots = 60;

/**
 * The roots of a chart. Where manifests of the input or the configuration say what it is rendered with, it is that; else its own
 * values, and those that it is tested with.
 */
export function rootsOfChart(
  folder: string,
  uses: readonly ChartUse[],
  configured: readonly ConfiguredChart[],
  files: Iterable<string>,
  ways: Ways,
): readonly NamedRoot[] {
  const path = folder === '' ? '.' : folder;
  const stated = [
    ...configured
      .filter((one) => ways.fromConfiguration(one.chart, one) === folder)
      .map((one) => configuredRoot(path, one, ways)),
    ...uses
      .filter(({ chart }) => ways.fromRepository(chart) === folder)
      .map((use) => usedRoot(path, folder, use, ways)),
  ];
  if (stated.length > 0) return distinct(stated).slice(0, mostRoots);
  const own: NamedRoot = {
    root: { kind: 'chart', path },
    label: null,
    ownValues: true,
    problem: null,
  };
  const below = folder === '' ? 'ci/' : `${folder}/ci/`;
  const tested = [...files]
    .filter((file) => file.startsWith(below) && /^[^/]*-values\.yaml$/.test(file.slice(below.length)))
    .sort()
    .map((file): NamedRoot => {
      const root: ChartRoot = { kind: 'chart', path, values: [{ path: file }] };
      return { ...own, root, label: `with ci/${file.slice(below.length)}` };
    });
  return [own, ...tested].slice(0, mostRoots);
}

function distinct(roots: readonly NamedRoot[]): readonly NamedRoot[] {
  const seen = new Set<string>();
  return roots.filter(({ root, problem }) => {
    const values = root.values?.map((one) => ('path' in one ? one : { inline: one.inline }));
    const key = JSON.stringify([{ ...root, values }, problem]);
    return !seen.has(key) && seen.add(key);
  });
}

function configuredRoot(path: string, chart: ConfiguredChart, ways: Ways): NamedRoot {
  const { values, set, name, namespace, kubeVersion, apiVersions } = chart;
  const files = values.map((file) => ways.fromConfiguration(file, chart));
  const with_ = [...values, ...set];
  return {
    root: {
      kind: 'chart',
      path,
      values: files.flatMap((file) => (file === null ? [] : { path: file })),
      set,
      ...(name !== undefined && { name }),
      ...(namespace !== undefined && { namespace }),
      ...(kubeVersion !== undefined && { kubeVersion }),
      apiVersions,
    },
    label: with_.length === 0 ? (name === undefined ? null : `as ${name}`) : `with ${with_.join(', ')}`,
    ownValues: true,
    problem: files.includes(null) ? 'a values file of the configuration lies outside of the input' : null,
  };
}

function usedRoot(path: string, folder: string, use: ChartUse, ways: Ways): NamedRoot {
  let problem = use.problem;
  const values = use.values.flatMap((one): ChartValues[] => {
    if ('root' in one) {
      const plain = plainValue(one.root);
      if ('value' in plain) return [{ inline: plain.value, stands: one }];
      problem ??= `its values cannot be read: ${plain.problem}`;
      return [];
    }
    const file =
      one.from === 'repository' ? ways.fromRepository(one.file) : inside(posix.join(folder, one.file));
    if (file !== null) return [{ path: file, ...(one.optional && { optional: true }) }];
    problem ??= `its values file ${one.file} lies outside of the input`;
    return [];
  });
  return {
    root: {
      kind: 'chart',
      path,
      values,
      set: use.set,
      ...(use.name !== null && { name: use.name }),
      ...(use.namespace !== null && { namespace: use.namespace }),
      ...(use.kubeVersion !== undefined && { kubeVersion: use.kubeVersion }),
      ...(use.apiVersions !== undefined && { apiVersions: use.apiVersions }),
    },
    label: `for ${use.by}`,
    ownValues: use.ownValues,
    problem,
  };
}

function inside(path: string): string | null {
  return path === '..' || path.startsWith('../') || path.startsWith('/') ? null : path;
}
