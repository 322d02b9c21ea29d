import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, saLint, scratch } from './harness.ts';

const rbac = 'rbac.authorization.k8s.io';
const files = {
  'rbac/role.yaml': `apiVersion: ${rbac}/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: [get]
`,
  'rbac/binding.yaml': `apiVersion: ${rbac}/v1
kind: RoleBinding
metadata: { name: reader, namespace: shop }
roleRef: { apiGroup: ${rbac}, kind: Role, name: reader }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
`,
  'web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec:
      serviceAccountName: web
      containers: [{ name: web, image: web }]
`,
};

describe('can', () => {
  test('yes, with the chain', async () => {
    const { code, stdout, stderr } = await saLint(scratch(files), [
      'can',
      'shop/web',
      'get',
      'secrets',
      '--namespace',
      'shop',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      "yes: RBAC in these files lets the service account 'shop/web' get secrets in the namespace 'shop'\n" +
        '  by RoleBinding shop/reader (rbac/binding.yaml:6:35) to Role shop/reader (rbac/role.yaml:5:5)\n',
    );
  });

  test('no, and where it is yes', async () => {
    const { code, stdout, stderr } = await saLint(scratch(files), ['can', 'shop/web', 'get', 'secrets']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^no: /);
    expect(stderr).toContain("in the namespace 'shop': ask with --namespace");
  });

  test('no, for an account that nothing speaks of', async () => {
    const { code, stderr } = await saLint(scratch(files), [
      'can',
      'shop/wep',
      'get',
      'secrets',
      '--namespace',
      'shop',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("nothing here declares, binds or uses the service account 'shop/wep'");
  });

  test('unknown', async () => {
    const { 'rbac/role.yaml': _, ...rest } = files;
    const { code, stdout } = await saLint(scratch(rest), [
      'can',
      'shop/web',
      'get',
      'secrets',
      '--namespace',
      'shop',
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^unknown: /);
  });

  test('json', async () => {
    const args = [
      'can',
      'shop/web',
      'get',
      'secrets',
      '--name',
      'db',
      '--namespace',
      'shop',
      '--format',
      'json',
    ];
    const { code, stdout } = await saLint(scratch(files), args);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      account: 'shop/web',
      verb: 'get',
      group: '',
      resource: 'secrets',
      name: 'db',
      namespace: 'shop',
      allowed: true,
      because: [
        {
          binding: { name: 'RoleBinding shop/reader', path: 'rbac/binding.yaml', line: 6, column: 35 },
          role: { name: 'Role shop/reader', path: 'rbac/role.yaml', line: 5, column: 5 },
        },
      ],
      namespaces: [],
    });
  });

  test('what was not read is said', async () => {
    const folder = scratch({ ...files, 'broken.yaml': 'apiVersion: v1\nkind: Pod\n  x: y\n' });
    const { code, stderr } = await saLint(folder, [
      'can',
      'shop/web',
      'get',
      'secrets',
      '--namespace',
      'shop',
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('the answer leaves out what was not read');
    expect(stderr).toContain('broken.yaml:2');
  });

  test.each([
    [['shop/web', 'get', 'secret'], "Did you mean 'secrets'?", 1],
    [['shop/web', 'get', 'a/b/c'], '<resource[.group][/subresource]>', 2],
    [['a/b/c', 'get', 'pods'], '<namespace>/<name>', 2],
    [['shop/web', 'get', '/metrics', '--name', 'x'], 'neither a name nor a namespace', 2],
    [['shop/web', 'get'], "missing required argument 'resource'", 2],
    [['shop/web', 'get', 'pods', 'nowhere'], 'nowhere', 2],
  ])('%j', async (args, message, expected) => {
    const { code, stderr } = await saLint(scratch(files), ['can', ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(expected);
  });

  test('answers like an API server', async () => {
    const cwd = join(project, 'test/oracle/rbac');
    const answers = JSON.parse(readFileSync(join(cwd, 'answers.json'), 'utf8')) as Record<
      string,
      string | boolean
    >[];
    const some = answers.filter(
      ({ scenario, path }, index) =>
        scenario === '46-apps-and-extensions' && path === undefined && index % 3 === 0,
    );
    expect(some.length).toBeGreaterThan(10);
    for (const { scenario, account, verb, group, resource, subresource, name, namespace, allowed } of some) {
      const what = `${resource}${group ? `.${group}` : ''}${subresource ? `/${subresource}` : ''}`;
      const flags = [
        ...(name ? ['--name', String(name)] : []),
        ...(namespace ? ['--namespace', String(namespace)] : []),
      ];
      const { code } = await saLint(cwd, [
        'can',
        String(account),
        String(verb),
        what,
        ...flags,
        `${scenario}.yaml`,
      ]);
      expect(code, `${verb} ${what} ${flags.join(' ')}`).toBe(allowed ? 0 : 1);
    }
  });
});

describe('who-can', () => {
  test('accounts, who holds their tokens, and by which lines', async () => {
    const { code, stdout, stderr } = await saLint(scratch(files), ['who-can', 'get', 'secrets']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      'RBAC in these files lets 1 service account get secrets:\n\n' +
        "shop/web  in the namespace 'shop'\n" +
        "  Deployment 'shop/web' holds the automatic token (web.yaml:6:5)\n" +
        '  by RoleBinding shop/reader (rbac/binding.yaml:6:35) to Role shop/reader (rbac/role.yaml:5:5)\n',
    );
  });

  test('nobody', async () => {
    const { code, stdout } = await saLint(scratch(files), ['who-can', 'get', 'nodes/proxy']);
    expect(code).toBe(0);
    expect(stdout).toBe('RBAC in these files lets no service account get nodes/proxy\n');
  });

  test('a group of Kubernetes is found by its resource', async () => {
    const { stdout } = await saLint(scratch(files), ['who-can', 'create', 'deployments', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ group: 'apps', resource: 'deployments', accounts: [] });
  });

  test('no bindings at all is said', async () => {
    const { stderr } = await saLint(scratch({ 'web.yaml': files['web.yaml'] }), [
      'who-can',
      'get',
      'secrets',
    ]);
    expect(stderr).toContain('there is no RoleBinding or ClusterRoleBinding');
  });

  test('names from the input speak to no terminal', async () => {
    const hostile = files['rbac/binding.yaml'].replace(
      'name: reader, namespace',
      'name: "re\\e[31mader", namespace',
    );
    const { stdout } = await saLint(scratch({ ...files, 'rbac/binding.yaml': hostile }), [
      'who-can',
      'get',
      'secrets',
    ]);
    expect(stdout).toContain('\\u{1b}[31m');
    expect(stdout).not.toContain('\u001b');
  });
});
