import { describe, expect, test } from 'vitest';
import { lint } from '../../src/index.ts';

/** A pod that gets its token, holds a projected one, and reads a Secret with one. */
const everywhere = (name: string) => `apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name}, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: p, namespace: shop }
spec:
  serviceAccountName: ${name}
  containers:
    - name: c
      image: example.org/c:1
      envFrom: [{ secretRef: { name: s } }]
      volumeMounts: [{ name: v, mountPath: /v }]
  volumes: [{ name: v, projected: { sources: [{ serviceAccountToken: { path: ${name}, audience: ${name} } }] } }]
---
apiVersion: v1
kind: Secret
metadata: { name: s, namespace: shop, annotations: { kubernetes.io/service-account.name: ${name} } }
type: kubernetes.io/service-account-token
`;

function said(text: string, name: string): string[] {
  const { findings } = lint([{ path: 'in.yaml', text }]);
  return findings.map(({ rule, message }) => `${rule}: ${message.replaceAll(`'${name}'`, "'web'")}`);
}

describe('a word is a name like any other', () => {
  const words = ['unknown', 'none', 'undefined', 'constructor', 'any', 'default-x', 'system', 'object'];
  const expected = said(everywhere('web'), 'web');

  test('the pod is judged', () => expect(expected.length).toBeGreaterThan(3));

  test.each(words)('%s', (word) => {
    expect(said(everywhere(word), word)).toEqual(expected);
  });
});

describe('a name that is filled in later', () => {
  const placeholders = [
    '$KSA_NAME',
    '${KSA_NAME}',
    '$(KSA_NAME)',
    '"@KSA_NAME@"',
    '<KSA_NAME>',
    '"{KSA_NAME}"',
    'KSA_NAME',
  ];
  const pod = (name: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: ml }\nspec:\n  serviceAccountName: ${name}\n` +
    '  containers: [{ name: c, image: "example.org/c:1" }]\n';

  test.each(placeholders)('%s is left open, and that is counted', (name) => {
    const { findings, summary } = lint([{ path: 'in.yaml', text: pod(name) }]);
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ workloads: 1, undecided: 1 });
  });

  // Between brackets they need quotes to be YAML.
  const quoted = placeholders.map((name) => (name.startsWith('$') ? `"${name}"` : name));

  test.each([...quoted, '5'])('%s is never said to be the name of an account', (name) => {
    const { findings } = lint([{ path: 'in.yaml', text: everywhere(name) }]);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) {
      expect(message).not.toContain("service account 'unknown'");
      expect(message).not.toContain('service account $');
      expect(message).not.toContain('KSA_NAME');
    }
  });
});

describe('a name that the API server refuses', () => {
  const long = 'a'.repeat(254);
  test.each(['Bad_Name', 'App', '-app', 'app.', '"app "', long])('%s', (name) => {
    const account = `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: shop }\nautomountServiceAccountToken: false\n`;
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: shop }\nspec:\n  serviceAccountName: ${name}\n  containers: [{ name: c, image: a }]\n`;
    const binding = `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: a_b, namespace: shop }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: A_b }\nsubjects: [{ kind: ServiceAccount, name: ${name}, namespace: shop }, { kind: User, name: Jane }]\n`;
    for (const text of [account, pod, binding]) {
      const { findings } = lint([{ path: 'in.yaml', text }]);
      expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['manifest/invalid-field-type', 'error'],
      ]);
      expect(findings[0]?.message).toContain('cannot be a name');
    }
  });

  test('a namespace is a label, without dots', () => {
    const text = (namespace: string) =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a, namespace: ${namespace} }\nspec: { template: { spec: { serviceAccountName: a, automountServiceAccountToken: false, containers: [{ name: c, image: a }] } } }\n`;
    const rules = (namespace: string) =>
      lint([{ path: 'in.yaml', text: text(namespace) }]).findings.map(({ rule }) => rule);
    expect(rules('shop')).toEqual([]);
    expect(rules('NAME_SPACE')).toEqual([]);
    expect(rules('shop.eu')).toEqual(['manifest/invalid-field-type']);
    expect(rules('a'.repeat(64))).toEqual(['manifest/invalid-field-type']);
  });
});
