import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { saLint, scratch } from './harness.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../src/report/tokens/tokens.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

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
    const { code, stdout, stderr } = await saLint(scratch(files), ['tokens', '--format', 'text']);
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

  test('a token Secret that no workload reads is a row, one that a workload reads is not another', async () => {
    const secret = (name: string, account: string) => `apiVersion: v1
kind: Secret
metadata: { name: ${name}, namespace: shop, annotations: { kubernetes.io/service-account.name: '${account}' } }
type: kubernetes.io/service-account-token
`;
    const folder = scratch({
      'a.yaml': [
        secret('unread', 'deployer'),
        secret('read', 'web'),
        secret('refused', ''),
        `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: deployer }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: deployer, namespace: shop }]
`,
        `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  automountServiceAccountToken: false
  containers: [{ name: web, image: web, envFrom: [{ secretRef: { name: read } }] }]
`,
      ].join('---\n'),
    });
    const { stdout } = await saLint(folder, ['tokens']);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['WORST POWER', 'WHERE', 'WORKLOAD', 'ACCOUNT', 'TOKEN', 'LIVES'],
      ['', 'CONTAINERS · FILE AND MODE · ACCEPTED BY · DECIDED BY'],
      ['cluster-admin', 'cluster', 'Secret shop/unread', 'shop/deployer', 'secret', 'ever'],
      ['', 'no workload · no file · API server · Secret, a.yaml:4'],
      ['none', 'shop/web', 'shop/web', 'secret', 'ever'],
      ['', 'web · $token · API server · pod, a.yaml:27'],
      [''],
      ['1 token in 1 of 1 workload, and 1 in Secrets that no workload reads'],
      [''],
    ]);
    const { tokens } = JSON.parse((await saLint(folder, ['tokens', '--format', 'json'])).stdout);
    expect(validate({ version: 1, tokens }), JSON.stringify(validate.errors)).toBe(true);
    expect(tokens[0].chain.map(({ type }: { type: string }) => type)).toEqual([
      'token',
      'account',
      'binding',
      'role',
      'power',
    ]);
    const asked = await saLint(folder, ['tokens', '--workload', 'shop/web', '--format', 'json']);
    expect(JSON.parse(asked.stdout).tokens).toHaveLength(1);
  });

  test('what a ServiceAccount lists is there, whose Secret it is or not', async () => {
    const folder = scratch({
      'a.yaml': `apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
secrets:
  - name: web-token
  - name: web-token-x7k2p
  - name: web-dockercfg-x7k2p
---
apiVersion: v1
kind: Secret
metadata: { name: web-token, namespace: shop, annotations: { kubernetes.io/service-account.name: web } }
type: kubernetes.io/service-account-token
`,
    });
    const { stdout } = await saLint(folder, ['tokens']);
    expect(stdout).toContain(
      'ServiceAccount shop/web  shop/web  secret   ever\n  no workload · listed · API server · Secret, a.yaml:12\n',
    );
    expect(stdout).toContain('secret?  ever\n  no workload · listed · API server · account, a.yaml:6\n');
    const { tokens } = JSON.parse((await saLint(folder, ['tokens', '--format', 'json'])).stdout);
    expect(validate({ version: 1, tokens }), JSON.stringify(validate.errors)).toBe(true);
    expect(tokens.map(({ secret, via, held }: Record<string, unknown>) => [secret, via, held])).toEqual([
      ['web-token', 'listed', true],
      ['web-token-x7k2p', 'listed', 'unknown'],
    ]);
  });

  test('of what is worth the same, first what most have; what the namespace of the apply decides is no more than perhaps', async () => {
    const pod = (name: string, more: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { ${name} }\nspec: { ${more}containers: [{ name: main, image: main }] }\n`;
    const binding = (account: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { generateName: ${account}- }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: ${account}, namespace: shop }]
`;
    const folder = scratch({
      'a.yaml': [
        pod('generateName: job-', ''),
        pod('name: one, namespace: shop', 'serviceAccountName: single, '),
        pod('name: two, namespace: shop', 'serviceAccountName: pair, '),
        pod('name: three, namespace: shop', 'serviceAccountName: pair, '),
        binding('default'),
        binding('single'),
        binding('pair'),
      ].join('---\n'),
    });
    const { stdout } = await saLint(folder, ['tokens']);
    const table = stdout
      .split('\n')
      .flatMap((line) => (/^[a-z]/.test(line) ? [line.split(/ {2,}/).slice(0, 4)] : []));
    expect(table.slice(0, 4)).toEqual([
      ['cluster-admin', 'cluster', 'shop/two', 'shop/pair'],
      ['cluster-admin', 'cluster', 'shop/three', 'shop/pair'],
      ['cluster-admin', 'cluster', 'shop/one', 'shop/single'],
      ['cluster-admin?', 'cluster', 'job-…', 'default'],
    ]);
    const { tokens } = JSON.parse((await saLint(folder, ['tokens', '--format', 'json'])).stdout);
    expect(validate({ version: 1, tokens }), JSON.stringify(validate.errors)).toBe(true);
    expect(tokens[3]).toMatchObject({
      object: { name: null, generateName: 'job-' },
      may: { power: 'perhaps do everything in every namespace', severity: 'note', known: false },
    });
    const { stdout: screen } = await saLint(folder, ['--max-blocks', '1']);
    expect(screen).toContain("Pod 'shop/two' holds a token of the service account 'shop/pair'");
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
    const list = JSON.parse(stdout);
    expect(validate(list) ? [] : validate.errors).toEqual([]);
    expect(validate({ version: 1, tokens: [{ ...list.tokens[0], account: 'web' }] })).toBe(false);
    const { tokens } = list;
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

const bound = {
  'all.yaml': `apiVersion: v1
kind: Pod
metadata: { name: 'a"b<img src=x>', namespace: shop }
spec: { serviceAccountName: app, containers: [{ name: a, image: a }] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: app, namespace: shop }]
`,
};

describe('other forms of the list', () => {
  const printed = async (format: string, input: Record<string, string> = bound) =>
    (await saLint(scratch(input), ['tokens', '--format', format])).stdout;

  test('a table of at most 80 columns', async () => {
    const wide = {
      'a.yaml': bound['all.yaml'].replaceAll('app', 'a-very-long-name-of-an-account-which-fits-no-table'),
    };
    const table = await printed('table', wide);
    expect(table.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(table).toMatch(/^WORST POWER .*\n.*\ncluster-admin +cluster +shop\/a"b<img.* automatic +365d\n/);
  });

  test('CSV: quoted, and no formula', async () => {
    const [titles, row] = (await printed('csv')).split('\r\n');
    expect(titles!.split(',')).toHaveLength(21);
    expect(row).toContain('"a""b<img src=x>"');
    const formula = { 'a.yaml': bound['all.yaml'].replace('a"b<img src=x>', '=1+1') };
    expect(await printed('csv', formula)).toContain(",'=1+1,");
  });

  test('Mermaid: names are no markup', async () => {
    const text = await printed('mermaid');
    expect(text).toContain('subgraph g0["shop"]');
    expect(text).toContain("a#34;b#60;img src#61;x#62;'");
    expect(text).not.toContain('<img');
    expect(text.match(/-->/g)).toHaveLength(5);
  });

  test('Graphviz', async () => {
    const text = await printed('dot');
    expect(text).toContain('subgraph cluster_0');
    expect(text).toContain('a\\"b<img src=x>');
    expect(text).toContain('do everything in every namespace');
    expect(text.match(/->/g)).toHaveLength(5);
  });
});

describe('why', () => {
  const why = async (name: string) =>
    (await saLint(scratch({ ...files, ...none }), ['tokens', '--workload', name])).stdout;
  const none = {
    'none.yaml': `apiVersion: v1
kind: Pod
metadata: { name: none, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers: [{ name: none, image: none }]
`,
  };

  test('a token is there', async () => {
    expect(await why('shop/web')).toBe(`Pod 'shop/web' makes pods  web.yaml:4:1
  \`serviceAccountName\` says 'web'  web.yaml:5:3
  that is ServiceAccount 'shop/web'  account.yaml:1:1
  the pod says nothing about \`automountServiceAccountToken\`
  the account says \`automountServiceAccountToken\`: true  account.yaml:4:31
  so the automatic token is in web
  holds a projected token of 'shop/web' in web: the pod asks for it  web.yaml:12:32
  the automatic token lets its holder: nothing that amounts to another token
  the projected token lets its holder: nothing at the API server
`);
  });

  test('none is there', async () => {
    expect(await why('Pod/shop/none')).toBe(`Pod 'shop/none' makes pods  none.yaml:4:1
  \`serviceAccountName\` says 'web'  none.yaml:5:3
  that is ServiceAccount 'shop/web'  account.yaml:1:1
  the pod says \`automountServiceAccountToken\`: false  none.yaml:6:33
  so there is no automatic token
  so there is no token
`);
  });

  test('nothing has that name', async () => {
    const { code, stderr } = await saLint(scratch(files), ['tokens', '--workload', 'shop/gone']);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no workload 'shop/gone'");
  });
});
