import { describe, expect, it } from 'vitest';
import { tokenMakers } from '../../../src/kubernetes/tokenMakers.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, lineOf, modelOf, textOf } from '../manifests.ts';

const asked = new Set(['tokenRequest'] as const);
const requests = (...texts: readonly string[]) => {
  const found = subjectsOf(modelOf(...texts), { asked });
  expectValid(found);
  return found;
};

/** A mapping in JSON at a path; `[]` behind a step makes it the only item of a list. */
const nested = (path: string, value: object): object =>
  path.split('.').reduceRight<object>((inner, step) => {
    const isList = step.endsWith('[]');
    return { [isList ? step.slice(0, -2) : step]: isList ? [inner] : inner };
  }, value);
const merged = (a: object, b: object): object => {
  const into: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = into[key];
    into[key] =
      typeof before === 'object' && !Array.isArray(before) && before !== null ? merged(before, value) : value;
  }
  return into;
};
const object = (group: string, kind: string, ...parts: readonly object[]) =>
  `${JSON.stringify(parts.reduce(merged, { apiVersion: `${group}/v1`, kind, metadata: { name: 'it', namespace: 'shop' } }))}\n`;

const reference = { serviceAccountRef: { name: 'web' } };
const name = { name: 'web' };
const eso = 'external-secrets.io';
const generated = 'generators.external-secrets.io';
const both = 'SecretStore ClusterSecretStore';

/**
 * Who has a token made, where, and for which account, as the controllers of the projects do it; and whether they name an audience
 * themselves where nobody writes one.
 */
const makers: readonly (readonly [
  group: string,
  kinds: string,
  path: string,
  account: object,
  addsAudience: boolean,
  more?: object,
])[] = [
  [eso, both, 'spec.provider.vault.auth.kubernetes', reference, false],
  [eso, both, 'spec.provider.vault.auth.jwt.kubernetesServiceAccountToken', reference, true],
  [eso, both, 'spec.provider.vault.auth.iam.jwt.serviceAccountRef', name, true],
  [eso, both, 'spec.provider.vault.auth.gcp.workloadIdentity.serviceAccountRef', name, true],
  [eso, both, 'spec.provider.aws.auth.jwt.serviceAccountRef', name, true],
  [eso, both, 'spec.provider.gcpsm.auth.workloadIdentity.serviceAccountRef', name, true],
  [eso, both, 'spec.provider.gcpsm.auth.workloadIdentityFederation', reference, false],
  [eso, both, 'spec.provider.azurekv.serviceAccountRef', name, true],
  [eso, both, 'spec.provider.akeyless.authSecretRef.kubernetesAuth', reference, false],
  [eso, both, 'spec.provider.conjur.auth.jwt', reference, false],
  [eso, both, 'spec.provider.oracle.serviceAccountRef', name, true],
  [eso, both, 'spec.provider.pulumi.auth.oidcConfig.serviceAccountRef', name, true],
  [eso, both, 'spec.provider.doppler.auth.oidcConfig.serviceAccountRef', name, true],
  [
    eso,
    both,
    'spec.provider.kubernetes.auth.serviceAccount',
    name,
    false,
    nested('spec.provider.kubernetes.server', { url: 'https://api.other.example.com' }),
  ],
  [generated, 'ECRAuthorizationToken', 'spec.auth.jwt.serviceAccountRef', name, true],
  [generated, 'STSSessionToken', 'spec.auth.jwt.serviceAccountRef', name, true],
  [generated, 'GCRAccessToken', 'spec.auth.workloadIdentity.serviceAccountRef', name, true],
  [generated, 'GCRAccessToken', 'spec.auth.workloadIdentityFederation', reference, false],
  [generated, 'ACRAccessToken', 'spec.auth.workloadIdentity.serviceAccountRef', name, true],
  [generated, 'VaultDynamicSecret', 'spec.provider.auth.kubernetes', reference, false],
  [generated, 'VaultDynamicSecret', 'spec.provider.auth.jwt.kubernetesServiceAccountToken', reference, true],
  [generated, 'VaultDynamicSecret', 'spec.provider.auth.iam.jwt.serviceAccountRef', name, true],
  [generated, 'VaultDynamicSecret', 'spec.provider.auth.gcp.workloadIdentity.serviceAccountRef', name, true],
  [generated, 'QuayAccessToken', 'spec', reference, false],
  [generated, 'CloudsmithAccessToken', 'spec', reference, false],
  ...(
    [
      ['ecrAuthorizationTokenSpec.auth.jwt.serviceAccountRef', name, true],
      ['stsSessionTokenSpec.auth.jwt.serviceAccountRef', name, true],
      ['gcrAccessTokenSpec.auth.workloadIdentity.serviceAccountRef', name, true],
      ['gcrAccessTokenSpec.auth.workloadIdentityFederation', reference, false],
      ['acrAccessTokenSpec.auth.workloadIdentity.serviceAccountRef', name, true],
      ['vaultDynamicSecretSpec.provider.auth.kubernetes', reference, false],
      ['vaultDynamicSecretSpec.provider.auth.jwt.kubernetesServiceAccountToken', reference, true],
      ['vaultDynamicSecretSpec.provider.auth.iam.jwt.serviceAccountRef', name, true],
      ['vaultDynamicSecretSpec.provider.auth.gcp.workloadIdentity.serviceAccountRef', name, true],
      ['quayAccessTokenSpec', reference, false],
      ['cloudsmithAccessTokenSpec', reference, false],
    ] as const
  ).map(
    ([path, account, adds]) =>
      [generated, 'ClusterGenerator', `spec.generator.${path}`, account, adds] as const,
  ),
  ['cert-manager.io', 'Issuer ClusterIssuer', 'spec.vault.auth.kubernetes.serviceAccountRef', name, true],
  ['cert-manager.io', 'Issuer ClusterIssuer', 'spec.vault.auth.aws.serviceAccountRef', name, true],
  [
    'cert-manager.io',
    'Issuer ClusterIssuer',
    'spec.acme.solvers[].dns01.route53.auth.kubernetes.serviceAccountRef',
    name,
    true,
  ],
  ['secrets.hashicorp.com', 'VaultAuth VaultAuthGlobal', 'spec.kubernetes', { serviceAccount: 'web' }, false],
  ['secrets.hashicorp.com', 'VaultAuth VaultAuthGlobal', 'spec.jwt', { serviceAccount: 'web' }, false],
  [
    'keda.sh',
    'TriggerAuthentication ClusterTriggerAuthentication',
    'spec.boundServiceAccountToken[]',
    { serviceAccountName: 'web' },
    false,
  ],
  [
    'keda.sh',
    'TriggerAuthentication ClusterTriggerAuthentication',
    'spec.hashiCorpVault',
    { authentication: 'kubernetes', credential: { serviceAccountName: 'web' } },
    false,
  ],
  [
    'secrets-store.csi.x-k8s.io',
    'SecretProviderClass',
    'spec.parameters',
    { roleName: 'web' },
    false,
    { spec: { provider: 'vault' } },
  ],
];

describe('integrations that have tokens made', () => {
  it.each(
    makers.map(([group, kinds, path, account, adds, more = {}]) => ({
      group,
      kinds,
      path,
      account,
      adds,
      more,
    })),
  )('$group $kinds $path', ({ group, kinds, path, account, adds, more }) => {
    for (const kind of kinds.split(' ')) {
      const [found, ...rest] = requests(object(group, kind, nested(path, account), more));
      expect(rest).toEqual([]);
      expect(found?.facts).toMatchObject({ form: 'integration', hasAudience: adds });
      expect(found?.places.self).toBeDefined();
    }
  });

  it('are all in this table', () => {
    const rows = (list: readonly (readonly [group: string, kind: string, path: string])[]) =>
      list.map((row) => row.join(' ')).sort();
    expect(
      rows(tokenMakers.flatMap(({ group, kinds, at }) => kinds.map((kind) => [group, kind, at] as const))),
    ).toEqual(
      rows(
        makers.flatMap(([group, kinds, path]) =>
          kinds.split(' ').map((kind) => [group, kind, path] as const),
        ),
      ),
    );
  });
});

describe('whose token, and for whom', () => {
  const vault = (auth: object) =>
    object(eso, 'SecretStore', nested('spec.provider.vault.auth.kubernetes', auth));
  const keda = (credential: object | null) =>
    object(
      'keda.sh',
      'TriggerAuthentication',
      nested('spec.hashiCorpVault', { authentication: 'kubernetes', ...(credential && { credential }) }),
    );
  const ownFile = '/var/run/secrets/kubernetes.io/serviceaccount/token';
  it.each([
    ['a named account', vault(reference), 'account', false],
    [
      'with an audience',
      vault({ serviceAccountRef: { name: 'web', audiences: ['vault'] } }),
      'account',
      true,
    ],
    ['with none in the list', vault({ serviceAccountRef: { name: 'web', audiences: [] } }), 'account', false],
    [
      'with one that is filled in later',
      vault({ serviceAccountRef: { name: 'web', audiences: ['${AUDIENCE}'] } }),
      'account',
      'unknown',
    ],
    ['no account at all', vault({ role: 'shop' }), 'controller', false],
    ['KEDA without credentials', keda(null), 'controller', false],
    ['KEDA with the file of its own token', keda({ serviceAccount: ownFile }), 'controller', false],
    ['KEDA with an account', keda({ serviceAccountName: 'web' }), 'account', false],
  ] as const)('%s', (_, text, whose, hasAudience) => {
    expect(requests(text).map(({ facts }) => [facts.whose, facts.hasAudience])).toEqual([
      [whose, hasAudience],
    ]);
  });

  it.each([
    ['a Secret in place of an account', vault({ secretRef: { name: 'token' } })],
    ['a file that is projected for Vault', keda({ serviceAccount: '/vault/token' })],
    [
      'another way to log in',
      object('keda.sh', 'TriggerAuthentication', nested('spec.hashiCorpVault', { authentication: 'token' })),
    ],
    [
      "another driver's class",
      object(
        'secrets-store.csi.x-k8s.io',
        'SecretProviderClass',
        nested('spec', { provider: 'aws', parameters: {} }),
      ),
    ],
    [
      'a store that is this cluster',
      object(eso, 'SecretStore', nested('spec.provider.kubernetes.auth.serviceAccount', name)),
    ],
  ])('nothing is asked for: %s', (_, text) => {
    expect(requests(text)).toEqual([]);
  });

  it('is open where another object may say', () => {
    const auth = (spec: object) => object('secrets.hashicorp.com', 'VaultAuth', { spec });
    const global = object('secrets.hashicorp.com', 'VaultAuthGlobal', {
      spec: { kubernetes: { serviceAccount: 'web' } },
    });
    const audiences = (...texts: string[]) => requests(...texts).map(({ facts }) => facts.hasAudience);
    const refers = (more: object) =>
      auth({ vaultAuthGlobalRef: { name: 'it' }, kubernetes: { serviceAccount: 'web', ...more } });
    expect(audiences(auth({ kubernetes: { serviceAccount: 'web' } }))).toEqual([false]);
    expect(audiences(refers({}), global)).toEqual(['unknown', false]);
    expect(audiences(refers({ audiences: ['vault'] }), global)).toEqual([true, 'unknown']);

    const provider = object('secrets-store.csi.x-k8s.io', 'SecretProviderClass', {
      spec: { provider: 'vault', parameters: { roleName: 'web' } },
    });
    const driver = (audience: string) =>
      object('storage.k8s.io', 'CSIDriver', {
        metadata: { name: 'secrets-store.csi.k8s.io' },
        spec: { tokenRequests: [{ audience }] },
      });
    expect(audiences(provider, driver('vault'))).toEqual(['unknown', true]);
    expect(audiences(provider, driver('other'))).toEqual([false, true]);
  });

  it('points at the key that lacks the audience, or at what is written there', () => {
    const text = `apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: it }
spec:
  provider:
    vault:
      auth:
        kubernetes:
          serviceAccountRef:
            name: web
`;
    const [without] = requests(text);
    expect([lineOf(without!), textOf(without!, 'self')]).toEqual([9, 'serviceAccountRef']);
    const [empty] = requests(text.replace('name: web', 'name: web\n            audiences: []'));
    expect([lineOf(empty!, 'audience'), textOf(empty!, 'audience')]).toEqual([11, '[]']);
  });
});

describe('objects of Kubernetes', () => {
  it.each([
    ['an empty audience', { audience: '' }, false, 3600],
    ['none', { expirationSeconds: 600 }, false, 600],
    ['the number that earns a year', { expirationSeconds: 3607 }, false, 31_536_000],
    ['the same for somebody else', { audience: 'vault', expirationSeconds: 3607 }, true, 3607],
  ] as const)('a CSIDriver: %s', (_, entry, hasAudience, lifetimeSeconds) => {
    const text = object('storage.k8s.io', 'CSIDriver', { spec: { tokenRequests: [entry] } });
    expect(requests(text).map(({ facts }) => facts)).toMatchObject([
      { form: 'driver', whose: 'pods', hasAudience, lifetimeSeconds, bound: null },
    ]);
  });

  it.each([
    ['nothing', {}, { hasAudience: false, expirationSeconds: null, bound: false }],
    [
      'everything',
      { audiences: ['vault'], expirationSeconds: 600, boundObjectRef: { kind: 'Pod', name: 'it' } },
      { hasAudience: true, expirationSeconds: 600, bound: true },
    ],
  ])('a TokenRequest that says %s', (_, spec, facts) => {
    const [found] = requests(object('authentication.k8s.io', 'TokenRequest', { spec }));
    expect(found?.facts).toMatchObject(facts);
  });
});
