import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saLint, scratch } from './harness.ts';

type Files = Readonly<Record<string, string>>;

const head = (name: string, more = '') => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;

const account = (automount: string, name = '{{ .Chart.Name }}') => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
automountServiceAccountToken: ${automount}
`;

const deployment = (spec = '') => `apiVersion: apps/v1
kind: Deployment
metadata: {name: {{ .Chart.Name }}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: {{ .Chart.Name }}
${spec}      containers: [{name: web, image: web}]
`;

const chart = (folder: string, automount: string, values: string, more: Files = {}): Files => ({
  [`${folder}/Chart.yaml`]: head(folder.slice(folder.lastIndexOf('/') + 1)),
  [`${folder}/values.yaml`]: values,
  [`${folder}/templates/account.yaml`]: account(automount),
  [`${folder}/templates/deployment.yaml`]: deployment(),
  ...more,
});

interface Shown {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly via?: readonly { path: string; line: number; message: string }[];
}

async function found(files: Files, args: readonly string[] = []): Promise<Shown[]> {
  const { stdout } = await saLint(scratch(files), ['--format', 'json', ...args, '.']);
  const { findings } = JSON.parse(stdout) as { findings: Shown[] };
  return findings.filter(({ rule }) => rule === 'automount/automounted-token');
}

const at = ({ path, line, column }: Shown) => `${path}:${line}:${column}`;

const helper = (text: string) => ({ 'web/templates/_helpers.tpl': text });

const decided: readonly (readonly [string, Files, string])[] = [
  ['a value', chart('web', '{{ .Values.a.use }}', 'a:\n  use: true\n'), 'web/values.yaml:2:8'],
  [
    'a value through a helper',
    chart(
      'web',
      '{{ include "on" . }}',
      'a: {use: true}\n',
      helper('{{ define "on" }}{{ .Values.a.use }}{{ end }}'),
    ),
    'web/values.yaml:1:10',
  ],
  [
    'a value with a default',
    chart('web', '{{ .Values.use | default false }}', 'use: true\n'),
    'web/values.yaml:1:6',
  ],
  [
    'a value of a block that is put in as it is',
    chart('web', 'true', '', {
      'web/values.yaml': 'pod:\n  automountServiceAccountToken: true\n  terminationGracePeriodSeconds: 1\n',
      'web/templates/deployment.yaml': deployment('      {{- toYaml .Values.pod | nindent 6 }}\n'),
    }),
    'web/values.yaml:2:33',
  ],
  [
    'the value of a loop',
    chart('web', '{{ range $key, $on := .Values.use }}{{ $on }}{{ end }}', 'use: {a: true}\n'),
    // Which of them it is depends on the loop.
    'web/templates/deployment.yaml:8:5',
  ],
  [
    'the parent, for a subchart',
    {
      ...chart('all', 'false', 'web:\n  use: true\n'),
      ...chart('all/charts/web', '{{ .Values.use }}', 'use: false\n'),
    },
    'all/values.yaml:2:8',
  ],
  [
    'the subchart itself',
    { ...chart('all', 'false', ''), ...chart('all/charts/web', '{{ .Values.use }}', 'use: true\n') },
    'all/charts/web/values.yaml:1:6',
  ],
  [
    'a global value',
    {
      ...chart('all', 'false', 'global:\n  use: true\n'),
      ...chart('all/charts/web', '{{ .Values.global.use }}', 'global: {use: false}\n'),
    },
    'all/values.yaml:2:8',
  ],
  [
    'another one than the value that happens to be the same',
    chart('web', '{{ and .Values.same (not .Values.off) }}', 'same: true\noff: false\n'),
    'web/values.yaml:1:7',
  ],
  ['no value at all', chart('web', '{{ true }}', 'use: true\n'), 'web/templates/deployment.yaml:8:5'],
  [
    'a value that is read and decides nothing',
    chart('web', '{{ or .Values.use true }}', 'use: true\n'),
    'web/templates/deployment.yaml:8:5',
  ],
];

test.each(decided)('what decides is shown: %s', async (_, files, place) => {
  const findings = await found(files);
  expect(findings.map(at)).toEqual([place]);
});

test('the template stays beside the value that decides, and a value that has a part in it is named', async () => {
  const [finding] = await found(chart('web', '{{ .Values.use }}', 'use: true\n'));
  expect(finding!.via).toMatchObject([
    { path: 'web/templates/account.yaml', line: 5, message: "the template puts 'use' here" },
    { path: 'web/templates/deployment.yaml', line: 8, message: "Deployment 'web' gets the token" },
  ]);
  const own = await found(
    chart('web', 'true', 'part: true\n', {
      'web/templates/deployment.yaml': deployment(
        '      automountServiceAccountToken: {{ or .Values.part true }}\n',
      ),
    }),
  );
  expect(own.map(at)).toEqual(['web/templates/deployment.yaml:10:37']);
  expect(own[0]!.via).toMatchObject([
    { path: 'web/values.yaml', line: 1, message: "the value 'part' has a part in it" },
  ]);
});

test('a fix is made in the values, and only there', async () => {
  const files = chart('web', '{{ .Values.use }}', '# kept\nuse: true # too\n');
  const folder = scratch(files);
  const { stderr } = await saLint(folder, ['--fix', '--unsafe', '.']);
  expect(stderr).toContain('fixed 1 finding in 1 file');
  for (const [path, text] of Object.entries(files)) {
    const expected = path === 'web/values.yaml' ? '# kept\nuse: false # too\n' : text;
    expect(readFileSync(join(folder, path), 'utf8')).toBe(expected);
  }
});

test('a fix that a template would have to hold is refused, and says so', async () => {
  const folder = scratch(chart('web', 'true', 'use: true\n'));
  const { stderr } = await saLint(folder, ['--fix', '--unsafe', '.']);
  expect(stderr).toContain('automount/automounted-token: it is made by a template.');
});

test('comments act in the values, and in the template that they go to', async () => {
  const comment = '# sa-lint-disable-line automount/automounted-token -- it calls the API';
  const inValues = chart('web', '{{ .Values.use }}', `use: true ${comment}\n`);
  const inTemplate = chart('web', `{{ .Values.use }} ${comment}`, 'use: true\n');
  for (const files of [inValues, inTemplate]) {
    const { stdout } = await saLint(scratch(files), ['--format', 'compact', '.']);
    expect(stdout).toBe('');
  }
});

test('values that are not reported on are not where a finding stands', async () => {
  const files = chart('web', '{{ .Values.use }}', 'use: true\n');
  expect((await found(files, ['--exclude', '**/values.yaml'])).map(at)).toEqual([
    'web/templates/deployment.yaml:8:5',
  ]);
});
