import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadContext, readSource } from '../../src/source/read.ts';
import { regionOf } from '../../src/text/position.ts';

function read(text: string, path = 'a.yaml', context?: ReadContext) {
  return readSource({ path, text }, context);
}

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n';

/** Problems as `line: kind: detail`. */
function problems(text: string, path?: string): string[] {
  const reading = read(text, path);
  return reading.problems.map((p) => `${regionOf(reading.source, p.span).line}: ${p.problem}: ${p.detail}`);
}

function names(text: string, path?: string) {
  return read(text, path).manifests.map(({ kind, name }) => `${kind}/${name}`);
}

describe('manifests', () => {
  test('say what they are and where', () => {
    const text = `# first\n---\n${pod}---\n${pod.replace('web', 'api')}`;
    const { manifests, objects, problems, skipped } = read(text);
    expect(manifests).toMatchObject([
      { apiVersion: 'v1', kind: 'Pod', name: 'web', namespace: 'shop', document: { index: 1 } },
      { apiVersion: 'v1', kind: 'Pod', name: 'api', namespace: 'shop', document: { index: 2 } },
    ]);
    const { start, end } = manifests[1]!.document.span;
    expect(text.slice(start, end)).toBe(pod.replace('web', 'api'));
    expect({ objects, problems, skipped }).toEqual({ objects: 2, problems: [], skipped: [] });
  });

  test.each([
    ['no name', 'apiVersion: v1\nkind: Pod\nmetadata: {generateName: x-}\n', null, null],
    ['a number as name', 'apiVersion: v1\nkind: Pod\nmetadata: {name: 1, namespace: yes}\n', null, null],
    ['an empty namespace', 'apiVersion: v1\nkind: Pod\nmetadata: {name: x, namespace: ""}\n', 'x', null],
    ['no metadata', 'apiVersion: v1\nkind: Pod\nmetadata: x\n', null, null],
  ])('%s', (_, text, name, namespace) => {
    expect(read(text).manifests).toMatchObject([{ name, namespace }]);
  });
});

describe('lists', () => {
  test('a List is its items', () => {
    const text =
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- {apiVersion: v1, kind: Secret, metadata: {name: b}}\n';
    expect(names(text)).toEqual(['Pod/a', 'Secret/b']);
    expect(read(text).objects).toBe(2);
  });

  test('items of a typed list inherit what they are', () => {
    const { manifests } = read('apiVersion: v1\nkind: ServiceAccountList\nitems:\n- metadata: {name: a}\n');
    expect(manifests).toMatchObject([{ apiVersion: 'v1', kind: 'ServiceAccount', name: 'a' }]);
  });

  test.each([
    ['apiVersion: v1\nkind: List\nitems: null\n', []],
    ['apiVersion: v1\nkind: List\nitems: []\n', []],
    ['apiVersion: v1\nkind: List\nitems: {}\n', ['3: syntax-error: `items` of a List must be a list']],
    [
      'apiVersion: v1\nkind: List\nitems:\n- null\n- 3\n',
      ['5: syntax-error: an item of a List must be an object'],
    ],
    [
      'apiVersion: v1\nkind: List\nitems:\n- metadata: {}\n',
      ['4: syntax-error: an item of a List needs its own apiVersion and kind'],
    ],
    [
      'apiVersion: v1\nkind: PodList\nitems:\n- kind: Service\n',
      ['4: syntax-error: an item of a PodList needs its own apiVersion and kind'],
    ],
    [
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: List\n  items: [{apiVersion: v1, kind: Pod}]\n`,
      ['4: syntax-error: a list of objects cannot be an item of another list'],
    ],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(read(text).manifests).toEqual([]);
  });

  test('an item that is repeated by alias counts once', () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n- &a {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- *a\n`;
    expect(names(text)).toEqual(['Pod/a']);
  });
});

describe('JSON', () => {
  const object = (name: string) => `{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "${name}"}}`;

  test.each([
    ['one object', object('a'), ['Pod/a']],
    ['behind blank lines', `\n\n ${object('a')}\n`, ['Pod/a']],
    ['several objects', `${object('a')}${object('b')}\n${object('c')}\n`, ['Pod/a', 'Pod/b', 'Pod/c']],
    ['YAML behind it', `${object('a')}\n---\n${pod}`, ['Pod/a', 'Pod/web']],
    ['flow YAML behind a separator', `---\n{kind: Pod, apiVersion: v1, metadata: {name: a,},}\n`, ['Pod/a']],
    [
      'flow YAML at once, as kubectl 1.33 reads it',
      '{kind: Pod, apiVersion: v1, metadata: {name: a,},}\n',
      ['Pod/a'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  test.each([
    [
      'a trailing comma',
      '{"apiVersion": "v1", "kind": "Pod",\n}',
      '2: syntax-error: JSON needs a key in double quotes here',
    ],
    [
      'a comment',
      '{"apiVersion": "v1", "kind": "Pod" // x\n}',
      "1: syntax-error: JSON needs ',' or '}' here",
    ],
    [
      'no end',
      '{"apiVersion": "v1",\n"kind": "Pod"',
      "2: syntax-error: the text ends where ',' or '}' must follow",
    ],
    ['a list', `[${object('a')}]`, '1: syntax-error: the document is a list, and kubectl reads only objects'],
    [
      'garbage behind two objects',
      `${object('a')}${object('b')} x`,
      '1: syntax-error: JSON needs a value here',
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text, 'a.json')).toEqual([expected]);
  });

  test('that is not meant for Kubernetes is nothing to us', () => {
    expect(read('{"name": "x",}', 'package.json')).toMatchObject({
      problems: [],
      skipped: [{ reason: 'not-kubernetes' }],
    });
    expect(read('[1, 2', 'a.json').problems).toEqual([]);
  });
});

describe('what is not meant for Kubernetes', () => {
  test.each([
    ['a workflow', 'name: CI\non: push\njobs: {}\n', 'not-kubernetes'],
    ['values', 'replicas: 1\nimage:\n  tag: x\n', 'not-kubernetes'],
    ['broken YAML', 'a: b: c\n', 'not-kubernetes'],
    ['broken YAML with kind inside', 'x:\n  apiVersion: v1\n  kind: Pod\n y: z\n', 'not-kubernetes'],
    ['text', 'hello\n', 'not-kubernetes'],
    ['a chart', 'apiVersion: v2\nname: x\nversion: 1.0.0\n', 'not-kubernetes'],
    ['a number as kind', 'apiVersion: v1\nkind: 1\n', 'not-kubernetes'],
    ['nothing', '', 'empty'],
    ['comments', '# a\n\n---\n# b\n', 'empty'],
  ])('%s', (_, text, reason) => {
    expect(read(text)).toMatchObject({
      manifests: [],
      problems: [],
      objects: 0,
      skipped: [{ path: 'a.yaml', reason }],
    });
    expect(read(text).skipped[0]).not.toHaveProperty('line');
  });

  test('in a file with objects is skipped by its line', () => {
    const { skipped, problems } = read(`${pod}---\n\nvalues: 1\n`);
    expect(skipped).toEqual([{ path: 'a.yaml', reason: 'not-kubernetes', line: 8 }]);
    expect(problems).toEqual([]);
  });
});

describe('what kubectl refuses', () => {
  /** Lines of syntax errors. */
  const refused = (text: string) =>
    problems(text).map((problem) => problem.replace(/syntax-error: .*/, 'refused'));

  test.each([
    ['broken YAML', `${pod}spec: a: b\n`, ['6: refused']],
    ['a value that cannot be', `${pod}spec: @\n`, ['6: refused']],
    ['a broken neighbour', `${pod}---\na: b: c\n`, ['7: refused']],
    ['text as a neighbour', `hello\n---\n${pod}`, ['1: refused']],
    ['text behind a separator', `${pod}--- x\na: b\n`, ['6: refused']],
    ['a longer separator', `${pod}----\n`, ['6: refused']],
    ['a directive', `%YAML 1.1\n---\n${pod}`, ['1: refused']],
    ['an anchor of another document', `a: &x b\n---\n${pod}spec: *x\n`, ['8: refused']],
    ['two mistakes', `${pod}spec: @\n---\n${pod}spec: *x\n`, ['6: refused', '13: refused']],
  ])('%s', (_, text, expected) => {
    expect(refused(text)).toEqual(expected);
  });

  test.each([
    ['an unclosed quote', `${pod}spec: "a\n`],
    ['an unclosed bracket', `${pod}spec: [a\n`],
    ['a tab', `${pod}spec:\n\ta: b\n`],
  ])('%s', (_, text) => {
    expect(problems(text)).toHaveLength(1);
  });

  test('does not hide the documents around it', () => {
    expect(
      names(`${pod}--- x\n${pod.replace('web', 'api')}---\na: b: c\n---\n${pod.replace('web', 'db')}`),
    ).toEqual(['Pod/web', 'Pod/api', 'Pod/db']);
  });
});

describe('what kubectl never reads', () => {
  test.each([
    ['an object', `${pod}...\n# c\n${pod}`, [8]],
    ['comments', `${pod}...\n# c\n\n`, []],
    ['another end', `${pod}...\n...\n`, []],
    ['up to the next separator', `${pod}...\na: b\n---\n${pod}`, [7]],
    ['in a file that is not meant for Kubernetes', 'a: b\n...\nc: d\n', []],
    ['in one whose object it would have been', `a: b\n...\n${pod}`, [3]],
  ])('%s', (_, text, lines) => {
    const reading = read(text);
    expect(reading.problems.map(({ problem }) => problem)).toEqual(lines.map(() => 'dropped-document'));
    expect(reading.problems.map(({ span }) => regionOf(reading.source, span).line)).toEqual(lines);
  });

  test.each([
    ['behind the end on the same line', `${pod}... x\n`],
    ['behind a complete value', `---\n{apiVersion: v1, kind: Pod}\nspec: {}\n`],
  ])('is at least a mistake: %s', (_, text) => {
    expect(read(text).problems).toHaveLength(1);
  });

  test('is marked on its first line', () => {
    const text = `${pod}...\nkind: Secret\na: b\n`;
    const [{ span } = { span: { start: 0, end: 0 } }] = read(text).problems;
    expect(text.slice(span.start, span.end)).toBe('kind: Secret');
  });
});

describe('templates', () => {
  const helm = `${pod}spec:\n  replicas: {{ .Values.replicas }}\n`;
  const charts = new Set(['deploy/web']);

  test('of a chart are skipped whole', () => {
    expect(read(helm, 'deploy/web/templates/sub/a.yaml', { charts })).toMatchObject({
      manifests: [],
      problems: [],
      objects: 0,
      skipped: [{ path: 'deploy/web/templates/sub/a.yaml', reason: 'helm-template' }],
    });
  });

  test('of a chart without actions are plain manifests', () => {
    expect(read(pod, 'deploy/web/templates/a.yaml', { charts }).manifests).toHaveLength(1);
  });

  test('of the chart at the root', () => {
    expect(read(helm, 'templates/a.yaml', { charts: new Set(['']) }).skipped[0]?.reason).toBe(
      'helm-template',
    );
  });

  test('outside of charts, `templates` is a folder like others', () => {
    const text = `${pod}spec:\n  args: ["{{ if .Values.x }}"]\n`;
    expect(read(text, 'other/templates/a.yaml', { charts }).manifests).toHaveLength(1);
  });

  test('when nothing is known of charts, the text tells', () => {
    expect(read(helm, 'x/templates/a.yaml').skipped[0]?.reason).toBe('helm-template');
    expect(read(`${pod}spec: {args: ["{{workflow.name}}"]}\n`, 'x/templates/a.yaml').manifests).toHaveLength(
      1,
    );
  });

  test.each([
    ['a value', helm],
    ['lines', `{{- if .Values.x }}\n${pod}{{- end }}\n`],
    ['an indented block', `${pod}spec:\n  {{- toYaml .Values.spec | nindent 2 }}\n`],
    ['inside a value', `${pod}spec:\n  a: x-{{ .y | default "a: b" }}\n`],
    ['Jinja', `${pod}{% for x in y %}\nspec: {{ x }}\n{% endfor %}\n`],
    ['Jinja comments', `{# x #}\n${pod}`],
    ['ERB', `<% if x %>\n${pod}<% end %>\n`],
    ['many documents', `${helm}---\n${helm}`],
    ['variables for sed', `${pod}spec:\n  serviceAccountName: @ACCOUNT_1@\n`],
    ['Maven', `${pod}spec:\n  serviceAccountName: @project.name@\n`],
    ['single braces', `${pod}spec:\n  clusterIP: {SERVICE_IP_PREFIX}.10\n`],
    ['single braces and more', `${pod}spec:\n  host: {name}-{zone}.example.com\n`],
    ['percent signs', `${pod}spec:\n  serviceAccountName: %ACCOUNT%\n`],
    ['a format of Python', `${pod}spec:\n  serviceAccountName: %(account)s\n`],
    ['angle brackets on a line', `${pod}spec:\n  a: b\n  <more settings>\n`],
    ['a variable on a line', `${pod}spec:\n  a: b\n  $EXTRA\n`],
    ['an expression on a line', `${pod}spec:\n  a: b\n\${EXTRA:-c}\n`],
    ['a command', `${pod}spec:\n  a: b\n$(cat more.yaml)\n`],
    ['underscores on a line', `${pod}spec:\n  a: b\n  __EXTRA__\n`],
    ['a variable in JSON', `{"apiVersion": "v1", "kind": "Pod", "spec": {"n": \${N}}}\n`],
    ['two kinds at once', `${pod}spec:\n  a: @A@\n  b: {B}.c\n`],
    ['beside an engine', `${pod}spec:\n  a: "{{ x }}"\n  b: {B}.c\n`],
  ])('that are no YAML yet: %s', (_, text) => {
    expect(read(text)).toMatchObject({
      manifests: [],
      problems: [],
      skipped: [{ path: 'a.yaml', reason: 'template' }],
    });
  });

  test.each([
    ['a quoted value', `${pod}spec:\n  a: "{{ inputs.x }}"\n`],
    ['the middle of a value', `${pod}spec:\n  a: echo {{ inputs.x }}\n`],
    ['variables for sed in a value', `${pod}spec:\n  a: "@NAME@"\n  b: x-@NAME@\n`],
    ['a block scalar', `${pod}spec:\n  a: |\n    {{ range . }}\n    {% if %}\n`],
  ])('that are YAML as they stand: %s', (_, text) => {
    expect(read(text)).toMatchObject({ manifests: [{ name: 'web' }], problems: [], skipped: [] });
  });

  test('do not excuse other mistakes', () => {
    expect(problems(`${pod}spec:\n  a: "{{ inputs.x }}"\n  b: c: d\n`)).toHaveLength(1);
    expect(problems(`${pod}spec:\n  a: @someone\n`)).toHaveLength(1);
    expect(problems(`${pod}spec:\n  a: "@NAME@"\n  b: c: d\n`)).toHaveLength(1);
  });

  const placeholders = [
    '{NAME}',
    '{name}.x',
    '<NAME>',
    '%NAME%',
    '%(name)s',
    '$NAME',
    '${NAME}',
    '$(NAME)',
    '@name@',
    '__NAME__',
  ];
  const mistakes = [
    'b: c: d',
    'b: "c',
    "b: 'c",
    'b: [c, d',
    'b: {c: d',
    '\tb: c',
    '- b',
    'b',
    'b: *c',
    'b: @c',
    'b: %c',
    'b: {c} d',
    '<<<<<<< HEAD',
    '   b: c',
  ];

  test.each(
    placeholders.flatMap((placeholder) => mistakes.map((mistake) => [placeholder, mistake] as const)),
  )('with %s do not excuse %j', (placeholder, mistake) => {
    const isOne = mistake === 'b: {c} d';
    const texts = [
      `${pod}spec:\n  a: "${placeholder}"\n  ${mistake}\n`,
      `${pod}spec:\n  ${mistake}\n  z: |\n    ${placeholder}\n`,
      `${pod}spec:\n  a: x # ${placeholder}\n  ${mistake}\n`,
    ];
    for (const text of texts) expect(problems(text)).toHaveLength(isOne ? 0 : 1);
  });

  test('a mistake is one, a placeholder is none, wherever they stand', () => {
    const value = fc.constantFrom('x', '"y"', '1', '[a]', '{b: c}', ...placeholders);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...mistakes.filter((mistake) => mistake !== 'b: {c} d')),
        fc.boolean(),
        (values, mistake, isLast) => {
          const lines = values.map((each, index) => `  k${index}: ${each}`);
          const right = `${pod}spec:\n${lines.join('\n')}\n`;
          expect(problems(right)).toEqual([]);
          const wrong = isLast ? [...lines, `  ${mistake}`] : [`  ${mistake}`, ...lines];
          // An open quote or bracket may be closed by what follows; that is then no mistake of its own.
          fc.pre(isLast || !/["'[{]/.test(mistake));
          expect(problems(`${pod}spec:\n${wrong.join('\n')}\n`)).toHaveLength(1);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('placeholders without end cost no more than others', () => {
    for (const piece of ['${', '$(', '{a', '<a ', '%a', '@a', '__a', '%{', '$'])
      expect(read(`${pod}a: ${piece.repeat(50_000)}\nb: c: d\n`).problems).toHaveLength(1);
  });

  test('that are not for Kubernetes are not', () => {
    expect(read('- hosts: {{ x }}\n').skipped).toEqual([{ path: 'a.yaml', reason: 'not-kubernetes' }]);
  });

  test('between objects are skipped by line', () => {
    expect(read(`${pod}---\n${helm}`)).toMatchObject({
      manifests: [{ name: 'web' }],
      problems: [],
      skipped: [{ path: 'a.yaml', reason: 'template', line: 7 }],
    });
  });

  test('openers without end cost no more than others', () => {
    expect(read(`${pod}a: ${'{{ '.repeat(5000)}${'{% '.repeat(50_000)}`).skipped).toHaveLength(1);
  });
});

describe('comments', () => {
  test('are collected where the text has a suppression', () => {
    const text = `# sa-lint-disable-file x -- y\n--- # z\n${pod}# w\n`;
    expect(read(text).comments.map(({ text }) => text)).toEqual([
      '# sa-lint-disable-file x -- y',
      '# z',
      '# w',
    ]);
    expect(
      read(text).comments.every(({ span, text: comment }) => text.slice(span.start, span.end) === comment),
    ).toBe(true);
  });

  test('are not collected elsewhere', () => {
    expect(read(`# x\n${pod}`).comments).toEqual([]);
  });
});

describe('objects that cannot matter', () => {
  const definition =
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: x\n';
  const custom = 'apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  name: x\n';
  const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n';

  test.each([
    ['a definition', `${definition}spec:\n  serviceAccountName: x\n`],
    ['a definition that has to be parsed', `${definition}spec: {a: [b]}\n`],
    ['a custom resource', `${custom}spec: {a: b}\n`],
    ['a ConfigMap', `${configMap}data: {a: b}\n`],
    ['a list of them', `apiVersion: v1\nkind: ConfigMapList\nitems:\n- {data: {a: b}}\n`],
  ])('are counted and let go: %s', (_, text) => {
    expect(read(text)).toMatchObject({ objects: 1, manifests: [], skipped: [], problems: [] });
    expect(read(text, 'a.yaml', { passOver: false }).manifests).toHaveLength(1);
  });

  test.each([
    ['a definition with a suppression', `${definition}# sa-lint-disable-file x -- y\n`],
    ['a definition with a token', `${definition}spec:\n  a: eyJhbGciOi\n`],
    ['a custom resource with containers', `${custom}spec: {containers: []}\n`],
    ['a custom resource with an account', `${custom}spec: {serviceaccount: x}\n`],
    ['a ConfigMap with a token in base64', `${configMap}data: {a: ZXlKaGJHY2lP}\n`],
    ['an object of Kubernetes itself', 'apiVersion: apps/v1\nkind: Deployment\n'],
    ['a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'],
  ])('do not include %s', (_, text) => {
    expect(read(text).manifests).toHaveLength(1);
  });

  test('are still refused when they are broken', () => {
    expect(problems(`${definition}spec: a: b\n`)).toHaveLength(1);
    expect(problems(`${definition}spec: x\n...\nfoo: bar\n`)).toHaveLength(1);
  });
});

test('10,000 documents', () => {
  const reading = read(`${pod}---\n`.repeat(10_000));
  expect(reading.objects).toBe(10_000);
  expect(reading.manifests.at(-1)?.document.index).toBe(9999);
});

test('broken text is meant for Kubernetes however far it is indented', () => {
  const { problems, skipped } = read('# x\n  apiVersion: v1\n  kind: Pod\nmetadata:\n  name: a\n');
  expect(problems).toMatchObject([{ problem: 'syntax-error' }]);
  expect(skipped).toEqual([]);
  expect(read('a:\n  apiVersion: v1\n  kind: Pod\nb: c: d\n').problems).toEqual([]);
});
