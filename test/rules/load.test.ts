import { expect, test } from 'vitest';
import { loadRule } from '../../src/rules/load.ts';
import { subjectSchemas } from '../../src/rules/vocabulary.ts';
import { regionOf } from '../../src/text/position.ts';

const subjects = Object.keys(subjectSchemas);

const whole = `# yaml-language-server: $schema=../../dist/schema/rule.schema.json
title: A title
severity: warning
subject: token
when:
  properties:
    audience: { const: null }
message: "{object} has a token in '{volume}'."
why: Because.
fix: Do it.
`;

function load(text: string, id = 'test/rule') {
  return loadRule({ path: 'rules/test/rule.yaml', text }, id);
}

/** `line:column message` of every problem. */
function problems(text: string, id?: string): string[] {
  return load(text, id).problems.map(({ message, place }) => {
    const { line, column } = regionOf(place.source, place.span);
    return `${line}:${column} ${message}`;
  });
}

test('a short rule is filled up with defaults', () => {
  expect(load(whole)).toEqual({
    problems: [],
    rule: {
      id: 'test/rule',
      title: 'A title',
      severity: 'warning',
      securitySeverity: 5,
      profile: 'recommended',
      subject: 'token',
      when: { properties: { audience: { const: null } } },
      cases: [],
      at: ['self'],
      related: [],
      chain: [],
      edit: [],
      cause: [],
      message: "{object} has a token in '{volume}'.",
      why: 'Because.',
      breaks: '',
      fix: 'Do it.',
      references: [],
      maps: [],
      since: '',
      aliases: [],
      options: {},
      optionSchemas: {},
      examples: [],
    },
  });
});

test('a full rule keeps what it says; texts become one line', () => {
  const { rule } =
    load(`${whole.replace('"{object} has a token in \'{volume}\'."', '>-\n  one\n  two\n\n  three')}
security-severity: 8.1
profile: strict
cases:
  - when: { properties: { mounted: { const: false } } }
    severity: note
    message: |
      four
      five
at: [audience, self]
related: [workload]
references: [https://kubernetes.io/]
maps: [CIS 5.1.6]
since: 0.1.0
aliases: [test/old]
options:
  most: { type: integer, default: 3, description: Most. }
examples:
  - bad: "a: b # <-\\n"
    options: { most: 4 }
`);
  expect(rule).toMatchObject({
    message: 'one two three',
    securitySeverity: 8.1,
    profile: 'strict',
    cases: [{ severity: 'note', message: 'four five' }],
    at: ['audience', 'self'],
    options: { most: 3 },
    optionSchemas: { most: { type: 'integer', default: 3, description: 'Most.' } },
    aliases: ['test/old'],
    examples: [{ bad: 'a: b # <-\n', options: { most: 4 } }],
  });
  expect(rule!.cases[0]).not.toHaveProperty('fix');
});

const mistakes: [string, string, string, string[]][] = [
  [
    'unknown key',
    'title: A title',
    'titel: A title',
    ["2:1 The file lacks 'title'.", "2:1 Unknown key 'titel'. Did you mean 'title'?"],
  ],
  ['title with a period', 'A title', 'A title.', ['2:8 A title has no final period.']],
  [
    'unknown severity',
    'warning',
    'waning',
    ["3:11 'severity' must be one of error, warning, note. Did you mean 'warning'?"],
  ],
  ['severity of another type', 'warning', '3', ["3:11 'severity' must be one of error, warning, note."]],
  [
    'unknown subject',
    'subject: token',
    'subject: tokn',
    [`4:10 'subject' must be one of ${subjects.join(', ')}. Did you mean 'token'?`],
  ],
  [
    'unknown fact',
    'audience:',
    'audiance:',
    ["7:5 The subject 'token' has no fact 'audiance'. Did you mean 'audience'?"],
  ],
  [
    'part of a fact without parts',
    '{ const: null }',
    '{ properties: { x: { const: 1 } } }',
    ["7:31 The fact 'audience' has no parts."],
  ],
  [
    'value that a fact never has',
    'audience: { const: null }',
    'pathProblem: { const: abslute }',
    [
      `7:27 The fact 'pathProblem' is never "abslute", but "missing" or "empty" or "absolute" or "parent" or "duplicate" or null. Did you mean 'absolute'?`,
    ],
  ],
  [
    'value of another type',
    '{ const: null }',
    '{ enum: [a, 3] }',
    ["7:27 The fact 'audience' is never 3, but string or null."],
  ],
  [
    'unknown keyword',
    '{ const: null }',
    '{ cosnt: null }',
    ["7:17 Unknown key 'cosnt'. Did you mean 'const'?"],
  ],
  ['reference', '{ const: null }', '{ $ref: "#" }', ["7:17 Unknown key '$ref'. Known are"]],
  [
    'number without type',
    'audience: { const: null }',
    'lifetimeSeconds: { minimum: 3 }',
    [`7:24 'minimum' needs 'type: number' beside it: every value of another type passes, "unknown" too.`],
  ],
  [
    'condition that is no mapping',
    '{ const: null }',
    'yes please',
    ["7:15 'audience' must be a mapping or true or false."],
  ],
  [
    'nested mistake',
    '{ const: null }',
    '{ const: null }\n  not:\n    anyOf:\n      - properties: { mountd: { const: true } }',
    ["10:23 The subject 'token' has no fact 'mountd'. Did you mean 'mounted'?"],
  ],
  [
    'dangerous pattern',
    '{ const: null }',
    '{ type: string, pattern: "(?=a)" }',
    ['7:40 This pattern cannot be used: look-around and named groups are not supported.'],
  ],
  [
    'pattern without type',
    '{ const: null }',
    '{ pattern: a }',
    ["7:17 'pattern' needs 'type: string' beside it"],
  ],
  [
    'unknown placeholder',
    '{volume}',
    '{volum}',
    ["8:36 The subject 'token' has no fact 'volum'. Did you mean 'volume'?"],
  ],
  [
    'placeholder with parts',
    'subject: token',
    'subject: workload',
    [
      "7:5 The subject 'workload' has no fact 'audience'.",
      "8:36 The subject 'workload' has no fact 'volume'.",
    ],
  ],
  ['unknown placeholder in the fix', 'Do it.', 'Do {options.x}.', ["10:9 There is no option 'x'."]],
  [
    'unknown place',
    'why:',
    'at: [audiance]\nwhy:',
    ["9:6 The subject 'token' has no place 'audiance'. Did you mean 'audience'?"],
  ],
  [
    'unknown related place',
    'why:',
    'related: [nothing-like-it]\nwhy:',
    ["9:11 The subject 'token' has no place 'nothing-like-it'. It has: self,"],
  ],
  ['no place', 'why:', 'at: []\nwhy:', ["9:5 'at' is empty."]],
  ['written twice', 'why: Because.', 'why: Because.\nwhy: Really.', ["9:1 'why' is written twice here."]],
  [
    'reference without https',
    'why:',
    'references: [http://example.org]\nwhy:',
    ["9:14 An entry of 'references' does not look right"],
  ],
  ['too severe', 'why:', 'security-severity: 11\nwhy:', ["9:20 'security-severity' is above 10."]],
  [
    'unknown option',
    '{ const: null }',
    '{ const: { $data: /options/most } }',
    ["7:33 There is no option 'most'."],
  ],
  [
    'other pointer',
    '{ const: null }',
    '{ const: { $data: 1/audience } }',
    ["7:33 '$data' does not look right"],
  ],
  [
    'option that cannot be compared',
    '{ const: null }',
    '{ const: { $data: /options/most } }\noptions:\n  most: { type: array, default: [], description: Most. }',
    ["7:33 'const' needs an option of the type string or boolean or number or integer."],
  ],
  [
    'default of another type',
    'why:',
    'options:\n  most: { type: integer, default: many, description: Most. }\nwhy:',
    ["10:35 A value of 'most' must be a whole number."],
  ],
  [
    'name of an option',
    'why:',
    'options:\n  Most-of: { type: integer, default: 1, description: Most. }\nwhy:',
    ["10:3 'Most-of' cannot be a name here"],
  ],
  [
    'example without a mark',
    'why:',
    'examples:\n  - bad: "a: b"\nwhy:',
    ["10:5 A bad example marks the lines that are reported: they end in '# <-'."],
  ],
  [
    'good example with a mark',
    'why:',
    'examples:\n  - good: "a: b # <-"\nwhy:',
    ['10:5 A good example has no line'],
  ],
  [
    'example that is both',
    'why:',
    'examples:\n  - bad: "a: b # <-"\n    good: "a: b"\nwhy:',
    ["10:5 An example is either 'bad' or 'good'."],
  ],
  [
    'example with an unknown option',
    'why:',
    'examples:\n  - good: "a: b"\n    options: { most: 1 }\nwhy:',
    ["11:16 There is no option 'most'."],
  ],
  ['alias', 'why:', 'aliases: [Old]\nwhy:', ["9:11 An entry of 'aliases' does not look right"]],
  ['second document', 'why:', '---\nwhy:', ['9:']],
];

test.each(mistakes)('%s', (_, from, to, expected) => {
  expect(whole).toContain(from);
  const found = problems(whole.replace(from, () => to));
  expect(found.map((problem, index) => problem.slice(0, expected[index]?.length))).toEqual(expected);
});

test('all mistakes are told at once, in the order of the text', () => {
  const text = whole.replace('warning', 'bad').replace('audience', 'audiance').replace('{volume}', '{volum}');
  expect(problems(`${text}nonsense: 1\n`).map((problem) => problem.split(' ')[0])).toEqual([
    '3:11',
    '7:5',
    '8:36',
    '11:1',
  ]);
});

test.each([
  ['', '1:1 A rule file is a mapping.'],
  ['- a\n- b\n', '1:1 A rule file is a mapping.'],
  ['title: [\n', 'This is no YAML'],
  [`title: ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`, 'nested more deeply'],
  [`title: ${'x'.repeat(300_000)}\n`, 'at most'],
  ['__proto__: { title: x }\n', "Unknown key '__proto__'"],
  ['constructor: x\n', "Unknown key 'constructor'"],
])('%.30j is no rule, and no crash', (text, message) => {
  const found = load(text);
  expect(found.rule).toBeUndefined();
  expect(problems(text).join('\n')).toContain(message);
});

test('aliases that grow without end are refused', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 12; level += 1)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  expect(load(lines.join('\n')).problems).not.toEqual([]);
});

test.each(['Test/rule', 'rule', 'a/b/c', 'a/b.yml', '../b'])('%s is no id', (id) => {
  expect(problems(whole, id)[0]).toContain('<category>/<id>.yaml');
});

test('a message about hostile names is safe to print', () => {
  const found = problems(whole.replace('audience:', '"\\eaudience":'));
  expect(found).toEqual(["7:5 The subject 'token' has no fact '\\u{1b}audience'. Did you mean 'audience'?"]);
});
