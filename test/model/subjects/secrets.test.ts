import { describe, expect, it } from 'vitest';
import type { SubjectType } from '../../../src/model/subjects/subject.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, lineOf, modelOf, textOf } from '../manifests.ts';

function subjects(type: SubjectType, ...texts: readonly string[]) {
  const all = subjectsOf(modelOf(...texts));
  expectValid(all);
  return all.filter((subject) => subject.type === type);
}

const meta = (name: string, namespace: string | null = 'shop') =>
  namespace === null ? `{ name: ${name} }` : `{ name: ${name}, namespace: ${namespace} }`;
const account = (name: string, namespace: string | null = 'shop', more = '') =>
  `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: ${meta(name, namespace)}\n${more}\n`;

/** A token Secret on eight lines: the annotation stands on the seventh, the type on the eighth. */
const tokenSecret = (name: string, owner: string | null, namespace: string | null = 'shop', more = '') =>
  `apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  ${namespace === null ? '# none' : `namespace: ${namespace}`}
  annotations:
    ${owner === null ? 'example.com/owner: platform' : `kubernetes.io/service-account.name: ${owner}`}
type: kubernetes.io/service-account-token
${more}
`;

describe('secret', () => {
  it('says whose token it is, and where', () => {
    const [secret, ...rest] = subjects('secret', `${tokenSecret('web-token', 'web')}${account('web')}`);
    expect(rest).toEqual([]);
    expect(secret?.facts).toEqual({
      object: "Secret 'shop/web-token'",
      name: 'web-token',
      account: 'web',
      accountKnown: true,
      accountLabel: "the service account 'web'",
      accountDeclared: true,
      bound: false,
      lets: null,
      hasToken: false,
    });
    expect(textOf(secret!, 'self')).toBe('kubernetes.io/service-account-token');
    expect(textOf(secret!, 'account')).toBe('web');
    expect(lineOf(secret!, 'account')).toBe(7);
    expect(textOf(secret!, 'annotations')).toBe('annotations');
    expect(textOf(secret!, 'name')).toBe('web-token');
    expect(lineOf(secret!, 'serviceAccount')).toBe(13);
  });

  it('leaves other Secrets alone', () => {
    expect(subjects('secret', 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\ntype: Opaque\n')).toEqual(
      [],
    );
  });

  it.each([
    [null, null, false, 'annotations'],
    ['""', '', false, 'annotations'],
    ['"{{ .name }}"', 'unknown', 'unknown', 'annotations'],
  ])('account %s', (owner, name, known, place) => {
    const [secret] = subjects('secret', tokenSecret('s', owner));
    expect(secret?.facts).toMatchObject({ account: name, accountDeclared: known, bound: known });
    expect(secret?.places[place]).toBeDefined();
    expect(secret?.places.account === undefined).toBe(owner === null);
  });

  it('points at metadata when there are no annotations', () => {
    const text =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\ntype: kubernetes.io/service-account-token\n';
    expect(textOf(subjects('secret', text)[0]!, 'annotations')).toBe('metadata');
  });

  it.each([
    ['data: { token: ZGlkZHk= }', true],
    ['stringData: { token: diddy }', true],
    ['stringData: { token: "{{ token }}" }', false],
    ['data: { token: "" }', false],
    ['data: { ca.crt: Y2E= }', false],
    ['data: text', false],
  ])('%s', (more, hasToken) => {
    expect(subjects('secret', tokenSecret('s', 'web', 'shop', more))[0]?.facts.hasToken).toBe(hasToken);
  });

  const binding = (kind: string, namespace: string, subject: string) =>
    `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { name: b, namespace: ${namespace} }\nroleRef: { kind: ClusterRole, name: edit }\nsubjects: [${subject}]\n`;
  it.each([
    ['by name', binding('RoleBinding', 'shop', '{ kind: ServiceAccount, name: web }'), true],
    ['elsewhere', binding('RoleBinding', 'other', '{ kind: ServiceAccount, name: web }'), false],
    [
      'as a user',
      binding('ClusterRoleBinding', 'x', '{ kind: User, name: "system:serviceaccount:shop:web" }'),
      true,
    ],
    [
      'as a group',
      binding('ClusterRoleBinding', 'x', '{ kind: Group, name: "system:serviceaccounts:shop" }'),
      true,
    ],
    ['another', binding('RoleBinding', 'shop', '{ kind: ServiceAccount, name: api }'), false],
  ])('bound %s', (_, text, bound) => {
    expect(subjects('secret', tokenSecret('s', 'web') + text)[0]?.facts.bound).toBe(bound);
  });

  it.each([
    ['shop', 'shop', true],
    [null, null, true],
    [null, 'shop', true],
    ['shop', null, true],
    ['shop', 'other', false],
  ])('in namespace %s, the account in %s', (own, other, declared) => {
    const [secret] = subjects('secret', tokenSecret('s', 'web', own), account('web', other));
    expect(secret?.facts.accountDeclared).toBe(declared);
  });
});

describe('secretProblem', () => {
  const reasons = (...texts: readonly string[]) =>
    subjects('secretProblem', ...texts).map(({ facts }) => facts.reason);

  const annotated = (type: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations:\n    kubernetes.io/service-account.name: web\n${type}\n`;

  it.each([
    ['type: Opaque', 'Opaque'],
    ['type: ""', '""'],
    ['', 'kubernetes.io/service-account.name'],
    ['type: kubernetes.io/Service-Account-Token', 'kubernetes.io/Service-Account-Token'],
  ])('the annotation with %j', (type, self) => {
    const [problem, ...rest] = subjects('secretProblem', annotated(type));
    expect(rest).toEqual([]);
    expect(problem?.facts).toMatchObject({ reason: 'annotation-without-type', account: 'web' });
    expect(textOf(problem!, 'self')).toBe(self);
  });

  it.each([
    'type: kubernetes.io/dockercfg',
    'type: kubernetes.io/dockerconfigjson',
    'type: "{{ .type }}"',
    'type: 5',
  ])('not the annotation with %s', (type) => {
    expect(reasons(annotated(type))).toEqual([]);
  });

  it.each([
    ['immutable: true', ['immutable-without-data']],
    ['immutable: true\ndata: { ca.crt: Y2E= }', ['immutable-without-data']],
    ['immutable: true\ndata: { token: ZGlkZHk= }', []],
    ['immutable: true\nstringData: { token: "{{ token }}" }', []],
    ['immutable: false', []],
    ['immutable: "true"', []],
  ])('%j', (more, expected) => {
    expect(reasons(tokenSecret('s', 'web', 'shop', more))).toEqual(expected);
  });

  it.each([
    ['6c0f3f1e-5d0b-4a52-9c55-0c2d4c1f7a11', ['committed-uid']],
    ['""', []],
    ['"{{ uid }}"', []],
  ])('uid %s', (uid, expected) => {
    const text = tokenSecret('s', `web\n    kubernetes.io/service-account.uid: ${uid}`);
    expect(reasons(text)).toEqual(expected);
  });

  it.each([
    ['"2027-01-01"', ['invalid-since-label']],
    ['""', []],
  ])('label %s', (value, expected) => {
    const text = tokenSecret('s', `web\n  labels:\n    kubernetes.io/legacy-token-invalid-since: ${value}`);
    expect(reasons(text)).toEqual(expected);
  });

  it('the Secret before its account', () => {
    const [problem] = subjects('secretProblem', tokenSecret('s', 'web') + account('web'));
    expect(problem?.facts.reason).toBe('before-account');
    expect(lineOf(problem!)).toBe(7);
    expect(lineOf(problem!, 'serviceAccount')).toBe(13);
  });

  it.each([
    ['after it', [`${account('web')}---\n${tokenSecret('s', 'web')}`]],
    ['between two copies', [`${account('web')}---\n${tokenSecret('s', 'web')}${account('web')}`]],
    ['in another file', [tokenSecret('s', 'web'), account('web')]],
    ['of another namespace', [tokenSecret('s', 'web') + account('web', 'other')]],
    ['`default`, which is always there', [tokenSecret('s', 'default') + account('default')]],
  ])('not when the account is %s', (_, texts) => {
    expect(reasons(...texts)).toEqual([]);
  });

  it('before its account within a List', () => {
    const items = [tokenSecret('s', 'web'), account('web').slice(4)].map(
      (text) => `  - ${text.trim().replaceAll('\n', '\n    ')}`,
    );
    expect(reasons(`apiVersion: v1\nkind: List\nitems:\n${items.join('\n')}\n`)).toEqual(['before-account']);
  });

  it('one subject for each reason, told apart by it', () => {
    const text = tokenSecret('s', 'web\n    kubernetes.io/service-account.uid: u', 'shop', 'immutable: true');
    expect(subjects('secretProblem', text).map(({ identity }) => identity)).toEqual([
      'immutable-without-data',
      'committed-uid',
    ]);
  });
});

describe('secretUse', () => {
  const pod = (spec: string, namespace: string | null = 'shop') =>
    `---\napiVersion: v1\nkind: Pod\nmetadata: ${meta('p', namespace)}\nspec:\n  serviceAccountName: web\n  containers: [{ name: app, image: i }]\n  ${spec}\n`;
  const volume = 'volumes: [{ name: v, secret: { secretName: s } }]';

  it('says how, whose and where', () => {
    const [use, ...rest] = subjects('secretUse', tokenSecret('s', 'web') + pod(volume));
    expect(rest).toEqual([]);
    expect(use?.facts).toEqual({
      object: "Pod 'shop/p'",
      kind: 'Pod',
      secret: 's',
      account: 'web',
      accountKnown: true,
      accountLabel: "the service account 'web'",
      ownAccount: true,
      via: 'volume',
      container: null,
      plainVolume: true,
      rights: null,
    });
    expect(textOf(use!, 'self')).toBe('s');
    expect(textOf(use!, 'secret')).toBe('kubernetes.io/service-account-token');
    expect(textOf(use!, 'workload')).toBe('p');
  });

  it.each([
    ['api', false],
    ['"{{ .account }}"', 'unknown'],
    [null, false],
  ])('the token of %s', (owner, ownAccount) => {
    expect(subjects('secretUse', tokenSecret('s', owner), pod(volume))[0]?.facts.ownAccount).toBe(ownAccount);
  });

  it.each([
    ['shop', 'shop', 1],
    ['shop', 'other', 0],
    ['shop', null, 1],
    [null, 'shop', 1],
    [null, null, 1],
  ])('a Secret in %s, a pod in %s', (secret, own, count) => {
    expect(subjects('secretUse', tokenSecret('s', 'web', secret), pod(volume, own))).toHaveLength(count);
  });

  it('takes the Secret of the same namespace, and of two that an absent namespace may mean none unless they agree', () => {
    const two = [tokenSecret('s', 'web', 'a'), tokenSecret('s', 'web', 'b')];
    const other = tokenSecret('s', 'api', 'c');
    expect(subjects('secretUse', ...two, other, pod(volume, 'b'))).toHaveLength(1);
    expect(subjects('secretUse', ...two, pod(volume, null))).toHaveLength(1);
    expect(subjects('secretUse', ...two, other, pod(volume, null))).toEqual([]);
  });

  it('leaves ordinary Secrets and unknown ones alone', () => {
    const opaque = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: shop }\n';
    expect(subjects('secretUse', opaque, pod(volume))).toEqual([]);
    expect(subjects('secretUse', pod(volume))).toEqual([]);
  });

  it.each([
    ['{ name: v, secret: { secretName: s, items: [{ key: ca.crt, path: ca }] } }', 0],
    [
      '{ name: v, secret: { secretName: s, items: [{ key: ca.crt, path: ca }, { key: namespace, path: n }] } }',
      0,
    ],
    ['{ name: v, secret: { secretName: s, items: [{ key: token, path: t }] } }', 1],
    ['{ name: v, secret: { secretName: s, items: [] } }', 1],
    ['{ name: v, secret: { secretName: s, items: [{ key: "{{ .key }}", path: t }] } }', 1],
    ['{ name: v, projected: { sources: [{ secret: { name: s, items: [{ key: ca.crt, path: c }] } }] } }', 0],
  ])('only what may be the token: %s', (source, count) => {
    expect(subjects('secretUse', tokenSecret('s', 'web'), pod(`volumes: [${source}]`))).toHaveLength(count);
  });

  it('a static pod uses nothing', () => {
    const text = pod(volume).replace(
      'namespace: shop',
      'namespace: shop, annotations: { kubernetes.io/config.mirror: x }',
    );
    expect(subjects('secretUse', tokenSecret('s', 'web'), text)).toEqual([]);
  });

  it('tells the uses of one object apart, whatever the order', () => {
    const env = (key: string) => `{ name: E, valueFrom: { secretKeyRef: { name: s, key: ${key} } } }`;
    const text = (first: string, second: string) =>
      `---\napiVersion: v1\nkind: Pod\nmetadata: ${meta('p')}\nspec:\n  containers: [{ name: app, image: i, env: [${env(first)}, ${env(second)}] }]\n  ${volume}\n`;
    const identities = (first: string, second: string) =>
      subjects('secretUse', tokenSecret('s', 'web'), text(first, second)).map(({ identity }) => identity);
    expect(new Set(identities('token', 'other')).size).toBe(3);
    expect(identities('token', 'other').toSorted()).toEqual(identities('other', 'token').toSorted());
  });
});

describe('accountSecret', () => {
  const listing = (names: string, namespace: string | null = 'shop') =>
    account('web', namespace, `secrets: [${names}]`);

  it('a token Secret of the input', () => {
    const [listed] = subjects('accountSecret', tokenSecret('s', 'web'), listing('{ name: s }'));
    expect(listed?.facts).toEqual({
      object: "ServiceAccount 'shop/web'",
      account: 'web',
      secret: 's',
      rights: null,
      known: 'declared',
    });
    expect(textOf(listed!, 'self')).toBe('s');
    expect(textOf(listed!, 'secret')).toBe('kubernetes.io/service-account-token');
  });

  it.each([
    ['web-token-7x2kp', ['generated-name']],
    ['web-token-abcde', []], // vowels are not in the alphabet of generated names
    ['web-token-7x2k', []],
    ['web-token-7x2kpp', []],
    ['api-token-7x2kp', []],
    ['web-dockercfg-7x2kp', []],
    ['"{{ .secret }}"', []],
    ['5', []],
  ])('%s', (name, known) => {
    expect(subjects('accountSecret', listing(`{ name: ${name} }`)).map(({ facts }) => facts.known)).toEqual(
      known,
    );
  });

  it('a Secret that the input declares as something else is none, whatever its name', () => {
    const opaque = 'apiVersion: v1\nkind: Secret\nmetadata: { name: web-token-7x2kp, namespace: shop }\n';
    expect(subjects('accountSecret', opaque, listing('{ name: web-token-7x2kp }'))).toEqual([]);
  });

  it.each([
    ['shop', 1],
    [null, 1],
    ['other', 0],
  ])('the account in %s', (namespace, count) => {
    expect(
      subjects('accountSecret', tokenSecret('s', 'web'), listing('{ name: s }', namespace)),
    ).toHaveLength(count);
  });

  it('reads entries that are no references as nothing', () => {
    expect(subjects('accountSecret', tokenSecret('s', 'web'), listing('s, 5, {}, [], { name: }'))).toEqual(
      [],
    );
  });
});
