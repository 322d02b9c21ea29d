import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../src/access.ts';
import { type AccessRequest, regionOf, type Source } from '../../../src/index.ts';
import { Aggregation } from '../../../src/model/access/aggregation.ts';
import { builtInRole } from '../../../src/model/access/role.ts';
import { allClusterRoles } from '../../../src/model/access/roleLookup.ts';

const rbac = 'rbac.authorization.k8s.io';

function role(name: string, rules: string, namespace = 'shop', more = ''): string {
  const meta = namespace === '' ? `name: "${name}"` : `name: "${name}", namespace: ${namespace}`;
  const kind = namespace === '' ? 'ClusterRole' : 'Role';
  return `---\n{apiVersion: ${rbac}/v1, kind: ${kind}, metadata: {${meta}${more}}, rules: [${rules}]}\n`;
}

function aggregated(name: string, selectors: string, rules = '', more = ''): string {
  return `---\n{apiVersion: ${rbac}/v1, kind: ClusterRole, metadata: {name: ${name}${more}}, aggregationRule: {clusterRoleSelectors: [${selectors}]}, rules: [${rules}]}\n`;
}

const app = '{kind: ServiceAccount, name: app, namespace: shop}';

function binding(roleRef: string, subjects = app, namespace = 'shop', name = 'b'): string {
  const meta = namespace === '' ? `name: ${name}` : `name: ${name}, namespace: ${namespace}`;
  const kind = namespace === '' ? 'ClusterRoleBinding' : 'RoleBinding';
  return `---\n{apiVersion: ${rbac}/v1, kind: ${kind}, metadata: {${meta}}, roleRef: {${roleRef}}, subjects: [${subjects}]}\n`;
}

const toRole = (name: string) => `apiGroup: ${rbac}, kind: Role, name: "${name}"`;
const toClusterRole = (name: string) => `apiGroup: ${rbac}, kind: ClusterRole, name: "${name}"`;
const secrets = '{apiGroups: [""], resources: [secrets], verbs: [get]}';
const getSecret = { verb: 'get', resource: 'secrets', name: 'db', namespace: 'shop' };

function ask(input: string | readonly Source[], request: AccessRequest, account = 'shop/app') {
  const sources = typeof input === 'string' ? [{ path: 'rbac.yaml', text: input }] : input;
  return accessOf(sources).may(account, request);
}

type Case = readonly [
  what: string,
  input: string,
  request: AccessRequest,
  expected: boolean | 'unknown',
  account?: string,
];

const cases: readonly Case[] = [
  ['a role of its namespace', role('r', secrets) + binding(toRole('r')), getSecret, true],
  ['order does not matter', binding(toRole('r')) + role('r', secrets), getSecret, true],
  [
    'a Role of another namespace is another role',
    role('r', secrets, 'other') + binding(toRole('r')),
    getSecret,
    'unknown',
  ],
  [
    'a ClusterRole is no Role of that name',
    role('r', secrets, '') + binding(toRole('r')),
    getSecret,
    'unknown',
  ],
  [
    'a Role is no ClusterRole of that name',
    role('r', secrets) + binding(toClusterRole('r')),
    getSecret,
    'unknown',
  ],
  [
    'a missing role says nothing of other namespaces',
    binding(toRole('r')),
    { ...getSecret, namespace: 'other' },
    false,
  ],
  [
    'a missing role says nothing of cluster resources',
    binding(toRole('r')),
    { verb: 'get', resource: 'nodes' },
    false,
  ],
  [
    'a missing ClusterRole may allow anything',
    binding(toClusterRole('r'), app, ''),
    { verb: 'get', path: '/x' },
    'unknown',
  ],
  [
    'a missing role allows no path in a namespace',
    binding(toClusterRole('r')),
    { verb: 'get', path: '/x' },
    false,
  ],
  ['a role of a template', binding(toClusterRole('${ROLE}')), getSecret, 'unknown'],
  [
    'a verb of a template',
    role('r', '{apiGroups: [""], resources: [secrets], verbs: ["${VERB}"]}') + binding(toRole('r')),
    getSecret,
    'unknown',
  ],
  [
    'a resource of a template beside one that allows it',
    role('r', `{apiGroups: [""], resources: [secrets, "\${X}"], verbs: [get]}`) + binding(toRole('r')),
    getSecret,
    true,
  ],
  [
    'a wildcard for groups',
    role('r', '{apiGroups: ["*"], resources: [secrets], verbs: [get]}') + binding(toRole('r')),
    getSecret,
    true,
  ],
  [
    'verbs, groups and resources are not taken from two rules',
    role(
      'r',
      '{apiGroups: [""], resources: [pods], verbs: [get]}, {apiGroups: [""], resources: [secrets], verbs: [list]}',
    ) + binding(toRole('r')),
    getSecret,
    false,
  ],
  [
    'names',
    role('r', '{apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get]}') +
      binding(toRole('r')),
    getSecret,
    true,
  ],
  [
    'another name',
    role('r', '{apiGroups: [""], resources: [secrets], resourceNames: [web], verbs: [get]}') +
      binding(toRole('r')),
    getSecret,
    false,
  ],
  [
    'names do not allow what has none',
    role('r', '{apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [create]}') +
      binding(toRole('r')),
    { verb: 'create', resource: 'secrets', namespace: 'shop' },
    false,
  ],
  [
    'an empty list of names is none',
    role('r', '{apiGroups: [""], resources: [secrets], resourceNames: [], verbs: [get]}') +
      binding(toRole('r')),
    getSecret,
    true,
  ],
  [
    'a star is no name',
    role('r', '{apiGroups: [""], resources: [secrets], resourceNames: ["*"], verbs: [get]}') +
      binding(toRole('r')),
    getSecret,
    false,
  ],
  [
    'a star in front of a subresource',
    role('r', '{apiGroups: [""], resources: ["*/exec"], verbs: [create]}') + binding(toRole('r')),
    { verb: 'create', resource: 'pods', subresource: 'exec', namespace: 'shop' },
    true,
  ],
  [
    'a star behind a resource is nothing',
    role('r', '{apiGroups: [""], resources: ["pods/*"], verbs: [create]}') + binding(toRole('r')),
    { verb: 'create', resource: 'pods', subresource: 'exec', namespace: 'shop' },
    false,
  ],
  [
    'a star behind a resource is the subresource of that name',
    role('r', '{apiGroups: [""], resources: ["pods/*"], verbs: [create]}') + binding(toRole('r')),
    { verb: 'create', resource: 'pods', subresource: '*', namespace: 'shop' },
    true,
  ],
  [
    'a star covers subresources',
    role('r', '{apiGroups: [""], resources: ["*"], verbs: [create]}') + binding(toRole('r')),
    { verb: 'create', resource: 'pods', subresource: 'exec', namespace: 'shop' },
    true,
  ],
  [
    'paths: a prefix',
    role('r', '{nonResourceURLs: ["/debug*"], verbs: [get]}', '') + binding(toClusterRole('r'), app, ''),
    { verb: 'get', path: '/debugger' },
    true,
  ],
  [
    'paths: no star in the middle',
    role('r', '{nonResourceURLs: ["/a/*/b"], verbs: [get]}', '') + binding(toClusterRole('r'), app, ''),
    { verb: 'get', path: '/a/x/b' },
    false,
  ],
  [
    'paths: several stars at the end are one',
    role('r', '{nonResourceURLs: ["/a/**"], verbs: [get]}', '') + binding(toClusterRole('r'), app, ''),
    { verb: 'get', path: '/a/x' },
    true,
  ],
  [
    'paths: the verb counts',
    role('r', '{nonResourceURLs: ["*"], verbs: [get]}', '') + binding(toClusterRole('r'), app, ''),
    { verb: 'post', path: '/a' },
    false,
  ],
  [
    'a path is no resource',
    role('r', '{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}', '') +
      binding(toClusterRole('r'), app, ''),
    { verb: 'get', path: '/x' },
    false,
  ],
  [
    'as User',
    role('r', secrets) +
      binding(toRole('r'), `{kind: User, apiGroup: ${rbac}, name: "system:serviceaccount:shop:app"}`),
    getSecret,
    true,
  ],
  [
    'as User with a namespace that is ignored',
    role('r', secrets) +
      binding(toRole('r'), '{kind: User, namespace: x, name: "system:serviceaccount:shop:app"}'),
    getSecret,
    true,
  ],
  [
    'User of another namespace',
    role('r', secrets) + binding(toRole('r'), '{kind: User, name: "system:serviceaccount:other:app"}'),
    getSecret,
    false,
  ],
  [
    'the group of all accounts',
    role('r', secrets) + binding(toRole('r'), '{kind: Group, name: "system:serviceaccounts"}'),
    getSecret,
    true,
  ],
  [
    'the group of its namespace',
    role('r', secrets) + binding(toRole('r'), '{kind: Group, name: "system:serviceaccounts:shop"}'),
    getSecret,
    true,
  ],
  [
    'the group of another namespace',
    role('r', secrets) + binding(toRole('r'), '{kind: Group, name: "system:serviceaccounts:other"}'),
    getSecret,
    false,
  ],
  [
    'everyone authenticated',
    role('r', secrets) + binding(toRole('r'), '{kind: Group, name: "system:authenticated"}'),
    getSecret,
    true,
  ],
  [
    'system:masters has no accounts',
    role('r', secrets) + binding(toRole('r'), '{kind: Group, name: "system:masters"}'),
    getSecret,
    false,
  ],
  [
    'an account of that name elsewhere',
    role('r', secrets) + binding(toRole('r'), '{kind: ServiceAccount, name: app, namespace: other}'),
    getSecret,
    false,
  ],
  [
    'an account of another namespace',
    role('r', secrets) + binding(toRole('r'), '{kind: ServiceAccount, name: app, namespace: other}'),
    getSecret,
    true,
    'other/app',
  ],
  [
    'names are compared exactly',
    role('r', secrets) + binding(toRole('r'), '{kind: ServiceAccount, name: App, namespace: shop}'),
    getSecret,
    false,
  ],
  [
    'refused: a subject in the wrong group',
    role('r', secrets) +
      binding(toRole('r'), `{kind: ServiceAccount, apiGroup: ${rbac}, name: app, namespace: shop}`),
    getSecret,
    false,
  ],
  [
    'refused: a user in the wrong group',
    role('r', secrets) + binding(toRole('r'), `{kind: User, apiGroup: v1, name: x}, ${app}`),
    getSecret,
    false,
  ],
  [
    'refused: a kind of subject that does not exist',
    role('r', secrets) + binding(toRole('r'), `{kind: serviceaccount, name: x}, ${app}`),
    getSecret,
    false,
  ],
  [
    'refused: a ClusterRoleBinding to an account without a namespace',
    role('r', secrets, '') + binding(toClusterRole('r'), `{kind: ServiceAccount, name: x}, ${app}`, ''),
    getSecret,
    false,
  ],
  [
    'refused: a ClusterRoleBinding to a Role',
    role('r', secrets) + binding(toRole('r'), app, ''),
    getSecret,
    false,
  ],
  [
    'refused: another group in roleRef',
    role('r', secrets) + binding('apiGroup: v1, kind: Role, name: r'),
    getSecret,
    false,
  ],
  ['roleRef without a group', role('r', secrets) + binding('kind: Role, name: r'), getSecret, true],
  [
    'refused: a rule without groups',
    role('r', `{resources: [secrets], verbs: [get]}, ${secrets}`) + binding(toRole('r')),
    getSecret,
    false,
  ],
  [
    'refused: paths in a Role',
    role('r', `{nonResourceURLs: [/x], verbs: [get]}, ${secrets}`) + binding(toRole('r')),
    getSecret,
    false,
  ],
  [
    'refused: a verb that is no text',
    role('r', `{apiGroups: [""], resources: [secrets], verbs: [get, 1]}`) + binding(toRole('r')),
    getSecret,
    false,
  ],
  [
    'of two roles of a name in one file the later counts',
    role('r', secrets) + role('r', '') + binding(toRole('r')),
    getSecret,
    false,
  ],
  [
    'in a List',
    `{apiVersion: v1, kind: List, items: [{apiVersion: ${rbac}/v1, kind: Role, metadata: {name: r, namespace: shop}, rules: [${secrets}]}]}\n${binding(toRole('r'))}`,
    getSecret,
    true,
  ],
  [
    'in a RoleList',
    `{apiVersion: ${rbac}/v1, kind: RoleList, items: [{metadata: {name: r, namespace: shop}, rules: [${secrets}]}]}\n${binding(toRole('r'))}`,
    getSecret,
    true,
  ],
  [
    'aggregation widens a built-in role',
    role('r', secrets, '', `, labels: {${rbac}/aggregate-to-view: "true"}`) + binding(toClusterRole('view')),
    getSecret,
    true,
  ],
  [
    'aggregation through two roles',
    role('r', secrets, '', `, labels: {${rbac}/aggregate-to-view: "true"}`) + binding(toClusterRole('admin')),
    getSecret,
    true,
  ],
  [
    'aggregation replaces written rules',
    role('r', '{apiGroups: [""], resources: [pods], verbs: [get]}', '', ', labels: {x: z1}') +
      aggregated('a', '{matchLabels: {x: z1}}', secrets) +
      binding(toClusterRole('a')),
    getSecret,
    false,
  ],
  [
    'aggregation takes any of its selectors',
    role('r', secrets, '', ', labels: {x: z1}') +
      aggregated('a', '{matchLabels: {no: no}}, {matchLabels: {x: z1}}') +
      binding(toClusterRole('a')),
    getSecret,
    true,
  ],
  [
    'aggregation needs all labels of one',
    role('r', secrets, '', ', labels: {x: z1}') +
      aggregated('a', '{matchLabels: {x: z1, z: z}}') +
      binding(toClusterRole('a')),
    getSecret,
    false,
  ],
  [
    'aggregation by expression',
    role('r', secrets, '', ', labels: {x: z1}') +
      aggregated('a', '{matchExpressions: [{key: x, operator: In, values: [z1]}]}') +
      binding(toClusterRole('a')),
    getSecret,
    true,
  ],
  [
    'aggregation by an expression that does not fit',
    role('r', secrets, '', ', labels: {x: z1}') +
      aggregated('a', '{matchExpressions: [{key: x, operator: DoesNotExist}], matchLabels: {x: z1}}') +
      binding(toClusterRole('a')),
    getSecret,
    false,
  ],
  [
    'aggregation does not take Roles',
    role('r', secrets, 'shop', ', labels: {x: z1}') +
      aggregated('a', '{matchLabels: {x: z1}}') +
      binding(toClusterRole('a')),
    getSecret,
    false,
  ],
  [
    'roles that select each other end',
    aggregated('a', '{matchLabels: {x: z1}}', '', ', labels: {x: z1}') +
      aggregated('b', '{matchLabels: {x: z1}}', '', ', labels: {x: z1}') +
      binding(toClusterRole('a')),
    getSecret,
    false,
  ],
  [
    'what every account may',
    '',
    { verb: 'create', group: 'authorization.k8s.io', resource: 'selfsubjectaccessreviews' },
    true,
  ],
  ['paths that every account may get', '', { verb: 'get', path: '/healthz' }, true],
  [
    'a controller of the control plane',
    '',
    { verb: 'escalate', group: rbac, resource: 'clusterroles', name: 'x' },
    true,
    'kube-system/clusterrole-aggregation-controller',
  ],
  [
    'that name in another namespace',
    '',
    { verb: 'escalate', group: rbac, resource: 'clusterroles', name: 'x' },
    false,
    'shop/clusterrole-aggregation-controller',
  ],
  [
    'a Role that every API server makes',
    binding(toRole('extension-apiserver-authentication-reader'), app, 'kube-system'),
    {
      verb: 'get',
      resource: 'configmaps',
      name: 'extension-apiserver-authentication',
      namespace: 'kube-system',
    },
    true,
  ],
];

describe('may', () => {
  test.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, input, request, expected, account]) => {
    expect(ask(input, request, account).allowed).toBe(expected);
  });
});

describe('namespaces that the apply decides', () => {
  const open = role('r', secrets).replace(', namespace: shop', '');
  const bound = (subject: string) =>
    open + binding(toRole('r'), subject).replace(', namespace: shop}, roleRef', '}, roleRef');

  test.each([
    ['nothing states one', bound('{kind: ServiceAccount, name: app}'), 'shop/app', 'shop', true],
    ['another namespace', bound('{kind: ServiceAccount, name: app}'), 'shop/app', 'other', false],
    ['the account is open too', bound('{kind: ServiceAccount, name: app}'), 'app', 'shop', 'unknown'],
    ['only the subject states one', bound(app), 'shop/app', 'shop', 'unknown'],
    ['another account', bound('{kind: ServiceAccount, name: app}'), 'shop/web', 'shop', false],
  ] as const)('%s', (_, input, account, namespace, expected) => {
    expect(ask(input, { ...getSecret, namespace }, account).allowed).toBe(expected);
  });
});

describe('several declarations of a role', () => {
  const bound = binding(toRole('r'));
  const other = role('r', '{apiGroups: [""], resources: [pods], verbs: [get]}');

  test('the nearest is meant', () => {
    const sources = [
      { path: 'one/role.yaml', text: role('r', secrets) },
      { path: 'two/role.yaml', text: other },
      { path: 'one/binding.yaml', text: bound },
    ];
    expect(ask(sources, getSecret).allowed).toBe(true);
  });

  test('of equally near ones that differ nothing is known', () => {
    const sources = [
      { path: 'one/role.yaml', text: role('r', secrets) },
      { path: 'two/role.yaml', text: other },
      { path: 'binding.yaml', text: bound },
    ];
    expect(ask(sources, getSecret).allowed).toBe('unknown');
    expect(ask(sources, { ...getSecret, verb: 'list' }).allowed).toBe(false);
  });
});

test('the answer says where', () => {
  const text =
    role('r', `{apiGroups: [""], resources: [pods], verbs: [get]},\n  ${secrets}`) +
    binding(toRole('r'), `\n  ${app}`);
  const { because } = ask(text, getSecret);
  expect(because).toMatchObject([{ bindingName: 'RoleBinding shop/b', roleName: 'Role shop/r' }]);
  const source = { path: 'rbac.yaml', text };
  const lines = because.map(({ binding: subject, rule }) => [
    regionOf(source, subject!.span).line,
    regionOf(source, rule!.span).line,
  ]);
  expect(lines).toEqual([[6, 3]]);
});

test('the built-in roles that aggregate have the rules that an API server served', () => {
  const path = join(import.meta.dirname, '../../../scripts/data/cluster-roles-1.36.3.json');
  const served = JSON.parse(readFileSync(path, 'utf8')) as {
    name: string;
    rules: Record<string, string[]>[];
  }[];
  const aggregation = new Aggregation(allClusterRoles([]));
  const words = (lists: readonly (readonly string[] | undefined)[]) =>
    JSON.stringify(lists.map((list) => list ?? []));
  expect(served.length).toBeGreaterThan(60);
  for (const { name, rules } of served) {
    const parts = aggregation.partsOf(builtInRole(name)!)!;
    const own = parts.flatMap((part) =>
      part.rules.map((one) => words([one.verbs, one.groups, one.resources, one.names, one.paths])),
    );
    const theirs = rules.map((one) =>
      words([one.verbs, one.apiGroups, one.resources, one.resourceNames, one.nonResourceURLs]),
    );
    expect(new Set(own), name).toEqual(new Set(theirs));
  }
});

test('thousands of roles that select each other are given up', () => {
  const roles = Array.from({ length: 2_000 }, (_, index) =>
    aggregated(`r${index}`, '{matchLabels: {x: z1}}', '', ', labels: {x: z1}'),
  );
  expect(ask(roles.join('') + binding(toClusterRole('r0')), getSecret).allowed).toBe('unknown');
});
