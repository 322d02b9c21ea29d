import { describe, expect, it } from 'vitest';
import { type Unknown, unknown } from '../../../src/model/model.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, modelOf } from '../manifests.ts';

type Flag = boolean | Unknown | null;

const podValues: readonly (readonly [text: string | undefined, flag: Flag])[] = [
  [undefined, null],
  ['null', null],
  ['~', null],
  ['', null],
  ['true', true],
  ['yes', true],
  ['false', false],
  ['off', false],
  ['"false"', unknown],
  ['0', unknown],
  ['{}', unknown],
  ['"{{ .Values.automount }}"', unknown],
];

const accountValues: readonly (readonly [text: string | undefined | 'undeclared', flag: Flag])[] = [
  ['undeclared', null],
  [undefined, null],
  ['null', null],
  ['true', true],
  ['false', false],
  ['"false"', unknown],
  ['${AUTOMOUNT}', unknown],
];

const matrix = ['default', 'web'].flatMap((name) =>
  podValues.flatMap(([podText, pod]) =>
    accountValues.map(([accountText, account]) => ({
      name,
      podText,
      pod: pod as Flag,
      accountText,
      account: account as Flag,
    })),
  ),
);

function expected(pod: Flag, account: Flag): readonly [Flag, string | Unknown] {
  if (pod === unknown) return [unknown, unknown];
  if (pod !== null) return [pod, 'pod'];
  if (account === unknown) return [unknown, unknown];
  return account === null ? [true, 'default'] : [account, 'serviceAccount'];
}

const field = (text: string | undefined, indent: string) =>
  text === undefined ? '' : `${indent}automountServiceAccountToken: ${text}\n`;

describe('automount', () => {
  it.each(matrix)(
    'pod $podText, account $name $accountText',
    ({ name, podText, pod, accountText, account }) => {
      const texts = [
        `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  serviceAccountName: ${name}\n${field(podText, '  ')}` +
          '  containers: [{ name: app, image: a }]\n',
        ...(accountText === 'undeclared'
          ? []
          : [`apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name} }\n${field(accountText, '')}`]),
      ];
      const model = modelOf(...texts);
      const [value, decidedBy] = expected(pod, account);
      const automount = model.workloads[0]?.automount;
      expect(automount).toMatchObject({ value, decidedBy, pod, serviceAccount: account });
      expect(automount?.containers).toEqual(value === true ? ['app'] : []);

      const subjects = subjectsOf(model);
      expectValid(subjects);
      const facts = subjects.find(({ type }) => type === 'workload')?.facts;
      expect(facts).toMatchObject({
        holdsToken: value === unknown ? 'unknown' : value,
        automount: { requested: pod === true || (pod === null && account === true) },
      });
    },
  );

  it('is unknown for an account that is unknown, unless the pod decides', () => {
    const value = (flag: string) =>
      modelOf(
        `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  serviceAccountName: "{{ x }}"\n${flag}` +
          '  containers: [{ name: app, image: a }]\n',
      ).workloads[0]?.automount.value;
    expect(value('')).toBe(unknown);
    expect(value(field('true', '  '))).toBe(true);
  });
});

const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

function receivers(
  containers: string,
  volumes = '[{ name: v, emptyDir: {} }]',
): readonly string[] | undefined {
  return modelOf(
    `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  volumes: ${volumes}\n${containers}`,
  ).workloads[0]?.automount.containers;
}

describe('masking', () => {
  it.each([
    [tokenPath, true],
    [`${tokenPath}/`, false],
    [`${tokenPath}/token`, false],
    ['/var/run/secrets/kubernetes.io', false],
    ['/var/run/secrets', false],
    ['/run/secrets/kubernetes.io/serviceaccount', false],
    [`/${tokenPath}`, false],
    [tokenPath.toUpperCase(), false],
    ['', false],
  ])('a mount at %j masks: %s', (mountPath, masked) => {
    const containers = `  containers: [{ name: app, image: a, volumeMounts: [{ name: v, mountPath: ${JSON.stringify(mountPath)} }] }]\n`;
    expect(receivers(containers)).toEqual(masked ? [] : ['app']);
  });

  it('does not depend on a sub-path', () => {
    expect(
      receivers(
        `  containers: [{ name: app, image: a, volumeMounts: [{ name: v, mountPath: ${tokenPath}, subPath: x }] }]\n`,
      ),
    ).toEqual([]);
  });

  it.each([
    'emptyDir: {}',
    'secret: { secretName: s }',
    'configMap: { name: c }',
    'hostPath: { path: / }',
    'projected: { sources: [] }',
    'projected: { sources: [{ serviceAccountToken: { path: token } }] }',
    'csi: { driver: d }',
    'persistentVolumeClaim: { claimName: c }',
  ])('works with any volume: %s', (volume) => {
    const containers = `  containers: [{ name: app, image: a, volumeMounts: [{ name: v, mountPath: ${tokenPath} }] }]\n`;
    expect(receivers(containers, `[{ name: v, ${volume} }]`)).toEqual([]);
  });

  it('is for each container alone; init containers and sidecars are like others, ephemeral ones get nothing', () => {
    const mount = `volumeMounts: [{ name: v, mountPath: ${tokenPath} }]`;
    expect(
      receivers(`  initContainers:
    - { name: init, image: a }
    - { name: masked-init, image: a, ${mount} }
    - { name: sidecar, image: a, restartPolicy: Always }
  containers:
    - { name: app, image: a }
    - { name: masked, image: a, ${mount} }
  ephemeralContainers:
    - { name: debug, image: a }
`),
    ).toEqual(['init', 'sidecar', 'app']);
  });
});

describe('a volume named like the generated one', () => {
  const app = '  containers: [{ name: app, image: a }]\n';
  it.each([
    ['kube-api-access-x', 'emptyDir: {}', []],
    ['kube-api-access-', 'configMap: { name: c }', []],
    ['kube-api-access-x', 'projected: { sources: [{ serviceAccountToken: { path: token } }] }', ['app']],
    ['kube-api-access-x', 'projected: { sources: [{ configMap: { name: c } }] }', []],
    ['kube-api-access', 'emptyDir: {}', ['app']],
    ['my-kube-api-access-x', 'emptyDir: {}', ['app']],
  ])('%s with %s: %j', (name, volume, containers) => {
    expect(receivers(app, `[{ name: ${name}, ${volume} }]`)).toEqual(containers);
  });
});

describe('static pods', () => {
  const pod = (metadata: string) =>
    modelOf(`apiVersion: v1
kind: Pod
metadata: { name: p, ${metadata} }
spec:
  automountServiceAccountToken: true
  containers: [{ name: app, image: a }]
  volumes: [{ name: v, projected: { sources: [{ serviceAccountToken: { path: token } }] } }]
`);
  it.each([
    ['annotations: { kubernetes.io/config.mirror: abc }', true],
    ['annotations: { kubernetes.io/config.source: file }', true],
    ['annotations: { kubernetes.io/config.source: api }', false],
    ['namespace: kube-system, labels: { tier: control-plane }', true],
    ['namespace: kube-system, labels: { tier: node }', false],
    ['namespace: shop, labels: { tier: control-plane }', false],
    ['labels: { tier: control-plane }', false],
  ])('{ %s }: %s', (metadata, isStatic) => {
    const model = pod(metadata);
    const [workload] = model.workloads;
    expect(workload?.isStatic).toBe(isStatic);
    expect(workload?.automount.value).toBe(!isStatic);
    expect(workload?.automount.containers).toEqual(isStatic ? [] : ['app']);
    expect(workload?.projectedTokens).toHaveLength(isStatic ? 0 : 1);
    const subjects = subjectsOf(model);
    expectValid(subjects);
    expect(subjects.find(({ type }) => type === 'workload')?.facts).toMatchObject({
      static: isStatic,
      holdsToken: !isStatic,
      account: { isDefault: !isStatic },
    });
  });
});

describe('tokens of CSI drivers', () => {
  const driver = (requests: string) =>
    `apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: { name: d.example.com }\nspec: { tokenRequests: ${requests} }\n`;
  const pod = (volume: string) => `apiVersion: v1
kind: Pod
metadata: { name: p }
spec:
  automountServiceAccountToken: false
  containers: [{ name: app, image: a }]
  volumes: [{ name: v, ${volume} }]
`;
  it.each([
    ['[{ audience: vault }]', 'csi: { driver: d.example.com }', 1],
    ['[]', 'csi: { driver: d.example.com }', 0],
    ['[{ audience: vault }]', 'csi: { driver: e.example.com }', 0],
    ['[{ audience: vault }]', 'persistentVolumeClaim: { claimName: c }', 0],
  ])('requests %s, volume %s: %d', (requests, volume, count) => {
    const model = modelOf(driver(requests), pod(volume));
    expect(model.workloads[0]?.tokens).toHaveLength(count);
    expect(subjectsOf(model).find(({ type }) => type === 'workload')?.facts.holdsToken).toBe(count > 0);
  });
});
