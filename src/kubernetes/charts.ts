import { groupOf } from './apiGroup.ts';

/** Kinds whose objects install a Helm chart that stands elsewhere. One of the paths leads to something where they do. */
const rows: readonly (readonly [group: string, kind: string, paths: readonly string[]])[] = [
  // fluxcd/helm-controller: api/v2/helmrelease_types.go; fluxcd/helm-operator: pkg/apis/helm.fluxcd.io/v1/types_helmrelease.go
  ['helm.toolkit.fluxcd.io', 'HelmRelease', ['spec.chart', 'spec.chartRef']],
  ['helm.fluxcd.io', 'HelmRelease', ['spec.chart']],
  // argoproj/argo-cd: pkg/apis/application/v1alpha1/types.go, ApplicationSource; applicationset_types.go
  ['argoproj.io', 'Application', argoSources('spec')],
  ['argoproj.io', 'ApplicationSet', argoSources('spec.template.spec')],
  // k3s-io/helm-controller: pkg/apis/helm.cattle.io/v1/types.go
  ['helm.cattle.io', 'HelmChart', ['spec.chart', 'spec.chartContent']],
  // crossplane-contrib/provider-helm: apis/release/v1beta1/types.go
  ['helm.crossplane.io', 'Release', ['spec.forProvider.chart']],
  // kubernetes-sigs/cluster-api-addon-provider-helm: api/v1alpha1/helmchartproxy_types.go
  ['addons.cluster.x-k8s.io', 'HelmChartProxy', ['spec.chartName']],
  // kubernetes-sigs/kustomize: api/types/helmchartargs.go; the object is an input of kustomize
  ['', 'HelmChartInflationGenerator', ['name', 'chartName']],
];

function argoSources(spec: string): string[] {
  return ['source', 'sources[]'].flatMap((source) =>
    ['chart', 'helm'].map((field) => `${spec}.${source}.${field}`),
  );
}

const byKind = new Map(rows.map(([group, kind, paths]) => [`${group}/${kind}`, paths]));

/** Where an object of a kind refers to a chart, as paths from its root; undefined for kinds that never do. */
export function chartPaths(apiVersion: string, kind: string): readonly string[] | undefined {
  return byKind.get(`${groupOf(apiVersion)}/${kind}`);
}
