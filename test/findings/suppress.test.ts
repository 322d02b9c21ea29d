import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misplacedSuppressions } from '../../src/findings/misplaced.ts';
import { suppress } from '../../src/findings/suppress.ts';
import schema from '../../src/model/subjects/suppression.schema.json' with { type: 'json' };
import { suppressionSubject } from '../../src/model/subjects/suppression.ts';
import type { MappingNode, Node } from '../../src/yaml/node.ts';
import { findingAt, matchesIn, matchOf, readingOf, ruleOf, rules, settings, suppressIn } from './sample.ts';

/** A ConfigMap whose `data` starts in line 4. */
function configMap(...lines: readonly string[]): string {
  return ['apiVersion: v1', 'kind: ConfigMap', 'metadata: { name: c }', 'data:', ...lines, ''].join('\n');
}

describe('comments', () => {
  test.each<[name: string, lines: string[], left: string[], told: string[]]>([
    ['line', ['  a: FINDING # sa-lint-disable-line a/one -- r'], ['5 a/two'], []],
    ['two rules', ['  a: FINDING # sa-lint-disable-line a/one, a/two -- r'], [], []],
    ['two rules without a comma', ['  a: FINDING # sa-lint-disable-line a/one a/two -- r'], [], []],
    ['bare ids', ['  a: FINDING # sa-lint-disable-line one,two -- r'], [], []],
    [
      'two directives in a comment',
      ['  a: FINDING # sa-lint-disable-line a/one -- r # sa-lint-disable-line a/two -- s'],
      [],
      [],
    ],
    ['after other words', ['  a: FINDING # checked # sa-lint-disable-line a/one a/two -- r'], [], []],
    ['next line', ['  # sa-lint-disable-next-line a/one a/two -- r', '  a: FINDING'], [], []],
    [
      'next line from the end of a line',
      ['  b: 1 # sa-lint-disable-next-line a/one a/two -- r', '  a: FINDING'],
      [],
      [],
    ],
    [
      'next line over comments',
      [
        '  # sa-lint-disable-next-line a/one -- r',
        '  # more',
        '  # sa-lint-disable-next-line a/two -- r',
        '  a: FINDING',
      ],
      [],
      [],
    ],
    [
      'only the next line',
      ['  # sa-lint-disable-next-line a/one a/two -- r', '  b: 1', '  a: FINDING'],
      ['7 a/one', '7 a/two'],
      ['5 unused a/one', '5 unused a/two'],
    ],
    ['file, from below', ['  a: FINDING', '# sa-lint-disable-file a/one a/two -- r'], [], []],
    [
      'former id',
      ['  a: FINDING # sa-lint-disable-line b/old -- r'],
      ['5 a/one', '5 a/two'],
      ['5 unused b/renamed'],
    ],
    ['rule that is off', ['  a: FINDING # sa-lint-disable-line b/strict -- r'], ['5 a/one', '5 a/two'], []],
    ['last day', ['  a: FINDING # sa-lint-disable-line a/one a/two until=2026-06-15 -- r'], [], []],
    [
      'date after the reason',
      ['  a: FINDING # sa-lint-disable-line a/one a/two -- r until=2026-06-15'],
      [],
      [],
    ],
    ['prose', ['  a: b # sa-lint says so, see sa-lint.dev/ignore and sa-lint-action'], [], []],
  ])('%s', (_, lines, left, told) => {
    const outcome = suppressIn([configMap(...lines)]);
    expect(outcome.left).toEqual(left.map((line) => `a.yaml:${line}`));
    expect(outcome.told).toEqual(told);
  });

  test.each<[directive: string, told: string[]]>([
    ['sa-lint-disable-line a/one', ['no-reason a/one']],
    ['sa-lint-disable-line a/one --', ['no-reason a/one']],
    ['sa-lint-disable-line a/one -- ...', ['no-reason a/one']],
    ['sa-lint-disable-line a/one - r', ['no-reason']],
    ['sa-lint-disable-line -- r', ['malformed']],
    ['sa-lint-disable-line * -- r', ['malformed *']],
    ['sa-lint-disable-line a/* -- r', ['malformed a/*']],
    ['sa-lint-disable-line all -- r', ['unknown-rule all']],
    ['sa-lint-disable-line a/oen -- r', ['unknown-rule a/oen a/one']],
    ['sa-lint-disable-line same -- r', ['unknown-rule same']],
    ['sa-lint-disable-line __proto__ -- r', ['unknown-rule __proto__']],
    [
      'sa-lint-disable-line constructor, toString -- r',
      ['unknown-rule constructor', 'unknown-rule toString'],
    ],
    ['sa-lint-disable-line s/about -- r', ['misplaced s/about']],
    ['sa-lint-disable-line a/one until=2026-06-14 -- r', ['expired a/one']],
    ['sa-lint-disable-line a/one until=2026-02-30 -- r', ['malformed a/one']],
    ['sa-lint-disable-line a/one until=2026-6-30 -- r', ['malformed a/one']],
    ['sa-lint-disable-line a/one until= -- r', ['malformed a/one']],
    ['sa-lint-disable-line a/one until=2027-01-01 until=2028-01-01 -- r', ['malformed a/one']],
    ['sa-lint-disable-line a/one -- r until=tomorrow', ['malformed a/one']],
    ['sa-lint-disable-nextline a/one -- r', ['misplaced sa-lint-disable-next-line']],
    ['sa-lint-disable a/one -- r', ['misplaced sa-lint-disable-line']],
    ['SA-LINT-DISABLE-LINE a/one -- r', ['misplaced sa-lint-disable-line']],
    ['sa-lint-ignore a/one -- r', ['misplaced sa-lint-disable-line']],
    ['sa-lint-ignore-file a/one -- r', ['misplaced sa-lint-disable-file']],
    ['sa-lint disable-line a/one -- r', ['misplaced sa-lint-disable-line']],
    ['sa-lint-disabel-line a/one -- r', ['misplaced sa-lint-disable-line']],
  ])('what cannot be right silences nothing: %s', (directive, told) => {
    const outcome = suppressIn([configMap(`  a: FINDING # ${directive}`)]);
    expect(outcome.left).toEqual(['a.yaml:5 a/one', 'a.yaml:5 a/two']);
    expect(outcome.told.map((line) => line.replace(/^5 /, ''))).toEqual(told);
  });

  test.each<[name: string, lines: string[], told: string[]]>([
    [
      'a line of its own',
      ['  # sa-lint-disable-line a/one -- r', '  a: b'],
      ['5 misplaced sa-lint-disable-next-line'],
    ],
    ['above an empty line', ['  # sa-lint-disable-next-line a/one -- r', '', '  a: b'], ['5 misplaced']],
    ['at the end', ['  a: b', '  # sa-lint-disable-next-line a/one -- r'], ['6 misplaced']],
    ['in a block scalar', ['  a: |', '    x', '    y # sa-lint-disable-line a/one -- r'], ['7 misplaced']],
    ['in quotes', ['  a: "x # sa-lint-disable-line a/one -- r"'], ['5 misplaced']],
  ])('misplaced: %s', (_, lines, told) => {
    expect(suppressIn([configMap(...lines)]).told).toEqual(told);
  });

  test('known and unknown names side by side', () => {
    const outcome = suppressIn([configMap('  a: FINDING # sa-lint-disable-line a/one, nope -- r')]);
    expect(outcome.left).toEqual(['a.yaml:5 a/two']);
    expect(outcome.told).toEqual(['5 unknown-rule nope']);
  });

  test('a file directive ends with its file', () => {
    const outcome = suppressIn([
      configMap('  a: FINDING', '# sa-lint-disable-file a/one a/two -- r'),
      configMap('  a: FINDING'),
    ]);
    expect(outcome.left).toEqual(['b.yaml:5 a/one', 'b.yaml:5 a/two']);
  });

  test('the nearest suppression acts, the others are unused', () => {
    const outcome = suppressIn(
      [
        configMap(
          '  # sa-lint-disable-next-line a/one -- next',
          '  a: FINDING # sa-lint-disable-line a/one -- line',
          '# sa-lint-disable-file a/one -- file',
        ),
      ],
      ['a/one'],
    );
    expect(outcome.suppressed).toEqual(['a.yaml:6 a/one comment next']);
    expect(outcome.told).toEqual(['6 unused a/one', '7 unused a/one']);
  });

  test.each([
    ['off', []],
    [null, ['unused a/part']],
  ] as const)('what a case of a profile could need is not unused where that is %s', (strict, told) => {
    const reading = readingOf(configMap('  a: b # sa-lint-disable-line a/part -- r'));
    const part = ruleOf('a/part', { cases: [{ when: true, profile: 'strict' }] });
    const { subjects } = suppress(
      [],
      [reading],
      { ...reading, workloads: [] },
      {
        ...options,
        rules: [...options.rules, { rule: part }],
        settings: {
          ...settings,
          severityFor: (_rule, _path, _object, of) => (of === 'strict' ? strict : null),
        },
      },
    );
    expect(subjects.map(({ facts }) => `${facts.problem} ${facts.rule}`)).toEqual(told);
  });

  test('CRLF and astral characters', () => {
    const text = configMap('  # 😀 # sa-lint-disable-next-line a/one -- 😀 ok', '  a: FINDING').replaceAll(
      '\n',
      '\r\n',
    );
    const outcome = suppressIn([text]);
    expect(outcome.suppressed).toEqual(['a.yaml:6 a/one comment 😀 ok']);
    expect(outcome.told).toEqual([]);
  });

  test('a finding of several lines counts on its first', () => {
    const reading = readingOf(configMap('  a: # sa-lint-disable-line a/one -- r', '    b: c'));
    const { source } = reading;
    const finding = {
      ...findingAt(source, source.text.indexOf('a: #'), 'a/one'),
      span: { start: source.text.indexOf('a: #'), end: source.text.length },
    };
    const { suppressed } = suppress([matchOf(finding)], [reading], { ...reading, workloads: [] }, options);
    expect(suppressed).toHaveLength(1);
  });

  test('nothing is told about files that are not judged', () => {
    expect(suppressIn(['a: FINDING # sa-lint-disable-line a/one\n']).told).toEqual([]);
  });

  test('nothing is told about patches, which are no part of the model', () => {
    const reading = readingOf(configMap('  a: b # sa-lint-disable-line a/one -- r'));
    const { subjects } = suppress([], [reading], { manifests: [], workloads: [] }, options);
    expect(subjects).toEqual([]);
  });

  test('--no-inline', () => {
    const text = configMap('  a: FINDING # sa-lint-disable-line a/one -- r', '  b: c # sa-lint-disable-line');
    const outcome = suppressIn([text], ['a/one'], { inline: false });
    expect(outcome).toEqual({ left: ['a.yaml:5 a/one'], suppressed: [], told: [] });
  });

  test('what a reason holds is safe to print', () => {
    const token = `eyJ${'hbGciOi'.repeat(9)}`;
    const { suppressed } = suppressIn([
      configMap(`  a: FINDING # sa-lint-disable-line a/one -- ${token} \u202e`),
    ]);
    expect(suppressed[0]).not.toContain(token);
    expect(suppressed[0]).toContain('\\u{202e}');
  });

  test('ten thousand directives are as many answers', () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `  # sa-lint-disable-next-line x${index} -- r`,
    );
    const { told } = suppressIn([configMap(...lines, '  a: b')]);
    expect(told).toHaveLength(10_000);
  });
});

const options = {
  rules: rules.map((rule) => ({ rule })),
  settings,
  today: '2026-06-15',
  inline: true,
};

function pod(annotations: string, name = 'web'): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  annotations:
${annotations.replace(/^/gm, '    ')}
spec:
  serviceAccountName: FINDING
  containers: [{ name: c, image: i }]
`;
}

function deployment(object: string, template: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, annotations: {${object}} }
spec:
  template:
    metadata: { annotations: {${template}} }
    spec:
      serviceAccountName: FINDING
      containers: [{ name: c, image: i }]
`;
}

describe('annotations', () => {
  test.each<[value: string, left: string[], told: string[]]>([
    ['"a/one: r; a/two: s"', [], []],
    ["'a/one: r; two: s;'", [], []],
    ['|-\n  a/one: r\n  a/two: s', [], []],
    ['"a/one, a/two: r"', [], []],
    ['"a/one: http://x: y"', ['8 a/two'], []],
    ['"a/one until=2026-06-15: r"', ['8 a/two'], []],
    ['"a/one until=2026-06-14: r"', ['8 a/one', '8 a/two'], ['6 expired a/one']],
    ['"a/one: r until=2026-06-14"', ['8 a/one', '8 a/two'], ['6 expired a/one']],
    ['"a/one; a/two: s"', ['8 a/one'], ['6 no-reason a/one']],
    ['"a/one:"', ['8 a/one', '8 a/two'], ['6 no-reason a/one']],
    ['"a/oen: r"', ['8 a/one', '8 a/two'], ['6 unknown-rule a/oen a/one']],
    ['"*: r"', ['8 a/one', '8 a/two'], ['6 malformed *']],
    ['"b/renamed: r"', ['8 a/one', '8 a/two'], ['6 unused b/renamed']],
    ['true', ['8 a/one', '8 a/two'], ['6 malformed']],
    ['""', ['8 a/one', '8 a/two'], ['6 malformed']],
    ['{ a: b }', ['8 a/one', '8 a/two'], ['6 malformed']],
    ['"\\u0061/one: r; \\u0061/twoo: s"', ['8 a/one', '8 a/two'].slice(1), ['6 unknown-rule a/twoo a/two']],
  ])('%s', (value, left, told) => {
    const block = value.startsWith('|');
    const outcome = suppressIn([pod(`sa-lint.dev/ignore: ${value}`)]);
    expect(outcome.left).toEqual(left.map((line) => `a.yaml:${line}`));
    expect(outcome.told).toEqual(told);
    if (block)
      expect(outcome.suppressed).toEqual(['a.yaml:10 a/one annotation r', 'a.yaml:10 a/two annotation s']);
  });

  test('on an object and on its pod template', () => {
    const { left, told } = suppressIn([
      deployment("sa-lint.dev/ignore: 'a/one: r'", "sa-lint.dev/ignore: 'a/two: s'"),
    ]);
    expect(left).toEqual([]);
    expect(told).toEqual([]);
  });

  test('in JSON', () => {
    const object = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web', annotations: { 'sa-lint.dev/ignore': 'a/one: r' } },
      spec: { serviceAccountName: 'FINDING', containers: [{ name: 'c', image: 'i' }] },
    };
    expect(suppressIn([JSON.stringify(object)], ['a/one']).left).toEqual([]);
  });

  test('on an item of a List, for that item only', () => {
    const item = (annotation: object, name: string) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, annotations: annotation },
      spec: { serviceAccountName: 'FINDING', containers: [{ name: 'c', image: 'i' }] },
    });
    const items = [item({ 'sa-lint.dev/ignore': 'a/one: r' }, 'a'), item({}, 'b')];
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 1);
    const outcome = suppressIn([list], ['a/one']);
    expect(outcome.suppressed).toHaveLength(1);
    expect(outcome.left).toHaveLength(1);
  });

  test('of one overlay, not of the other', () => {
    const annotated = pod('sa-lint.dev/ignore: "a/one: r"');
    const outcome = suppressIn([annotated, pod('other: x'), annotated], ['a/one']);
    expect(outcome.left).toEqual(['b.yaml:8 a/one']);
    expect(outcome.suppressed).toHaveLength(2);
  });

  test('that several objects share through an alias acts on all of them', () => {
    const { left, told } = suppressIn(
      [
        [
          'apiVersion: v1',
          'kind: List',
          'items:',
          '  - { apiVersion: v1, kind: ConfigMap, metadata: { name: a, annotations: &a { sa-lint.dev/ignore: "a/one: r" } }, data: { a: FINDING } }',
          '  - { apiVersion: v1, kind: ConfigMap, metadata: { name: b, annotations: *a }, data: { a: FINDING } }',
          '  - { apiVersion: v1, kind: ConfigMap, metadata: { name: c }, data: { a: FINDING } }',
          '',
        ].join('\n'),
      ],
      ['a/one'],
    );
    expect(left).toEqual(['a.yaml:6 a/one']);
    expect(told).toEqual([]);
  });

  test('acts on a finding about the object that stands in another file', () => {
    const [a, b] = [
      readingOf(pod('sa-lint.dev/ignore: "a/one: r"')),
      readingOf(configMap('  a: FINDING'), 'b.yaml'),
    ];
    const [about] = a.manifests;
    const finding = findingAt(b.source, b.source.text.indexOf('FINDING'), 'a/one');
    const readings = [a, b];
    const model = { manifests: readings.flatMap(({ manifests }) => manifests), workloads: [] };
    expect(suppress([matchOf(finding, about)], readings, model, options).findings).toEqual([]);
  });

  test.each([
    ['the labels', 'metadata: { name: c, labels: { sa-lint.dev/ignore: "a/one: r" } }'],
    ['the metadata', 'metadata: { name: c, sa-lint.dev/ignore: "a/one: r" }'],
    [
      'another template',
      'metadata: { name: c }\nspec: { x: { metadata: { annotations: { sa-lint.dev/ignore: "a/one: r" } } } }',
    ],
  ])('misplaced: in %s', (_, yaml) => {
    const { told } = suppressIn([`apiVersion: v1\nkind: Thing\n${yaml}\n`]);
    expect(told.map((line) => line.replace(/^\d+ /, ''))).toEqual(['misplaced']);
  });

  test('aliases do not multiply the work', () => {
    const source = { path: 'a.yaml', text: '"# sa-lint-disable-line a/one -- r"' };
    const span = { start: 0, end: source.text.length };
    let node: Node = { type: 'scalar', value: source.text.slice(1, -1), style: 'double-quoted', span };
    for (let level = 0; level < 60; level += 1) node = { type: 'sequence', items: [node, node], span };
    const root: MappingNode = {
      type: 'mapping',
      fields: new Map([['a', { key: 'a', keySpan: span, value: node }]]),
      duplicates: [],
      span,
    };
    const manifest = { ...readingOf(configMap('  a: b')).manifests[0]!, source, root };
    expect(misplacedSuppressions([manifest], new Set())).toHaveLength(1);
  });
});

describe('exceptions of the configuration', () => {
  const reading = readingOf(configMap('  a: FINDING # sa-lint-disable-line a/one -- inline'));
  const config = { path: '.sa-lint.yaml', text: 'overrides: []' };
  const exception = {
    source: config,
    span: { start: 0, end: 9 },
    written: 'a/*',
    rules: ['a/one', 'a/two'],
    reason: 'legacy',
  };
  const withExceptions = (forFinding: string[]) => ({
    ...options,
    settings: {
      ...settings,
      exceptions: {
        toBeUsed: [exception],
        for: ({ rule }: { rule: string }) => (forFinding.includes(rule) ? exception : undefined),
      },
    },
  });
  const model = { manifests: reading.manifests, workloads: [] };
  const findings = matchesIn([reading], ['a/one', 'a/two']);

  test('silence with their reason what no comment does', () => {
    const { suppressed, subjects } = suppress(findings, [reading], model, withExceptions(['a/one', 'a/two']));
    expect(suppressed.map(({ by, reason }) => [by, reason])).toEqual([
      ['comment', 'inline'],
      ['config', 'legacy'],
    ]);
    expect(subjects).toEqual([]);
  });

  test('are told when nothing needs them', () => {
    const { subjects } = suppress(findings, [reading], model, withExceptions([]));
    expect(subjects.map(({ facts }) => facts)).toMatchObject([
      { problem: 'unused', form: 'config', rule: 'a/*' },
    ]);
  });

  test('act without inline suppressions too', () => {
    const { findings: left } = suppress(findings, [reading], model, {
      ...withExceptions(['a/one', 'a/two']),
      inline: false,
    });
    expect(left).toEqual([]);
  });
});

describe('always', () => {
  const word = fc.constantFrom(
    'a/one',
    'a/two',
    'one',
    'a/oen',
    '__proto__',
    'constructor',
    '--',
    '#',
    'until=2026-06-15',
    'until=x',
    ',',
    'sa-lint-disable-line',
    'sa-lint-disable-next-line',
    'sa-lint-disable-file',
    'sa-lint',
    'because',
    '*',
    ':',
    ';',
  );
  const comment = fc
    .array(fc.oneof({ weight: 5, arbitrary: word }, fc.string()))
    .map((words) => words.join(' ').replace(/[\r\n\u0085\u2028\u2029]/g, ' '));

  test('a rule that no suppression names is never silenced, and every finding is somewhere', () => {
    fc.assert(
      fc.property(fc.array(comment, { minLength: 1, maxLength: 8 }), (comments) => {
        const reading = readingOf(configMap('  a: b'));
        const text = `${comments.map((one) => `a: FINDING #${one}`).join('\n')}\n`;
        const source = { path: 'a.yaml', text };
        let start = 0;
        const found = text
          .split('\n')
          .slice(0, -1)
          .map((line) => {
            const span = { start: start + 'a: FINDING '.length, end: start + line.length };
            start += line.length + 1;
            return { span, text: line.slice('a: FINDING '.length) };
          });
        const manifests = reading.manifests.map((manifest) => ({ ...manifest, source }));
        const readings = [{ ...reading, manifests, source, comments: found }];
        const findings = Array.from(text.matchAll(/^a: FINDING/gm), ({ index }) => [
          matchOf(findingAt(source, index, 'a/one')),
          matchOf(findingAt(source, index, 'b/renamed')),
        ]).flat();
        const {
          findings: left,
          suppressed,
          subjects,
        } = suppress(findings, readings, { manifests: [], workloads: [] }, options);
        expect(left.length + suppressed.length).toBe(findings.length);
        expect(suppressed.filter(({ finding }) => finding.rule === 'b/renamed')).toEqual([]);
        for (const { facts } of subjects) {
          expect(Object.keys(facts).sort()).toEqual([...schema.required].sort());
          expect(schema.properties.problem.enum).toContain(facts.problem);
        }
      }),
    );
  });

  test('a subject has every fact', () => {
    const source = { path: 'a.yaml', text: 'x' };
    const { facts } = suppressionSubject({
      problem: 'unused',
      form: 'config',
      source,
      span: { start: 0, end: 1 },
      detail: 'd',
    });
    expect(Object.keys(facts).sort()).toEqual([...schema.required].sort());
  });
});
