import { groupOf } from './apiGroup.ts';

/**
 * Custom resources whose controllers have tokens of service accounts made (TokenRequest), and show them to somebody else. Paths
 * are those of `PodPlace`: `[]` behind a step means each item of the list.
 */
export interface TokenMaker {
  readonly group: string;
  readonly kinds: readonly string[];
  readonly product: string;
  /** Who is shown the token, for messages. */
  readonly receiver: string;
  /** The mapping that asks for it, from the root of the object. */
  readonly at: string;
  /** From that mapping to the account's name; null where it is the account of the pods that use the object. */
  readonly account: string | null;
  /** From that mapping to lists of audiences, or to one audience. None: nobody can name one. */
  readonly audiences: readonly string[];
  /** The product asks for an audience of its own, whatever is written. */
  readonly addsAudience?: true;
  /** Where no account is named and none of these fields is there, the controller shows the token of its own pod. */
  readonly ownTokenUnless?: readonly string[];
  /** Only where the field at this path from the root has this value. */
  readonly when?: { readonly path: string; readonly value: string };
  /** The receiver is the API server at this path from the root; without it, that of the cluster. */
  readonly server?: string;
}

const reference = { account: 'serviceAccountRef.name', audiences: ['serviceAccountRef.audiences'] };
type Part = Omit<TokenMaker, 'group' | 'kinds' | 'product'>;

const adds = (at: string, receiver: string, account = 'name'): Part => ({
  at,
  receiver,
  account,
  audiences: ['audiences'],
  addsAudience: true,
});

/** external-secrets/external-secrets: providers/v1/vault/{auth_kubernetes,auth_jwt,auth}.go, iamauth/iamauth.go */
const vault = (at: string): Part[] => [
  {
    ...reference,
    at: `${at}.auth.kubernetes`,
    receiver: 'Vault',
    ownTokenUnless: ['serviceAccountRef', 'secretRef'],
  },
  // Its audience is `vault` unless another is written.
  {
    at: `${at}.auth.jwt.kubernetesServiceAccountToken`,
    receiver: 'Vault',
    account: 'serviceAccountRef.name',
    audiences: ['audiences', 'serviceAccountRef.audiences'],
    addsAudience: true,
  },
  adds(`${at}.auth.iam.jwt.serviceAccountRef`, 'AWS'),
  adds(`${at}.auth.gcp.workloadIdentity.serviceAccountRef`, 'Google Cloud'),
];

/** external-secrets/external-secrets: providers/v1/{aws/auth/auth,gcp/secretmanager/workload_identity{,_federation}}.go */
const aws = (at: string) => adds(`${at}.jwt.serviceAccountRef`, 'AWS');
const google = (at: string): Part[] => [
  adds(`${at}.workloadIdentity.serviceAccountRef`, 'Google Cloud'),
  { ...reference, at: `${at}.workloadIdentityFederation`, receiver: 'Google Cloud' },
];

/**
 * The kinds of External Secrets' generators, how a ClusterGenerator calls them, and what they ask for
 * (external-secrets/external-secrets: apis/generators/v1alpha1/types_cluster.go, generators/v1; those of Quay and Cloudsmith go
 * through runtime/esutils/utils.go, FetchServiceAccountToken).
 */
const generators: readonly (readonly [kind: string, inCluster: string, parts: (at: string) => Part[]])[] = [
  ['ECRAuthorizationToken', 'ecrAuthorizationTokenSpec', (at) => [aws(`${at}.auth`)]],
  ['STSSessionToken', 'stsSessionTokenSpec', (at) => [aws(`${at}.auth`)]],
  ['GCRAccessToken', 'gcrAccessTokenSpec', (at) => google(`${at}.auth`)],
  [
    'ACRAccessToken',
    'acrAccessTokenSpec',
    (at) => [adds(`${at}.auth.workloadIdentity.serviceAccountRef`, 'Azure')],
  ],
  ['VaultDynamicSecret', 'vaultDynamicSecretSpec', (at) => vault(`${at}.provider`)],
  ['QuayAccessToken', 'quayAccessTokenSpec', (at) => [{ ...reference, at, receiver: 'Quay' }]],
  [
    'CloudsmithAccessToken',
    'cloudsmithAccessTokenSpec',
    (at) => [{ ...reference, at, receiver: 'Cloudsmith' }],
  ],
];

const stores: Part[] = [
  ...vault('spec.provider.vault'),
  aws('spec.provider.aws.auth'),
  ...google('spec.provider.gcpsm.auth'),
  // providers/v1/azure/keyvault/keyvault.go
  adds('spec.provider.azurekv.serviceAccountRef', 'Azure'),
  // providers/v1/akeyless/akeyless_api.go, conjur/auth_jwt.go: the audiences of the reference alone
  {
    ...reference,
    at: 'spec.provider.akeyless.authSecretRef.kubernetesAuth',
    receiver: 'Akeyless',
    ownTokenUnless: ['serviceAccountRef', 'secretRef'],
  },
  { ...reference, at: 'spec.provider.conjur.auth.jwt', receiver: 'Conjur' },
  // providers/v1/oracle/serviceaccount.go; runtime/oidc/token_manager.go, BuildAudiences
  adds('spec.provider.oracle.serviceAccountRef', 'Oracle Cloud'),
  adds('spec.provider.pulumi.auth.oidcConfig.serviceAccountRef', 'Pulumi'),
  adds('spec.provider.doppler.auth.oidcConfig.serviceAccountRef', 'Doppler'),
  // runtime/esutils/k8s_rest_config.go, serviceAccountToken
  {
    at: 'spec.provider.kubernetes.auth.serviceAccount',
    receiver: 'another API server',
    account: 'name',
    audiences: ['audiences'],
    server: 'spec.provider.kubernetes.server.url',
  },
];

const of = (group: string, kinds: string, product: string, parts: readonly Part[]): TokenMaker[] =>
  parts.map((part) => ({ group, kinds: kinds.split(' '), product, ...part }));

export const tokenMakers: readonly TokenMaker[] = [
  ...of('external-secrets.io', 'SecretStore ClusterSecretStore', 'External Secrets', stores),
  ...generators.flatMap(([kind, inCluster, parts]) => [
    ...of('generators.external-secrets.io', kind, 'External Secrets', parts('spec')),
    ...of(
      'generators.external-secrets.io',
      'ClusterGenerator',
      'External Secrets',
      parts(`spec.generator.${inCluster}`),
    ),
  ]),

  // cert-manager/cert-manager: internal/vault/vault.go adds the address of the server and a name of the issuer;
  // pkg/issuer/acme/dns/dns.go asks for the one of AWS
  ...of('cert-manager.io', 'Issuer ClusterIssuer', 'cert-manager', [
    adds('spec.vault.auth.kubernetes.serviceAccountRef', 'Vault'),
    adds('spec.vault.auth.aws.serviceAccountRef', 'AWS'),
    adds('spec.acme.solvers[].dns01.route53.auth.kubernetes.serviceAccountRef', 'AWS'),
  ]),

  // hashicorp/vault-secrets-operator: credentials/vault/{kubernetes,jwt}.go
  ...of(
    'secrets.hashicorp.com',
    'VaultAuth VaultAuthGlobal',
    'the Vault Secrets Operator',
    ['kubernetes', 'jwt'].map((method) => ({
      at: `spec.${method}`,
      receiver: 'Vault',
      account: 'serviceAccount',
      audiences: ['audiences'],
    })),
  ),

  // kedacore/keda: pkg/scaling/resolver/{scale_resolvers,hashicorpvault_handler}.go; the request names no audience
  ...of('keda.sh', 'TriggerAuthentication ClusterTriggerAuthentication', 'KEDA', [
    {
      at: 'spec.boundServiceAccountToken[]',
      receiver: 'what the trigger asks for its metric',
      account: 'serviceAccountName',
      audiences: [],
    },
    {
      at: 'spec.hashiCorpVault',
      receiver: 'Vault',
      account: 'credential.serviceAccountName',
      audiences: [],
      ownTokenUnless: ['credential.serviceAccount'],
      when: { path: 'spec.hashiCorpVault.authentication', value: 'kubernetes' },
    },
  ]),

  // hashicorp/vault-csi-provider: internal/auth/kubernetes_jwt.go
  ...of('secrets-store.csi.x-k8s.io', 'SecretProviderClass', "Vault's CSI provider", [
    {
      at: 'spec.parameters',
      receiver: 'Vault',
      account: null,
      audiences: ['audience'],
      when: { path: 'spec.provider', value: 'vault' },
    },
  ]),
];

const byKind = new Map<string, TokenMaker[]>();
for (const maker of tokenMakers) {
  for (const kind of maker.kinds) {
    const key = `${maker.group}/${kind}`;
    byKind.set(key, [...(byKind.get(key) ?? []), maker]);
  }
}

/** The rows of an object's kind, whatever its version. */
export function tokenMakersOf(apiVersion: string, kind: string): readonly TokenMaker[] {
  return byKind.get(`${groupOf(apiVersion)}/${kind}`) ?? [];
}

/** Names of the API server from within the cluster (K: pkg/controlplane/controller/kubernetesservice). */
export const ownServer = /^(?:https:\/\/)?kubernetes(?:\.default(?:\.svc(?:\.[a-z0-9.-]+)?)?)?(?::\d+)?\/?$/;
