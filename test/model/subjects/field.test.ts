import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, lineOf, modelOf, textOf } from '../manifests.ts';

function fieldsIn(...texts: readonly string[]) {
  const subjects = subjectsOf(modelOf(...texts)).filter(({ type }) => type === 'field');
  expectValid(subjects);
  return subjects;
}

/** Problem, path and expected path of each subject. */
const said = (...texts: readonly string[]) =>
  fieldsIn(...texts).map(({ facts }) =>
    [facts.problem, facts.path, facts.expectedPath].filter((part) => part !== null).join(' '),
  );

const indent = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  containers: [{ name: a, image: i }]\n${indent(spec, 2)}\n`;
const account = (more: string, metadata = '{ name: web }') =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: ${metadata}\n${more}\n`;
const source = (text: string) =>
  pod(`volumes:\n  - name: v\n    projected:\n      sources:\n        - ${indent(text, 10).trim()}`);

const template = 'metadata: { labels: { app: a } }\nspec: { containers: [{ name: a, image: i }] }';
const deployment = ({ spec = '', inTemplate = '', root = '' }, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: d }
${root}
spec:
  replicas: 1
${indent(spec, 2)}
  template:
${indent(inTemplate, 4)}
${indent(template, 4)}
`;

describe('misplaced', () => {
  it('says where it stands, where it belongs, and points at both', () => {
    const [subject, ...rest] = fieldsIn(deployment({ spec: 'automountServiceAccountToken: false' }));
    expect(rest).toEqual([]);
    expect(subject?.facts).toEqual({
      object: "Deployment 'd'",
      kind: 'Deployment',
      problem: 'misplaced',
      field: 'automountServiceAccountToken',
      written: 'automountServiceAccountToken',
      path: 'spec.automountServiceAccountToken',
      expectedPath: 'spec.template.spec.automountServiceAccountToken',
      expectedType: null,
      foundType: null,
      value: 'false',
      automount: null,
      meant: null,
      breaks: null,
    });
    expect(subject?.identity).toBe('spec.automountServiceAccountToken');
    expect(textOf(subject!, 'self')).toBe('automountServiceAccountToken');
    expect(lineOf(subject!, 'self')).toBe(7);
    expect(textOf(subject!, 'other')).toBe('spec');
    expect(lineOf(subject!, 'other')).toBe(11);
  });

  it('points at the field that counts, when it is there too', () => {
    const [subject] = fieldsIn(
      deployment({ spec: 'serviceAccountName: a' }).replace(
        'spec: { con',
        'spec: { serviceAccountName: b, con',
      ),
    );
    expect(textOf(subject!, 'other')).toBe('serviceAccountName');
    expect(lineOf(subject!, 'other')).toBe(11);
  });

  it.each([
    ['spec', { spec: 'serviceAccountName: x' }, 'spec.serviceAccountName'],
    ['the alias in spec', { spec: 'serviceAccount: x' }, 'spec.serviceAccount'],
    ['the template', { inTemplate: 'serviceAccountName: x' }, 'spec.template.serviceAccountName'],
    ['the root', { root: 'serviceAccountName: x' }, 'serviceAccountName'],
    ['the strategy', { spec: 'strategy: { serviceAccountName: x }' }, 'spec.strategy.serviceAccountName'],
  ])('Deployment: %s', (_, parts, path) => {
    const field = path.split('.').at(-1);
    expect(said(deployment(parts))).toEqual([`misplaced ${path} spec.template.spec.${field}`]);
  });

  it.each(['StatefulSet', 'DaemonSet', 'ReplicaSet'])('%s', (kind) => {
    expect(said(deployment({ spec: 'serviceAccountName: x' }, kind))).toHaveLength(1);
  });

  it.each([
    ['serviceAccountName: x', 'serviceAccountName'],
    ['jobTemplate:\n  serviceAccountName: x', 'jobTemplate.serviceAccountName'],
    ['jobTemplate:\n  spec:\n    serviceAccountName: x', 'jobTemplate.spec.serviceAccountName'],
    [
      'jobTemplate:\n  spec:\n    template:\n      serviceAccountName: x',
      'jobTemplate.spec.template.serviceAccountName',
    ],
    [
      'jobTemplate:\n  spec:\n    template:\n      metadata: { serviceAccountName: x }',
      'jobTemplate.spec.template.metadata.serviceAccountName',
    ],
  ])('CronJob %j', (spec, path) => {
    const text = `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: c }\nspec:\n${indent(spec, 2)}\n`;
    expect(said(text)).toEqual([
      `misplaced spec.${path} spec.jobTemplate.spec.template.spec.serviceAccountName`,
    ]);
  });

  it.each([
    ['containers: [{ name: a, image: i, automountServiceAccountToken: false }]', 'containers[0].'],
    ['initContainers: [{ name: a, image: i, automountServiceAccountToken: false }]', 'initContainers[0].'],
    ['ephemeralContainers: [{ name: a, automountServiceAccountToken: false }]', 'ephemeralContainers[0].'],
    [
      'containers: [{ name: a, securityContext: { automountServiceAccountToken: false } }]',
      'containers[0].securityContext.',
    ],
    ['securityContext: { automountServiceAccountToken: false }', 'securityContext.'],
    [
      'containers: [{ name: a, env: [{ name: E, automountServiceAccountToken: x }] }]',
      'containers[0].env[0].',
    ],
    ['volumes: [{ name: v, automountServiceAccountToken: false }]', 'volumes[0].'],
    ['volumes: [{ name: v, secret: { automountServiceAccountToken: false } }]', 'volumes[0].secret.'],
    ['affinity: { nodeAffinity: { automountServiceAccountToken: false } }', 'affinity.nodeAffinity.'],
  ])('Pod %s', (spec, path) => {
    const text = `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { ${spec} }\n`;
    expect(said(text)).toEqual([
      `misplaced spec.${path}automountServiceAccountToken spec.automountServiceAccountToken`,
    ]);
  });

  it.each([
    [
      'the root of a Pod',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nserviceAccountName: x\nspec: {}\n',
      'serviceAccountName',
    ],
    [
      'metadata of a Pod',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: p, serviceAccountName: x }\n',
      'metadata.serviceAccountName',
    ],
  ])('%s', (_, text, path) => {
    expect(said(text)).toEqual([`misplaced ${path} spec.serviceAccountName`]);
  });

  it.each([
    ['beside', 'serviceAccountToken: { path: token }\naudience: vault', ['audience'], ''],
    [
      'beside',
      'serviceAccountToken:\naudience: a\nexpirationSeconds: 600\npath: t',
      ['audience', 'expirationSeconds', 'path'],
      '',
    ],
  ])('%s serviceAccountToken: %j', (_, text, fields) => {
    const at = 'spec.volumes[0].projected.sources[0]';
    expect(said(source(text))).toEqual(
      fields.map((field) => `misplaced ${at}.${field} ${at}.serviceAccountToken.${field}`),
    );
  });

  it.each([
    [
      'projected: { sources: [{ serviceAccountToken: { path: t } }], expirationSeconds: 600 }',
      'projected.expirationSeconds spec.volumes[0].projected.sources[].serviceAccountToken.expirationSeconds',
    ],
    [
      'projected: { sources: [] }, audience: a',
      'audience spec.volumes[0].projected.sources[].serviceAccountToken.audience',
    ],
    [
      'projected: { serviceAccountToken: { path: t, audience: a } }',
      'projected.serviceAccountToken spec.volumes[0].projected.sources[].serviceAccountToken',
    ],
    [
      'serviceAccountToken: { path: t, expirationSeconds: "x" }',
      'serviceAccountToken spec.volumes[0].projected.sources[].serviceAccountToken',
    ],
  ])('volume { %s }', (volume, expected) => {
    expect(said(pod(`volumes: [{ name: v, ${volume} }]`))).toEqual([`misplaced spec.volumes[0].${expected}`]);
  });

  it('where nothing tells which token is meant', () => {
    expect(said(pod('securityContext: { audience: a }'))).toEqual([
      'misplaced spec.securityContext.audience',
    ]);
  });

  it.each([
    [
      'metadata',
      account('', '{ name: web, automountServiceAccountToken: false }'),
      'metadata.automountServiceAccountToken',
    ],
    ['spec', account('spec: { automountServiceAccountToken: false }'), 'spec.automountServiceAccountToken'],
    [
      'a reference',
      account('secrets: [{ name: s, automountServiceAccountToken: false }]'),
      'secrets[0].automountServiceAccountToken',
    ],
  ])('ServiceAccount: %s', (_, text, path) => {
    expect(said(text)).toEqual([`misplaced ${path} automountServiceAccountToken`]);
  });

  it.each([
    [
      'v1',
      'Namespace',
      'metadata: { name: n }\nautomountServiceAccountToken: false',
      'automountServiceAccountToken',
    ],
    ['v1', 'Secret', 'metadata: { name: s, serviceAccountName: x }', 'metadata.serviceAccountName'],
    ['v1', 'Service', 'spec: { serviceAccountName: x }', 'spec.serviceAccountName'],
  ])('%s %s', (apiVersion, kind, more, path) => {
    expect(said(`apiVersion: ${apiVersion}\nkind: ${kind}\n${more}\n`)).toEqual([`misplaced ${path}`]);
  });

  it('a patch of a workload, which has no containers', () => {
    const text =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: d }\nspec: { serviceAccountName: x }\n';
    expect(said(text)).toEqual(['misplaced spec.serviceAccountName spec.template.spec.serviceAccountName']);
  });
});

describe('never misplaced', () => {
  it.each([
    ['the right place', pod('automountServiceAccountToken: false\nserviceAccountName: x\nserviceAccount: x')],
    [
      'a token as it should be',
      source('serviceAccountToken: { path: t, audience: a, expirationSeconds: 600 }'),
    ],
    ['labels', pod('').replace('{ name: p }', '{ name: p, labels: { serviceAccountName: x } }')],
    ['annotations', pod('').replace('{ name: p }', '{ name: p, annotations: { audience: x } }')],
    ['nodeSelector', pod('nodeSelector: { serviceAccountName: x }')],
    ['matchLabels', deployment({ spec: 'selector: { matchLabels: { serviceAccount: x } }' })],
    ['labels of the template', deployment({}).replace('{ app: a }', '{ serviceAccount: x }')],
    [
      'attributes of a CSI volume',
      pod('volumes: [{ name: v, csi: { driver: d, volumeAttributes: { audience: a } } }]'),
    ],
    [
      'options of a FlexVolume',
      pod('volumes: [{ name: v, flexVolume: { driver: d, options: { serviceAccount: a } } }]'),
    ],
    ['the status', pod('').replace('spec:', 'status: { serviceAccountName: x }\nspec:')],
    [
      'who manages what',
      pod('').replace(
        '{ name: p }',
        '{ name: p, managedFields: [{ fieldsV1: { "f:spec": { serviceAccountName: {} } } }] }',
      ),
    ],
    ['the path of a probe', pod('').replace('image: i', 'image: i, livenessProbe: { httpGet: { path: / } }')],
    ['the path of a host', pod('volumes: [{ name: v, hostPath: { path: /x } }]')],
    ['paths of keys', source('secret: { name: s, items: [{ key: k, path: p }] }')],
    [
      'a value that says it',
      pod('').replace('image: i', 'image: i, env: [{ name: serviceAccountName, value: audience }]'),
    ],
    [
      'data',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { serviceAccountName: x, audience: y }\n',
    ],
    [
      'data of a Secret',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: c }\nstringData: { serviceAccountName: x }\n',
    ],
    ['a ServiceAccount', account('automountServiceAccountToken: false')],
    [
      'a TokenRequest',
      'apiVersion: authentication.k8s.io/v1\nkind: TokenRequest\nspec: { audiences: [a], expirationSeconds: 600 }\n',
    ],
    [
      'a CSIDriver',
      'apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: { name: d }\nspec: { tokenRequests: [{ audience: a, expirationSeconds: 600 }] }\n',
    ],
    [
      'a signing request',
      'apiVersion: certificates.k8s.io/v1\nkind: CertificateSigningRequest\nmetadata: { name: d }\nspec: { expirationSeconds: 600 }\n',
    ],
    [
      'a certificate of a pod',
      source(
        'podCertificate: { signerName: s, keyType: ED25519, maxExpirationSeconds: 3600, userAnnotations: { audience: x } }',
      ),
    ],
    [
      'a custom resource',
      'apiVersion: example.com/v1\nkind: Backup\nmetadata: { name: b }\nspec: { serviceAccountName: x, target: { serviceAccountName: y } }\n',
    ],
    [
      'a Flux Kustomization',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: b }\nspec: { serviceAccountName: x }\n',
    ],
    [
      'an Argo Workflow',
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { name: w }\nspec:\n  serviceAccountName: x\n  executor: { serviceAccountName: e }\n  templates: [{ name: t, serviceAccountName: z, container: { image: i } }]\n',
    ],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('misspelled', () => {
  it('says what is meant', () => {
    const [subject] = fieldsIn(pod('automountserviceaccounttoken: false'));
    expect(subject?.facts).toMatchObject({
      problem: 'misspelled',
      field: 'automountServiceAccountToken',
      written: 'automountserviceaccounttoken',
      path: 'spec.automountserviceaccounttoken',
      expectedPath: 'spec.automountServiceAccountToken',
      value: 'false',
    });
    expect(textOf(subject!, 'self')).toBe('automountserviceaccounttoken');
  });

  it.each([
    [pod('automountServiceAccountTokens: false'), 'spec.automountServiceAccountToken'],
    [pod('automount: false'), 'spec.automountServiceAccountToken'],
    [pod('automountServiceAccount: false'), 'spec.automountServiceAccountToken'],
    [pod('service_account_name: x'), 'spec.serviceAccountName'],
    [pod('serviceAccountname: x'), 'spec.serviceAccountName'],
    [pod('ServiceAccount: x'), 'spec.serviceAccount'],
    [deployment({ spec: 'serviceaccountname: x' }), 'spec.template.spec.serviceAccountName'],
    [deployment({ inTemplate: 'serviceaccountname: x' }), 'spec.template.spec.serviceAccountName'],
    [account('automountServiceAccounttoken: false'), 'automountServiceAccountToken'],
    [account('automount: false'), 'automountServiceAccountToken'],
    [source('serviceaccountToken: { path: t }'), 'spec.volumes[0].projected.sources[0].serviceAccountToken'],
    ...[
      ['expirationSecs', 'expirationSeconds'],
      ['expirationseconds', 'expirationSeconds'],
      ['expiration_seconds', 'expirationSeconds'],
      ['ttl', 'expirationSeconds'],
      ['audiences', 'audience'],
      ['Audience', 'audience'],
      ['aud', 'audience'],
      ['paths', 'path'],
    ].map(([key, field]) => [
      source(`serviceAccountToken: { path: t, ${key}: x }`),
      `spec.volumes[0].projected.sources[0].serviceAccountToken.${field}`,
    ]),
  ])('%j', (text, expected) => {
    const [first, ...rest] = said(text!);
    expect(rest).toEqual([]);
    expect(first).toMatch(/^misspelled /);
    expect(first?.split(' ').at(-1)).toBe(expected);
  });

  const known =
    `activeDeadlineSeconds affinity dnsConfig dnsPolicy enableServiceLinks ephemeralContainers hostAliases hostIPC
    hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets initContainers nodeName nodeSelector os overhead
    preemptionPolicy priority priorityClassName readinessGates resourceClaims resources restartPolicy runtimeClassName schedulerName
    schedulingGates securityContext setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations
    topologySpreadConstraints volumes`.split(/\s+/);
  it.each([
    ['every field of a PodSpec', pod(known.map((key) => `${key}: {}`).join('\n'))],
    [
      'every field of a token',
      source(
        'serviceAccountToken: { path: t, audience: a, expirationSeconds: 600, user: 5, defaultUser: 5 }',
      ),
    ],
    [
      'fields of a StatefulSet',
      deployment({ spec: 'serviceName: x\nminReadySeconds: 5\nselector: {}' }, 'StatefulSet'),
    ],
    ['fields of a ServiceAccount', account('secrets: []\nimagePullSecrets: []')],
    ['names in other mappings', pod('securityContext: { serviceAccounts: x, automount: y }')],
    ['labels', pod('nodeSelector: { serviceaccountname: x }')],
    [
      'fields that a custom resource has of its own',
      'apiVersion: tekton.dev/v1beta1\nkind: PipelineRun\nmetadata: { name: r }\nspec: { serviceAccountNames: [{ taskName: t }], serviceAccountName: x }\n',
    ],
    [
      'a heuristic pod spec',
      'apiVersion: example.com/v1\nkind: App\nmetadata: { name: r }\nspec: { containers: [{ name: a, image: i }], volumes: [], serviceAccounts: x, serviceAccount: { create: true } }\n',
    ],
  ])('not %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('wrong-type', () => {
  const typed = (...texts: readonly string[]) =>
    fieldsIn(...texts).map(
      ({ facts }) => `${facts.problem} ${facts.path} ${facts.expectedType} ${facts.foundType}`,
    );

  it('points at the value and shows it', () => {
    const [subject] = fieldsIn(pod('automountServiceAccountToken: "false"'));
    expect(subject?.facts).toMatchObject({
      problem: 'wrong-type',
      expectedType: 'boolean',
      foundType: 'string',
      expectedPath: null,
      value: '"false"',
    });
    expect(textOf(subject!, 'self')).toBe('"false"');
  });

  it.each([
    ["automountServiceAccountToken: 'no'", 'automountServiceAccountToken boolean string'],
    ['automountServiceAccountToken: 0', 'automountServiceAccountToken boolean number'],
    ['automountServiceAccountToken: fAlse', 'automountServiceAccountToken boolean string'],
    ['automountServiceAccountToken: [false]', 'automountServiceAccountToken boolean sequence'],
    ['automountServiceAccountToken: {}', 'automountServiceAccountToken boolean mapping'],
    ['serviceAccountName: 123', 'serviceAccountName string number'],
    ['serviceAccountName: yes', 'serviceAccountName string boolean'],
    ['serviceAccountName: { name: x }', 'serviceAccountName string mapping'],
    ['serviceAccount: 1e3', 'serviceAccount string number'],
    ['volumes: [{ name: 5 }]', 'volumes[0].name string number'],
    ['volumes: [{ name: v, secret: { secretName: on } }]', 'volumes[0].secret.secretName string boolean'],
    ['imagePullSecrets: [{ name: 5 }]', 'imagePullSecrets[0].name string number'],
    ['initContainers: [{ name: on }]', 'initContainers[0].name string boolean'],
    [
      'initContainers: [{ name: a, volumeMounts: [{ name: 5 }] }]',
      'initContainers[0].volumeMounts[0].name string number',
    ],
    [
      'initContainers: [{ name: a, volumeMounts: [{ name: a, mountPath: 5 }] }]',
      'initContainers[0].volumeMounts[0].mountPath string number',
    ],
    [
      'initContainers: [{ name: a, env: [{ name: E, valueFrom: { secretKeyRef: { name: 5 } } }] }]',
      'initContainers[0].env[0].valueFrom.secretKeyRef.name string number',
    ],
    [
      'initContainers: [{ name: a, envFrom: [{ secretRef: { name: 5 } }] }]',
      'initContainers[0].envFrom[0].secretRef.name string number',
    ],
  ])('Pod %s', (spec, expected) => {
    expect(typed(pod(spec))).toEqual([`wrong-type spec.${expected}`]);
  });

  it.each([
    ['serviceAccountToken: true', ' mapping boolean'],
    ['serviceAccountToken: [path]', ' mapping sequence'],
    ['serviceAccountToken: { path: 5 }', '.path string number'],
    ['serviceAccountToken: { path: t, audience: true }', '.audience string boolean'],
    ['serviceAccountToken: { path: t, audience: [a, b] }', '.audience string sequence'],
    ['serviceAccountToken: { path: t, expirationSeconds: "3600" }', '.expirationSeconds integer string'],
    ['serviceAccountToken: { path: t, expirationSeconds: 1h }', '.expirationSeconds integer string'],
    ['serviceAccountToken: { path: t, expirationSeconds: 1:00:00 }', '.expirationSeconds integer string'],
    ['serviceAccountToken: { path: t, expirationSeconds: yes }', '.expirationSeconds integer boolean'],
  ])('source %s', (text, expected) => {
    expect(typed(source(text))).toEqual([
      `wrong-type spec.volumes[0].projected.sources[0].serviceAccountToken${expected}`,
    ]);
  });

  it.each([
    [
      'a ServiceAccount',
      account('automountServiceAccountToken: "false"'),
      'automountServiceAccountToken boolean string',
    ],
    ['its secrets', account('secrets: { name: s }'), 'secrets sequence mapping'],
    ['a secret of it', account('secrets: [{ name: 5 }]'), 'secrets[0].name string number'],
    ['a name', account('', '{ name: 123 }'), 'metadata.name string number'],
    ['a namespace', account('', '{ name: web, namespace: on }'), 'metadata.namespace string boolean'],
    [
      'a name of a Secret',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: 5 }\n',
      'metadata.name string number',
    ],
    [
      'an annotation that we read',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: s, annotations: { kubernetes.io/service-account.name: 5 } }\n',
      "metadata.annotations['kubernetes.io/service-account.name'] string number",
    ],
    [
      'a switch in an annotation',
      account('', '{ name: s, annotations: { kubernetes.io/enforce-mountable-secrets: true } }'),
      "metadata.annotations['kubernetes.io/enforce-mountable-secrets'] string boolean",
    ],
    [
      'a subject',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: b }\nsubjects: [{ kind: ServiceAccount, name: 5, namespace: x }]\n',
      'subjects[0].name string number',
    ],
    [
      'the namespace of a subject',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: b }\nsubjects: [{ kind: ServiceAccount, name: a, namespace: no }]\n',
      'subjects[0].namespace string boolean',
    ],
    [
      'a role',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: b }\nroleRef: { kind: Role, name: 5 }\n',
      'roleRef.name string number',
    ],
    [
      'a custom resource with a pod template',
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: r }\nspec: { template: { spec: { automountServiceAccountToken: "no", containers: [{ name: a, image: i }] } } }\n',
      'spec.template.spec.automountServiceAccountToken boolean string',
    ],
    [
      'a custom resource with pod fields',
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: 5 }\nspec: { serviceAccountName: x }\n',
      'metadata.name string number',
    ],
  ])('%s', (_, text, expected) => {
    expect(typed(text)).toEqual([`wrong-type ${expected}`]);
  });

  it.each([
    ['a template as boolean', pod('automountServiceAccountToken: "{{ .Values.automount }}"')],
    ['a variable as boolean', pod('automountServiceAccountToken: ${AUTOMOUNT}')],
    ['a template as number', source('serviceAccountToken: { path: t, expirationSeconds: "$(TTL)" }')],
    ['a template as mapping', source('serviceAccountToken: "{{ toYaml .x }}"')],
    ['YAML 1.1 booleans', pod('automountServiceAccountToken: no')],
    [
      'numbers that another rule judges',
      source('serviceAccountToken: { path: t, expirationSeconds: 3600.5 }'),
    ],
    ['hexadecimal', source('serviceAccountToken: { path: t, expirationSeconds: 0xe10 }')],
    ['strings', pod('serviceAccountName: "123"\nserviceAccount: "yes"')],
    ['dates', pod('serviceAccountName: 2024-01-01')],
    ['null names', pod('serviceAccountName:\nserviceAccount: ~')],
    ['labels of ours', account('', '{ name: s, labels: { kubernetes.io/enforce-mountable-secrets: true } }')],
    ['names of other objects', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: 5 }\n'],
    [
      "a custom resource's own field",
      'apiVersion: example.com/v1\nkind: App\nmetadata: { name: r }\nspec: { containers: [{ name: a, image: i }], volumes: [], serviceAccount: { create: true } }\n',
    ],
  ])('not %s', (_, text) => {
    expect(typed(text)).toEqual([]);
  });
});

describe('null', () => {
  it.each([
    ['empty', pod('automountServiceAccountToken:'), 'spec.automountServiceAccountToken', ''],
    ['tilde', account('automountServiceAccountToken: ~'), 'automountServiceAccountToken', '~'],
    ['word', pod('automountServiceAccountToken: null'), 'spec.automountServiceAccountToken', 'null'],
  ])('%s', (_, text, path, value) => {
    const [subject, ...rest] = fieldsIn(text);
    expect(rest).toEqual([]);
    expect(subject?.facts).toMatchObject({
      problem: 'null',
      path,
      expectedType: 'boolean',
      foundType: 'null',
      value,
    });
    expect(textOf(subject!, 'self')).toBe('automountServiceAccountToken');
  });

  it('not other fields', () => {
    expect(said(source('serviceAccountToken: { path: t, audience: , expirationSeconds: }'))).toEqual([]);
  });
});

describe('duplicate', () => {
  it('points at the one that loses, and at the one that wins', () => {
    const text = pod(
      'automountServiceAccountToken: false\nserviceAccountName: x\nautomountServiceAccountToken: true',
    );
    const [subject, ...rest] = fieldsIn(text);
    expect(rest).toEqual([]);
    expect(subject?.facts).toMatchObject({
      problem: 'duplicate',
      value: 'false',
      expectedType: null,
      foundType: null,
    });
    expect([lineOf(subject!, 'self'), lineOf(subject!, 'other')]).toEqual([6, 8]);
    expect(textOf(subject!, 'other')).toBe('automountServiceAccountToken');
  });

  it.each([
    ['three times', pod('serviceAccountName: a\nserviceAccountName: b\nserviceAccountName: c'), 2],
    ['in a token', source('serviceAccountToken: { path: t, audience: a, audience: b }'), 1],
    ['the token', source('{ serviceAccountToken: { path: t }, serviceAccountToken: { path: u } }'), 1],
    [
      'in a ServiceAccount',
      account('automountServiceAccountToken: false\nautomountServiceAccountToken: true'),
      1,
    ],
    ['its secrets', account('secrets: []\nsecrets: []'), 1],
    ['a name', account('', '{ name: a, name: b }'), 1],
    ['a namespace', account('', '{ name: a, namespace: b, namespace: c }'), 1],
    [
      'an annotation that we read',
      account(
        '',
        '{ name: a, annotations: { iam.gke.io/gcp-service-account: a, iam.gke.io/gcp-service-account: b } }',
      ),
      1,
    ],
    ['a label', account('', '{ name: a, labels: { x: y, x: z } }'), 0],
    ['a field of others', pod('hostname: a\nhostname: b'), 0],
    ['a merge that is overridden', pod('<<: { serviceAccountName: a }\nserviceAccountName: b'), 0],
  ])('%s', (_, text, count) => {
    expect(said(text).filter((each) => each.startsWith('duplicate'))).toHaveLength(count);
    expect(said(text)).toHaveLength(count);
  });
});

describe('aliases', () => {
  it('a mapping that is shared is judged once in each role', () => {
    const text = `apiVersion: v1
kind: Pod
metadata: { name: p }
spec:
  containers:
    - { name: a, image: i, securityContext: &shared { automountServiceAccountToken: false } }
    - { name: b, image: i, securityContext: *shared }
`;
    expect(said(text)).toHaveLength(1);
  });

  it('a mapping may be right in one place and wrong in another', () => {
    const text = `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: Pod, metadata: { name: p }, spec: &spec { serviceAccountName: x, containers: [{ name: a, image: i }] } }
  - { apiVersion: apps/v1, kind: Deployment, metadata: { name: d }, spec: *spec }
`;
    expect(said(text)).toEqual(['misplaced spec.serviceAccountName spec.template.spec.serviceAccountName']);
  });
});

it('shows values cut short and without tokens', () => {
  const value = (text: string) => fieldsIn(pod(`automountServiceAccountToken: ${text}`))[0]?.facts.value;
  expect(value('"a\tb"')).toBe('"a\\u{9}b"');
  expect(value(`"${'yes '.repeat(50)}"`)).toHaveLength(60);
  expect(value('[a]')).toBeNull();
  expect(value(`"eyJ${'hbGciOi'.repeat(20)}"`)).toBe('"eyJh…"');
});
