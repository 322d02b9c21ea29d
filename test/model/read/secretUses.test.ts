import { describe, expect, it } from 'vitest';
import { modelOf } from '../manifests.ts';

function usesIn(podSpec: string) {
  const indented = podSpec.replaceAll(/^/gm, '  ');
  const { workloads } = modelOf(`apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n${indented}\n`);
  return workloads[0]!.secretUses.map(({ node: _, object: __, volume: ___, file: ____, ...use }) => use);
}

const container = 'containers:\n  - { name: app, image: i }\n';

describe('readSecretUses', () => {
  it.each([
    ['secret: { secretName: s }', 'volume', 'secret.secretName'],
    ['csi: { driver: d, nodePublishSecretRef: { name: s } }', 'csi', 'csi.nodePublishSecretRef.name'],
    ['flexVolume: { driver: d, secretRef: { name: s } }', 'volume', 'flexVolume.secretRef.name'],
    ['azureFile: { shareName: x, secretName: s }', 'volume', 'azureFile.secretName'],
    ['cephfs: { monitors: [], secretRef: { name: s } }', 'volume', 'cephfs.secretRef.name'],
    ['iscsi: { iqn: x, secretRef: { name: s } }', 'volume', 'iscsi.secretRef.name'],
    ['rbd: { image: x, secretRef: { name: s } }', 'volume', 'rbd.secretRef.name'],
    ['scaleIO: { gateway: x, secretRef: { name: s } }', 'volume', 'scaleIO.secretRef.name'],
    ['storageos: { volumeName: x, secretRef: { name: s } }', 'volume', 'storageos.secretRef.name'],
  ])('volume %s', (source, via, path) => {
    expect(usesIn(`${container}volumes:\n  - { name: a, emptyDir: {} }\n  - { name: v, ${source} }`)).toEqual(
      [{ secret: 's', via, container: null, keys: null, fieldPath: `volumes[1].${path}` }],
    );
  });

  it('finds projected sources, with the keys that they pick', () => {
    const volumes = `volumes:
  - name: v
    projected:
      sources:
        - configMap: { name: s }
        - secret: { name: s }
        - secret: { name: t, items: [{ key: ca.crt, path: ca }, { key: token, path: t }] }`;
    expect(usesIn(container + volumes)).toMatchObject([
      {
        secret: 's',
        via: 'projected volume',
        keys: null,
        fieldPath: 'volumes[0].projected.sources[1].secret.name',
      },
      { secret: 't', keys: ['ca.crt', 'token'] },
    ]);
  });

  it('finds env and envFrom in init, regular and ephemeral containers', () => {
    const env = 'env: [{ name: E, valueFrom: { secretKeyRef: { name: s, key: token } } }]';
    const from = 'envFrom: [{ configMapRef: { name: c } }, { prefix: P_, secretRef: { name: t } }]';
    const uses = usesIn(
      ['initContainers', 'containers', 'ephemeralContainers']
        .map((list, index) => `${list}:\n  - { name: c${index}, image: i, ${env}, ${from} }\n`)
        .join(''),
    );
    expect(
      uses.map(({ fieldPath, container, keys }) => `${fieldPath} ${container} ${keys}`).toSorted(),
    ).toEqual(
      [
        'containers[0].env[0].valueFrom.secretKeyRef.name c1 token',
        'containers[0].envFrom[1].secretRef.name c1 null',
        'ephemeralContainers[0].env[0].valueFrom.secretKeyRef.name c2 token',
        'ephemeralContainers[0].envFrom[1].secretRef.name c2 null',
        'initContainers[0].env[0].valueFrom.secretKeyRef.name c0 token',
        'initContainers[0].envFrom[1].secretRef.name c0 null',
      ].toSorted(),
    );
  });

  it('finds pull secrets', () => {
    expect(usesIn(`imagePullSecrets: [{ name: a }, { name: b }]\n${container}`)).toMatchObject([
      { secret: 'a', via: 'imagePullSecrets', fieldPath: 'imagePullSecrets[0].name' },
      { secret: 'b', via: 'imagePullSecrets', fieldPath: 'imagePullSecrets[1].name' },
    ]);
  });

  it.each([
    ['no container', '', null],
    ['one container, twice', 'a a', 'a'],
    ['two containers', 'a b', null],
  ])('a volume in %s', (_, mounting, expected) => {
    const names = mounting === '' ? [] : mounting.split(' ');
    const mount = '{ name: v, mountPath: /s }, { name: v, mountPath: /t }';
    const lines = ['a', 'b'].map(
      (name) => `  - { name: ${name}, image: i, volumeMounts: [${names.includes(name) ? mount : ''}] }`,
    );
    const text = `containers:\n${lines.join('\n')}\nvolumes: [{ name: v, secret: { secretName: s } }]`;
    expect(usesIn(text)).toMatchObject([{ container: expected }]);
  });

  it('passes over what names nothing', () => {
    const text = `containers:
  - { name: a, image: i, env: [5, { name: E }, { name: F, valueFrom: { secretKeyRef: { name: 5 } } }], envFrom: { secretRef: x } }
imagePullSecrets: [registry, { name: "" }, {}]
volumes: [5, { name: v, secret: s }, { name: w, secret: { secretName: [s] } }, { name: x, projected: { sources: text } }]`;
    expect(usesIn(text)).toEqual([]);
  });

  it('reads a list that aliases share in each container', () => {
    const text = `containers:
  - name: a
    image: i
    env: &env [{ name: E, valueFrom: { secretKeyRef: { name: s, key: token } } }]
  - { name: b, image: i, env: *env }`;
    expect(usesIn(text)).toMatchObject([
      { secret: 's', container: 'a' },
      { secret: 's', container: 'b' },
    ]);
  });

  it('reads custom resources that keep containers and volumes elsewhere', () => {
    const { workloads } = modelOf(`apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w }
spec:
  templates:
    - name: t
      container: { name: main, image: i, env: [{ name: E, valueFrom: { secretKeyRef: { name: s, key: token } } }] }
      volumes: [{ name: v, secret: { secretName: t } }]
`);
    expect(workloads[0]!.secretUses.map(({ secret }) => secret)).toEqual(['t', 's']);
  });
});
