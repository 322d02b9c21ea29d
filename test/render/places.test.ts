import { describe, expect, test } from 'vitest';
import { placeOf, renderChart, renderOne, short, texts, treeOf } from './trees.ts';

const helpers = `{{- define "web.name" -}}
{{ .Values.nameOverride | default "web" }}
{{- end }}
{{- define "web.labels" -}}
app: {{ include "web.name" . }}
tier: front
{{- end }}
{{- define "web.account" -}}
{{- if .Values.account.create -}}
{{ default (include "web.name" .) .Values.account.name }}
{{- else -}}
default
{{- end }}
{{- end }}
{{- define "web.render" -}}
{{ tpl .value .context }}
{{- end }}
`;
const values =
  'account: {create: true, name: ""}\nautomount: true\nlist: [{k: a}, {k: b}]\nextra: "x: {{ .Values.automount }}"\npod: {runAsUser: 1}\n';

describe('where text comes from', () => {
  const file = 'web/templates/a.yaml';
  const cases: Record<string, [template: string, text: string, expected: string]> = {
    'a line of the template': ['a: 1\n  b: 2\n', 'b:', `text ${file}:2:3`],
    'inside a line': ['a: 1\n  b: 2\n', '2', `text ${file}:2:6`],
    'behind an action on its line': [
      '{{ .Release.Name }}-x: {{ .Values.automount }} # end',
      '# end',
      `text ${file}:1:48`,
    ],
    'behind characters of two units': ['a: "😀" # x', '# x', `text ${file}:1:9`],
    'trimmed lines': ['{{- if true }}\na: 1\n{{- end }}\nb: 2\n', 'b: 2', `text ${file}:4:1`],
    'a value': [
      'automount: {{ .Values.automount }}',
      'true',
      `expression ${file}:1:12 {{ .Values.automount }} reads automount`,
    ],
    'a value through functions': [
      'automount: {{ .Values.automount | default false | quote }}',
      '"true"',
      `expression ${file}:1:12 {{ .Values.automount | default false | quote }} reads automount`,
    ],
    'a helper, indented': [
      'labels:\n  {{- include "web.labels" . | nindent 2 }}\n',
      'tier',
      `text web/templates/_helpers.tpl:6:1 < expression ${file}:2:3 {{ include "web.labels" . | nindent 2 }} reads nameOverride`,
    ],
    'a helper in a helper': [
      'labels:\n  {{- include "web.labels" . | nindent 2 }}\n',
      'web',
      `expression web/templates/_helpers.tpl:2:1 {{ .Values.nameOverride | default "web" }} reads nameOverride` +
        ` < expression web/templates/_helpers.tpl:5:6 {{ include "web.name" . }} reads nameOverride` +
        ` < expression ${file}:2:3 {{ include "web.labels" . | nindent 2 }} reads nameOverride`,
    ],
    'a helper whose text is looked into': [
      'name: {{ include "web.account" . | trunc 63 | quote }}',
      '"web"',
      `expression ${file}:1:7 {{ include "web.account" . | trunc 63 | quote }} reads account.create, nameOverride, account.name`,
    ],
    'a template action': [
      '{{ template "web.labels" . }}',
      'tier',
      `text web/templates/_helpers.tpl:6:1 < expression ${file}:1:1 {{ template "web.labels" . }} reads nameOverride`,
    ],
    with: [
      '{{ with .Values.pod }}user: {{ .runAsUser }}{{ end }}',
      '1',
      `expression ${file}:1:29 {{ .runAsUser }} reads pod.runAsUser`,
    ],
    range: [
      '{{ range .Values.list }}- {{ .k }}\n{{ end }}',
      'b',
      `expression ${file}:1:27 {{ .k }} reads list`,
    ],
    'a variable': [
      '{{ $pod := .Values.pod }}user: {{ $pod.runAsUser }}',
      '1',
      `expression ${file}:1:32 {{ $pod.runAsUser }} reads pod.runAsUser`,
    ],
    'a table': [
      'pod:\n  {{- toYaml .Values.pod | nindent 2 }}',
      'runAs',
      `expression ${file}:2:3 {{- toYaml .Values.pod | nindent 2 }} reads pod`.replace('{{- ', '{{ '),
    ],
    'text in values': [
      '{{ include "web.render" (dict "value" .Values.extra "context" $) }}',
      'true',
      `expression web/templates/_helpers.tpl:16:1 {{ tpl .value .context }} reads extra` +
        ` < expression ${file}:1:1 {{ include "web.render" (dict "value" .Values.extra "context" $) }} reads extra`,
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [template, text, expected]) => {
    const files = { 'values.yaml': values, 'templates/_helpers.tpl': helpers, 'templates/a.yaml': template };
    expect(short(placeOf(await renderChart(files), text))).toBe(expected);
  });
});

test('a subchart, its values from the root', async () => {
  const tree = treeOf({
    'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'web/charts/redis/Chart.yaml': 'apiVersion: v2\nname: redis\nversion: 1.0.0\n',
    'web/charts/redis/values.yaml': 'automount: true\nglobal: {x: 1}\n',
    'web/charts/redis/templates/a.yaml': 'a: {{ .Values.automount }}\nb: {{ .Values.global.x }}\n',
  });
  const rendering = await renderOne(tree, { kind: 'chart', path: 'web' });
  const file = 'web/charts/redis/templates/a.yaml';
  expect(placeOf(rendering, 'true')).toMatchObject({
    chart: 'web/charts/redis',
    file,
    reads: [{ path: ['automount'], fromRoot: ['redis', 'automount'] }],
  });
  expect(placeOf(rendering, '1')).toMatchObject({ reads: [{ fromRoot: ['global', 'x'] }] });
});

test('marks change nothing that a template sees', async () => {
  const template = `
{{- $name := include "web.name" . }}
eq: {{ eq $name "web" }} {{ ne (include "web.name" .) "web" }} {{ if eq "web" $name }}same{{ end }}
len: {{ len $name }} {{ $name | len }} {{ len (include "web.labels" .) }}
index: {{ index $name 0 }} {{ substr 1 2 $name }}
print: {{ printf "%-6s|" $name }} {{ print $name 1 }} {{ $name | printf "%q" }}
sum: {{ include "web.labels" . | sha256sum }} {{ include "web.labels" . | b64enc }}
yaml: {{ (include "web.labels" . | fromYaml).app }} {{ include "web.labels" . | fromYaml | toJson }}
dict: {{ dict "a" $name $name "b" | toJson }} {{ list $name | join "," }} {{ get (dict "web" 1) $name | default "-" }}
set: {{ $d := dict }}{{ $_ := set $d $name $name }}{{ $d | toJson }} {{ hasKey $d $name }}
files: {{ .Files.Get $name }} {{ .Files.Get (printf "%s" $name) }} {{ .Capabilities.APIVersions.Has (include "web.version" .) }}
tpl: {{ tpl "{{ include \\"web.name\\" . | upper }} {{ eq (include \\"web.name\\" .) \\"web\\" }}" . }}
trim: [{{ include "web.padded" . | trim }}] [{{ include "web.padded" . | trimAll " x" }}]
blank: {{ if include "web.blank" . }}yes{{ else }}no{{ end }} {{ include "web.blank" . | default "none" }}
wrap: {{ include "web.labels" . | replace "\\n" "|" | trunc 7 }} {{ contains "tier" (include "web.labels" .) }}
missing: [{{ .Values.nothing }}] {{ .Values.nothing | default $name | upper }} {{ ternary $name "b" true }}
{{- range $i, $part := splitList "e" $name }}
- {{ $i }}{{ $part }}
{{- end }}
`;
  const more = `{{- define "web.padded" }}  x  {{ end }}{{ define "web.blank" }}
  {{ end }}{{ define "web.version" }}apps/v1{{ end }}`;
  const rendering = await renderChart({
    'values.yaml': values,
    web: 'a file',
    'templates/_helpers.tpl': helpers + more,
    'templates/a.yaml': template,
  });
  expect(texts(rendering)['web/templates/a.yaml']).toMatchInlineSnapshot(`
    "
    eq: true false same
    len: 3 3 20
    index: 119 e
    print: web   | web1 "web"
    sum: 6422a867f3648f6bc5f4a96c6fc83ffa480dc6713b72af51b1c5b44430b2a706 YXBwOiB3ZWIKdGllcjogZnJvbnQ=
    yaml: web {"app":"web","tier":"front"}
    dict: {"a":"web","web":"b"} web 1
    set: {"web":"web"} true
    files: a file a file true
    tpl: WEB true
    trim: [x] []
    blank: yes 
      
    wrap: app: we true
    missing: [] WEB web
    - 0w
    - 1b
    "
  `);
  const [document] = (rendering as Extract<typeof rendering, { kind: 'chart' }>).documents;
  const unsure = Array.from(
    document!.text.matchAll(/\S/g),
    ({ index }) => document!.placeAt(index).kind === 'near' && index,
  );
  expect(unsure.filter(Boolean)).toEqual([]);
});

test('where the marked run is another, a line says near', async () => {
  // Text that holds characters of the marks is one way to tell the runs apart.
  const template = 'a: 1\nb: "\u{F0000}\u{100000}"\nc: 3\n';
  const rendering = await renderChart({ 'templates/a.yaml': template });
  expect(texts(rendering)['web/templates/a.yaml']).toBe(template);
  expect([placeOf(rendering, 'a:'), placeOf(rendering, 'b:'), placeOf(rendering, 'c:')].map(short)).toEqual([
    'text web/templates/a.yaml:1:1',
    'near web/templates/a.yaml:1:1',
    'text web/templates/a.yaml:3:1',
  ]);
});
