import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/model/build.ts';
import type { Subject } from '../../../src/model/subjects/subject.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { readSource } from '../../../src/source/read.ts';
import { expectValid, modelOf, textOf } from '../manifests.ts';

function workloads(...texts: string[]): Subject[] {
  const subjects = subjectsOf(modelOf(...texts));
  expectValid(subjects);
  return subjects.filter(({ type }) => type === 'workload');
}

const deployment = (name: string, account: string, namespace = 'shop') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  template:
    spec:
      serviceAccountName: ${account}
      containers: [{ name: app, image: a }]
`;

const rich = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
  annotations: { eks.amazonaws.com/role-arn: "arn:aws:iam::1:role/x", kubernetes.io/enforce-mountable-secrets: "T" }
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: web }
subjects: [{ kind: ServiceAccount, name: web }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: front, namespace: shop, uid: abc }
spec:
  template:
    metadata: { annotations: { vault.hashicorp.com/agent-inject: "true" } }
    spec:
      serviceAccountName: web
      serviceAccount: web
      automountServiceAccountToken: true
      containers:
        - { name: app, image: a }
        - { name: sidecar, image: b }
`;

describe('a workload subject', () => {
  const [subject] = workloads(rich);

  it('has all facts', () => {
    expect(subject?.facts).toEqual({
      object: "Deployment 'shop/front'",
      kind: 'Deployment',
      impersonates: false,
      usesToken: false,
      tokenReceiver: null,
      builtIn: true,
      static: false,
      account: {
        name: 'web',
        known: true,
        label: "the service account 'web'",
        writtenAs: 'serviceAccountName',
        path: 'spec.template.spec.serviceAccountName',
        serviceAccountName: 'web',
        serviceAccount: 'web',
        alias: 'same',
        isDefault: false,
        declared: true,
        namesake: false,
        othersDeclared: false,
        bound: true,
        admin: false,
        lets: null,
        cloudIdentity: 'aws',
        sharedWith: [],
        namespace: 'shop',
        needs: null,
      },
      automount: {
        value: true,
        decidedBy: 'pod',
        pod: true,
        serviceAccount: false,
        settable: true,
        path: 'spec.template.spec.automountServiceAccountToken',
        containers: ['app', 'sidecar'],
        containerCount: 2,
        reused: false,
        needed: true,
        requested: true,
      },
      holdsToken: true,
      knownSoftware: 'the Vault Agent Injector',
      exported: true,
      needs: 'the Vault Agent Injector',
      tokenContainer: null,
      freeName: 'front',
    });
    expect(subject?.identity).toBe('spec.template.spec');
    expect(subject?.object).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'front',
    });
  });

  it.each([
    ['self', 'front', "Deployment 'shop/front'"],
    ['podSpec', 'spec', "the pods of Deployment 'shop/front'"],
    ['serviceAccountName', 'web', 'the account is named here'],
    ['serviceAccount', 'serviceAccount', 'the deprecated name of `serviceAccountName`'],
    ['serviceAccountValue', 'web', 'the account is named here'],
    ['automount', 'true', 'the pod says `true` here'],
    ['account', 'web', "ServiceAccount 'shop/web'"],
    ['accountAutomount', 'false', "the account 'web' says `false` here"],
    ['cloudIdentity', 'eks.amazonaws.com/role-arn', "the account 'web' has a cloud identity"],
  ])('points with %s at %s', (place, text, message) => {
    expect(textOf(subject!, place)).toBe(text);
    expect(subject?.places[place]).toMatchObject({ message });
  });

  it('points at bindings and containers', () => {
    expect(subject?.places.bindings).toMatchObject([
      { message: "RoleBinding 'shop/web' binds the account 'web'" },
    ]);
    expect(subject?.places.containers).toMatchObject([
      { message: "the container 'app' gets the token" },
      { message: "the container 'sidecar' gets the token" },
    ]);
  });

  it('says of an account that says nothing', () => {
    const [bare] = workloads(
      deployment('d', 'web'),
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n',
    );
    expect(bare?.places.account).toMatchObject({
      message: "ServiceAccount 'shop/web' says nothing about automount",
    });
    expect(bare?.places.accountAutomount).toBeUndefined();
  });
});

describe('account subjects', () => {
  it('have all facts', () => {
    const subjects = subjectsOf(modelOf(rich));
    const [account] = subjects.filter(({ type }) => type === 'serviceAccount');
    expect(account?.facts).toEqual({
      object: "ServiceAccount 'shop/web'",
      name: 'web',
      isDefault: false,
      automount: false,
      bound: true,
      cloudIdentity: 'aws',
      enforceMountableSecrets: true,
      workloads: 1,
      needs: null,
    });
    expect(['self', 'automount', 'enforceMountableSecrets'].map((place) => textOf(account!, place))).toEqual([
      'web',
      'false',
      '"T"',
    ]);
  });

  it.each([
    ['"true"', true],
    ['"1"', true],
    ['"TRUE"', true],
    ['"tRUE"', false],
    ['"yes"', false],
    ['"false"', false],
    ['true', false],
  ])('enforce-mountable-secrets: %s is %s', (value, on) => {
    const [account] = subjectsOf(
      modelOf(
        `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, annotations: { kubernetes.io/enforce-mountable-secrets: ${value} } }\n`,
      ),
    ).filter(({ type }) => type === 'serviceAccount');
    expect(account?.facts.enforceMountableSecrets).toBe(on);
  });

  it('count their workloads: each the nearest one', () => {
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n';
    const files = {
      'a/sa.yaml': account,
      'b/sa.yaml': account,
      'a/d.yaml': deployment('d', 'web'),
      'a/e.yaml': deployment('e', 'web'),
    };
    const manifests = Object.entries(files).flatMap(([path, text]) => readSource({ path, text }).manifests);
    const counts = subjectsOf(buildModel(manifests)).flatMap(({ type, facts }) =>
      type === 'serviceAccount' ? [facts.workloads] : [],
    );
    expect(counts).toEqual([2, 0]);
  });
});

describe('accounts of the same namespace', () => {
  const account = (name: string, namespace?: string) =>
    `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`} }\n`;
  it.each<[boolean, boolean, string[]]>([
    [false, false, []],
    [true, false, [account('web', 'shop')]],
    [false, true, [account('api', 'shop')]],
    [true, true, [account('web', 'shop'), account('api', 'shop')]],
    [true, false, [account('web', 'shop'), account('web', 'shop')]],
    [false, false, [account('api', 'bank')]],
    [true, false, [account('web')]],
  ])('declared %s, others %s', (declared, othersDeclared, accounts) => {
    const [subject] = workloads(deployment('d', 'web'), ...accounts);
    expect(subject?.facts.account).toMatchObject({ declared, othersDeclared });
  });

  it.each<[boolean, string, string]>([
    [true, 'a/d.yaml', 'a/sa.yaml'],
    [true, 'a/d.yaml', 'a/rbac/sa.yaml'],
    [true, 'a/deep/d.yaml', 'a/sa.yaml'],
    [true, 'a/d.yaml', 'sa.yaml'],
    [false, 'a/d.yaml', 'b/sa.yaml'],
    [false, 'a/x/d.yaml', 'a/y/sa.yaml'],
    [false, 'ab/d.yaml', 'a/sa.yaml'],
  ])('an absent one: %s for %s beside %s', (othersDeclared, path, accountPath) => {
    const pod = deployment('d', 'web').replace(', namespace: shop', '');
    const [subject] = subjectsOf(
      buildModel([
        ...readSource({ path, text: pod }).manifests,
        ...readSource({ path: accountPath, text: account('api') }).manifests,
      ]),
    ).filter(({ type }) => type === 'workload');
    expect(subject?.object?.namespace).toBeNull();
    expect(subject?.facts.account).toMatchObject({ othersDeclared });
  });
});

describe('sharing', () => {
  const sharedWith = (subject: Subject | undefined) =>
    (subject?.facts.account as { sharedWith: string[] } | undefined)?.sharedWith;

  it('is between different workloads of one account, in the order of their names', () => {
    const subjects = workloads(
      deployment('c', 'web'),
      deployment('a', 'web'),
      deployment('b', 'web'),
      deployment('d', 'api'),
      deployment('e', 'web', 'bank'),
    );
    expect(subjects.map(sharedWith)).toEqual([
      ["Deployment 'shop/a'", "Deployment 'shop/b'"],
      ["Deployment 'shop/b'", "Deployment 'shop/c'"],
      ["Deployment 'shop/a'", "Deployment 'shop/c'"],
      [],
      [],
    ]);
    expect(subjects[0]?.places.sharers).toMatchObject([
      { message: "Deployment 'shop/a'" },
      { message: "Deployment 'shop/b'" },
    ]);
  });

  it('is not between copies of one object, nor between pods of one object', () => {
    expect(workloads(deployment('a', 'web'), deployment('a', 'web')).map(sharedWith)).toEqual([[], []]);
    expect(
      workloads(
        `apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: r }\nspec: { headGroupSpec: { template: { spec: { containers: [{ name: a, image: a }] } } }, workerGroupSpecs: [{ template: { spec: { containers: [{ name: a, image: a }] } } }] }\n`,
      ).map(sharedWith),
    ).toEqual([[], []]);
  });

  it.each([
    [60, 59, 0],
    [700, 699, 0],
    [1_200, 416, 783],
  ])('of %i workloads lists %i others with each, and counts %i more', (number, listed, more) => {
    const text = Array.from({ length: number }, (_, index) => deployment(`w${index}`, 'web')).join('---\n');
    const subjects = subjectsOf(modelOf(text)).filter(({ type }) => type === 'workload');
    for (const subject of [subjects[0]!, subjects[number - 1]!]) {
      expect(sharedWith(subject)).toHaveLength(listed);
      expect(subject.places.sharers).toHaveLength(listed);
      expect(subject.more?.sharers).toBe(more);
    }
  });

  it('does not take the default account of one project for that of another', () => {
    const pod = (name: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: a, image: a }] }\n`;
    const manifests = ['a/1', 'a/2', 'b/3'].flatMap(
      (path) => readSource({ path: `${path}.yaml`, text: pod(path.replace('/', '-')) }).manifests,
    );
    const subjects = subjectsOf(buildModel(manifests));
    expect(subjects.map(sharedWith)).toEqual([["Pod 'a-2'"], ["Pod 'a-1'"], []]);
  });

  it('needs a known account', () => {
    expect(workloads(deployment('a', '"{{ x }}"'), deployment('b', '"{{ x }}"')).map(sharedWith)).toEqual([
      [],
      [],
    ]);
  });
});

describe('hostile names', () => {
  it('are safe to print', () => {
    const name = '"a\\u001b[2Jb\\n::error::"';
    const subjects = subjectsOf(
      modelOf(`apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: ${name} }
spec:
  serviceAccountName: ${name}
  containers: [{ name: ${name}, image: a }]
  volumes: [{ name: ${name}, projected: { sources: [{ serviceAccountToken: { path: ${name}, audience: ${name} } }] } }]
`),
    );
    const messages = subjects.flatMap(({ places }) =>
      Object.values(places)
        .flat()
        .map((place) => place?.message),
    );
    const texts: unknown[] = [];
    JSON.stringify([subjects.map(({ facts }) => facts), messages], (_, value) => {
      texts.push(value);
      return value;
    });
    expect(texts.filter((each) => typeof each === 'string' && /[\u0000-\u001f]/.test(each))).toEqual([]);
  });
});
