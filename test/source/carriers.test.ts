import { expect, test } from 'vitest';
import { readSource } from '../../src/source/read.ts';

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

const objects = `- apiVersion: v1
  kind: Pod
  metadata: { name: a, namespace: shop }
  spec: { containers: [{ name: c, image: nginx }] }
- apiVersion: v1
  kind: ServiceAccount
  metadata: { name: web }
`;

const read = (apiVersion: string, kind: string, path: readonly string[], list = objects) => {
  const head = path.map((key, index) => `${' '.repeat(index * 2)}${key}:\n`).join('');
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: m, namespace: outer }\n${head}${indented(list, path.length * 2)}`;
  return readSource({ path: 'a.yaml', text }, { charts: new Set() });
};

test.each<[string, string, string[], string | null]>([
  ['template.openshift.io/v1', 'Template', ['objects'], null],
  ['v1', 'Template', ['objects'], null],
  ['work.open-cluster-management.io/v1', 'ManifestWork', ['spec', 'workload', 'manifests'], 'shop'],
  [
    'work.open-cluster-management.io/v1alpha1',
    'ManifestWorkReplicaSet',
    ['spec', 'manifestWorkTemplate', 'workload', 'manifests'],
    'shop',
  ],
  ['hive.openshift.io/v1', 'SyncSet', ['spec', 'resources'], 'shop'],
  ['hive.openshift.io/v1', 'SelectorSyncSet', ['spec', 'resources'], 'shop'],
  ['triggers.tekton.dev/v1beta1', 'TriggerTemplate', ['spec', 'resourcetemplates'], 'shop'],
])('what a %s %s carries are objects', (apiVersion, kind, path, namespace) => {
  const { manifests, objects, problems } = read(apiVersion, kind, path);
  expect(problems).toEqual([]);
  expect(objects).toBe(2);
  expect(manifests.map((one) => [one.kind, one.name, one.namespace])).toEqual([
    ['Pod', 'a', namespace],
    ['ServiceAccount', 'web', null],
  ]);
});

test('a kind of that name in another group is an object like any other', () => {
  const { manifests } = read('example.com/v1', 'SyncSet', ['spec', 'resources']);
  expect(manifests.map(({ kind }) => kind)).toEqual(['SyncSet']);
});

test('what is carried and is no object is a problem at its line', () => {
  const { problems, manifests } = read(
    'hive.openshift.io/v1',
    'SyncSet',
    ['spec', 'resources'],
    '- kind: Pod\n- serviceAccountName\n',
  );
  expect(manifests).toEqual([]);
  expect(problems.map(({ detail }) => detail)).toEqual([
    'an item of a SyncSet needs its own apiVersion and kind',
    'an item of a SyncSet must be an object',
  ]);
});
