import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.ts';

function errorIn(text: string): readonly [string, string] | undefined {
  const parsed = parseYaml(text, 0, text.length);
  if (!('error' in parsed)) return undefined;
  const { detail, span } = parsed.error;
  return [detail, text.slice(span.start, span.end)];
}

const key = "this line is neither a key with its ':' nor part of a value above";
const colon = "a value holds ': ' without quotes, or a key stands where none can";
const indent = 'this line is indented like nothing above it';
const bracket = 'this bracket is never closed, or its lines are not indented';

test.each([
  ['a: b: c\n', colon, 'b'],
  ['a:\n  b: c\n d: e\n', indent, 'd'],
  ['a:\n  - b\n  c: d\n', indent, 'c'],
  ['a:\n  - b: c\n   d: e\n', indent, 'd'],
  ['a: "b\nc: d\n', 'this quote is never closed', '"'],
  ["a: 'b\nc: d\n", 'this quote is never closed', "'"],
  ['a\nb: c\n', key, 'a'],
  ['a: b\nc\n', key, 'c'],
  ['\ta: b\n', 'a tab stands where only spaces may indent', 'a'],
  ['a: [b, c\nd: e\n', bracket, 'd'],
  ['a: {b: c\n', bracket, ''],
  ['a: @b\n', 'a value that starts with this character needs quotes', '@'],
  ['a: }\n', 'this is not expected here', '}'],
  ['a: "\\q"\n', 'double quotes know no such escape; a backslash itself is written twice', '\\'],
  ['a: &x &y b\n', 'a value can have only one anchor', '&y'],
  ['a: !x !y b\n', 'a value can have only one tag', '!y'],
])('%j: %s', (text, detail, at) => {
  expect(errorIn(text)).toEqual([detail, at]);
});

test.each(['a: "x"#c\n', 'a: [x]#c\n', 'a: {b: c}#d\n'])('%j is right in YAML 1.1', (text) => {
  expect(errorIn(text)).toBeUndefined();
});

describe('values nested in each other', () => {
  const shapes: readonly (readonly [string, (count: number) => string])[] = [
    ['lists in brackets', (count) => `${'['.repeat(count)}${']'.repeat(count)}\n`],
    ['brackets that stay open', (count) => '['.repeat(count)],
    ['mappings in brackets', (count) => '{a: '.repeat(count)],
    ['items', (count) => `a:\n  ${'- '.repeat(count)}&x b\n`],
    ['keys', (count) => `${'? '.repeat(count)}b\n`],
    ['lines', (count) => Array.from({ length: count }, (_, index) => `${' '.repeat(index)}&a a:`).join('\n')],
  ];

  test.each(shapes)('%s: a few hundred are read, and never more than the stack holds', (_, text) => {
    const tooDeep = 'values are nested more deeply than sa-lint can read';
    expect(errorIn(text(300))?.[0]).not.toBe(tooDeep);
    for (const count of [1_000, 3_000]) expect(errorIn(text(count))?.[0]).toBe(tooDeep);
  });

  test.each(shapes.slice(0, 5))('%s: as many as a file holds', (_, text) => {
    expect(errorIn(text(30_000))).toBeDefined();
  });
});
