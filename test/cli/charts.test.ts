import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, repository, saLint, scratch, write } from './harness.ts';

/** What `helm create` gives, in short: helpers, an account with values, a workload. */
const chart = (folder: string, more: Readonly<Record<string, string>> = {}) => ({
  [`${folder}/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  [`${folder}/values.yaml`]: 'serviceAccount:\n  automount: true\nimage: web:1\n',
  [`${folder}/templates/_helpers.tpl`]: `{{- define "web.account" -}}
{{ .Release.Name }}-web
{{- end }}
{{- define "web.pod" -}}
serviceAccountName: {{ include "web.account" . }}
containers:
  - name: web
    image: {{ .Values.image }}
{{- end }}
`,
  [`${folder}/templates/account.yaml`]: `{{- if .Values.serviceAccount }}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "web.account" . }}
automountServiceAccountToken: {{ .Values.serviceAccount.automount }}
{{- end }}
`,
  [`${folder}/templates/deployment.yaml`]: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      {{- include "web.pod" . | nindent 6 }}
`,
  ...more,
});

const places = (stdout: string) =>
  stdout.split('\n').flatMap((line) => line.split(/: (?=warning|error|note)/)[0] || []);

test('a chart is judged as what it gives, at the lines of its templates', async () => {
  const folder = scratch(chart('charts/web'));
  const { stdout, stderr, code } = await saLint(folder, ['--format', 'compact', '--fail-on', 'warning', '.']);
  expect(places(stdout)).toEqual(['charts/web/values.yaml:2:14']);
  expect(stdout).toContain("Deployment 'release-name'");
  expect(stderr).toBe('');
  expect(code).toBe(1);
  const values = 'serviceAccount:\n  automount: false\nimage: web:1\n';
  write(folder, { 'charts/web/values.yaml': values });
  expect((await saLint(folder, ['--format', 'compact', '.'])).stdout).toBe('');
});

test('--render never leaves templates out, as they were', async () => {
  const folder = scratch(chart('web'));
  const { stdout } = await saLint(folder, ['--render', 'never', '.']);
  expect(stdout).toContain('2 not judged (Helm template)');
});

test('a chart that cannot be rendered is named, with what would help, and its templates are not judged', async () => {
  const dependencies =
    'dependencies: [{name: cache, version: 1.x, repository: "https://charts.example.org"}]\n';
  const files = chart('web');
  const folder = scratch({ ...files, 'web/Chart.yaml': `${files['web/Chart.yaml']}${dependencies}` });
  const { stdout, stderr, code } = await saLint(folder, ['--fail-on-skipped', '.']);
  expect(stderr).toContain("the chart 'web' is not rendered: ");
  expect(stderr).toContain("'helm dependency build web' would help");
  expect(stdout).toContain('2 not judged (Helm template)');
  expect(code).toBe(1);
});

test('a dependency lies elsewhere in the input', async () => {
  const files = chart('apps/web');
  const folder = scratch({
    ...files,
    'apps/web/Chart.yaml': `${files['apps/web/Chart.yaml']}dependencies: [{name: base, version: 1.x, repository: "https://charts.example.org"}]\n`,
    'apps/web/templates/_helpers.tpl': '',
    'library/base/Chart.yaml': 'apiVersion: v2\nname: base\nversion: 1.2.0\ntype: library\n',
    'library/base/templates/_helpers.tpl': files['apps/web/templates/_helpers.tpl']!,
  });
  const { stdout, stderr } = await saLint(folder, ['--format', 'compact', '.']);
  expect(stderr).toBe('');
  expect(places(stdout)).toEqual(['apps/web/values.yaml:2:14']);
});

test('a finding in a helper stands there, and says who includes it', async () => {
  const folder = scratch(
    chart('web', {
      'web/templates/_helpers.tpl': `{{- define "web.account" }}default{{ end }}
{{- define "web.pod" -}}
automountServiceAccountToken: true
containers: [{name: web, image: web}]
{{- end }}
`,
      'web/templates/account.yaml': '',
    }),
  );
  const { stdout } = await saLint(folder, ['--format', 'json', '.']);
  const { findings } = JSON.parse(stdout);
  const finding = findings.find(({ path }: { path: string }) => path === 'web/templates/_helpers.tpl');
  expect(finding).toMatchObject({ line: 3, column: 31 });
  expect(finding.via).toMatchObject([{ path: 'web/templates/deployment.yaml', line: 10, column: 7 }]);
});

test('comments in a template silence what is made from it', async () => {
  const files = chart('web');
  const silenced = files['web/templates/deployment.yaml']!.replace(
    '    spec:\n',
    '    spec: # sa-lint-disable-line automount/automounted-token -- it calls the API\n',
  );
  const folder = scratch({ ...files, 'web/templates/deployment.yaml': silenced });
  const { stdout } = await saLint(folder, ['--format', 'compact', '.']);
  expect(stdout).toBe('');
});

test('--since knows what a chart gave before, and nothing is fixed in a template', async () => {
  const folder = repository(chart('web'));
  const { stdout } = await saLint(folder, ['--format', 'compact', '--since', 'HEAD', '.']);
  expect(stdout).toBe('');
  write(folder, {
    'web/templates/pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Release.Name }}}\nspec: {containers: [{name: a, image: a}]}\n',
  });
  const { stdout: more } = await saLint(folder, ['--format', 'compact', '--since', 'HEAD', '.']);
  expect(more).toContain('web/templates/pod.yaml:4:1');
  commit(folder, 'second');
  await saLint(folder, ['--fix', '--unsafe', '.']);
  expect((await saLint(folder, ['--format', 'compact', '--since', 'HEAD', '.'])).stdout).toBe('');
});

test('what is excluded is not reported, and a named template is judged with its chart', async () => {
  const folder = scratch(chart('web'));
  const excluded = await saLint(folder, [
    '--format',
    'compact',
    '--exclude',
    'web/templates/deployment.yaml',
    '.',
  ]);
  expect(excluded.stdout).toBe('');
  const named = await saLint(folder, ['--format', 'compact', 'web/templates/deployment.yaml']);
  expect(named.stdout).toContain("because the account says 'automountServiceAccountToken: true'");
});

test('links are not followed, and endless templates end', async () => {
  const folder = scratch({
    ...chart('linked', {
      'linked/templates/extra.yaml': '{{ .Files.Get "../../secret" }}{{ .Files.Get "passwd" }}\n',
    }),
    'endless/Chart.yaml': 'apiVersion: v2\nname: endless\nversion: 1.0.0\n',
    'endless/templates/a.yaml': '{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}\n',
    secret: 'kind: Secret',
  });
  symlinkSync('/etc/passwd', join(folder, 'linked/passwd'));
  const { stdout, stderr } = await saLint(folder, ['.']);
  expect(`${stdout}${stderr}`).not.toContain('root:');
  expect(stderr).toContain("the chart 'endless' is not rendered: ");
});

test('a chart that is only the context of a named file is not rendered', async () => {
  const folder = repository({
    ...chart('charts/web', { 'charts/web/templates/broken.yaml': '{{ fail "rendered" }}\n' }),
    'pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: c, image: nginx}]}\n',
  });
  expect((await saLint(folder, ['.'])).stderr).toContain('is not rendered: ');
  const { stdout, stderr, code } = await saLint(folder, ['--format', 'compact', 'pod.yaml']);
  expect(stderr).not.toContain('rendered');
  expect(stdout).toContain('pod.yaml:');
  expect(code).toBe(1);
});

test('a chart outside of the folder of the run is rendered too', async () => {
  const dependencies =
    'dependencies: [{name: cache, version: 1.x, repository: "https://charts.example.org"}]\n';
  const broken = chart('charts/broken');
  const folder = scratch({
    ...chart('charts/web'),
    ...broken,
    'charts/broken/Chart.yaml': `${broken['charts/broken/Chart.yaml']}${dependencies}`,
    'below/here/README.md': '',
  });
  const here = join(folder, 'below/here');
  for (const path of ['../../charts/web', join(folder, 'charts/web')]) {
    const { stdout, stderr } = await saLint(here, ['--format', 'compact', path]);
    expect(places(stdout)).toEqual(['../../charts/web/values.yaml:2:14']);
    expect(stderr).toBe('');
  }
  const { stderr } = await saLint(here, ['../..']);
  expect(stderr).toContain("the chart '../../charts/broken' is not rendered: ");
  expect(stderr).toContain("'cd ../.. && helm dependency build charts/broken' would help");
});

test('tokens, can and who-can know what a chart gives, at the lines of its templates', async () => {
  const folder = scratch(
    chart('web', {
      'web/templates/rbac.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: ServiceAccount, name: "{{ .Release.Name }}-web", namespace: "{{ .Release.Namespace }}"}]
`,
    }),
  );
  const tokens = await saLint(folder, ['tokens', '--format', 'json', '.']);
  const [row] = JSON.parse(tokens.stdout).tokens;
  expect(row).toMatchObject({
    account: { name: 'release-name-web' },
    path: 'web/templates/deployment.yaml',
    line: 9,
  });
  expect(
    row.chain.map(({ type, path, line }: { type: string; path?: string; line?: number }) => [
      type,
      path,
      line,
    ]),
  ).toContainEqual(['account', 'web/templates/account.yaml', 2]);
  const can = await saLint(folder, ['can', 'default/release-name-web', 'get', 'secrets', '.']);
  expect(can).toMatchObject({ code: 0, stderr: '' });
  expect(can.stdout).toContain('web/templates/rbac.yaml');
  const never = await saLint(folder, ['tokens', '--render', 'never', '--format', 'json', '.']);
  expect(JSON.parse(never.stdout).tokens).toEqual([]);
  expect(never.stderr).toContain('web/templates/deployment.yaml: ');
});

test('what is made for a test or another hook is a note, unless the configuration says otherwise', async () => {
  const pod = (hook: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations: {${hook}}\nspec: {containers: [{name: a, image: a}]}\n`;
  const files = { 'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n' };
  const severities = async (hook: string, ...args: string[]) => {
    const folder = scratch({ ...files, 'web/templates/tests/pod.yaml': pod(hook) });
    const { stdout, code } = await saLint(folder, ['--format', 'json', ...args, '.']);
    const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] };
    return { code, found: [...new Set(findings.map(({ severity }) => severity))] };
  };
  expect(await severities('a: b')).toEqual({ code: 1, found: ['warning'] });
  for (const hook of ['test', 'pre-install,pre-upgrade'])
    expect(await severities(`helm.sh/hook: "${hook}"`)).toEqual({ code: 0, found: ['note'] });
  const strict = ['--rule', 'automounted-token=error', '--rule', 'default-service-account=off'];
  expect((await severities('helm.sh/hook: test', ...strict)).found).toEqual(['error']);
});
