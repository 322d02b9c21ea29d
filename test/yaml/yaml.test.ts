import { describe, expect, test } from 'vitest';
import type { MappingNode } from '../../src/yaml/node.ts';
import { type ParseOptions, parseYaml } from '../../src/yaml/parse.ts';
import { cases, knownDifferences } from './kubectl.cases.ts';
import { readAll, valueFrom, valueIn } from './values.ts';

describe('texts that kubectl was asked about', () => {
  test.each(cases)('$text', ({ text, ...kubectl }) => {
    const { documents, refused } = knownDifferences.get(text) ?? kubectl;
    const read = readAll(text);
    expect(read.refused).toBe(refused);
    // Behind a text that kubectl refuses it reads nothing more; here, separators that it refuses come last.
    expect(refused ? read.documents.slice(0, documents.length) : read.documents).toEqual(documents);
  });

  test('every known difference is one', () => {
    for (const [text, here] of knownDifferences) {
      const { documents, refused } = cases.find((one) => one.text === text)!;
      expect({ documents, refused }, text).not.toEqual(here);
    }
  });
});

function parse(text: string, options?: ParseOptions) {
  const parsed = parseYaml(text, 0, text.length, options);
  if ('error' in parsed) throw new Error(parsed.error.detail);
  return parsed.node!;
}

function errorOf(text: string) {
  const parsed = parseYaml(text, 0, text.length);
  if (!('error' in parsed)) throw new Error(`no error: ${text}`);
  return parsed.error;
}

describe('duplicates and merges', () => {
  const keysAndValues = (node: MappingNode) =>
    node.duplicates.map(({ key, value }) => [key, valueFrom(value)]);

  test('the last duplicate wins, earlier ones are kept aside in order', () => {
    const root = parse('a: 1\nb: 2\na: 3\na: 4\n') as MappingNode;
    expect(valueFrom(root)).toEqual({ a: 4, b: 2 });
    expect(keysAndValues(root)).toEqual([
      ['a', 1],
      ['a', 3],
    ]);
  });

  test('keys that read alike are duplicates', () => {
    const root = parse('on: 1\nyes: 2\n"true": 3\n') as MappingNode;
    expect(valueFrom(root)).toEqual({ true: 3 });
    expect(root.duplicates).toHaveLength(2);
  });

  test('an explicit key after a merge is meant, and no duplicate', () => {
    const root = parse('<<: {a: 1, b: 1}\na: 2\n') as MappingNode;
    expect(valueFrom(root)).toEqual({ a: 2, b: 1 });
    expect(root.duplicates).toEqual([]);
  });

  test('a merge after an explicit key overrides it, in kubectl, and that is a duplicate', () => {
    const root = parse('a: 2\n<<: {a: 1, b: 1}\n') as MappingNode;
    expect(valueFrom(root)).toEqual({ a: 1, b: 1 });
    expect(keysAndValues(root)).toEqual([['a', 2]]);
  });

  test('a merged field stands where it is written', () => {
    const text = 'x: &x\n  a: 1\nz:\n  <<: *x\n';
    const z = (parse(text) as MappingNode).fields.get('z')!.value as MappingNode;
    expect(z.fields.get('a')!.keySpan.start).toBe(text.indexOf('a: 1'));
  });

  test('keys of objects from JavaScript are keys like others', () => {
    const root = parse('__proto__: {a: 1}\nconstructor: 2\nhasOwnProperty: 3\n') as MappingNode;
    expect([...root.fields.keys()]).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test('an alias is the very node of its anchor', () => {
    const root = parse('a: &x {b: 1}\nc: *x\n') as MappingNode;
    expect(root.fields.get('c')!.value).toBe(root.fields.get('a')!.value);
  });
});

describe('hostile texts', () => {
  const outcome = (text: string) => {
    const parsed = parseYaml(text, 0, text.length);
    return 'error' in parsed ? 'refused' : 'read';
  };

  test.each([
    ['5,000 flow lists', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['5,000 flow mappings', `a: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`],
    ['5,000 block lists', '- '.repeat(5000)],
    ['500 block mappings', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
    ['9,000 open brackets', '['.repeat(9000)],
    ['9,000 explicit keys', `${'? '.repeat(9000)}x`],
  ])('%s in each other end in an answer', (_, text) => {
    expect(outcome(text)).toBeOneOf(['read', 'refused']);
  });

  test.each([
    ['lists', '['.repeat(10_001)],
    ['block lists', '- '.repeat(10_001)],
  ])('more than 10,000 %s in each other are refused, as kubectl does', (_, text) => {
    expect(outcome(text)).toBe('refused');
  });

  const bomb = (width: number, depth: number) =>
    [
      `a0: &a0 [${'x, '.repeat(width)}]`,
      ...Array.from({ length: depth }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(width)}]`),
    ].join('\n');

  test('an alias bomb is refused without being expanded', () => {
    expect(errorOf(bomb(10, 100)).detail).toMatch(/mostly aliases/);
  });

  test('aliases in measure are fine', () => {
    expect(parse(bomb(9, 2)).type).toBe('mapping');
  });

  test('a document that is aliases for more than 99 % is refused, one with fewer is not', () => {
    const document = (aliases: number) => `a: &a [${'x, '.repeat(2000)}]\nb: [${'*a, '.repeat(aliases)}]\n`;
    // 2,000 nodes written; 99 % is reached at some 100 aliases of 2,000 nodes each.
    expect(parse(document(90)).type).toBe('mapping');
    expect(errorOf(document(110)).detail).toMatch(/mostly aliases/);
  });

  test('an anchor inside itself', () => {
    expect(errorOf('a: &a [1, {b: *a}]')).toMatchObject({
      detail: "the anchor 'a' contains itself",
      span: { start: 14, end: 16 },
    });
  });

  test.each([
    ['a line of 2 MB', `a: ${'x'.repeat(2_000_000)}`],
    ['a line of 2 MB of words', `a: ${'x '.repeat(1_000_000)}`],
    ['a flow list of 200,000 items', `a: [${'x, '.repeat(200_000)}]`],
    ['a flow list on as many lines', `a: [${'x,\n'.repeat(200_000)}]`],
    ['200,000 comments', '#\n'.repeat(200_000)],
    ['200,000 keys', Array.from({ length: 200_000 }, (_, i) => `k${i}: v\n`).join('')],
    ['100,000 empty lines in a block scalar', `a: |\n  x\n${'\n'.repeat(100_000)}  y\n`],
    ['100,000 lines of a plain scalar', `a: x\n${'  y\n'.repeat(100_000)}`],
    ['100,000 escapes', `a: "${'\\n'.repeat(100_000)}"`],
    ['100,000 quotes', `a: '${"''".repeat(100_000)}'`],
    ['a number of 100,000 digits', `a: ${'9'.repeat(100_000)}`],
    ['a hexadecimal number of 100,000 digits', `a: 0x${'f'.repeat(100_000)}`],
  ])('%s', (_, text) => {
    expect(outcome(text)).toBe('read');
  });
});

describe('errors point at the line that is wrong', () => {
  test.each([
    ['a: 1\nb: c: d\ne: 2\n', 2],
    ['a: 1\n\tb: 2\n', 2],
    ['a: 1\nb: *x\n', 2],
    ['a: 1\nb: @x\n', 2],
    ['a: 1\nhello\nb: 2\n', 2],
    ['a: 1\nb: {{ x }}\n', 2],
    ['a: 1\r\nb: *x\r\n', 2],
  ])('%j', (text, line) => {
    const { span } = errorOf(text);
    expect(text.slice(0, span.start).split('\n')).toHaveLength(line);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  });
});

describe('comments', () => {
  test('are found where YAML has them, and nowhere else', () => {
    const text = [
      '# one',
      'a: b # two',
      'c: "# no" # three',
      'd: | # four',
      '  # no',
      '# five',
      'e: x#no',
      'f: [1, # six',
      '  2]',
      "g: 'it''s # no'",
      'h: x',
      '  y # seven',
      '  # eight',
    ].join('\n');
    const comments: string[] = [];
    parse(text, { onComment: ({ start, end }) => comments.push(text.slice(start, end)) });
    expect(comments).toEqual([
      '# one',
      '# two',
      '# three',
      '# four',
      '# five',
      '# six',
      '# seven',
      '# eight',
    ]);
  });
});

describe('where a document ends', () => {
  test.each([
    ['a: b\n', undefined],
    ['a: b\n...\n', undefined],
    ['a: b\n...\n# c\n', undefined],
    ['a: b\n...\nc: d\n', 5],
  ])('%j', (text, stop) => {
    const parsed = parseYaml(text, 0, text.length);
    expect('error' in parsed ? parsed.error : parsed.stop).toBe(stop);
  });
});

test('the span of a part of a text counts from its start', () => {
  const text = 'x: y\n---\na: b\n';
  const parsed = parseYaml(text, 9, 13);
  expect('node' in parsed && parsed.node?.span).toEqual({ start: 9, end: 13 });
  expect(valueIn('a: b')).toEqual({ a: 'b' });
});
