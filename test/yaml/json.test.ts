import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/yaml/json.ts';
import type { MappingNode } from '../../src/yaml/node.ts';
import { valueFrom } from './values.ts';

function read(text: string, start = 0) {
  const parsed = parseJson(text, start);
  if ('error' in parsed) throw new Error(parsed.error.detail);
  return parsed;
}

test('gives what JSON.parse gives, and every span is the text of its value', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), fc.constantFrom(undefined, 2), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), null, space);
      const { node, end } = read(` ${text} `, 0);
      expect(valueFrom(node)).toEqual(JSON.parse(text));
      expect(end).toBe(text.length + 1);
      expect(node.span).toEqual({ start: 1, end });
    }),
  );
});

test('refuses what JSON.parse refuses, and numbers that no float holds, as Go does', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u00e9"',
    '"\\x"',
    '1',
    '-1.5',
    'e3',
    '01',
    'true',
    'nul',
    ' ',
    '\n',
    '"',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const parsed = parseJson(text, 0);
      let valid = true;
      try {
        JSON.parse(text, (_, value) => {
          valid &&= typeof value !== 'number' || Number.isFinite(value);
          return value;
        });
      } catch {
        valid = false;
      }
      const whole = 'node' in parsed && text.slice(parsed.end).trim() === '';
      expect(whole).toBe(valid);
    }),
    { numRuns: 2000 },
  );
});

test('duplicate keys: the last wins, the first is kept aside', () => {
  const root = read('{"a": 1, "a": 2}').node as MappingNode;
  expect(valueFrom(root)).toEqual({ a: 2 });
  expect(root.duplicates.map(({ value }) => valueFrom(value))).toEqual([1]);
});

test('keys have the spans that they are written in', () => {
  const text = '{"\\u0061" : 1}';
  const { keySpan } = (read(text).node as MappingNode).fields.get('a')!;
  expect(text.slice(keySpan.start, keySpan.end)).toBe('"\\u0061"');
});

test('deep nesting costs no stack', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect('node' in parseJson(nested(9000), 0)).toBe(true);
  expect(parseJson(nested(20_000), 0)).toMatchObject({
    error: { detail: expect.stringMatching(/deeper than 10000/) },
  });
});

test('a string of 3 MB', () => {
  const text = JSON.stringify('x\n'.repeat(1_000_000));
  expect(read(text).end).toBe(text.length);
});

test.each([
  ['{"a": 1,}', '}', 'JSON needs a key in double quotes here'],
  ['{"a" 1}', '1', "JSON needs ':' here"],
  ['[1 2]', '2', "JSON needs ',' or ']' here"],
  ['[1, ]', ']', 'JSON needs a value here'],
  ['[1e999]', '1', 'JSON needs a value here'],
])('%s', (text, at, detail) => {
  const start = text.indexOf(at, 1);
  expect(parseJson(text, 0)).toEqual({ error: { detail, span: { start, end: start + 1 } } });
});
