import { groupOf } from './apiGroup.ts';

/**
 * Where custom resources are given a token that somebody made and stored, although their controllers can have short ones made for an
 * account. Paths are those of `PodPlace`.
 */
export interface StaticTokenField {
  readonly group: string;
  readonly kinds: readonly string[];
  readonly product: string;
  /** The field, from the root of the object: a reference to a Secret, its bare name, or the token itself. */
  readonly at: string;
  readonly form: 'reference' | 'name' | 'text';
  /**
   * `token`: a service-account token, whatever the Secret is. `any`: it may be something else, unless the input shows a token
   * Secret. `kubeconfig`: it may hold a token, and does where the input shows it.
   */
  readonly holds: 'token' | 'any' | 'kubeconfig';
  /** The field beside it that names an account instead, which wins. */
  readonly instead: string;
  /** Only where this field from the root is absent or names the API server of the cluster: another one knows no account of here. */
  readonly server?: string;
}

const of = (
  group: string,
  kinds: string,
  product: string,
  fields: readonly Omit<StaticTokenField, 'group' | 'kinds' | 'product' | 'form'>[],
  form: StaticTokenField['form'] = 'reference',
): StaticTokenField[] => fields.map((field) => ({ group, kinds: kinds.split(' '), product, form, ...field }));

const account = 'serviceAccountRef';
const stores = 'SecretStore ClusterSecretStore';

export const staticTokenFields: readonly StaticTokenField[] = [
  // external-secrets/external-secrets: providers/v1/{vault,akeyless,conjur}, runtime/esutils/k8s_rest_config.go
  ...of('external-secrets.io', stores, 'External Secrets', [
    { at: 'spec.provider.vault.auth.kubernetes.secretRef', holds: 'token', instead: account },
    {
      at: 'spec.provider.vault.auth.jwt.secretRef',
      holds: 'any',
      instead: 'kubernetesServiceAccountToken',
    },
    { at: 'spec.provider.akeyless.authSecretRef.kubernetesAuth.secretRef', holds: 'token', instead: account },
    { at: 'spec.provider.conjur.auth.jwt.secretRef', holds: 'any', instead: account },
  ]),
  ...of('external-secrets.io', stores, 'External Secrets', [
    {
      at: 'spec.provider.kubernetes.auth.token.bearerToken',
      holds: 'token',
      instead: 'auth.serviceAccount',
      server: 'spec.provider.kubernetes.server.url',
    },
  ]),
  ...of('generators.external-secrets.io', 'VaultDynamicSecret', 'External Secrets', [
    { at: 'spec.provider.auth.kubernetes.secretRef', holds: 'token', instead: account },
    { at: 'spec.provider.auth.jwt.secretRef', holds: 'any', instead: 'kubernetesServiceAccountToken' },
  ]),
  // cert-manager/cert-manager: internal/vault/vault.go, requestTokenWithKubernetesAuth
  ...of('cert-manager.io', 'Issuer ClusterIssuer', 'cert-manager', [
    { at: 'spec.vault.auth.kubernetes.secretRef', holds: 'token', instead: account },
  ]),
  // hashicorp/vault-secrets-operator: credentials/vault/jwt.go
  ...of(
    'secrets.hashicorp.com',
    'VaultAuth VaultAuthGlobal',
    'the Vault Secrets Operator',
    [{ at: 'spec.jwt.secretRef', holds: 'any', instead: 'serviceAccount' }],
    'name',
  ),
  // kedacore/keda: apis/keda/v1alpha1/triggerauthentication_types.go
  ...of('keda.sh', 'TriggerAuthentication ClusterTriggerAuthentication', 'KEDA', [
    { at: 'spec.secretTargetRef[]', holds: 'any', instead: 'boundServiceAccountToken' },
  ]),
  // prometheus-operator/prometheus-operator: pkg/apis/monitoring/v1/prometheus_types.go, APIServerConfig
  ...of(
    'monitoring.coreos.com',
    'Prometheus PrometheusAgent',
    'Prometheus',
    [{ at: 'spec.apiserverConfig.bearerToken', holds: 'token', instead: 'bearerTokenFile' }],
    'text',
  ),
  ...of('monitoring.coreos.com', 'Prometheus PrometheusAgent', 'Prometheus', [
    { at: 'spec.apiserverConfig.authorization.credentials', holds: 'token', instead: 'credentialsFile' },
  ]),
  // fluxcd/pkg: apis/meta/reference_types.go, KubeConfigReference
  ...of('kustomize.toolkit.fluxcd.io', 'Kustomization', 'Flux', [
    { at: 'spec.kubeConfig.secretRef', holds: 'kubeconfig', instead: 'configMapRef' },
  ]),
  ...of('helm.toolkit.fluxcd.io', 'HelmRelease', 'Flux', [
    { at: 'spec.kubeConfig.secretRef', holds: 'kubeconfig', instead: 'configMapRef' },
  ]),
  // crossplane-contrib/provider-kubernetes: pkg/kube/config/config.go; crossplane-contrib/provider-helm
  ...['kubernetes.crossplane.io', 'helm.crossplane.io'].flatMap((group) =>
    [group, group.replace('.', '.m.')].flatMap((each) =>
      of(each, 'ProviderConfig ClusterProviderConfig', 'Crossplane', [
        { at: 'spec.credentials.secretRef', holds: 'kubeconfig', instead: 'source: InjectedIdentity' },
      ]),
    ),
  ),
];

const byKind = new Map<string, StaticTokenField[]>();
for (const row of staticTokenFields) {
  for (const kind of row.kinds) {
    const key = `${row.group}/${kind}`;
    byKind.set(key, [...(byKind.get(key) ?? []), row]);
  }
}

/** The rows of an object's kind, whatever its version. */
export function staticTokenFieldsOf(apiVersion: string, kind: string): readonly StaticTokenField[] {
  return byKind.get(`${groupOf(apiVersion)}/${kind}`) ?? [];
}

/**
 * A Secret with this label tells Argo CD of a cluster; its `config` is JSON with the token that Argo CD logs in with
 * (argoproj/argo-cd: docs/operator-manual/declarative-setup.md).
 */
export const argoCluster = {
  label: 'argocd.argoproj.io/secret-type',
  value: 'cluster',
  config: 'config',
  token: 'bearerToken',
} as const;

/** A kubeconfig with a token of its own (CG: tools/clientcmd/api/v1/types.go), in YAML or JSON. */
export function hasTokenOfUser(kubeconfig: string): boolean {
  return /^[\s{,-]*["']?token["']?\s*:\s*["']?[^\s"'}]/m.test(kubeconfig) && /\busers\b/.test(kubeconfig);
}
