import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Group, grouped, groupings } from '../../src/findings/cause.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { lint } from '../../src/index.ts';
import { writtenFor } from '../../src/report/written.ts';
import { finding, placeOf } from '../report/sample.ts';

const deployment = (name: string, pod = '', namespace = 'shop') => ({
  path: `${name}.yaml`,
  text: `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
${pod}      containers: [{ name: app, image: registry.example/app:1 }]
`,
});

const account = (name: string, more = '') => ({
  path: `account-${name}.yaml`,
  text: `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: shop }\n${more}`,
});

const role = (kind: string, rule: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    ${rule}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${kind}, name: app }
subjects: [{ kind: ServiceAccount, name: app, namespace: shop }]
`;

const causes = (...sources: { path: string; text: string }[]) => grouped(lint(sources).findings, 'cause');

/** What stands in a group: rules, how many lines, what is edited. */
const shapes = (...sources: { path: string; text: string }[]) =>
  causes(...sources).map(({ rules, lines, edit }) => [rules.join(' '), lines.length, edit?.about ?? null]);

const linesOf = (group: Group) => writtenFor(group.findings[0], group)?.lines ?? [];

describe('one cause', () => {
  const both = 'automount/automounted-token identity/default-service-account';

  test('workloads without an account: the `default` of their namespace', () => {
    expect(shapes(deployment('a'), deployment('b'), deployment('c'))).toEqual([
      [both, 3, "the account 'default' of the namespace 'shop'"],
    ]);
    expect(linesOf(causes(deployment('a'), deployment('b'))[0]!)).toEqual([
      '+ apiVersion: v1',
      '+ kind: ServiceAccount',
      '+ metadata:',
      '+   name: default',
      '+   namespace: shop',
      '+ automountServiceAccountToken: false',
    ]);
  });

  test('writing what it says removes all of it', () => {
    const [group] = causes(deployment('a'), deployment('b'));
    const text = linesOf(group!)
      .map((line) => `${line.slice(2)}\n`)
      .join('');
    expect(causes(deployment('a'), deployment('b'), { path: 'new.yaml', text })).toEqual([]);
  });

  test('two namespaces are two causes', () => {
    const sources = ['shop', 'bank'].flatMap((one) => [
      deployment(`${one}-a`, '', one),
      deployment(`${one}-b`, '', one),
    ]);
    expect(shapes(...sources).map(([, , about]) => about)).toEqual([
      "the account 'default' of the namespace 'bank'",
      "the account 'default' of the namespace 'shop'",
    ]);
  });

  test('one workload: its pod spec, and both rules are one block', () => {
    expect(shapes(deployment('a'))).toEqual([[both, 1, 'the pod spec']]);
  });

  test('a declared account that several use: its object', () => {
    const pod = '      serviceAccountName: app\n';
    const [group] = causes(deployment('a', pod), deployment('b', pod), account('app'));
    expect(group!.edit).toMatchObject({ about: "ServiceAccount 'shop/app'" });
    expect(linesOf(group!)).toEqual(['+ automountServiceAccountToken: false']);
    expect(group!.place.source.path).toBe('account-app.yaml');
    const on = account('app', 'automountServiceAccountToken: true\n');
    expect(linesOf(causes(deployment('a', pod), deployment('b', pod), on)[0]!)).toEqual([
      '- automountServiceAccountToken: true',
      '+ automountServiceAccountToken: false',
    ]);
  });

  test('a pod that asks for the token is no matter of its account', () => {
    const pod = '      automountServiceAccountToken: true\n';
    const groups = causes(deployment('a', pod), deployment('b'), deployment('c'));
    const own = groups.find(({ findings }) => findings.some(({ source }) => source.path === 'a.yaml'))!;
    expect(groups).toHaveLength(3);
    expect(own.lines).toHaveLength(1);
  });

  test('a rule of a role: its powers, and the workload that holds them', () => {
    const pod = '      serviceAccountName: app\n      automountServiceAccountToken: true\n';
    const rbac = { path: 'rbac.yaml', text: role('Role', 'resources: [secrets]\n    verbs: [get, list]') };
    const [first] = causes(deployment('a', pod), account('app'), rbac);
    expect(first).toMatchObject({
      rules: ['reach/privileged-token', 'reach/secret-reading'],
      edit: { about: "a rule of Role 'shop/app'" },
    });
    expect(first!.place.source.path).toBe('rbac.yaml');
  });

  test('a copy of a file', () => {
    const text =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: t, annotations: { kubernetes.io/service-account.name: x } }\ntype: kubernetes.io/service-account-token\n';
    expect(shapes({ path: 'a/t.yaml', text }, { path: 'b/t.yaml', text })).toEqual([
      ['long-lived/long-lived-token-secret', 2, null],
    ]);
  });
});

test.each([
  [7, 7],
  [8, 1],
])('%i pods that need the same line each are %i blocks', (pods, blocks) => {
  const sources = Array.from({ length: pods }, (_, index) => ({
    path: `app-${index}/pod.yaml`,
    text: `apiVersion: v1\nkind: Pod\nmetadata: { name: app-${index} }\nspec:\n  containers: [{ name: app, image: a }]\n`,
  }));
  const groups = grouped(lint(sources).findings, 'cause');
  expect(groups).toHaveLength(blocks);
  const [first] = groups;
  expect(first!.isRepeated).toBe(blocks === 1);
  expect(linesOf(first!)).toEqual(['  spec:', '+   automountServiceAccountToken: false']);
  expect(groups.flatMap(({ findings }) => findings)).toHaveLength(2 * pods);
});

test('worst first: severity, then what the token is worth, then how many lines', () => {
  const source = { path: 'a.yaml', text: 'a\nb\nc\nd\ne\n' };
  const at = (piece: string, more: Partial<Finding>) =>
    finding(placeOf(source, piece), { fingerprint: piece, ...more });
  const cause = { key: 'k', about: 'it' };
  const findings = [
    at('a', { severity: 'note', worth: 0 }),
    at('b', {}),
    at('c', { cause }),
    at('d', { cause }),
    at('e', { worth: 12 }),
  ];
  const order = grouped(findings, 'cause').map(({ findings: same }) =>
    same.map((one) => one.fingerprint).join(''),
  );
  expect(order).toEqual(['e', 'cd', 'b', 'a']);
});

const somewhere = { path: 'x.yaml', text: 'a\nb\nc\nd\n' };
const anyFinding = fc
  .record({
    piece: fc.constantFrom('a', 'b', 'c', 'd'),
    rule: fc.constantFrom('x/a', 'x/b'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    key: fc.constantFrom('k', 'l', null),
    path: fc.constantFrom('x.yaml', 'y.yaml'),
  })
  .map(({ piece, rule, severity, key, path }) =>
    finding(placeOf({ ...somewhere, path }, piece), {
      rule,
      severity,
      ...(key !== null && { cause: { key, about: key } }),
    }),
  );

test('every finding is in exactly one group, and no group is better than the one before it', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), fc.constantFrom(...groupings), (findings, by) => {
      const groups = grouped(findings, by);
      const all = groups.flatMap((group) => group.findings);
      expect(all).toHaveLength(findings.length);
      expect(new Set(all)).toEqual(new Set(findings));
      const ranks = groups.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
      if (by === 'cause' || by === 'rule') expect(ranks).toEqual([...ranks].sort());
    }),
  );
});
