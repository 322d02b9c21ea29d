import { describe, expect, it } from 'vitest';
import { staticTokenFields } from '../../../src/kubernetes/staticTokens.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, lineOf, modelOf, textOf } from '../manifests.ts';

const asked = new Set(['staticToken'] as const);
const stored = (...texts: readonly string[]) => {
  const found = subjectsOf(modelOf(...texts), { asked });
  expectValid(found);
  return found;
};

/** An object with a value at a path; `[]` behind a step makes it the only item of a list. */
const object = (group: string, kind: string, path: string, value: unknown): Record<string, unknown> => ({
  apiVersion: `${group}/v1`,
  kind,
  metadata: { name: 'it', namespace: 'shop' },
  ...(path.split('.').reduceRight((inner: unknown, step) => {
    const isList = step.endsWith('[]');
    return { [isList ? step.slice(0, -2) : step]: isList ? [inner] : inner };
  }, value) as object),
});
const text = (value: unknown) => `${JSON.stringify(value)}\n`;

const secret = (name: string, type: string, data: object = {}) =>
  text({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'shop', annotations: { 'kubernetes.io/service-account.name': 'web' } },
    type,
    stringData: data,
  });
const tokenSecret = secret('stored', 'kubernetes.io/service-account-token');
const opaque = secret('stored', 'Opaque', { password: 'x' });
const kubeconfig = secret('stored', 'Opaque', { value: 'users:\n- name: ci\n  user:\n    token: abc\n' });
const certificates = secret('stored', 'Opaque', {
  value: 'users:\n- name: ci\n  user:\n    client-key-data: abc\n',
});

/** Where the controllers of the projects take a stored token, and what each field may hold. */
const fields = [
  [
    'external-secrets.io',
    'SecretStore ClusterSecretStore',
    'spec.provider.vault.auth.kubernetes.secretRef',
    'token',
  ],
  ['external-secrets.io', 'SecretStore ClusterSecretStore', 'spec.provider.vault.auth.jwt.secretRef', 'any'],
  [
    'external-secrets.io',
    'SecretStore ClusterSecretStore',
    'spec.provider.akeyless.authSecretRef.kubernetesAuth.secretRef',
    'token',
  ],
  ['external-secrets.io', 'SecretStore ClusterSecretStore', 'spec.provider.conjur.auth.jwt.secretRef', 'any'],
  [
    'external-secrets.io',
    'SecretStore ClusterSecretStore',
    'spec.provider.kubernetes.auth.token.bearerToken',
    'token',
  ],
  [
    'generators.external-secrets.io',
    'VaultDynamicSecret',
    'spec.provider.auth.kubernetes.secretRef',
    'token',
  ],
  ['generators.external-secrets.io', 'VaultDynamicSecret', 'spec.provider.auth.jwt.secretRef', 'any'],
  ['cert-manager.io', 'Issuer ClusterIssuer', 'spec.vault.auth.kubernetes.secretRef', 'token'],
  ['secrets.hashicorp.com', 'VaultAuth VaultAuthGlobal', 'spec.jwt.secretRef', 'any'],
  ['keda.sh', 'TriggerAuthentication ClusterTriggerAuthentication', 'spec.secretTargetRef[]', 'any'],
  ['monitoring.coreos.com', 'Prometheus PrometheusAgent', 'spec.apiserverConfig.bearerToken', 'token'],
  [
    'monitoring.coreos.com',
    'Prometheus PrometheusAgent',
    'spec.apiserverConfig.authorization.credentials',
    'token',
  ],
  ['kustomize.toolkit.fluxcd.io', 'Kustomization', 'spec.kubeConfig.secretRef', 'kubeconfig'],
  ['helm.toolkit.fluxcd.io', 'HelmRelease', 'spec.kubeConfig.secretRef', 'kubeconfig'],
  [
    'kubernetes.crossplane.io',
    'ProviderConfig ClusterProviderConfig',
    'spec.credentials.secretRef',
    'kubeconfig',
  ],
  [
    'kubernetes.m.crossplane.io',
    'ProviderConfig ClusterProviderConfig',
    'spec.credentials.secretRef',
    'kubeconfig',
  ],
  ['helm.crossplane.io', 'ProviderConfig ClusterProviderConfig', 'spec.credentials.secretRef', 'kubeconfig'],
  [
    'helm.m.crossplane.io',
    'ProviderConfig ClusterProviderConfig',
    'spec.credentials.secretRef',
    'kubeconfig',
  ],
] as const;

describe('fields that take a stored token', () => {
  it('are all of the table', () => {
    const row = (group: string, kinds: string, path: string, holds: string) =>
      [group, kinds, path, holds].join(' ');
    expect(
      staticTokenFields.map(({ group, kinds, at, holds }) => row(group, kinds.join(' '), at, holds)).sort(),
    ).toEqual(fields.map(([group, kinds, path, holds]) => row(group, kinds, path, holds)).sort());
  });

  const cases = fields.flatMap(([group, kinds, path, holds]) =>
    kinds.split(' ').map((kind) => [group, kind, path, holds] as const),
  );
  it.each(cases)('%s/%s %s', (group, kind, path, holds) => {
    const form = staticTokenFields.find((row) => row.group === group && row.at === path)!.form;
    const value = form === 'reference' ? { name: 'stored', key: 'token' } : 'stored';
    const it = text(object(group, kind, path, value));
    const known = (...more: string[]) => stored(it, ...more).map(({ facts }) => facts.knownBy);
    expect(known(), 'alone').toEqual(holds === 'token' ? ['field'] : []);
    expect(known(opaque), 'with a Secret of another type').toEqual(holds === 'token' ? ['field'] : []);
    if (form === 'text') return;
    expect(known(tokenSecret), 'with a token Secret').toEqual([holds === 'token' ? 'field' : 'secret']);
    const any = text(object(group, kind, path, { name: 'stored' }));
    const shown = (more: string) => stored(any, more).map(({ facts }) => facts.knownBy);
    if (form === 'name' || holds !== 'kubeconfig') return;
    expect(shown(kubeconfig), 'with the token of a user').toEqual(['kubeconfig']);
    expect(shown(certificates), 'with a certificate').toEqual([]);
  });
});

describe('a stored token', () => {
  const issuer = object('cert-manager.io', 'Issuer', 'spec.vault.auth.kubernetes', {
    secretRef: { name: 'stored', key: 'token' },
    serviceAccountRef: { name: 'web' },
  });
  it('is none where an account is named beside it', () => {
    expect(stored(text(issuer))).toEqual([]);
  });

  const store = (url: string | undefined) =>
    text({
      ...object('external-secrets.io', 'SecretStore', 'spec.provider.kubernetes', {
        ...(url !== undefined && { server: { url } }),
        auth: { token: { bearerToken: { name: 'stored', key: 'token' } } },
      }),
    });
  it.each([
    [undefined, 1],
    ['kubernetes.default', 1],
    ['https://kubernetes.default.svc', 1],
    ['${URL}', 0],
    ['https://other.example.com', 0],
  ])('for the API server at %s: %i', (url, found) => {
    expect(stored(store(url))).toHaveLength(found);
  });

  it('points at the key that names it, and at the Secret', () => {
    const [found] = stored(
      `apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: it, namespace: shop }
spec:
  secretTargetRef:
    - parameter: token
      name: stored
      key: token
`,
      tokenSecret,
    );
    expect(found!.facts).toMatchObject({ product: 'KEDA', secret: 'stored', knownBy: 'secret' });
    expect(lineOf(found!, 'self')).toBe(7);
    expect(textOf(found!, 'secret')).toContain('stored');
  });
});

describe('Argo CD’s Secret of a cluster', () => {
  const cluster = (config: string, server: string, label = 'cluster', field = 'stringData') =>
    text({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'it', namespace: 'argocd', labels: { 'argocd.argoproj.io/secret-type': label } },
      [field]: { server, config },
    });
  const bearer = '{"bearerToken":"<token>"}';
  it.each([
    ['another cluster', cluster(bearer, 'https://other.example.com'), [true]],
    ['its own', cluster(bearer, 'https://kubernetes.default.svc'), [false]],
    ['an identity of the cloud', cluster('{"awsAuthConfig":{}}', 'https://other.example.com'), []],
    ['an empty token', cluster('{"bearerToken":""}', 'https://other.example.com'), []],
    ['a repository', cluster(bearer, 'https://other.example.com', 'repository'), []],
    [
      'base64',
      cluster(Buffer.from(bearer).toString('base64'), 'https://other.example.com', 'cluster', 'data'),
      [true],
    ],
    ['what is no JSON', cluster('bearerToken', 'https://other.example.com'), []],
  ])('of %s', (_, manifest, elsewhere) => {
    expect(stored(manifest).map(({ facts }) => facts.elsewhere)).toEqual(elsewhere);
  });
});
