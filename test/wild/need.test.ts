import { expect, test } from 'vitest';
import { lint } from '../../src/index.ts';

const web = (more = '', namespace = 'shop') => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: ${namespace}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      ${more}
      containers: [{name: web, image: nginx}]
`;
const role = (rules: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}\nrules: ${rules}\n`;
const binding = (subject: string, name = 'r') => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: b}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${name}}
subjects: [${subject}]
`;
const psp =
  '[{apiGroups: [policy], resources: [podsecuritypolicies], resourceNames: [sidecar], verbs: [use]}]';
const pull = '[{apiGroups: [image.openshift.io], resources: [imagestreams/layers], verbs: [get]}]';
const pods = '[{apiGroups: [""], resources: [pods], verbs: [list]}]';
const account = '{kind: ServiceAccount, name: web, namespace: shop}';
const everyAccount = '{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:serviceaccounts"}';
const ofNamespace = '{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:serviceaccounts:shop"}';

function severity(...texts: readonly string[]): string | undefined {
  const { findings } = lint(texts.map((text, index) => ({ path: `${index}.yaml`, text })));
  return findings.find(({ rule }) => rule === 'automount/automounted-token')?.severity;
}

const implicit = web('serviceAccountName: web');
const asked = web('serviceAccountName: web\n      automountServiceAccountToken: true');

test.each<[string, string[], string | undefined, string | undefined]>([
  ['no binding', [], 'warning', 'warning'],
  ['cluster-admin', [binding(account, 'cluster-admin')], 'warning', undefined],
  [
    'a role that equals it',
    [role('[{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]'), binding(account)],
    'warning',
    undefined,
  ],
  ['a role that is not here', [binding(account, 'elsewhere')], 'note', undefined],
  ['a role with a request', [role(pods), binding(account)], 'note', undefined],
  ['the same for its namespace', [role(pods), binding(ofNamespace)], 'note', undefined],
  ['the same for every account', [role(pods), binding(everyAccount)], 'warning', 'warning'],
  ['use of a policy', [role(psp), binding(account)], 'warning', 'warning'],
  ['pulling images', [role(pull), binding(account)], 'warning', 'warning'],
  ['a role without rules', [role('[]'), binding(account)], 'warning', 'warning'],
])('%s', (_, texts, whenImplicit, whenAsked) => {
  expect(severity(implicit, ...texts)).toBe(whenImplicit);
  expect(severity(asked, ...texts)).toBe(whenAsked);
});

test('one sample lets every account use a policy', () => {
  const { findings } = lint([
    { path: 'in.yaml', text: [role(psp), binding(everyAccount), web()].join('---\n') },
  ]);
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toContain(
    'warning automount/automounted-token',
  );
});

test('bindings of other projects are not related, even in the same namespace', () => {
  const bound = binding('{kind: ServiceAccount, name: default, namespace: shop}');
  const { findings } = lint([
    { path: 'one/web.yaml', text: web() },
    { path: 'two/binding.yaml', text: bound },
    { path: 'two/group.yaml', text: binding(ofNamespace) },
    { path: 'three/web.yaml', text: web('', 'other') },
  ]);
  const ofOne = findings.filter(({ source }) => source.path === 'one/web.yaml');
  expect(ofOne.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning automount/automounted-token',
    'warning identity/default-service-account',
  ]);
  expect(ofOne.flatMap(({ related }) => related)).toEqual([]);
});

const replacement = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      automountServiceAccountToken: false
      containers:
        - name: app
          image: example.org/app:1
          volumeMounts: [{name: tok, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true}]
      volumes:
        - name: tok
          projected:
            sources:
              - serviceAccountToken: {path: token, expirationSeconds: 3600}
              - configMap: {name: kube-root-ca.crt, items: [{key: ca.crt, path: ca.crt}]}
`;

test('what we advise is silent', () => {
  expect(lint([{ path: 'in.yaml', text: replacement }]).findings).toEqual([]);
});
