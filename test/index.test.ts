import { expect, test } from 'vitest';
import { builtInRules, judge, lint, readSource, regionOf, understand } from '../src/index.ts';

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

test('lint is reading, understanding and judging', () => {
  const sources = ['a', 'b'].map((name) => ({
    path: `${name}.yaml`,
    text: `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: c, image: nginx }] }\n`,
  }));
  const readings = sources.map((source) => readSource(source));
  const understanding = understand(readings);
  expect(understanding.model.workloads.map(({ manifest }) => manifest.name)).toEqual(['a', 'b']);
  expect(understanding.defects).toEqual([]);
  expect(judge(understanding)).toEqual(lint(sources));
  // The halves hold no state: other rules may judge the same understanding.
  const [rule] = builtInRules();
  expect(new Set(judge(understanding, { rules: [rule!] }).findings.map((one) => one.rule))).toEqual(
    new Set(lint(sources, { rules: [rule!] }).findings.map((one) => one.rule)),
  );
});

test('a rule that fails is a defect of the result, and the others are asked', () => {
  const text =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec: { containers: [{ name: web, image: nginx }] }\n';
  const [first, ...rest] = builtInRules().filter(({ rule }) => rule.subject === 'workload');
  const matches = () => {
    throw new Error('no');
  };
  const broken = lint([{ path: 'pod.yaml', text }], { rules: [{ ...first!, matches }, ...rest] });
  expect(broken.defects).toMatchObject([
    { during: `the rule '${first!.rule.id}'`, path: 'pod.yaml', line: 4, reason: 'no' },
  ]);
  expect(broken.findings).toEqual(lint([{ path: 'pod.yaml', text }], { rules: rest }).findings);
  expect(JSON.parse(JSON.stringify(broken.defects))).toEqual(broken.defects);
});
