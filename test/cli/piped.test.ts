import { expect, test } from 'vitest';
import { saLint, scratch } from './harness.ts';

const chart = (comment = '') => ({
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'use: false\nextra: false\n',
  'charts/web/templates/_helpers.tpl':
    '{{ define "pod" }}\nautomountServiceAccountToken: {{ .Values.use }}\ncontainers: [{name: web, image: web}]\n{{ end }}',
  'charts/web/templates/deployment.yaml': `{{- if .Values.extra }}
apiVersion: v1
kind: Pod
metadata: {name: extra}
spec: {containers: [{name: a, image: a}]}
---
{{- end }}
apiVersion: apps/v1
kind: Deployment
metadata: {name: {{ .Release.Name }}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:${comment}
      serviceAccountName: web
      {{- include "pod" . | nindent 6 }}
`,
});

/** What `helm template shop charts/web --set use=true` writes. */
const helm = `---
# Source: web/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      automountServiceAccountToken: true
      containers: [{name: web, image: web}]
---
# Source: other/templates/pod.yaml
apiVersion: v1
kind: Pod
metadata: {name: other}
spec: {containers: [{name: a, image: a}]}
`;

const places = (stdout: string) =>
  stdout.split('\n').flatMap((line) => (line.includes('automounted-token') ? line.split(': ')[0]! : []));

async function piped(files: Readonly<Record<string, string>>, input: string, ...args: string[]) {
  const folder = scratch({ 'README.md': '', ...files });
  return saLint(folder, ['--format', 'compact', ...args, '-'], { input });
}

test('what helm template writes is judged where its templates are', async () => {
  const { stdout } = await piped(chart(), helm);
  expect(places(stdout)).toEqual(['<stdin>:19:1', 'charts/web/templates/_helpers.tpl:2:31']);
  expect(stdout).toContain("Deployment 'shop' asks for the token");
});

test('without the chart, and where several could be meant, it stands in the output', async () => {
  const here = ['<stdin>:12:37', '<stdin>:19:1'];
  expect(places((await piped({}, helm)).stdout)).toEqual(here);
  const copy = { 'copy/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 2.0.0\n' };
  expect(places((await piped({ ...chart(), ...copy }, helm)).stdout)).toEqual(here);
  expect(places((await piped(chart(), helm, '--render', 'never')).stdout)).toEqual(here);
});

test('a comment in the template silences what was made from it', async () => {
  const comment = ' # sa-lint-disable-line automount/automounted-token -- it calls the API';
  const input = helm.split('---\n')[1]!.replace('      automountServiceAccountToken: true\n', '');
  const silenced = await piped(chart(comment), input);
  expect(silenced.stdout).toBe('');
  expect(places((await piped(chart(), input)).stdout)).toEqual(['charts/web/templates/deployment.yaml:15:5']);
});

const base = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: prod-\n',
  'base/web.yaml': `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  automountServiceAccountToken: true
  containers:
    - {name: a, image: a}
`,
};

/** What `kubectl kustomize overlays/prod` writes with `buildMetadata: [originAnnotations]`. */
const kustomize = (automount = 'true', file = '../../base/web.yaml') => `apiVersion: v1
kind: Pod
metadata:
  annotations:
    config.kubernetes.io/origin: |
      path: ${file}
  name: prod-web
spec:
  automountServiceAccountToken: ${automount}
  containers:
  - image: a
    name: a
`;

test('origin annotations of kustomize lead to the base, but for what it does not say', async () => {
  expect(places((await piped(base, kustomize())).stdout)).toEqual(['base/web.yaml:5:33']);
  const off = { ...base, 'base/web.yaml': base['base/web.yaml'].replace('true', 'false') };
  expect(places((await piped(off, kustomize())).stdout)).toEqual(['<stdin>:9:33']);
});

test('an origin leads to nothing outside of the folder of the run', async () => {
  for (const file of ['../../../../../../../etc/passwd', '/etc/passwd', '../../../secret.yaml'])
    expect(places((await piped(base, kustomize('true', file))).stdout)).toEqual(['<stdin>:9:33']);
});
