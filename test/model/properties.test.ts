import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/model/build.ts';
import type { Subject } from '../../src/model/subjects/subject.ts';
import { subjectsOf } from '../../src/model/subjects/subjects.ts';
import type { Manifest } from '../../src/source/document.ts';
import { readSource } from '../../src/source/read.ts';
import { expectValid } from './manifests.ts';

// Every shape that the model reads, so that cutting and replacing parts of it reaches every line.
const seeds: readonly Record<string, unknown>[] = [
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web',
      namespace: 'shop',
      labels: { tier: 'x' },
      annotations: { 'kubernetes.io/config.source': 'api' },
    },
    spec: {
      serviceAccountName: 'web',
      serviceAccount: 'web',
      automountServiceAccountToken: true,
      securityContext: { fsGroup: 1, runAsUser: 1 },
      imagePullSecrets: [{ name: 's' }],
      initContainers: [
        { name: 'i', image: 'i', volumeMounts: [{ name: 'v', mountPath: '/v', subPath: 'x' }] },
      ],
      containers: [
        {
          name: 'a',
          image: 'a',
          securityContext: { runAsUser: 1 },
          env: [{ valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }],
        },
      ],
      volumes: [
        {
          name: 'v',
          projected: {
            defaultMode: 256,
            sources: [
              { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 3607 } },
              { secret: { name: 's', items: [{ key: 'k', path: 'token' }] } },
            ],
          },
        },
        { name: 'c', csi: { driver: 'd' } },
      ],
    },
  },
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { generateName: 'w-' },
    spec: {
      serviceAccountName: 'web',
      templateDefaults: { automountServiceAccountToken: true },
      templates: [
        { name: 'a', container: { image: 'a' } },
        { name: 'b', serviceAccountName: 'own', script: { image: 'b' }, volumes: [{ name: 'v' }] },
      ],
    },
  },
  {
    apiVersion: 'example.com/v1',
    kind: 'Thing',
    metadata: { name: 't' },
    spec: { pods: [{ containers: [{ name: 'a', image: 'a' }], volumes: [], serviceAccountName: 'web' }] },
  },
  {
    apiVersion: 'tekton.dev/v1',
    kind: 'PipelineRun',
    metadata: { name: 'p' },
    spec: {
      taskRunTemplate: { serviceAccountName: 'web', podTemplate: { volumes: [{ name: 'v' }] } },
      taskRunSpecs: [{ pipelineTaskName: 'a', serviceAccountName: 'own' }],
      pipelineSpec: { tasks: [{ taskSpec: { steps: [{ name: 's', image: 's' }] } }] },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'web', namespace: 'shop', annotations: { 'eks.amazonaws.com/role-arn': 'x' } },
    automountServiceAccountToken: false,
    secrets: [{ name: 's' }],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'b', namespace: 'shop' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'r' },
    subjects: [
      { kind: 'ServiceAccount', name: 'web' },
      { kind: 'User', name: 'system:serviceaccount:shop:web' },
      { kind: 'Group', name: 'system:serviceaccounts:shop' },
    ],
  },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIDriver',
    metadata: { name: 'd' },
    spec: { tokenRequests: [{ audience: 'x' }] },
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's', namespace: 'shop', annotations: { 'kubernetes.io/service-account.name': 'web' } },
    type: 'kubernetes.io/service-account-token',
  },
];

const scalars = fc.constantFrom(
  null,
  '',
  'web',
  'default',
  'shop',
  '${X}',
  '{{ x }}',
  true,
  false,
  0,
  -1,
  3607,
  0.5,
  1e300,
);
const replacement = fc.oneof(
  scalars,
  fc.constantFrom(
    [],
    {},
    [null],
    [[]],
    [{}],
    { name: null },
    { '': '' },
    { __proto__: null, constructor: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One step: replace, remove or double a part that is found by numbers. */
const mutation = fc.record({
  way: fc.array(fc.nat(12), { minLength: 1, maxLength: 10 }),
  act: fc.constantFrom('replace', 'remove', 'double'),
  value: replacement,
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(root: unknown, { way, act, value }: Mutation): void {
  let here = root;
  for (const [index, number] of way.entries()) {
    if (typeof here !== 'object' || here === null) return;
    const keys = Object.keys(here);
    if (keys.length === 0) return;
    const key = keys[number % keys.length]!;
    const parent = here as Record<string, unknown>;
    const child = parent[key];
    if (index === way.length - 1 || typeof child !== 'object' || child === null) {
      if (act === 'replace') parent[key] = structuredClone(value);
      else if (act === 'double' && Array.isArray(parent)) parent.push(structuredClone(child));
      else if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      return;
    }
    here = child;
  }
}

const object = fc
  .tuple(fc.constantFrom(...seeds), fc.array(mutation, { maxLength: 6 }))
  .map(([seed, mutations]) => {
    const made = structuredClone(seed);
    for (const each of mutations) mutate(made, each);
    return made;
  });

function manifestsOf(objects: readonly unknown[]): Manifest[] {
  return objects.flatMap((each, index) => {
    const path = `${['a', 'a/b', 'c'][index % 3]}/${index}.json`;
    return [...readSource({ path, text: JSON.stringify(each) }, { passOver: false }).manifests];
  });
}

const factsOf = (subjects: readonly Subject[]) =>
  subjects
    .map(({ type, facts, identity, object: about }) => JSON.stringify([type, identity, about, facts]))
    .sort();

describe('whatever the manifests hold', () => {
  it('the model is built, and every subject fits its schema', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 8 }), (objects) => {
        expectValid(subjectsOf(buildModel(manifestsOf(objects))));
      }),
      { numRuns: 400 },
    );
  });

  it('identities tell the subjects of an object apart', () => {
    fc.assert(
      fc.property(object, (made) => {
        // Items of one name in one list are refused, or one of them is ignored: they share an identity.
        fc.pre(!hasTwins(made));
        const subjects = subjectsOf(buildModel(manifestsOf([made]))).filter(
          ({ type }) => type === 'workload' || type === 'token',
        );
        const identities = subjects.map(({ type, identity }) => `${type} ${identity}`);
        expect(new Set(identities).size).toBe(identities.length);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of manifests changes nothing, where each account is declared once', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (objects, numbers) => {
        const seen = new Set<string>();
        const manifests = manifestsOf(objects).filter(({ kind, name, namespace }) => {
          const key = kind === 'ServiceAccount' || kind === 'Secret' ? `${kind} ${namespace}/${name}` : '';
          if (key === '') return true;
          if (seen.has(key)) return false;
          seen.add(key);
          return true;
        });
        const shuffled = manifests
          .map((manifest) => ({ manifest, number: numbers.next().value }))
          .sort((a, b) => a.number - b.number)
          .map(({ manifest }) => manifest);
        expect(factsOf(subjectsOf(buildModel(shuffled)))).toEqual(factsOf(subjectsOf(buildModel(manifests))));
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile sharing', () => {
  it('lists repeated through aliases are read once', () => {
    const many = (text: string, count: number) => `[${Array(count).fill(text).join(', ')}]`;
    const text = `apiVersion: batch.volcano.sh/v1alpha1
kind: Job
metadata: { name: j, annotations: { x: &c { name: a, image: a, volumeMounts: &m ${many('{ name: v, mountPath: /v }', 50)} } } }
spec:
  tasks: ${many('{ template: { spec: { containers: [*c, *c], serviceAccountName: x } } }', 50)}
`;
    const [reading] = [readSource({ path: 'a.yaml', text })];
    const { workloads } = buildModel(reading.manifests);
    expect(workloads.map(({ containers }) => containers.length)).toEqual(workloads.map(() => 1));
  });
});

/** Whether two items of a list have the same name. */
function hasTwins(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.values(value).some(hasTwins)) return true;
  if (!Array.isArray(value)) return false;
  const names = value.flatMap((item) => item?.name ?? item?.groupName ?? item?.pipelineTaskName ?? []);
  return new Set(names).size < names.length;
}
