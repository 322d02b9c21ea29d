/** Tokens made for tests: the claims are like real ones, the signature is noise. */

const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');

/** Looks like an RS256 signature of 2048 bits, and is none. */
const signature = Buffer.from(Array.from({ length: 256 }, (_, index) => (index * 73 + 41) % 256)).toString(
  'base64url',
);

export function jwt(payload: object, header: object = { alg: 'RS256', kid: 'test-key' }): string {
  return `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}.${signature}`;
}

export function legacyToken(namespace = 'shop', name = 'deployer'): string {
  return jwt({
    iss: 'kubernetes/serviceaccount',
    'kubernetes.io/serviceaccount/namespace': namespace,
    'kubernetes.io/serviceaccount/secret.name': `${name}-token`,
    'kubernetes.io/serviceaccount/service-account.name': name,
    'kubernetes.io/serviceaccount/service-account.uid': '6c0f3f1e-5d0b-4a52-9c55-0c2d4c1f7a11',
    sub: `system:serviceaccount:${namespace}:${name}`,
  });
}

/** Expires on 2031-01-01. */
export function boundToken(audiences: readonly string[] = ['https://kubernetes.default.svc']): string {
  return jwt({
    aud: audiences,
    exp: 1_924_992_000,
    iat: 1_893_456_000,
    iss: 'https://kubernetes.default.svc',
    'kubernetes.io': { namespace: 'shop', serviceaccount: { name: 'web', uid: 'd1' } },
    nbf: 1_893_456_000,
    sub: 'system:serviceaccount:shop:web',
  });
}

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** A kubeconfig; `lead` shifts where the token stands. */
export function kubeconfig(token: string, lead = ''): string {
  return [
    'apiVersion: v1',
    'kind: Config',
    `# ${lead}`,
    'clusters: [{ name: c, cluster: { server: "https://203.0.113.7" } }]',
    'users:',
    '  - name: ci',
    '    user:',
    `      token: ${token}`,
    '',
  ].join('\n');
}
