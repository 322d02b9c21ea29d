import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/model/build.ts';
import { findTokens } from '../../src/model/read/tokenSearch.ts';
import type { Subject } from '../../src/model/subjects/subject.ts';
import { subjectsOf } from '../../src/model/subjects/subjects.ts';
import type { Manifest } from '../../src/source/document.ts';
import { readSource } from '../../src/source/read.ts';
import type { Field, MappingNode, Node } from '../../src/yaml/node.ts';
import { base64, boundToken, jwt, kubeconfig, legacyToken } from './jwt.ts';
import { expectValid } from './manifests.ts';

const text = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ServiceAccount
    metadata: { name: web, namespace: shop, annotations: { iam.gke.io/gcp-service-account: x } }
    automountServiceAccountToken: false
    secrets: [{ name: s }, { name: web-token-7x2kp }]
  - apiVersion: v1
    kind: Secret
    metadata:
      name: s
      namespace: shop
      annotations: { kubernetes.io/service-account.name: web, kubernetes.io/service-account.uid: u }
      labels: { kubernetes.io/legacy-token-invalid-since: "2027-01-01" }
    type: kubernetes.io/service-account-token
    immutable: true
    data: { token: ${base64(legacyToken())}, config: ${base64(kubeconfig(boundToken(), 'x'))} }
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: c }
    data: { config: "Bearer ${boundToken()}", encoded: ${base64(kubeconfig(boundToken(), 'xx'))} }
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: { name: b, namespace: shop }
    roleRef: { kind: Role, name: r }
    subjects: [{ kind: ServiceAccount, name: web }]
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: d, namespace: shop }
    spec:
      automountServiceAccountToken: false
      template:
        spec:
          serviceaccountname: web
          serviceAccountName: web
          imagePullSecrets: [{ name: s }]
          containers:
            - name: a
              image: i
              env: [{ name: E, valueFrom: { secretKeyRef: { name: s, key: token } } }, { name: F, value: ${legacyToken()} }]
              envFrom: [{ secretRef: { name: s } }]
              volumeMounts: [{ name: v, mountPath: /v }]
          volumes:
            - { name: v, secret: { secretName: s } }
            - name: t
              projected:
                sources:
                  - serviceAccountToken: { path: t, audience: a, expirationSeconds: "3600" }
                    expirationSeconds: 3600
                  - secret: { name: s, items: [{ key: token, path: t }] }
`;

const { manifests } = readSource({ path: 'list.yaml', text });

/** All that is about Secrets, committed tokens and fields. */
function watched(changed: readonly Manifest[]): Subject[] {
  return subjectsOf(buildModel(changed)).filter(({ type }) => /secret|committed|field/i.test(type));
}

/** Every mapping, list and scalar below a node. */
function nodesOf(node: Node): Node[] {
  const children =
    node.type === 'mapping'
      ? [...node.fields.values()].map(({ value }) => value)
      : node.type === 'sequence'
        ? node.items
        : [];
  return [node, ...children.flatMap(nodesOf)];
}

/** The same tree with one node put in the place of another. */
function replaced(node: Node, from: Node, to: Node): Node {
  if (node === from) return to;
  if (node.type === 'scalar') return node;
  if (node.type === 'sequence') return { ...node, items: node.items.map((item) => replaced(item, from, to)) };
  const fields = new Map<string, Field>();
  for (const field of node.fields.values()) {
    fields.set(field.key, { ...field, value: replaced(field.value, from, to) });
  }
  return { ...node, fields };
}

/** Everything that a subject says; what stands in the text itself is for the reports to redact. */
function saidBy(subjects: readonly Subject[]): string {
  return JSON.stringify(
    subjects.map(({ facts, places, identity }) => [
      facts,
      identity,
      Object.values(places).flatMap((place) => [place ?? []].flat().map(({ message }) => message)),
    ]),
  );
}

/** Parts of 12 characters of every form in which the text holds a token. */
const secretParts = [
  legacyToken(),
  boundToken(),
  base64(legacyToken()),
  base64(kubeconfig(boundToken(), 'x')),
].flatMap((token) =>
  Array.from({ length: Math.floor(token.length / 12) }, (_, index) =>
    token.slice(index * 12, index * 12 + 12),
  ),
);
const leaks = (said: string) => secretParts.filter((part) => said.includes(part));

describe('mutated objects', () => {
  const all = manifests.flatMap(({ root }) => nodesOf(root));
  const strange: Node[] = [
    null,
    0,
    -1,
    Number.NaN,
    true,
    '',
    'x',
    '__proto__',
    legacyToken(),
    base64(legacyToken()),
  ].map((value) => ({ type: 'scalar', value, span: { start: 0, end: 10 }, style: 'plain' }));
  const empty: Node[] = [
    { type: 'sequence', items: [], span: { start: 0, end: 2 } },
    { type: 'mapping', fields: new Map(), duplicates: [], span: { start: 0, end: 2 } },
  ];

  it('never throw, always fit their schemas, and never show a token', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(all.length - 1), fc.constantFrom(...all, ...strange, ...empty)), {
          minLength: 1,
          maxLength: 4,
        }),
        (changes) => {
          const changed = manifests.map((manifest) => {
            let root: Node = manifest.root;
            for (const [index, to] of changes)
              if (all[index] !== manifest.root) root = replaced(root, all[index]!, to);
            return { ...manifest, root: root as MappingNode };
          });
          const subjects = watched(changed);
          expectValid(subjects);
          expect(leaks(saidBy(subjects))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keep keys of the prototype apart', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(
      (key) => `${key}: { serviceAccountName: x }`,
    );
    const spec = `{ ${keys.join(', ')}, containers: [{ name: a, image: i }] }`;
    const { manifests } = readSource({
      path: 'p.yaml',
      text: `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: ${spec}\n`,
    });
    expect(watched(manifests)).toHaveLength(4);
  });
});

describe('tokens', () => {
  it('the text above shows none, and holds five', () => {
    const subjects = watched(manifests);
    expectValid(subjects);
    expect(subjects.filter(({ type }) => type === 'committedToken')).toHaveLength(5);
    expect(leaks(saidBy(subjects))).toEqual([]);
  });

  it('any text in which a token stands between other characters', () => {
    const noise = fc
      .array(
        fc.constantFrom(
          'eyJ',
          '.',
          'ZXlK',
          'V5Smh',
          'leUpo',
          'a',
          '-',
          '_',
          ' ',
          '=',
          '\n',
          'é',
          legacyToken().slice(0, 90),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(noise, noise, fc.boolean(), (before, after, encoded) => {
        const token = encoded ? base64(`token: ${boundToken()}\n`) : boundToken();
        const found = findTokens(`${before} ${token} ${after}`);
        expect(found.map(({ claims }) => claims.account)).toContain('shop/web');
      }),
      { numRuns: 500 },
    );
  });
});

describe('sizes', () => {
  const scalar = (value: string, start = 0): Node => ({
    type: 'scalar',
    value,
    span: { start, end: start + value.length },
    style: 'plain',
  });
  const mapping = (entries: Readonly<Record<string, Node>>): MappingNode => ({
    type: 'mapping',
    fields: new Map(
      Object.entries(entries).map(([key, value]) => [key, { key, keySpan: { start: 0, end: 0 }, value }]),
    ),
    duplicates: [],
    span: { start: 0, end: 3 },
  });
  const sequence = (items: readonly Node[]): Node => ({
    type: 'sequence',
    items,
    span: { start: 0, end: 3 },
  });
  const manifest = (kind: string, entries: Readonly<Record<string, Node>>, apiVersion = 'v1'): Manifest => ({
    // The text only has to hold a hint, so that the tokens in the nodes are looked for.
    source: { path: 'x.yaml', text: 'eyJ' },
    root: mapping({ metadata: mapping({ name: scalar('x') }), ...entries }),
    apiVersion,
    kind,
    name: 'x',
    namespace: null,
    document: { index: 0, span: { start: 0, end: 3 } },
  });

  it.each([
    ['eyJ', 'eyJ'],
    ['headers', 'eyJ.'],
    ['headers and payloads', 'eyJhbGciOiJ4In0.eyJ'],
    ['tokens of nobody', `${jwt({ sub: 'alice' })}.`],
    ['ZXlK', 'ZXlK'],
    ['other alignments', 'V5Sm'],
    ['mixed hints', 'ZXlKV5SmleUpo'],
    ['short runs', `${'leUpo'.repeat(7)} `],
    ['dots', '.'],
    ['runs', 'A'],
  ])('2 MB of %s hold no token', (_, part) => {
    const value = part.repeat(Math.ceil(2_000_000 / part.length));
    expect(findTokens(value)).toEqual([]);
    expect(watched([manifest('Secret', { data: mapping({ a: scalar(value) }) })])).toEqual([]);
  });

  it('20,000 different tokens in one value', () => {
    const tokens = Array.from({ length: 20_000 }, (_, index) =>
      jwt({ sub: `system:serviceaccount:shop:a${index}` }).slice(0, -300),
    );
    const value = tokens.join('\n');
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  a: |\n    ${tokens.join('\n    ')}\n`;
    expect(findTokens(value)).toHaveLength(20_000);
    const subjects = watched(readSource({ path: 'c.yaml', text }).manifests);
    expect(subjects).toHaveLength(20_000);
    const last = subjects.at(-1)!.places.self as { span: { start: number; end: number } };
    expect(text.slice(last.span.start, last.span.end)).toBe(tokens.at(-1));
  });

  it('the same in base64, in one run', () => {
    const tokens = Array.from({ length: 2_000 }, (_, index) =>
      jwt({ sub: `system:serviceaccount:shop:a${index}` }).slice(0, -300),
    );
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  a: ${base64(tokens.join('\n'))}\n`;
    expect(watched(readSource({ path: 'c.yaml', text }).manifests)).toHaveLength(2_000);
  });

  it('aliases that multiply beyond all measure', () => {
    let node: Node = sequence([scalar(legacyToken()), mapping({ serviceAccountName: scalar('x') })]);
    for (let level = 0; level < 60; level++) node = sequence([node, node, mapping({ a: node, b: node })]);
    const pod = manifest('Pod', {
      spec: mapping({ containers: node, initContainers: node, affinity: node, volumes: node }),
    });
    const types = watched([pod, pod, manifest('ConfigMap', { data: node })]).map(({ type }) => type);
    expect(types.filter((type) => type === 'committedToken')).toHaveLength(1);
    expect(types.filter((type) => type === 'field').length).toBeLessThan(10);
  });

  it('an object as deep as a hundred thousand levels', () => {
    let node: Node = mapping({ serviceAccountName: scalar('x'), token: scalar(legacyToken()) });
    for (let level = 0; level < 100_000; level++)
      node = level % 2 === 0 ? sequence([node]) : mapping({ a: node });
    const subjects = watched([manifest('Pod', { spec: mapping({ affinity: node }) })]);
    expect(subjects.map(({ type }) => type)).toEqual(['committedToken', 'field']);
  });

  it('tens of thousands of everything', () => {
    const many = (make: (index: number) => Node) =>
      sequence(Array.from({ length: 30_000 }, (_, index) => make(index)));
    const reference = mapping({ name: scalar('s') });
    const volume = mapping({ name: scalar('v'), secret: mapping({ secretName: scalar('s') }) });
    const variable = mapping({
      valueFrom: mapping({ secretKeyRef: mapping({ name: scalar('s'), key: scalar('token') }) }),
    });
    const env = many(() => variable);
    const container = mapping({
      name: scalar('a'),
      image: scalar('i'),
      env,
      volumeMounts: many(() => mapping({ name: scalar('v'), mountPath: scalar('/') })),
    });
    const pod = manifest('Pod', {
      spec: mapping({
        containers: many(() => mapping({ name: scalar('b'), image: scalar('i'), env })),
        initContainers: sequence([container]),
        volumes: many(() => ({ ...volume })),
        imagePullSecrets: many(() => reference),
        ...Object.fromEntries(
          Array.from({ length: 30_000 }, (_, index) => [`serviceAccountNam${index}`, scalar('x')]),
        ),
      }),
    });
    const secrets = Array.from({ length: 1_000 }, () => manifest('Secret', { type: scalar('Opaque') }));
    const account = manifest('ServiceAccount', { secrets: many(() => reference) });
    expect(() => watched([pod, account, ...secrets])).not.toThrow();
  });

  it('a custom resource with more values side by side than a stack holds', () => {
    const wide = sequence(Array.from({ length: 300_000 }, () => scalar('x')));
    const custom = { ...manifest('Thing', { spec: wide }), apiVersion: 'example.com/v1' };
    expect(buildModel([custom]).workloads).toEqual([]);
  });

  it('thousands of tokens in volumes that are mounted thousands of times', () => {
    const many = (make: (index: number) => Node) =>
      sequence(Array.from({ length: 3_000 }, (_, i) => make(i)));
    const source = () =>
      mapping({ serviceAccountToken: mapping({ path: scalar('t'), audience: scalar('vault') }) });
    const volume = (sources: Node) => mapping({ name: scalar('v'), projected: mapping({ sources }) });
    const mount = (index: number) => mapping({ name: scalar('v'), mountPath: scalar(`/${index}`) });
    const pod = (volumes: Node) =>
      manifest('Pod', {
        spec: mapping({
          containers: sequence([mapping({ image: scalar('i'), volumeMounts: many(mount) })]),
          volumes,
        }),
      });
    for (const volumes of [sequence([volume(many(source))]), many(() => volume(sequence([source()])))]) {
      const types = subjectsOf(buildModel([pod(volumes)])).map(({ type }) => type);
      expect(types.filter((type) => type === 'token')).toHaveLength(3_000);
      expect(types.filter((type) => type === 'tokenMount')).toHaveLength(3_000);
    }
  });
});
