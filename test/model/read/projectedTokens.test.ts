import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/model/subjects/subject.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, lineOf, modelOf, textOf } from '../manifests.ts';

interface Pod {
  readonly token?: string;
  readonly others?: string;
  readonly volume?: string;
  readonly mounts?: string;
  readonly defaultMode?: string;
}

function subjects({
  token = 'path: token',
  others = '',
  volume = 'v',
  mounts = '[]',
  defaultMode,
}: Pod): Subject[] {
  const found = subjectsOf(
    modelOf(`apiVersion: v1
kind: Pod
metadata: { name: p, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - { name: app, image: a, volumeMounts: ${mounts} }
  volumes:
    - name: ${volume}
      projected:${defaultMode === undefined ? '' : `\n        defaultMode: ${defaultMode}`}
        sources:
          - serviceAccountToken: { ${token} }
${others}`),
  );
  expectValid(found);
  return found;
}

function tokens(pod: Pod): Subject[] {
  return subjects(pod).filter(({ type }) => type === 'token');
}

const facts = (pod: Pod) => tokens(pod)[0]?.facts;

const year = 31_536_000;
const api = 'https://kubernetes.default.svc.cluster.local';

describe('audience, expiration and lifetime', () => {
  it.each([
    ['path: t', null, true, null, 3600, false],
    ['path: t, audience: ""', null, true, null, 3600, false],
    ['path: t, audience: null', null, true, null, 3600, false],
    ['path: t, audience: vault', 'vault', false, null, 3600, false],
    [`path: t, audience: ${api}`, api, true, null, 3600, false],
    ['path: t, audience: "{{ x }}"', 'unknown', 'unknown', null, 3600, false],
    ['path: t, audience: 1', 'unknown', 'unknown', null, 3600, false],
    ['path: t, expirationSeconds: null', null, true, null, 3600, false],
    ['path: t, expirationSeconds: 600', null, true, 600, 600, false],
    ['path: t, expirationSeconds: 86400.0', null, true, 86400, 86400, false],
    ['path: t, expirationSeconds: 3606', null, true, 3606, 3606, false],
    ['path: t, expirationSeconds: 3607', null, true, 3607, year, true],
    ['path: t, expirationSeconds: 3608', null, true, 3608, 3608, false],
    [`path: t, expirationSeconds: 3607, audience: ${api}`, api, true, 3607, year, true],
    ['path: t, expirationSeconds: 3607, audience: vault', 'vault', false, 3607, 3607, false],
    ['path: t, expirationSeconds: 3607, audience: "$(x)"', 'unknown', 'unknown', 3607, 'unknown', 'unknown'],
    ['path: t, expirationSeconds: "3600"', null, true, 'unknown', 'unknown', 'unknown'],
    ['path: t, expirationSeconds: "{{ x }}"', null, true, 'unknown', 'unknown', 'unknown'],
  ])('{ %s }', (token, audience, apiAudience, expirationSeconds, lifetimeSeconds, extended) => {
    expect(facts({ token })).toMatchObject({
      account: 'web',
      audience,
      apiAudience,
      expirationSeconds,
      lifetimeSeconds,
      extended,
    });
  });

  it.each([
    ['600', null],
    ['599', 'too-short'],
    ['0', 'too-short'],
    ['-1', 'too-short'],
    ['4294967296', null],
    ['4294967297', 'too-long'],
    ['3600.5', 'fractional'],
    ['0.5', 'fractional'],
    ['"599"', null],
    ['null', null],
  ])('expirationSeconds: %s is %s', (seconds, problem) => {
    expect(facts({ token: `path: t, expirationSeconds: ${seconds}` })?.expirationProblem).toBe(problem);
  });
});

describe('path', () => {
  it.each([
    ['audience: vault', null, 'missing'],
    ['path: null', null, 'missing'],
    ['path: ""', '', 'empty'],
    ['path: token', 'token', null],
    ['path: a/b/token', 'a/b/token', null],
    ['path: /token', '/token', 'absolute'],
    ['path: ../token', '../token', 'parent'],
    ['path: a/../token', 'a/../token', 'parent'],
    ['path: a/..', 'a/..', 'parent'],
    ['path: ..token', '..token', 'parent'],
    ['path: a/..token', 'a/..token', null],
    ['path: token..', 'token..', null],
    ['path: "{{ x }}"', 'unknown', null],
    ['path: 1', 'unknown', null],
  ])('{ %s }', (token, path, pathProblem) => {
    expect(facts({ token })).toMatchObject({ path, pathProblem });
  });

  it.each([
    ['- secret: { name: s, items: [{ key: k, path: token }] }', true],
    ['- configMap: { name: c, items: [{ key: k, path: ./token }] }', true],
    ['- configMap: { name: c, items: [{ key: k, path: Token }] }', false],
    ['- configMap: { name: token }', false],
    ['- downwardAPI: { items: [{ path: token, fieldRef: { fieldPath: metadata.name } }] }', true],
    ['- clusterTrustBundle: { name: b, path: token }', true],
    ['- podCertificate: { signerName: s, keyPath: token }', true],
    ['- secret: { name: s, items: [{ key: k, path: x/token }] }', false],
  ])('shares its path with %s: %s', (source, clash) => {
    const [token] = tokens({ others: `          ${source}` });
    expect(token?.facts.pathProblem).toBe(clash ? 'duplicate' : null);
    expect(token?.places.otherPath !== undefined).toBe(clash);
    if (clash) expect(lineOf(token!, 'otherPath')).toBe(13);
  });

  it('of two tokens, the later one is said to clash', () => {
    const found = tokens({ others: '          - serviceAccountToken: { path: token, audience: vault }' });
    expect(found.map((each) => each.facts.pathProblem)).toEqual([null, 'duplicate']);
    expect(lineOf(found[1]!, 'otherPath')).toBe(12);
    expect(new Set(found.map(({ identity }) => identity)).size).toBe(2);
  });

  it('of another volume is another file', () => {
    const others = `    - name: w
      projected: { sources: [{ serviceAccountToken: { path: token } }] }`;
    expect(tokens({ others }).map((each) => each.facts.pathProblem)).toEqual([null, null]);
  });
});

const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

describe('mounts', () => {
  it.each([
    ['[]', 'path: token', false, false],
    [`[{ name: v, mountPath: ${tokenPath} }]`, 'path: token', true, true],
    [`[{ name: v, mountPath: ${tokenPath}/ }]`, 'path: token', true, false],
    [`[{ name: v, mountPath: ${tokenPath} }]`, 'path: other', true, false],
    ['[{ name: v, mountPath: /token }]', 'path: token', true, false],
    [`[{ name: w, mountPath: ${tokenPath} }]`, 'path: token', false, false],
  ])('%s with %s', (mounts, token, mounted, replacesAutomount) => {
    expect(facts({ mounts, token })).toMatchObject({
      mounted,
      replacesAutomount,
      containers: mounted ? ['app'] : [],
    });
  });

  it.each([
    ['mountPath: /m', null, null],
    ['mountPath: /m, subPath: token', 'subPath', 'token'],
    ['mountPath: /m, subPath: ""', null, null],
    ['mountPath: /m, subPath: null', null, null],
    ['mountPath: /m, subPathExpr: $(POD)', 'subPathExpr', '$(POD)'],
    ['subPath: x', 'subPath', 'x'],
  ])('{ name: v, %s }', (mount, subPathField, subPath) => {
    const found = subjects({ mounts: `[{ name: v, ${mount} }]` }).filter(({ type }) => type === 'tokenMount');
    expect(found).toHaveLength(1);
    expect(found[0]?.facts).toMatchObject({
      volume: 'v',
      container: 'app',
      mountPath: mount.includes('/m') ? '/m' : null,
      subPathField,
      subPath,
    });
    expect(textOf(found[0]!, 'self')).toBe('v');
    expect(textOf(found[0]!, 'subPath')).toBe(subPathField ?? undefined);
  });

  it('has one subject for each mount, whatever the number of tokens', () => {
    const found = subjects({
      mounts: '[{ name: v, mountPath: /a }, { name: v, mountPath: /b }, { name: w, mountPath: /c }]',
      others: '          - serviceAccountToken: { path: second }',
    }).filter(({ type }) => type === 'tokenMount');
    expect(found.map(({ facts }) => facts.mountPath)).toEqual(['/a', '/b']);
    expect(new Set(found.map(({ identity }) => identity)).size).toBe(2);
  });

  it.each([
    ['kube-api-access-abcde', true],
    ['kube-api-access', false],
  ])('volume %s is exported: %s', (volume, exported) => {
    expect(facts({ volume })?.exported).toBe(exported);
  });
});

describe('places', () => {
  it('are the deciding keys and values', () => {
    const [token] = tokens({
      token: 'path: t, audience: vault, expirationSeconds: 700',
      mounts: '[{ name: v, mountPath: /m }]',
      defaultMode: '0400',
    });
    const texts = ['self', 'volume', 'audience', 'expirationSeconds', 'path', 'workload', 'defaultMode'];
    expect(texts.map((place) => textOf(token!, place))).toEqual([
      'serviceAccountToken',
      'v',
      'vault',
      '700',
      't',
      'p',
      '0400',
    ]);
    expect(token?.facts).toMatchObject({ fileMode: '0400', worldReadable: false });
    expect(token?.object).toEqual({ apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'p' });
    expect(token?.identity).toBe('spec|v|t');
  });
});

describe('sources that are no token', () => {
  it.each(['null', '~', '[]', 'token', '1'])('serviceAccountToken: %s', (value) => {
    const model = modelOf(`apiVersion: v1
kind: Pod
metadata: { name: p }
spec:
  containers: [{ name: app, image: a }]
  volumes: [{ name: v, projected: { sources: [{ serviceAccountToken: ${value} }, null, 1, []] } }]
`);
    expect(model.workloads[0]?.projectedTokens).toEqual([]);
  });

  it('an empty one is a token without a path', () => {
    expect(facts({ token: '' })).toMatchObject({ path: null, pathProblem: 'missing' });
  });
});
