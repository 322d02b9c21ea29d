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
