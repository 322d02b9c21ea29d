import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/model/build.ts';
import { readSource } from '../../../src/source/read.ts';
import { modelOf } from '../manifests.ts';

const binding = (
  subjects: string,
  kind = 'RoleBinding',
  namespace = '',
) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: b${namespace && `, namespace: ${namespace}`} }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects: [${subjects}]
`;

const pod = (account: string | null, namespace = '') => `apiVersion: v1
kind: Pod
metadata: { name: p${namespace && `, namespace: ${namespace}`} }
spec: { ${account === null ? '' : `serviceAccountName: ${account}, `}containers: [{ name: app, image: a }] }
`;

const serviceAccount = (name: string, namespace = '') =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }\n`;

const account = (name: string, namespace: string | null) => ({ type: 'account', name, namespace });
const other = { type: 'other' };

describe('spellings of a subject', () => {
  it.each([
    ['{ kind: ServiceAccount, name: web, namespace: shop }', account('web', 'shop')],
    ['{ kind: ServiceAccount, name: web }', account('web', 'here')],
    ['{ kind: ServiceAccount, name: web, namespace: "" }', account('web', 'here')],
    ['{ kind: ServiceAccount, name: "{{ x }}", namespace: shop }', other],
    ['{ kind: ServiceAccount, namespace: shop }', other],
    ['{ kind: ServiceAccount, name: 1, namespace: shop }', other],
    ['{ kind: serviceaccount, name: web, namespace: shop }', other],
    ['{ kind: User, name: "system:serviceaccount:shop:web" }', account('web', 'shop')],
    ['{ kind: User, name: "system:serviceaccount:shop" }', other],
    ['{ kind: User, name: "system:serviceaccount:shop:" }', other],
    ['{ kind: User, name: "system:serviceaccount::web" }', other],
    ['{ kind: User, name: "system:serviceaccount:shop:web:x" }', other],
    ['{ kind: User, name: web }', other],
    ['{ kind: Group, name: "system:serviceaccount:shop:web" }', other],
    ['{ kind: Group, name: "system:serviceaccounts" }', { type: 'all-accounts' }],
    [
      '{ kind: Group, name: "system:serviceaccounts:shop" }',
      { type: 'accounts-of-namespace', namespace: 'shop' },
    ],
    ['{ kind: Group, name: "system:serviceaccounts:" }', other],
    ['{ kind: User, name: "system:serviceaccounts" }', other],
    ['{ kind: Group, name: "system:authenticated" }', { type: 'everyone', authenticated: true }],
    ['{ kind: Group, name: "system:unauthenticated" }', { type: 'everyone', authenticated: false }],
    ['{ kind: Group, name: admins }', other],
    ['null', other],
    ['[]', other],
  ])('%s', (subject, who) => {
    const [found] = modelOf(binding(subject, 'RoleBinding', 'here')).bindings;
    expect(found?.subjects.map((each) => each.who)).toEqual([who]);
    expect(found?.roleRef).toMatchObject({ kind: 'ClusterRole', name: 'view' });
  });

  it('a ClusterRoleBinding has no namespace to lend', () => {
    const [found] = modelOf(binding('{ kind: ServiceAccount, name: web }', 'ClusterRoleBinding')).bindings;
    expect(found?.subjects[0]?.who).toEqual(account('web', null));
  });
});

const to = (name: string, namespace?: string) =>
  `{ kind: ServiceAccount, name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`} }`;

describe('bindings of a workload', () => {
  it.each<[string, boolean, string[]]>([
    ['exact', true, [pod('web', 'shop'), binding(to('web', 'shop'))]],
    ['another name', false, [pod('web', 'shop'), binding(to('api', 'shop'))]],
    ['another namespace', false, [pod('web', 'shop'), binding(to('web', 'bank'))]],
    ['all absent', true, [pod('web'), binding(to('web'))]],
    ['workload absent, one stated', true, [pod('web'), binding(to('web', 'shop'))]],
    [
      'workload absent, two stated',
      false,
      [pod('web'), binding(`${to('web', 'shop')}, ${to('web', 'bank')}`)],
    ],
    ['workload absent, absent and stated', true, [pod('web'), binding(`${to('web')}, ${to('web', 'bank')}`)]],
    [
      'workload absent, its account stated, two stated',
      true,
      [pod('web'), serviceAccount('web', 'shop'), binding(`${to('web', 'shop')}, ${to('web', 'bank')}`)],
    ],
    ['workload stated, subject absent', true, [pod('web', 'shop'), binding(to('web'))]],
    [
      'two workloads stated, subject absent',
      false,
      [pod('web', 'shop'), pod('web', 'bank'), binding(to('web'))],
    ],
    [
      'workload stated, account and subject absent',
      true,
      [pod('web', 'shop'), serviceAccount('web'), binding(to('web'))],
    ],
    [
      'its namespace from the RoleBinding',
      true,
      [pod('web', 'shop'), binding(to('web'), 'RoleBinding', 'shop')],
    ],
    [
      'as a user',
      true,
      [pod('web', 'shop'), binding('{ kind: User, name: "system:serviceaccount:shop:web" }')],
    ],
    [
      'as a user, absent',
      true,
      [pod('web'), binding('{ kind: User, name: "system:serviceaccount:shop:web" }')],
    ],
    ['all accounts', true, [pod('web', 'shop'), binding('{ kind: Group, name: "system:serviceaccounts" }')]],
    [
      'accounts of the namespace',
      true,
      [pod('web', 'shop'), binding('{ kind: Group, name: "system:serviceaccounts:shop" }')],
    ],
    [
      'accounts of another namespace',
      false,
      [pod('web', 'shop'), binding('{ kind: Group, name: "system:serviceaccounts:bank" }')],
    ],
    [
      'accounts of the only namespace',
      true,
      [pod('web'), binding('{ kind: Group, name: "system:serviceaccounts:bank" }')],
    ],
    ['everyone says nothing', false, [pod('web'), binding('{ kind: Group, name: "system:authenticated" }')]],
    ['nobody says nothing', false, [pod('web'), binding('{ kind: Group, name: "system:unauthenticated" }')]],
    ['default, absent', true, [pod(null), binding(to('default'))]],
    ['default, one stated', true, [pod(null), binding(to('default', 'shop'))]],
    ['unknown account', false, [pod('"{{ x }}"'), binding(to('default'))]],
    [
      'another API group',
      false,
      [pod('web'), binding(to('web')).replace('rbac.authorization.k8s.io/v1', 'example.com/v1')],
    ],
  ])('%s: %s', (_, bound, texts) => {
    const [workload] = modelOf(...texts).workloads;
    expect(workload!.account.bindings.length > 0).toBe(bound);
    const [reversed] = modelOf(...texts.toReversed()).workloads.toReversed();
    expect(reversed!.account.bindings.length > 0).toBe(bound);
  });

  it('are all that fit', () => {
    const model = modelOf(
      pod('web', 'shop'),
      binding(to('web', 'shop')),
      binding(to('web', 'shop'), 'ClusterRoleBinding'),
      binding('{ kind: Group, name: "system:serviceaccounts" }', 'ClusterRoleBinding'),
    );
    expect(model.workloads[0]?.account.bindings.map((each) => each.binding.kind)).toEqual([
      'RoleBinding',
      'ClusterRoleBinding',
      'ClusterRoleBinding',
    ]);
  });
});

describe('the default account of several projects', () => {
  const at = (path: string, text: string) => readSource({ path, text }).manifests;
  const automountOff = `${serviceAccount('default')}automountServiceAccountToken: false\n`;

  it.each<[string, boolean, string, string]>([
    ['one folder', true, 'a/pod.yaml', 'a/rbac.yaml'],
    ['below one folder', true, 'a/x/pod.yaml', 'a/y/rbac.yaml'],
    ['projects of one root', false, 'a/pod.yaml', 'b/rbac.yaml'],
    ['projects of one folder', false, 'k8s/a/pod.yaml', 'k8s/b/rbac.yaml'],
    ['above all projects', true, 'k8s/a/pod.yaml', 'k8s/rbac.yaml'],
    ['a folder for all of a project', true, 'k8s/a/deep/er/pod.yaml', 'k8s/a/rbac/rbac.yaml'],
    ['projects of a project', false, 'a/x/pod.yaml', 'a/y/rbac/rbac.yaml'],
    ['deep in another folder', false, 'a/pod.yaml', 'a/y/z/rbac.yaml'],
    ['a workload above all projects', true, 'k8s/pod.yaml', 'k8s/b/deep/er/rbac.yaml'],
  ])('%s: %s', (_, together, podPath, path) => {
    const elsewhere = at('k8s/c/other.yaml', pod('other'));
    const mixed = podPath.startsWith('k8s') ? elsewhere : at('c/other.yaml', pod('other'));
    const model = buildModel([
      ...at(podPath, pod(null)),
      ...at(path, binding(to('default'))),
      ...at(path, automountOff),
      ...mixed,
    ]);
    expect(model.workloads[0]?.account.bindings).toHaveLength(together ? 1 : 0);
    expect(model.workloads[0]?.automount.value).toBe(!together);
  });

  it('is one account where all state the same namespace', () => {
    const model = buildModel([
      ...at('a/pod.yaml', pod(null, 'shop')),
      ...at('b/rbac.yaml', binding(to('default', 'shop'))),
      ...at('b/sa.yaml', serviceAccount('default', 'shop')),
    ]);
    expect(model.workloads[0]?.account.bindings).toHaveLength(1);
    expect(model.workloads[0]?.account.object).not.toBeNull();
  });

  it('does not concern accounts with a name', () => {
    const model = buildModel([...at('a/pod.yaml', pod('web')), ...at('b/rbac.yaml', binding(to('web')))]);
    expect(model.workloads[0]?.account.bindings).toHaveLength(1);
  });
});

describe('an account that several files declare', () => {
  const at = (path: string, text: string) => readSource({ path, text }).manifests;
  const boundIn = (podPath: string, namespace: string, accounts: readonly string[], rbac: string) => {
    const model = buildModel([
      ...at(podPath, pod('web', namespace)),
      ...accounts.flatMap((path) => at(path, serviceAccount('web', namespace))),
      ...at(rbac, binding(to('web', namespace || undefined))),
    ]);
    return model.workloads[0]!.account.bindings.length > 0;
  };

  it.each<[string, boolean, string, string[], string]>([
    ['variants in one file each', true, 'a.yaml', ['a.yaml', 'b.yaml'], 'a.yaml'],
    ['the other variant', false, 'a.yaml', ['a.yaml', 'b.yaml'], 'b.yaml'],
    ['beside both variants', true, 'a.yaml', ['a.yaml', 'b.yaml'], 'rbac.yaml'],
    [
      'unrelated projects',
      false,
      'apps/x/manager/d.yaml',
      ['apps/x/rbac/sa.yaml', 'apps/y/sa.yaml'],
      'apps/y/b.yaml',
    ],
    [
      'one project',
      true,
      'apps/x/manager/d.yaml',
      ['apps/x/rbac/sa.yaml', 'apps/y/sa.yaml'],
      'apps/x/rbac/b.yaml',
    ],
    ['above the projects', true, 'apps/x/d.yaml', ['apps/x/sa.yaml', 'apps/y/sa.yaml'], 'rbac/b.yaml'],
    ['a workload above them', true, 'd.yaml', ['apps/x/sa.yaml', 'apps/y/sa.yaml'], 'apps/y/b.yaml'],
    ['declared once', true, 'apps/x/d.yaml', ['apps/x/sa.yaml'], 'apps/y/b.yaml'],
  ])('%s: %s', (_, bound, podPath, accounts, rbac) => {
    expect(boundIn(podPath, '', accounts, rbac)).toBe(bound);
    expect(boundIn(podPath, 'system', accounts, rbac)).toBe(bound);
  });

  it('has its bindings in the order of the input', () => {
    const named = (name: string, path: string) =>
      at(path, binding(to('web')).replace('name: b', `name: ${name}`));
    const model = buildModel([
      ...at('x/d.yaml', pod('web')),
      ...['x/sa.yaml', 'y/sa.yaml'].flatMap((path) => at(path, serviceAccount('web'))),
      ...named('first', 'rbac.yaml'),
      ...named('second', 'x/rbac.yaml'),
      ...named('other', 'y/rbac.yaml'),
      ...named('last', 'rbac.yaml'),
    ]);
    const names = model.workloads[0]!.account.bindings.map((each) => each.binding.manifest.name);
    expect(names).toEqual(['first', 'second', 'last']);
  });

  it('is one where there are too many copies and bindings to tell apart', () => {
    const many = Array.from({ length: 300 }, (_, index) => index);
    const model = buildModel([
      ...at('0/d.yaml', pod('web')),
      ...many.flatMap((index) => at(`${index}/sa.yaml`, serviceAccount('web'))),
      ...many.flatMap(() => at('rbac.yaml', binding(to('web')))),
    ]);
    expect(model.workloads[0]!.account.bindings).toHaveLength(300);
    expect(new Set(model.serviceAccounts.map(({ bindings }) => bindings)).size).toBe(1);
  });
});
