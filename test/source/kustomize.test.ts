import { expect, test } from 'vitest';
import { kustomizePatches } from '../../src/source/kustomize.ts';
import { readSource } from '../../src/source/read.ts';

function patches(files: Record<string, string>): string[] {
  return [
    ...kustomizePatches(Object.entries(files).map(([path, text]) => readSource({ path, text }))).keys(),
  ].sort();
}

const typed = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';

test('every way to name a patch', () => {
  const text = `${typed}patches:
- path: a.yaml
  target: {kind: Deployment}
- patch: |-
    - op: remove
patchesStrategicMerge:
- b.yaml
- |-
  apiVersion: v1
  kind: Pod
patchesJson6902:
- path: sub/c.json
  target: {kind: Pod}
resources: [d.yaml]
`;
  expect(patches({ 'over/lay/kustomization.yaml': text })).toEqual([
    'over/lay/a.yaml',
    'over/lay/b.yaml',
    'over/lay/sub/c.json',
  ]);
});

test.each([
  ['./a.yaml', ['x/y/a.yaml']],
  ['../y/a.yaml', ['x/y/a.yaml']],
  ['../a.yaml', []],
  ['../../a.yaml', []],
  ['../../../a.yaml', []],
  ['/etc/a.yaml', []],
  ['https://example.com/a.yaml', []],
  ['b//./c/../a.yaml', ['x/y/b/a.yaml']],
  ['""', []],
])('the path %s', (path, expected) => {
  expect(patches({ 'x/y/kustomization.yaml': `patches: [{path: ${path}}]\n` })).toEqual(expected);
});

test.each(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])('%s needs no kind', (name) => {
  expect(patches({ [name]: 'patches: [{path: a.yaml}]\n' })).toEqual(['a.yaml']);
});

test('other files need one', () => {
  expect(patches({ 'other.yaml': 'patches: [{path: a.yaml}]\n' })).toEqual([]);
  expect(patches({ 'other.yaml': `${typed}patches: [{path: a.yaml}]\n` })).toEqual(['a.yaml']);
  const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\npatches: [{path: a.yaml}]\n';
  expect(patches({ 'other.yaml': flux })).toEqual([]);
});

test('components name patches too', () => {
  const text = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: a.yaml}]\n';
  expect(patches({ 'components/x/kustomization.yaml': text })).toEqual(['components/x/a.yaml']);
});

test.each([
  'patches: a: b\n',
  'patches: 3\n',
  'patches: [3, {path: 4}, null]\npatchesStrategicMerge: {a: b}\n',
  '',
])('nonsense names nothing: %j', (text) => {
  expect(patches({ 'kustomization.yaml': text })).toEqual([]);
});
