import { expect, test } from 'vitest';
import { mountedFiles } from '../../src/model/join/mountedFiles.ts';
import { modelOf } from './manifests.ts';

const files = (mount: string, volume: string, namespace = 'shop') => {
  const model = modelOf(`apiVersion: v1
kind: ConfigMap
metadata: { name: scripts, namespace: shop }
data:
  run.sh: echo run
  other.sh: echo other
  number: 1
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: ${namespace} }
spec:
  containers:
    - { name: c, image: i, volumeMounts: [{ name: v, ${mount} }] }
  volumes: [{ name: v, ${volume} }]
`);
  const [workload] = model.workloads;
  return mountedFiles(model)(workload!).map(({ path, text }) => [path, text.value]);
};

const whole = 'configMap: { name: scripts }';

test.each([
  [
    'every key',
    'mountPath: /s',
    whole,
    [
      ['/s/run.sh', 'echo run'],
      ['/s/other.sh', 'echo other'],
    ],
  ],
  [
    'one item under another name',
    'mountPath: /s/',
    'configMap: { name: scripts, items: [{ key: run.sh, path: a/b }] }',
    [['/s/a/b', 'echo run']],
  ],
  ['a file by subPath', 'mountPath: /bin/go, subPath: run.sh', whole, [['/bin/go', 'echo run']]],
  ['a subPath that is not there', 'mountPath: /bin/go, subPath: nothing', whole, []],
  [
    'a source of a projected volume',
    'mountPath: /s',
    'projected: { sources: [{ configMap: { name: scripts, items: [{ key: run.sh, path: r }] } }] }',
    [['/s/r', 'echo run']],
  ],
  ['a ConfigMap that is not in the input', 'mountPath: /s', 'configMap: { name: none }', []],
  ['another volume', 'mountPath: /s', 'emptyDir: {}', []],
])('%s', (_, mount, volume, expected) => {
  expect(files(mount, volume)).toEqual(expected);
});

test('another namespace holds another ConfigMap', () => {
  expect(files('mountPath: /s', whole, 'bank')).toEqual([]);
});
