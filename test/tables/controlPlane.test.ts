import { describe, expect, it } from 'vitest';
import { reported } from './reported.ts';

/** A static pod whose flags leave nothing to say; flags of the same name are replaced. */
const right: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'kube-apiserver': {
    'service-account-extend-token-expiration': 'false',
    'service-account-max-token-expiration': '24h',
    'service-account-key-file': '/etc/kubernetes/pki/sa.pub',
    'enable-admission-plugins': 'NodeRestriction',
  },
  'kube-controller-manager': { 'use-service-account-credentials': 'true' },
};

const head = (component: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${component}, namespace: kube-system }\nspec:\n  containers:\n    - name: ${component}\n      image: ${component}\n      command:\n`;

function flags(component: string, changed: Readonly<Record<string, string | null>>): string[] {
  const all = { ...right[component], ...changed };
  return Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`--${name}=${value}`]));
}

const pod = (component: string, changed: Readonly<Record<string, string | null>>) =>
  `${head(component)}${[component, ...flags(component, changed)].map((word) => `        - ${word}\n`).join('')}`;

const api = 'kube-apiserver';
const manager = 'kube-controller-manager';
/** Nothing is written, so the finding stands at `command:`. */
const absent = 8;

/** The flags that decide about tokens, each value that means something, and what is said of it. */
const table: readonly (readonly [
  component: string,
  flag: string,
  value: string | null,
  rules: readonly string[],
])[] = [
  [api, 'service-account-lookup', 'true', []],
  [api, 'service-account-lookup', 'false', ['token-lookup-off']],
  [api, 'service-account-lookup', 'f', ['token-lookup-off']],
  [api, 'service-account-extend-token-expiration', 'true', ['extended-token-flag']],
  [api, 'service-account-extend-token-expiration', null, ['extended-token-flag']],
  [api, 'service-account-max-token-expiration', '1h', []],
  [api, 'service-account-max-token-expiration', '0', ['unlimited-token-expiration']],
  [api, 'service-account-max-token-expiration', '0s', ['unlimited-token-expiration']],
  [api, 'service-account-max-token-expiration', null, ['unlimited-token-expiration']],
  [api, 'service-account-key-file', null, ['legacy-signing-key']],
  [api, 'token-auth-file', '/etc/tokens.csv', ['static-token-file']],
  [api, 'disable-admission-plugins', 'ServiceAccount', ['service-account-admission-off']],
  [api, 'disable-admission-plugins', 'PodSecurity,ServiceAccount', ['service-account-admission-off']],
  [api, 'disable-admission-plugins', 'PodSecurity', []],
  [api, 'disable-admission-plugins', 'NodeRestriction', ['node-restriction-off']],
  [api, 'enable-admission-plugins', 'PodSecurity', ['node-restriction-off']],
  [api, 'enable-admission-plugins', 'PodSecurity,NodeRestriction', []],
  [api, 'enable-admission-plugins', null, ['node-restriction-off']],
  // They say who signs and who is meant; any of their values is right somewhere.
  [api, 'service-account-issuer', 'https://kubernetes.default.svc', []],
  [api, 'api-audiences', 'https://kubernetes.default.svc', []],
  [api, 'service-account-signing-key-file', '/etc/kubernetes/pki/sa.key', []],
  [api, 'service-account-jwks-uri', 'https://example.com/keys', []],
  [api, 'anonymous-auth', 'true', []],
  [api, 'authentication-config', '/etc/kubernetes/authentication.yaml', []],
  [manager, 'use-service-account-credentials', 'true', []],
  [manager, 'use-service-account-credentials', 'false', ['shared-controller-credentials']],
  [manager, 'use-service-account-credentials', null, ['shared-controller-credentials']],
  [manager, 'service-account-private-key-file', '/etc/kubernetes/pki/sa.key', []],
  [manager, 'root-ca-file', '/etc/kubernetes/pki/ca.crt', []],
  [manager, 'legacy-service-account-token-clean-up-period', '8760h', []],
];

describe('flags', () => {
  it.each(table)('%s --%s=%s', (component, flag, value, rules) => {
    const at =
      value === null
        ? absent
        : pod(component, { [flag]: value })
            .split('\n')
            .findIndex((line) => line.includes(`--${flag}=`)) + 1;
    expect(reported('cluster', pod(component, { [flag]: value }))).toEqual(
      rules.map((rule) => `${rule}:${at}`),
    );
  });

  it.each([[api], [manager]])('%s in order', (component) => {
    expect(reported('cluster', pod(component, {}))).toEqual([]);
  });
});

describe('spellings of a flag', () => {
  const words = (list: readonly string[]) =>
    `${head(api)}${[api, ...flags(api, {}), ...list].map((word) => `        - ${JSON.stringify(word)}\n`).join('')}`;
  it.each([
    ['--name=value', ['--token-auth-file=/t'], ['static-token-file']],
    ['--name value', ['--token-auth-file', '/t'], ['static-token-file']],
    ['underscores', ['--token_auth_file=/t'], ['static-token-file']],
    ['a boolean alone is true', ['--service-account-lookup'], []],
    ['a boolean takes no word', ['--service-account-lookup', 'false'], []],
    [
      'the last of a repeated flag counts',
      ['--service-account-lookup=false', '--service-account-lookup=true'],
      [],
    ],
    [
      'so it does when it is wrong',
      ['--service-account-lookup=true', '--service-account-lookup=false'],
      ['token-lookup-off'],
    ],
    [
      'lists add up',
      ['--disable-admission-plugins=PodSecurity', '--disable-admission-plugins=ServiceAccount'],
      ['service-account-admission-off'],
    ],
    ['a template is not decided', ['--service-account-lookup=${LOOKUP}'], []],
  ] as const)('%s', (_, list, rules) => {
    expect(reported('cluster', words(list)).map((each) => each.split(':')[0])).toEqual(rules);
  });

  const script = (line: string) =>
    `${head(api)}        - sh\n        - -c\n        - |\n          set -e\n          ${line}\n`;
  it.each([
    [`exec kube-apiserver ${flags(api, {}).join(' ')}`, []],
    [
      `exec /usr/local/bin/kube-apiserver ${flags(api, { 'token-auth-file': '/t' }).join(' ')} 2>&1`,
      ['static-token-file:13'],
    ],
    [
      `kube-apiserver ${flags(api, {}).join(' ')} \\\n            --token-auth-file "/t" | tee /log`,
      ['static-token-file:14'],
    ],
  ] as const)('in a shell: %s', (line, findings) => {
    expect(reported('cluster', script(line))).toEqual(findings);
  });

  it('command and args are one command line', () => {
    const text = `apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers:\n    - name: api\n      image: api\n      command: [kube-apiserver]\n      args: [${flags(api, { 'token-auth-file': '/t' }).join(', ')}]\n`;
    expect(reported('cluster', text)).toEqual(['static-token-file:9']);
  });
});

describe('what passes flags on', () => {
  const set = {
    'service-account-extend-token-expiration': 'false',
    'service-account-max-token-expiration': '24h',
  };
  const maps = (more: Readonly<Record<string, string>>) =>
    Object.entries({ ...set, ...more })
      .map(([name, value]) => `    ${name}: "${value}"\n`)
      .join('');
  const lists = (more: Readonly<Record<string, string>>) =>
    Object.entries({ ...set, ...more })
      .map(([name, value]) => `    - { name: ${name}, value: "${value}" }\n`)
      .join('');
  const kubeadm = (version: string, extra: string) =>
    `apiVersion: kubeadm.k8s.io/${version}\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n${extra}`;
  const capi = (apiVersion: string, kind: string, before: string, after: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: it }\nspec: { ${before}{ apiServer: { extraArgs: ${JSON.stringify({ ...set, 'token-auth-file': '/t' })} } }${after}\n`;
  const k3s = (more: readonly string[]) =>
    `kube-apiserver-arg:\n${[...Object.entries(set).map(([name, value]) => `${name}=${value}`), ...more].map((word) => `  - ${word}\n`).join('')}`;
  it.each([
    ['kubeadm v1beta3', kubeadm('v1beta3', maps({})), []],
    ['kubeadm v1beta4', kubeadm('v1beta4', lists({})), []],
    [
      'kubeadm v1beta3, a flag',
      kubeadm('v1beta3', maps({ 'token-auth-file': '/t' })),
      ['static-token-file:7'],
    ],
    [
      'kubeadm v1beta4, a flag',
      kubeadm('v1beta4', lists({ 'token-auth-file': '/t' })),
      ['static-token-file:7'],
    ],
    [
      'kubeadm, plugins replaced',
      kubeadm('v1beta4', lists({ 'enable-admission-plugins': 'PodSecurity' })),
      ['node-restriction-off:7'],
    ],
    ['kubeadm, an init configuration', 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\n', []],
    [
      'Cluster API',
      capi(
        'controlplane.cluster.x-k8s.io/v1beta1',
        'KubeadmControlPlane',
        'kubeadmConfigSpec: { clusterConfiguration: ',
        '} }',
      ),
      ['static-token-file:4'],
    ],
    [
      'a template of Cluster API',
      capi(
        'controlplane.cluster.x-k8s.io/v1beta2',
        'KubeadmControlPlaneTemplate',
        'template: { spec: { kubeadmConfigSpec: { clusterConfiguration: ',
        '} } } }',
      ),
      ['static-token-file:4'],
    ],
    [
      'Cluster API, nothing passed on',
      'apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: KubeadmControlPlane\nmetadata: { name: it }\nspec:\n  kubeadmConfigSpec:\n    clusterConfiguration:\n      apiServer: { certSANs: [localhost] }\n',
      ['extended-token-flag:7', 'unlimited-token-expiration:7'],
    ],
    [
      'a node of Cluster API',
      'apiVersion: bootstrap.cluster.x-k8s.io/v1beta1\nkind: KubeadmConfig\nmetadata: { name: it }\nspec: { joinConfiguration: {} }\n',
      [],
    ],
    ['k3s', k3s([]), []],
    ['k3s, a flag', k3s(['token-auth-file=/t']), ['static-token-file:4']],
    [
      'RKE2, a controller manager',
      'kube-controller-manager-arg:\n  - use-service-account-credentials=false\n',
      ['shared-controller-credentials:2'],
    ],
    ['RKE2, what it sets itself', 'kube-controller-manager-arg: ["v=2"]\n', []],
  ])('%s', (_, text, findings) => {
    expect(reported('cluster', text)).toEqual(findings);
  });
});

describe('files of the control plane', () => {
  const encryption = (resources: string, providers: string) =>
    `apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n  - resources: [${resources}]\n    providers:\n${providers}`;
  const identity = '      - identity: {}\n';
  const aes = '      - aescbc: { keys: [{ name: key1, secret: c2VjcmV0 }] }\n';
  const kms = '      - kms: { apiVersion: v2, name: kms, endpoint: unix:///kms }\n';
  it.each([
    ['secrets', `${aes}${identity}`, 0],
    ['secrets', `${kms}${identity}`, 0],
    ['secrets', `${identity}${aes}`, 1],
    ['configmaps', `${aes}${identity}`, 1],
    ['"*."', aes, 0],
    ['"*.*"', aes, 0],
  ])('encryption of %s by %j: %i', (resources, providers, count) => {
    const found = reported('cluster', encryption(resources, providers));
    expect(found.map((each) => each.split(':')[0])).toEqual(Array(count).fill('unencrypted-secrets'));
  });

  const credentials = (attributes: string) =>
    `apiVersion: kubelet.config.k8s.io/v1\nkind: CredentialProviderConfig\nproviders:\n  - name: ecr\n    matchImages: ["*.example.com"]\n    defaultCacheDuration: 10m\n    apiVersion: credentialprovider.kubelet.k8s.io/v1\n    tokenAttributes: ${attributes}\n`;
  it.each([
    ['{ serviceAccountTokenAudience: registry, cacheType: Token, requireServiceAccount: true }', 0],
    ['{ serviceAccountTokenAudience: registry, cacheType: ServiceAccount, requireServiceAccount: true }', 1],
    ['{ cacheType: Token, requireServiceAccount: true }', 1],
    ['{ serviceAccountTokenAudience: "", cacheType: Token, requireServiceAccount: true }', 1],
  ])('credential providers: %s: %i', (attributes, count) => {
    expect(reported('cluster', credentials(attributes))).toHaveLength(count);
  });
});
