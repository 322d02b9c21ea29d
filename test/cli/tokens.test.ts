import { describe, expect, test } from 'vitest';
import { saLint, scratch } from './harness.ts';

const files = {
  'account.yaml': `apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: true
`,
  'web.yaml': `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: web
      volumeMounts: [{ name: vault, mountPath: /var/run/vault }]
  volumes:
    - name: vault
      projected: { sources: [{ serviceAccountToken: { path: jwt, audience: vault, expirationSeconds: 7200 } }] }
`,
  'open.yaml': `apiVersion: v1
kind: Pod
metadata: { name: open, namespace: shop }
spec:
  serviceAccountName: $ACCOUNT
  containers: [{ name: open, image: open }]
`,
};

describe('tokens', () => {
  test('lists every token, and who decided it', async () => {
    const { code, stdout, stderr } = await saLint(scratch(files), ['tokens']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`3 tokens in 2 of 2 workloads

Pod 'shop/open': perhaps the automatic token  open.yaml:4:1
  account      an undecided service account
  may          unknown
  accepted by  the API server
  lives        up to 365 days
  containers   open
  at           /var/run/secrets/kubernetes.io/serviceaccount/token
  mode         0644
  by           undecided

Pod 'shop/web': automatic token  web.yaml:4:1
  account      'shop/web'
  may          nothing that amounts to another token
  accepted by  the API server
  lives        up to 365 days
  containers   web
  at           /var/run/secrets/kubernetes.io/serviceaccount/token
  mode         0644
  by           the account asks for it (account.yaml:4:31)

Pod 'shop/web': projected token  web.yaml:12:32
  account      'shop/web'
  may          nothing at the API server
  accepted by  vault
  lives        2 hours
  containers   web
  at           /var/run/vault/jwt
  mode         0644
  by           the pod asks for it
`);
  });

  test('what is worth most comes first', async () => {
    const pod = (name: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: shop }\nspec: { serviceAccountName: ${name}, containers: [{ name: a, image: a }] }\n`;
    const bound = (name: string, role: string) =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: ${name}, namespace: shop }\nroleRef: { kind: ClusterRole, name: ${role} }\nsubjects: [{ kind: ServiceAccount, name: ${name} }]\n`;
    const parts = ['looks', 'missing', 'edits', 'rules'].map(pod);
    parts.push(
      bound('looks', 'view'),
      bound('missing', 'gone'),
      bound('edits', 'edit'),
      bound('rules', 'cluster-admin'),
    );
    const folder = scratch({ 'a.yaml': parts.join('---\n') });
    const { stdout } = await saLint(folder, ['tokens', '--format', 'json']);
    const { tokens } = JSON.parse(stdout);
    expect(tokens.map(({ object: { name }, may }: never) => [name, may])).toEqual([
      [
        'rules',
        {
          power: "do everything in the namespace 'shop'",
          family: 'cluster-admin',
          severity: 'error',
          reach: 'namespace',
          known: true,
        },
      ],
      [
        'edits',
        {
          power: "request tokens of other service accounts in the namespace 'shop'",
          family: 'token-minting',
          severity: 'error',
          reach: 'namespace',
          known: true,
        },
      ],
      ['missing', { power: null, family: null, severity: null, reach: null, known: false }],
      ['looks', { power: null, family: null, severity: null, reach: null, known: true }],
    ]);
  });

  test('as JSON, where nothing unknown looks like a name', async () => {
    const { code, stdout } = await saLint(scratch(files), [
      'tokens',
      '--format',
      'json',
      'open.yaml',
      'web.yaml',
    ]);
    expect(code).toBe(0);
    const { tokens } = JSON.parse(stdout);
    expect(tokens).toHaveLength(3);
    expect(tokens[0]).toMatchObject({
      object: { kind: 'Pod', namespace: 'shop', name: 'open' },
      token: 'automatic',
      held: 'unknown',
      account: { name: null, known: false },
      bound: 'unknown',
      decidedBy: 'unknown',
    });
    expect(tokens[2]).toMatchObject({
      token: 'projected',
      held: true,
      account: { name: 'web', namespace: 'shop', known: true },
      containers: ['web'],
      audience: { name: 'vault', known: true },
      apiServer: false,
      lifetimeSeconds: 7200,
      files: ['/var/run/vault/jwt'],
      mode: '0644',
      path: 'web.yaml',
      line: 12,
    });
  });

  test('says so when there is none, and what was not read', async () => {
    const none = { 'a.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [\n' };
    const { code, stdout, stderr } = await saLint(scratch(none), ['tokens']);
    expect(code).toBe(0);
    expect(stdout).toBe('no token in 0 workloads\n');
    expect(stderr).toContain('the answer leaves out what was not read');
  });
});
