import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/model/build.ts';
import { type Unknown, unknown, type Workload } from '../../../src/model/model.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { readSource } from '../../../src/source/read.ts';
import { expectValid, modelOf } from '../manifests.ts';

const pod = (fields: string) => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
${fields}
  containers: [{ name: app, image: app:1 }]
`;

function podOf(fields: string): Workload {
  const [workload] = modelOf(pod(fields)).workloads;
  return workload!;
}

/** What may stand in a field, and the name that it gives: null for none. */
const written: readonly (readonly [text: string | undefined, name: string | Unknown | null])[] = [
  [undefined, null],
  ['null', null],
  ['""', null],
  ['x', 'x'],
  ['y', unknown], // YAML 1.1: a boolean
  ['"y"', 'y'],
  ['"{{ .Values.account }}"', unknown],
  ['${ACCOUNT}', unknown],
  ['123', unknown],
  ['true', unknown],
  ['[x]', unknown],
  ['unknown', 'unknown'], // a name like any other
  ['$ACCOUNT', unknown],
  ['"@ACCOUNT@"', unknown],
  ['<account>', unknown],
  ['"{account}"', unknown],
  ['web-WEB_ACCOUNT', unknown],
  ['Web_Account', unknown], // refused
];
const matrix = written.flatMap(([main, name]) =>
  written.map(([alias, other]) => ({
    main,
    alias,
    name: name ?? other ?? 'default',
    by: name !== null ? 'serviceAccountName' : other !== null ? 'serviceAccount' : null,
  })),
);

describe('the account of a pod', () => {
  it.each(matrix)('serviceAccountName: $main, serviceAccount: $alias', ({ main, alias, name, by }) => {
    const fields = [
      ...(main === undefined ? [] : [`  serviceAccountName: ${main}`]),
      ...(alias === undefined ? [] : [`  serviceAccount: ${alias}`]),
    ];
    const workload = podOf(fields.join('\n'));
    expect(workload.account.name).toBe(name);
    expect(workload.account.writtenAs).toBe(by);
    expect(workload.account.serviceAccountName === null).toBe(main === undefined);
    expect(workload.account.serviceAccount === null).toBe(alias === undefined);
    expect(workload.account.namespace).toBe('shop');
  });

  it.each([
    ['', null],
    ['  serviceAccount: ""', null],
    ['  serviceAccount: x', 'alone'],
    ['  serviceAccountName: ""\n  serviceAccount: x', 'alone'],
    ['  serviceAccountName: x\n  serviceAccount: x', 'same'],
    ['  serviceAccountName: x\n  serviceAccount: z', 'different'],
    ['  serviceAccountName: x\n  serviceAccount: "{{ y }}"', 'unknown'],
    ['  serviceAccountName: "{{ y }}"\n  serviceAccount: "{{ y }}"', 'same'],
    ['  serviceAccountName: 1\n  serviceAccount: x', 'unknown'],
  ])('%j uses the alias: %s', (fields, use) => {
    const subject = subjectsOf(modelOf(pod(fields))).find(({ type }) => type === 'workload');
    expectValid([subject!]);
    expect(subject?.facts.account).toMatchObject({ alias: use });
  });
});

describe('a workflow by reference', () => {
  const workflow = (fields: string) => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w }
spec: { ${fields} }
`;
  it.each([
    ['workflowTemplateRef: { name: t }', unknown, unknown],
    ['workflowTemplateRef: { name: t }, serviceAccountName: x', 'x', unknown],
    [
      'workflowTemplateRef: { name: t }, serviceAccountName: x, automountServiceAccountToken: true',
      'x',
      true,
    ],
    ['templates: []', 'default', true],
  ])('{ %s }', (fields, account, automount) => {
    const [workload] = modelOf(workflow(fields)).workloads;
    expect(workload?.account.name).toBe(account);
    expect(workload?.automount.value).toBe(automount);
  });

  it('has further pods for templates with an account or automount of their own', () => {
    const model = modelOf(`apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: w- }
spec:
  serviceAccountName: common
  templates:
    - { name: a, container: { image: a } }
    - { name: b, serviceAccountName: own, container: { image: b } }
    - { name: c, automountServiceAccountToken: false, script: { image: c } }
    - { name: d, serviceAccountName: "" , steps: [] }
`);
    expect(
      model.workloads.map(({ podSpecPath, account, automount, containers }) => [
        podSpecPath,
        account.name,
        automount.value,
        containers.map(({ image }) => image),
      ]),
    ).toEqual([
      ['spec', 'common', true, [null, 'a']],
      ['spec.templates[1]', 'own', true, [null, 'b']],
      ['spec.templates[2]', 'common', false, [null, 'c']],
    ]);
    expect(model.workloads[0]?.automount.containers).toEqual(['main']);
    const identities = subjectsOf(model).flatMap(({ type, identity }) =>
      type === 'workload' ? [identity] : [],
    );
    expect(identities).toEqual(['spec', 'spec.templates[b]', 'spec.templates[c]']);
  });
});

describe('which of several declarations counts', () => {
  const declaration = (path: string, flag: string, namespace = '') => ({
    path,
    text: `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: x${namespace && `, namespace: ${namespace}`} }\nautomountServiceAccountToken: ${flag}\n`,
  });
  const pods = (path: string, namespace = '', name = 'x') => ({
    path,
    text: `apiVersion: v1\nkind: Pod\nmetadata: { name: p${namespace && `, namespace: ${namespace}`} }\nspec: { serviceAccountName: ${name}, containers: [{ name: c, image: a }] }\n`,
  });
  const accountIn = (...sources: readonly { path: string; text: string }[]) =>
    buildModel(sources.flatMap((source) => readSource(source).manifests)).workloads[0]!.account;

  const copies = [
    'base/sa.yaml',
    'overlays/a/sa.yaml',
    'overlays/a/deep/sa.yaml',
    'overlays/b/sa.yaml',
    'root.yaml',
  ];

  it.each([
    ['base/sa.yaml', ['base/sa.yaml']],
    ['base/deployment.yaml', ['base/sa.yaml']],
    ['base/deep/er/deployment.yaml', ['base/sa.yaml']],
    ['overlays/a/deployment.yaml', ['overlays/a/sa.yaml']], // nearer than one in a folder below
    ['overlays/deployment.yaml', ['overlays/a/sa.yaml', 'overlays/a/deep/sa.yaml', 'overlays/b/sa.yaml']],
    ['overlays/b/deployment.yaml', ['overlays/b/sa.yaml']],
    ['elsewhere/deployment.yaml', ['root.yaml']],
    ['bas', ['root.yaml']],
  ])('%s means those in %s', (from, expected) => {
    const { objects } = accountIn(...copies.map((path) => declaration(path, 'true')), pods(from));
    expect(objects.map(({ manifest }) => manifest.source.path)).toEqual(expected);
  });

  it.each<[string, string[], boolean | Unknown | null]>([
    ['they agree', ['a/sa.yaml false', 'b/sa.yaml false'], false],
    ['they say nothing', ['a/sa.yaml null', 'b/sa.yaml null'], null],
    ['they differ', ['a/sa.yaml false', 'b/sa.yaml true'], unknown],
    ['they differ, one is in the same folder', ['c/sa.yaml true', 'b/sa.yaml false'], true],
    ['the last of one file', ['a.yaml true', 'a.yaml false'], false],
    ['namespaces differ and they agree', ['a/sa.yaml false n1', 'b/sa.yaml false n2'], false],
    ['namespaces and they differ', ['a/sa.yaml false n1', 'b/sa.yaml true n2'], unknown],
    ['namespaces differ, one is in the same folder', ['c/sa.yaml true n1', 'b/sa.yaml false n2'], true],
    ['namespaces differ in one file', ['a.yaml true n1', 'a.yaml false n2'], unknown],
    ['one has no namespace', ['a/sa.yaml false n1', 'b/sa.yaml true'], true],
  ])('%s', (_, declarations, automount) => {
    const sources = declarations.map((each) => declaration(...(each.split(' ') as [string, string])));
    for (const all of [
      sources,
      sources.length === 2 && sources[0]!.path !== sources[1]!.path ? sources.toReversed() : sources,
    ]) {
      const account = accountIn(...all, pods('c/pod.yaml'));
      expect(account.automount).toBe(automount);
      expect(account.objects.length).toBeGreaterThan(0);
      expect(account.object === null).toBe(automount === unknown);
    }
  });

  it('is none of another name or stated namespace, which is said', () => {
    const declared = declaration('a.yaml', 'true', 'bank');
    expect(accountIn(declared, pods('b.yaml', 'shop'))).toMatchObject({ objects: [], namesake: true });
    expect(accountIn(declared, pods('b.yaml', 'shop', 'y'))).toMatchObject({ objects: [], namesake: false });
    expect(accountIn(declared, pods('b.yaml', 'bank'))).toMatchObject({ automount: true, namesake: false });
    expect(accountIn(declared, pods('b.yaml', '"${NAMESPACE}"'))).toMatchObject({ automount: true });
  });
});

describe('cloud identity', () => {
  it.each([
    ['eks.amazonaws.com/role-arn: "arn:aws:iam::1:role/x"', 'aws'],
    ['iam.gke.io/gcp-service-account: a@b.iam', 'google'],
    ['azure.workload.identity/client-id: "1"', 'azure'],
    ['azure.workload.identity/client-id: ""', null],
    ['eks.amazonaws.com/audience: x', null],
  ])('%s: %s', (annotation, provider) => {
    const model = modelOf(
      `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: x\n  annotations:\n    ${annotation}\n`,
    );
    expect(model.serviceAccounts[0]?.cloudIdentity?.provider ?? null).toBe(provider);
  });
});
