import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../src/config/settings.ts';
import { lint } from '../../src/lint.ts';
import { subjectsOf } from '../../src/model/subjects/subjects.ts';
import { builtInRules } from '../../src/rules/builtIn.ts';
import { lineOf } from '../../src/text/position.ts';
import { modelOf } from './manifests.ts';

const indented = (text: string) => text.replace(/^/gm, '  ');

const pod = (spec: string) => `apiVersion: v1
kind: Pod
metadata: { name: p, namespace: shop }
spec:
${indented(spec)}
`;

const secret = `---
apiVersion: v1
kind: Secret
metadata: { name: s, namespace: shop, annotations: { kubernetes.io/service-account.name: x } }
type: kubernetes.io/service-account-token
`;

const token = 'serviceAccountToken: { path: t, audience: vault }';
const reads = '{ name: E, valueFrom: { secretKeyRef: { name: s, key: token } } }';
const containers = 'containers: [{ name: a, image: i }]';

/** Every token, mount and Secret that a pod holds, in words. */
function held(text: string): string[] {
  const { workloads } = modelOf(text + secret);
  return workloads.flatMap(({ podSpecPath, projectedTokens, secretUses, containers, volumes }) =>
    [
      ...projectedTokens.map(({ volume }) => `token in ${volume.name}`),
      ...secretUses.map(({ via, container, fieldPath }) => `${via} ${container ?? fieldPath}`),
      ...containers.flatMap(({ name, mounts }) => mounts.map(({ volume }) => `${name} mounts ${volume}`)),
      ...(projectedTokens.length + secretUses.length === 0
        ? [...containers, ...volumes].map(({ name }) => name)
        : []),
    ].map((each) => (workloads.length > 1 ? `${podSpecPath}: ${each}` : each)),
  );
}

describe('an alias is a second use', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'token sources',
      `${containers}\nvolumes:\n  - { name: v, projected: { sources: [&s { ${token} }] } }\n  - { name: w, projected: { sources: [*s] } }`,
      ['token in v', 'token in w'],
    ],
    [
      'what a source asks for',
      `${containers}\nvolumes:\n  - { name: v, projected: { sources: [{ serviceAccountToken: &t { path: t } }] } }\n  - { name: w, projected: { sources: [{ serviceAccountToken: *t }] } }`,
      ['token in v', 'token in w'],
    ],
    [
      'a list of sources',
      `${containers}\nvolumes:\n  - { name: v, projected: { sources: &l [{ ${token} }] } }\n  - { name: w, projected: { sources: *l } }`,
      ['token in v', 'token in w'],
    ],
    [
      'projected volumes',
      `${containers}\nvolumes:\n  - { name: v, projected: &q { sources: [{ ${token} }] } }\n  - { name: w, projected: *q }`,
      ['token in v', 'token in w'],
    ],
    [
      'whole volumes, merged',
      `${containers}\nvolumes:\n  - &b { name: v, projected: { sources: [{ ${token} }] } }\n  - { <<: *b, name: w }`,
      ['token in v', 'token in w'],
    ],
    [
      'whole volumes, merged from elsewhere',
      `affinity: &b { projected: { sources: [{ ${token} }] } }\n${containers}\nvolumes:\n  - { <<: *b, name: v }\n  - { <<: *b, name: w }`,
      ['token in v', 'token in w'],
    ],
    [
      'a source twice in one volume is one file',
      `${containers}\nvolumes:\n  - { name: v, projected: { sources: [&s { ${token} }, *s] } }`,
      ['token in v'],
    ],
    [
      'Secrets in projected volumes',
      `${containers}\nvolumes:\n  - { name: v, projected: &q { sources: [{ secret: { name: s } }] } }\n  - { name: w, projected: *q }`,
      [
        'projected volume volumes[0].projected.sources[0].secret.name',
        'projected volume volumes[1].projected.sources[0].secret.name',
      ],
    ],
    [
      'Secrets in volumes',
      `${containers}\nvolumes:\n  - { name: v, secret: &q { secretName: s } }\n  - { name: w, secret: *q }`,
      ['volume volumes[0].secret.secretName', 'volume volumes[1].secret.secretName'],
    ],
    [
      'env',
      `containers:\n  - { name: a, image: i, env: &e [${reads}] }\n  - { name: b, image: i, env: *e }`,
      ['env a', 'env b'],
    ],
    [
      'one variable',
      `containers:\n  - { name: a, image: i, env: [&v ${reads}] }\n  - { name: b, image: i, env: [*v] }`,
      ['env a', 'env b'],
    ],
    [
      'envFrom, in an init container',
      `initContainers:\n  - { name: a, image: i, envFrom: &e [{ secretRef: { name: s } }] }\ncontainers:\n  - { name: b, image: i, envFrom: *e }`,
      ['envFrom a', 'envFrom b'],
    ],
    [
      'volumeMounts',
      `containers:\n  - { name: a, image: i, volumeMounts: &m [{ name: v, mountPath: /v }] }\n  - { name: b, image: i, volumeMounts: *m }\nvolumes: [{ name: v, projected: { sources: [{ ${token} }] } }]`,
      ['token in v', 'a mounts v', 'b mounts v'],
    ],
    [
      'containers, merged',
      `containers:\n  - &c { name: a, image: i, env: [${reads}], volumeMounts: [{ name: v, mountPath: /v }] }\n  - { <<: *c, name: b }`,
      ['env a', 'env b', 'a mounts v', 'b mounts v'],
    ],
    [
      'a container in both lists',
      `initContainers: [&c { name: a, image: i, env: [${reads}] }]\ncontainers: [*c]`,
      ['env a', 'env a'],
    ],
    ['a container twice in one list', 'containers: [&c { name: a, image: i }, *c]', ['a']],
    [
      'the list of pull secrets',
      `${containers}\nimagePullSecrets: &p [{ name: s }]\ntolerations: *p`,
      ['imagePullSecrets imagePullSecrets[0].name'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(held(pod(spec))).toEqual(expected);
  });

  test('pods of one object', () => {
    const text = `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: r, namespace: shop }
spec:
  headGroupSpec: { template: &t { spec: { ${containers}, imagePullSecrets: [{ name: s }] } } }
  workerGroupSpecs:
    - { groupName: g, template: *t }
    - { groupName: h, template: *t }
`;
    expect(held(text)).toEqual([
      'spec.headGroupSpec.template.spec: imagePullSecrets imagePullSecrets[0].name',
      'spec.workerGroupSpecs[0].template.spec: imagePullSecrets imagePullSecrets[0].name',
      'spec.workerGroupSpecs[1].template.spec: imagePullSecrets imagePullSecrets[0].name',
    ]);
  });

  test('pods of several objects', () => {
    const text = `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: Pod, metadata: { name: p }, spec: &s { ${containers}, volumes: [{ name: v, projected: { sources: [{ ${token} }] } }] } }
  - { apiVersion: apps/v1, kind: Deployment, metadata: { name: d }, spec: { template: { spec: *s } } }
`;
    expect(held(text)).toEqual(['spec: token in v', 'spec.template.spec: token in v']);
  });
});

describe('findings', () => {
  const found = (text: string, rule: string) =>
    lint([{ path: 'p.yaml', text }], {
      rules: builtInRules(),
      settings: settingsOf(null, { rules: new Map([[rule, 'error']]) }),
      today: '2026-01-01',
      inline: true,
      charts: undefined,
    })
      .findings.filter((finding) => finding.rule === rule)
      .map(({ source, span }) => lineOf(source, span.start));

  test('a second use that is told apart in words is reported, at the one place where it is written', () => {
    const spec = `${containers}\nvolumes:\n  - { name: v, projected: &q { sources: [{ serviceAccountToken: { path: t } }] } }\n  - { name: w, projected: *q }`;
    expect(found(pod(spec), 'projected/token-without-audience')).toEqual([7, 7]);
  });

  test('the same words about one object at one place are one finding', () => {
    const text = `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: r }
spec:
  headGroupSpec: { template: &t { spec: { automountServiceAccountToken: true, ${containers} } } }
  workerGroupSpecs:
    - { groupName: g, template: *t }
`;
    expect(modelOf(text).workloads).toHaveLength(2);
    expect(found(text, 'automount/automounted-token')).toEqual([5]);
  });
});

describe('hostile aliases', () => {
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(', ');

  test.each<[string, string]>([
    [
      'token sources',
      `${containers}\nvolumes: [{ name: v, projected: &q { sources: [${many(150, () => `{ ${token} }`)}] } }, ${many(150, (index) => `{ name: v${index}, projected: *q }`)}]`,
    ],
    [
      'env',
      `containers: [{ name: a, image: i, env: &e [${many(150, () => reads)}] }, ${many(150, (index) => `{ name: c${index}, image: i, env: *e }`)}]`,
    ],
    [
      'Secrets in projected volumes',
      `${containers}\nvolumes: [{ name: v, projected: &q { sources: [${many(150, () => '{ secret: { name: s } }')}] } }, ${many(150, (index) => `{ name: v${index}, projected: *q }`)}]`,
    ],
  ])('%s: 150 in a list that 150 share', (_, spec) => {
    const subjects = subjectsOf(modelOf(pod(spec) + secret));
    expect(subjects.length).toBeGreaterThan(300);
    expect(subjects.length).toBeLessThan(2_000);
  });

  test('pods', () => {
    const text = `apiVersion: batch.volcano.sh/v1alpha1
kind: Job
metadata: { name: j }
spec:
  tasks: [{ name: a, template: &t { spec: { ${containers} } } }, ${many(3_000, (index) => `{ name: t${index}, template: *t }`)}]
`;
    expect(modelOf(text).workloads).toHaveLength(1_001);
  });
});
