import { expect, test } from 'vitest';
import { lint, regionOf } from '../src/index.ts';

test('the library takes sources and gives a result, with defaults for everything else', () => {
  const text =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx\n';
  const { findings, summary } = lint([{ path: 'pod.yaml', text }]);
  expect(findings.map(({ rule, source, span }) => [rule, regionOf(source, span).line])).toEqual([
    ['automount/automounted-token', 5],
    ['identity/default-service-account', 5],
  ]);
  expect(summary).toMatchObject({
    files: 1,
    objects: 1,
    workloads: 1,
    findings: { error: 0, warning: 2, note: 0 },
  });
});

test('a chart is told by its text when nobody says where charts are', () => {
  const { findings, summary } = lint([{ path: 'c/templates/a.yaml', text: 'kind: {{ .Values.kind }}\n' }]);
  expect(findings).toEqual([]);
  expect(summary.skipped).toHaveLength(1);
});

test('a list of operations that a kustomization names is a patch, any other is not for Kubernetes', () => {
  const operations = '- op: remove\n  path: /spec/replicas\n';
  const { summary } = lint([
    { path: 'a/kustomization.yaml', text: 'patches:\n  - path: named.yaml\n' },
    { path: 'a/named.yaml', text: operations },
    { path: 'a/other.yaml', text: operations },
  ]);
  expect(summary.skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'a/kustomization.yaml not-kubernetes',
    'a/named.yaml kustomize-patch',
    'a/other.yaml not-kubernetes',
  ]);
});
