import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scratch } from '../cli/harness.ts';
import { built, runScript, shippedSaLint } from './built.ts';

const oracle = join(import.meta.dirname, '../oracle/rbac');
const library = JSON.stringify(pathToFileURL(join(built, 'dist/index.js')).href);
const rbac = 'rbac.authorization.k8s.io';

test('the library that is shipped agrees with an API server', () => {
  const folder = scratch({
    'ask.mjs': `import { readdirSync, readFileSync } from 'node:fs';
import { accessOf } from ${library};
const folder = process.argv[2] + '/';
const answers = JSON.parse(readFileSync(folder + 'answers.json', 'utf8'));
const access = new Map(readdirSync(folder).filter((path) => path.endsWith('.yaml')).map((path) =>
  [path.slice(0, -5), accessOf([{ path, text: readFileSync(folder + path, 'utf8') }])]));
const wrong = answers.filter(({ scenario, account, allowed, ...request }) => access.get(scenario).may(account, request).allowed !== allowed);
console.log(JSON.stringify({ asked: answers.length, wrong: [...new Set(wrong.map(({ scenario }) => scenario))] }));
`,
  });
  const { code, stdout, stderr } = runScript(join(folder, 'ask.mjs'), [oracle], { cwd: folder });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  // A binding there names a role that the input does not hold. A server has no such role either; we cannot know.
  expect(JSON.parse(stdout)).toEqual({ asked: 1975, wrong: ['19-missing-role-next-to-good'] });
});

const object = (kind: string, metadata: string, rest: string) =>
  `---\n{apiVersion: ${rbac}/v1, kind: ${kind}, metadata: {${metadata}}, ${rest}}\n`;
const clusterRole = (name: string, rules: string, more = '') =>
  object('ClusterRole', `name: ${name}${more}`, `rules: [${rules}]`);
const binding = (roleRef: string, subject: string, namespace = '') =>
  object(
    `${namespace === '' ? 'Cluster' : ''}RoleBinding`,
    `name: b${namespace === '' ? '' : `, namespace: ${namespace}`}`,
    `roleRef: {apiGroup: ${rbac}, ${roleRef}}, subjects: [${subject}]`,
  );
const app = '{kind: ServiceAccount, name: app, namespace: shop}';
const toR = 'kind: ClusterRole, name: r';
const get = '{apiGroups: [""], resources: [secrets], verbs: [get]}';

type Case = readonly [what: string, text: string, account: string, asked: readonly string[], answer: string];

const cases: readonly Case[] = [
  [
    'a RoleBinding to a ClusterRole, in its namespace',
    clusterRole('r', get) + binding(toR, app, 'shop'),
    'shop/app',
    ['get', 'secrets', '--namespace', 'shop'],
    'yes',
  ],
  [
    'and in no other',
    clusterRole('r', get) + binding(toR, app, 'shop'),
    'shop/app',
    ['get', 'secrets', '--namespace', 'other'],
    'no',
  ],
  [
    'and not in the whole cluster',
    clusterRole('r', get) + binding(toR, app, 'shop'),
    'shop/app',
    ['get', 'secrets'],
    'no',
  ],
  [
    'a subject without a namespace is of the binding',
    clusterRole('r', get) + binding(toR, '{kind: ServiceAccount, name: app}', 'shop'),
    'shop/app',
    ['get', 'secrets', '--namespace', 'shop'],
    'yes',
  ],
  [
    'the group of the accounts of a namespace',
    clusterRole('r', get) + binding(toR, '{kind: Group, name: "system:serviceaccounts:shop"}'),
    'shop/any',
    ['get', 'secrets'],
    'yes',
  ],
  [
    'an account of another namespace is not in it',
    clusterRole('r', get) + binding(toR, '{kind: Group, name: "system:serviceaccounts:shop"}'),
    'other/any',
    ['get', 'secrets'],
    'no',
  ],
  [
    'whoever is authenticated',
    clusterRole('r', get) + binding(toR, '{kind: Group, name: "system:authenticated"}'),
    'other/any',
    ['get', 'secrets'],
    'yes',
  ],
  [
    'whoever is not',
    clusterRole('r', get) + binding(toR, '{kind: Group, name: "system:unauthenticated"}'),
    'other/any',
    ['get', 'secrets'],
    'no',
  ],
  [
    'an account as a user',
    clusterRole('r', get) + binding(toR, '{kind: User, name: "system:serviceaccount:shop:app"}'),
    'shop/app',
    ['get', 'secrets'],
    'yes',
  ],
  [
    'aggregation to a built-in role',
    clusterRole('extra', get, `, labels: {${rbac}/aggregate-to-view: "true"}`) +
      binding('kind: ClusterRole, name: edit', app, 'shop'),
    'shop/app',
    ['get', 'secrets', '--namespace', 'shop'],
    'yes',
  ],
  [
    'a subresource of every resource',
    clusterRole('r', '{apiGroups: ["*"], resources: ["*/scale"], verbs: [update]}') + binding(toR, app),
    'shop/app',
    ['update', 'deployments.apps/scale'],
    'yes',
  ],
  [
    'which is not the resource',
    clusterRole('r', '{apiGroups: ["*"], resources: ["*/scale"], verbs: [update]}') + binding(toR, app),
    'shop/app',
    ['update', 'deployments.apps'],
    'no',
  ],
  [
    'one name',
    clusterRole('r', '{apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get]}') +
      binding(toR, app),
    'shop/app',
    ['get', 'secrets', '--name', 'db', '--namespace', 'shop'],
    'yes',
  ],
  [
    'not all of them',
    clusterRole('r', '{apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get, list]}') +
      binding(toR, app),
    'shop/app',
    ['list', 'secrets', '--namespace', 'shop'],
    'no',
  ],
  [
    'a path',
    clusterRole('r', '{nonResourceURLs: ["/metrics/*"], verbs: [get]}') + binding(toR, app),
    'shop/app',
    ['get', '/metrics/slis'],
    'yes',
  ],
  [
    'a path through a RoleBinding',
    clusterRole('r', '{nonResourceURLs: ["*"], verbs: [get]}') + binding(toR, app, 'shop'),
    'shop/app',
    ['get', '/metrics'],
    'no',
  ],
  [
    'a role that is nowhere',
    binding('kind: ClusterRole, name: elsewhere', app),
    'shop/app',
    ['get', 'secrets'],
    'unknown',
  ],
  [
    'a role that every API server makes',
    binding('kind: ClusterRole, name: "system:node-bootstrapper"', app),
    'shop/app',
    ['create', 'certificatesigningrequests.certificates.k8s.io'],
    'yes',
  ],
  [
    'an account whose namespace the apply decides',
    object('Role', 'name: r', `rules: [${get}]`) +
      object(
        'RoleBinding',
        'name: r',
        `roleRef: {apiGroup: ${rbac}, kind: Role, name: r}, subjects: [{kind: ServiceAccount, name: app}]`,
      ),
    'shop/app',
    ['get', 'secrets', '--namespace', 'shop'],
    'yes',
  ],
];

describe('sa-lint can and who-can as shipped', () => {
  test.each(cases)('%s', (_, text, account, [verb = '', resource = '', ...options], answer) => {
    const folder = scratch({ 'rbac.yaml': text });
    const can = shippedSaLint(folder, ['can', account, verb, resource, ...options, '--format', 'json']);
    // An account that only groups speak of is worth a word.
    expect(can.stderr.split(' ').slice(0, 4).join(' ')).toBe(
      account.endsWith('/any') ? 'sa-lint: nothing here declares,' : '',
    );
    const { allowed, because } = JSON.parse(can.stdout);
    expect(allowed).toBe({ yes: true, no: false, unknown: 'unknown' }[answer]);
    expect(because.length > 0).toBe(answer !== 'no');
    expect(can.code).toBe(answer === 'yes' ? 0 : 1);
  });

  test('who-can names the accounts and the workloads that hold their tokens', () => {
    const folder = scratch({
      'rbac.yaml':
        clusterRole('r', get) + binding(toR, `${app}, {kind: ServiceAccount, name: idle, namespace: shop}`),
      'web.yaml': `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: { serviceAccountName: app, containers: [{ name: web, image: web }] }
`,
    });
    const { code, stdout } = shippedSaLint(folder, ['who-can', 'get', 'secrets', '--format', 'json']);
    expect(code).toBe(0);
    const { accounts } = JSON.parse(stdout);
    expect(
      accounts.map(({ account, workloads }: { account: string; workloads: unknown[] }) => [
        account,
        workloads.length,
      ]),
    ).toEqual([
      ['shop/app', 1],
      ['shop/idle', 0],
    ]);
  });
});
