import { describe, expect, test } from 'vitest';
import { lint, regionOf, settingsOf } from '../../src/index.ts';

const rbac = 'rbac.authorization.k8s.io';

/** A role with one rule, `groups|resources|verbs|names`. */
function role(name: string, rule: string, namespace: string | null = 'shop', labels = ''): string {
  const [groups = '', resources = '', verbs = '', names] = rule.split('|');
  const list = (text: string) => JSON.stringify(text.split(','));
  const meta = `name: ${name}${namespace === null ? '' : `, namespace: ${namespace}`}${labels}`;
  return `---
apiVersion: ${rbac}/v1
kind: ${namespace === null ? 'ClusterRole' : 'Role'}
metadata: { ${meta} }
rules:
  - apiGroups: ${list(groups)}
    resources: ${list(resources)}
    verbs: ${list(verbs)}
${names === undefined ? '' : `    resourceNames: ${list(names)}\n`}`;
}

function bind(kind: string, name: string, namespace: string | null, subjects = ['app'], meta = ''): string {
  const list = subjects.map((each) =>
    each.startsWith('{') ? each : `{ kind: ServiceAccount, name: ${each}, namespace: shop }`,
  );
  return `---
apiVersion: ${rbac}/v1
kind: ${namespace === null ? 'Cluster' : ''}RoleBinding
metadata: { name: ${name}${namespace === null ? '' : `, namespace: ${namespace}`}${meta} }
roleRef: { apiGroup: ${rbac}, kind: ${kind}, name: ${name} }
subjects:
${list.map((each) => `  - ${each}\n`).join('')}`;
}

const pod = (more = '') => `---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: app
  containers: [{ name: web, image: web }]
${more}`;

function findings(text: string, profile: 'recommended' | 'strict' = 'recommended') {
  const result = lint([{ path: 'a.yaml', text }], { settings: settingsOf(null, { profile }) });
  return result.findings.filter(({ rule }) => rule.startsWith('reach/'));
}

const told = (text: string, profile?: 'recommended' | 'strict') =>
  findings(text, profile).map(
    ({ rule, severity, source, span }) => `${severity} ${rule.slice(6)} ${regionOf(source, span).line}`,
  );

describe('severity by reach', () => {
  test.each([
    [
      'everywhere',
      role('r', '|secrets|get', null) + bind('ClusterRole', 'r', null),
      ['error secret-reading 7'],
    ],
    [
      'a ClusterRole in its namespace',
      role('r', '|secrets|get', null) + bind('ClusterRole', 'r', 'shop'),
      ['warning secret-reading 7'],
    ],
    [
      'in another namespace',
      role('r', '|secrets|get', 'other') + bind('Role', 'r', 'other'),
      ['error secret-reading 7'],
    ],
    [
      'in kube-system',
      role('r', '|secrets|get', 'kube-system') + bind('Role', 'r', 'kube-system'),
      ['error secret-reading 7'],
    ],
    ['in its namespace', role('r', '|secrets|get') + bind('Role', 'r', 'shop'), ['warning secret-reading 7']],
    ['one of them', role('r', '|secrets|get|db') + bind('Role', 'r', 'shop'), []],
    [
      'minting, in its namespace',
      role('r', '|serviceaccounts/token|create') + bind('Role', 'r', 'shop'),
      ['error token-minting 7'],
    ],
    [
      'minting, for one account',
      role('r', '|serviceaccounts/token|create|ci') + bind('Role', 'r', 'shop'),
      ['warning token-minting 7'],
    ],
    ['minting, for itself', role('r', '|serviceaccounts/token|create|app') + bind('Role', 'r', 'shop'), []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('what is not worth a finding is a note in strict', () => {
    expect(told(role('r', '|secrets|get|db') + bind('Role', 'r', 'shop'), 'strict')).toEqual([
      'note secret-reading 7',
    ]);
    expect(told(role('r', '|pods/exec|get') + bind('Role', 'r', 'shop'), 'strict')).toEqual([
      'note pod-exec 7',
    ]);
    expect(told(role('r', '|secrets|get'), 'strict')).toEqual(['note secret-reading 7']);
    expect(told(role('r', '|secrets|get'))).toEqual([]);
  });

  test('a name that is a token Secret of the input is a warning', () => {
    const secret = `---
apiVersion: v1
kind: Secret
metadata: { name: db, namespace: shop, annotations: { kubernetes.io/service-account.name: ci } }
type: kubernetes.io/service-account-token
`;
    expect(told(role('r', '|secrets|get|db') + bind('Role', 'r', 'shop') + secret)).toEqual([
      'warning secret-reading 7',
    ]);
  });
});

describe('one cause, one finding', () => {
  test('however many bindings and accounts', () => {
    const text =
      role('r', '|secrets|get', null) +
      bind('ClusterRole', 'r', null, ['a', 'b']) +
      bind('ClusterRole', 'r', 'shop', ['c']);
    const [finding, ...more] = findings(text);
    expect(more).toEqual([]);
    expect(finding!.message).toContain(
      "'shop/a' and 'shop/b' (and 1 more, with less reach) read Secrets in every namespace",
    );
    expect(finding!.related.map(({ message }) => message)).toEqual([
      "ClusterRoleBinding 'r' binds 'shop/a'",
      "ClusterRoleBinding 'r' binds 'shop/b'",
      "RoleBinding 'shop/r' binds 'shop/c'",
    ]);
  });

  test('a built-in role is found where it is bound, each family once', () => {
    const text = bind('ClusterRole', 'edit', 'shop');
    expect(told(text)).toEqual([
      'error account-impersonation 5',
      'warning pod-exec 5',
      'warning pod-takeover 5',
      'warning secret-reading 5',
      'error token-minting 5',
      'warning workload-creation 5',
    ]);
    expect(findings(text)[0]!.message).toContain(
      "RoleBinding 'shop/edit' binds ClusterRole 'edit', which allows `impersonate`",
    );
  });

  test('a role that widens a built-in one is found at its rule', () => {
    const text =
      role('r', '|secrets|get', null, `, labels: { ${rbac}/aggregate-to-view: "true" }`) +
      bind('ClusterRole', 'view', 'shop');
    expect(told(text)).toEqual(['warning secret-reading 7']);
  });

  test('cluster-admin is all there is to say', () => {
    expect(told(role('r', '*|*|*', null) + bind('ClusterRole', 'r', null))).toEqual([
      'error cluster-admin-account 15',
    ]);
  });

  test('what every API server makes itself is left alone', () => {
    const own = ', labels: { kubernetes.io/bootstrapping: rbac-defaults }';
    expect(
      told(
        bind(
          'ClusterRole',
          '"system:controller:job-controller"',
          null,
          ['{ kind: ServiceAccount, name: job-controller, namespace: kube-system }'],
          own,
        ),
      ),
    ).toEqual([]);
  });

  test('a role for people and an account is found for the account', () => {
    const [finding] = findings(
      role('r', '|secrets|get', null) + bind('ClusterRole', 'r', null, ['{ kind: User, name: jane }', 'app']),
    );
    expect(finding!.related.map(({ message }) => message)).toEqual([
      "ClusterRoleBinding 'r' binds 'shop/app'",
    ]);
    expect(
      told(role('r', '|secrets|get', null) + bind('ClusterRole', 'r', null, ['{ kind: User, name: jane }'])),
    ).toEqual([]);
  });
});

describe('the chain', () => {
  const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: app, namespace: shop }\n';

  test('goes from the token to the rule', () => {
    const text = pod() + account + role('r', '|secrets|get') + bind('Role', 'r', 'shop');
    const finding = findings(text).find(({ rule }) => rule === 'reach/privileged-token')!;
    expect(finding.severity).toBe('warning');
    expect(
      finding.chain!.map(({ message, source, span }) => `${regionOf(source, span).line} ${message}`),
    ).toEqual([
      "5 Pod 'shop/web' holds the automatic token of 'shop/app'",
      "11 the account 'shop/app'",
      "26 RoleBinding 'shop/r' binds it",
      "18 Role 'shop/r' allows `get` on `secrets`",
    ]);
  });

  test('names the worst power and the others', () => {
    const text = pod() + role('r', '|secrets,pods/exec|get,create', null) + bind('ClusterRole', 'r', null);
    const finding = findings(text).find(({ rule }) => rule === 'reach/privileged-token')!;
    expect(finding.message).toContain(
      "lets it make token Secrets for other service accounts and read them in every namespace, besides 'secret-reading' and 'pod-exec'",
    );
  });

  test('a pod as a controller of the control plane', () => {
    const text = pod()
      .replaceAll('shop', 'kube-system')
      .replace('Name: app', 'Name: clusterrole-aggregation-controller');
    expect(told(text + role('x', '|pods|get') + bind('Role', 'x', 'shop'))).toEqual([
      'error privileged-token 5',
    ]);
  });

  test('an installer that leaves its namespace open, and states it where it must', () => {
    const open = (text: string) =>
      text.replaceAll(', namespace: shop }', ' }').replaceAll(', namespace: shop\n', '\n');
    const text =
      open(
        pod() + role('r', '|pods|get') + bind('Role', 'r', 'shop', ['{ kind: ServiceAccount, name: app }']),
      ) + bind('ClusterRole', 'cluster-admin', null);
    expect(told(text)).toContain('error privileged-token 5');
    expect(findings(text).find(({ rule }) => rule === 'reach/privileged-token')!.message).toContain(
      'do everything in every namespace',
    );
  });

  test('no token, no finding', () => {
    const text =
      pod('  automountServiceAccountToken: false\n') + role('r', '|secrets|get') + bind('Role', 'r', 'shop');
    expect(told(text)).toEqual(['warning secret-reading 15']);
  });
});

describe('other rules say what the account may do', () => {
  const runsAs = (account: string) =>
    pod().replace('serviceAccountName: app', `serviceAccountName: ${account}`);
  const tokenSecret = `---
apiVersion: v1
kind: Secret
metadata: { name: app-token, namespace: shop, annotations: { kubernetes.io/service-account.name: app } }
type: kubernetes.io/service-account-token
`;
  const lists = `---
apiVersion: v1
kind: ServiceAccount
metadata: { name: app, namespace: shop }
secrets: [{ name: app-token }]
`;
  const reader = role('r', '|secrets|get') + bind('Role', 'r', 'shop');
  const everything = bind('ClusterRole', 'cluster-admin', null);
  const ofDefault = bind('ClusterRole', 'cluster-admin', null, ['default']);
  test.each([
    [
      'automount/automounted-token',
      'note',
      pod() + reader,
      "bound to a role that lets it read Secrets in the namespace 'shop', so the token is likely needed",
    ],
    [
      'automount/automounted-token',
      'warning',
      pod() + everything,
      'bound to a role that lets it do everything in every namespace.',
    ],
    [
      'identity/default-service-account',
      'warning',
      runsAs('default') + ofDefault,
      'bound to a role that lets it do everything in every namespace, and holds its token',
    ],
    [
      'long-lived/long-lived-token-secret',
      'error',
      tokenSecret + everything,
      "'app' that never expires, and the account is bound to a role that lets it do everything in every namespace.",
    ],
    [
      'long-lived/listed-token-secret',
      'error',
      tokenSecret + lists + everything,
      "act as 'app'; RBAC in these files lets it do everything in every namespace.",
    ],
    [
      'long-lived/long-lived-token-consumer',
      'error',
      tokenSecret +
        pod().replace('image: web', 'image: web, envFrom: [{ secretRef: { name: app-token } }]') +
        reader,
      "until the Secret is deleted; RBAC in these files lets it read Secrets in the namespace 'shop'.",
    ],
  ])('%s (%s)', (id, severity, text, said) => {
    const { findings: all } = lint([{ path: 'a.yaml', text }]);
    const found = all.find(({ rule }) => rule === id);
    expect(found?.severity).toBe(severity);
    expect(found?.message).toContain(said);
  });
});
