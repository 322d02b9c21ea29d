import { describe, expect, it } from 'vitest';
import { type HeldToken, unknown } from '../../../src/model/model.ts';
import { modelOf } from '../manifests.ts';

const year = 365 * 24 * 60 * 60;
const defaultPath = '/var/run/secrets/kubernetes.io/serviceaccount';

const pod = (spec: string, containers = '[{ name: a, image: a }, { name: b, image: b }]') => `apiVersion: v1
kind: Pod
metadata: { name: p, namespace: shop }
spec:
  serviceAccountName: web
  ${spec}
  containers: ${containers}
`;
const off = 'automountServiceAccountToken: false';
const account = (flag: string) =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\nautomountServiceAccountToken: ${flag}\n`;
const secret = `apiVersion: v1
kind: Secret
metadata: { name: s, namespace: shop, annotations: { kubernetes.io/service-account.name: ci } }
type: kubernetes.io/service-account-token
`;
const driver = (requests: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: { name: d }\nspec: { tokenRequests: ${requests} }\n`;

function tokensOf(...texts: readonly string[]): readonly HeldToken[] {
  return modelOf(...texts).workloads[0]!.tokens;
}

const lineOf = ({ source, span }: HeldToken['place']) => source.text.slice(0, span.start).split('\n').length;

describe('the automatic token', () => {
  it.each<[string, string[], HeldToken['decidedBy'], number | null]>([
    ['nobody turns it off', [pod('')], 'default', null],
    ['the pod asks', [pod('automountServiceAccountToken: true')], 'pod', null],
    ['the account asks', [pod(''), account('true')], 'serviceAccount', 4],
    [
      'the pod overrides the account',
      [pod('automountServiceAccountToken: true'), account('false')],
      'pod',
      null,
    ],
  ])('%s', (_, texts, decidedBy, accountLine) => {
    const [token, ...rest] = tokensOf(...texts);
    expect(rest).toEqual([]);
    expect(token).toMatchObject({
      how: 'automatic',
      held: true,
      containers: ['a', 'b'],
      audience: null,
      reachesApi: true,
      lifetimeSeconds: year,
      files: [`${defaultPath}/token`],
      mode: '0644',
      decidedBy,
    });
    expect(token?.account.name).toBe('web');
    if (accountLine === null) expect(token?.decidedAt).toEqual(token?.place);
    else expect(lineOf(token!.decidedAt)).toBe(accountLine);
  });

  it.each<[string, string[]]>([
    ['the pod turns it off', [pod(off)]],
    ['the account turns it off', [pod(''), account('false')]],
    [
      'every container masks it',
      [
        pod(
          'volumes: [{ name: e, emptyDir: {} }]',
          `[{ name: a, image: a, volumeMounts: [{ name: e, mountPath: ${defaultPath} }] }]`,
        ),
      ],
    ],
    ['a volume of its name holds none', [pod('volumes: [{ name: kube-api-access-x, emptyDir: {} }]')]],
    [
      'a static pod has none',
      [pod('').replace('name: p,', 'name: p, annotations: { kubernetes.io/config.source: file },')],
    ],
  ])('not where %s', (_, texts) => {
    expect(tokensOf(...texts)).toEqual([]);
  });

  it('is perhaps held where it is left open', () => {
    for (const texts of [[pod('').replace('web', '$WEB')], [pod(''), account('"{{ x }}"')]]) {
      expect(tokensOf(...texts)).toMatchObject([
        { how: 'automatic', held: unknown, decidedBy: unknown, containers: ['a', 'b'] },
      ]);
    }
  });

  it('is what a volume of its name holds', () => {
    const source = '{ serviceAccountToken: { path: t, audience: vault, expirationSeconds: 600 } }';
    const [automatic, projected] = tokensOf(
      pod(`volumes: [{ name: kube-api-access-x, projected: { defaultMode: 0400, sources: [${source}] } }]`),
    );
    const same = { audience: 'vault', reachesApi: false, lifetimeSeconds: 600, mode: '0400' };
    expect(automatic).toMatchObject({
      ...same,
      how: 'automatic',
      containers: ['a', 'b'],
      files: [`${defaultPath}/t`],
    });
    expect(projected).toMatchObject({ ...same, how: 'projected', containers: [], files: [] });
  });
});

describe('projected tokens', () => {
  const volume = (token: string) =>
    `${off}\n  volumes: [{ name: v, projected: { sources: [{ serviceAccountToken: ${token} }] } }]`;
  const mounted = (mount: string) =>
    `[{ name: a, image: a, volumeMounts: [{ name: v, ${mount} }] }, { name: b, image: b }]`;

  it.each<[string, string, (string | typeof unknown)[]]>([
    ['{ path: t }', 'mountPath: /m', ['/m/t']],
    ['{ path: d/t }', 'mountPath: /m/', ['/m/d/t']],
    ['{ path: d/t }', 'mountPath: /m, subPath: d', ['/m/t']],
    ['{ path: t }', 'mountPath: /m, subPath: t', ['/m']],
    ['{ path: t }', 'mountPath: /m, subPath: other', []],
    ['{ path: t }', 'mountPath: /m, subPathExpr: $(X)', [unknown]],
    ['{ path: "{{ x }}" }', 'mountPath: /m', [unknown]],
  ])('%s at %s', (token, mount, files) => {
    expect(tokensOf(pod(volume(token), mounted(mount)))).toMatchObject([
      {
        how: 'projected',
        containers: ['a'],
        files,
        decidedBy: 'pod',
        lifetimeSeconds: 3600,
        reachesApi: true,
      },
    ]);
  });
});

describe('tokens in Secrets', () => {
  it.each<[string, string, string, readonly string[], readonly string[]]>([
    [
      'volume',
      'volumes: [{ name: v, secret: { secretName: s } }]',
      'volumeMounts: [{ name: v, mountPath: /m }]',
      ['a'],
      ['/m/token'],
    ],
    [
      'items',
      'volumes: [{ name: v, secret: { secretName: s, items: [{ key: token, path: x/y }] } }]',
      'volumeMounts: [{ name: v, mountPath: /m }]',
      ['a'],
      ['/m/x/y'],
    ],
    [
      'projected volume',
      'volumes: [{ name: v, projected: { sources: [{ secret: { name: s } }] } }]',
      'volumeMounts: [{ name: v, mountPath: /m }]',
      ['a'],
      ['/m/token'],
    ],
    ['env', '', 'env: [{ name: T, valueFrom: { secretKeyRef: { name: s, key: token } } }]', ['a'], ['$T']],
    ['envFrom', '', 'envFrom: [{ prefix: P_, secretRef: { name: s } }]', ['a'], ['$P_token']],
    [
      'csi',
      'volumes: [{ name: v, csi: { driver: x, nodePublishSecretRef: { name: s } } }]',
      'ports: []',
      [],
      [],
    ],
    ['pull secret', 'imagePullSecrets: [{ name: s }]', 'ports: []', [], []],
  ])('%s', (_, spec, container, containers, files) => {
    expect(tokensOf(pod(`${off}\n  ${spec}`, `[{ name: a, image: a, ${container} }]`), secret)).toMatchObject(
      [
        {
          how: 'secret',
          containers,
          files,
          lifetimeSeconds: null,
          reachesApi: true,
          account: { name: 'ci' },
          decidedBy: 'pod',
        },
      ],
    );
  });

  it('not the certificates beside them, and not Secrets of other types', () => {
    const env = (key: string) =>
      `[{ name: a, image: a, env: [{ name: T, valueFrom: { secretKeyRef: { name: s, key: ${key} } } }] }]`;
    expect(tokensOf(pod(off, env('ca.crt')), secret)).toEqual([]);
    expect(tokensOf(pod(off, env('token')), secret.replace(/type: .*/, 'type: Opaque'))).toEqual([]);
  });

  it.each<[string, string, string | typeof unknown]>([
    ['secret: { secretName: s }', '{}', '0644'],
    ['secret: { secretName: s, defaultMode: 0400 }', '{}', '0400'],
    [
      'secret: { secretName: s, defaultMode: 0400, items: [{ key: token, path: t, mode: 0444 }] }',
      '{}',
      '0444',
    ],
    ['secret: { secretName: s, defaultMode: 0400 }', '{ fsGroup: 1 }', '0440'],
    ['secret: { secretName: s, defaultMode: "{{ x }}" }', '{}', unknown],
    ['secret: { secretName: s, defaultMode: 0400 }', '{ fsGroup: "{{ x }}" }', unknown],
    [
      'projected: { defaultMode: 0400, sources: [{ secret: { name: o } }, { secret: { name: s } }] }',
      '{}',
      '0400',
    ],
    ['csi: { driver: d, nodePublishSecretRef: { name: s } }', '{}', null as never],
  ])('%s with %s is a file of mode %s', (volume, security, mode) => {
    const spec = `${off}\n  securityContext: ${security}\n  volumes: [{ name: v, ${volume} }]`;
    const containers = '[{ name: a, image: a, volumeMounts: [{ name: v, mountPath: /m }] }]';
    expect(tokensOf(pod(spec, containers), secret)).toMatchObject([{ how: 'secret', mode }]);
  });
});

it('drivers get one token for each request', () => {
  const texts = [
    pod(`${off}\n  volumes: [{ name: v, csi: { driver: d } }]`),
    driver('[{ audience: "" }, { audience: x, expirationSeconds: 600 }]'),
  ];
  expect(tokensOf(...texts)).toMatchObject([
    { how: 'csi', audience: null, reachesApi: true, lifetimeSeconds: 3600, containers: [] },
    { how: 'csi', audience: 'x', reachesApi: false, lifetimeSeconds: 600, containers: [] },
  ]);
});
