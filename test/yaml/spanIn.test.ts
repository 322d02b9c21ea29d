import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../../src/yaml/access.ts';
import { parseJson } from '../../src/yaml/json.ts';
import type { ScalarNode } from '../../src/yaml/node.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { spanIn } from '../../src/yaml/spanIn.ts';

function scalarIn(text: string): ScalarNode {
  const parsed = parseYaml(text, 0, text.length);
  const node = 'node' in parsed ? at(parsed.node, 'a') : undefined;
  if (node?.type !== 'scalar') throw new Error(`no scalar: ${text}`);
  return node;
}

/** What stands in the text where a part of the value was found. */
function written(text: string, part: string, scalar = scalarIn(text)): string {
  const from = String(scalar.value).indexOf(part);
  expect(from).not.toBe(-1);
  const { start, end } = spanIn({ path: 'a.yaml', text }, scalar, from, from + part.length);
  return text.slice(start, end);
}

test.each<[string, string, string, string]>([
  ['plain', 'a: one two three\n', 'two', 'two'],
  ['plain over lines', 'a: one\n  two\n\n  three\n', 'two', 'two'],
  ['a fold', 'a: one\n  two\n', 'one two', 'one\n  two'],
  ['empty lines', 'a: one\n\n  two\n', '\n', '\n\n  '],
  ['single-quoted', "a: 'it''s two'\n", 'two', 'two'],
  ['a quote', "a: 'it''s'\n", "'", "''"],
  ['single-quoted over lines', "a: 'one\n  two ''x'''\n", "'x'", "''x''"],
  ['double-quoted', 'a: "one \\"two\\" three"\n', '"two"', '\\"two\\"'],
  ['an escape for a character', 'a: "x\\u0074wo"\n', 'two', '\\u0074wo'],
  ['an escape for two code units', 'a: "\\U0001F600two"\n', 'two', 'two'],
  ['an escaped line end', 'a: "one\\\n   two"\n', 'two', 'two'],
  ['a word over an escaped line end', 'a: "tw\\\n   o"\n', 'two', 'tw\\\n   o'],
  ['literal', 'a: |\n  one\n   two\n\n  three\n', 'three', 'three'],
  ['literal, indented further', 'a: |\n  one\n   two\n', ' two', ' two'],
  ['literal with a number', 'a: |2\n    one\n  two\n', 'two', 'two'],
  ['literal that starts empty', 'a: |\n\n  one\n', 'one', 'one'],
  ['over lines of a literal', 'a: |\n  one\n  two\n', 'e\nt', 'e\n  t'],
  ['literal with CRLF', 'a: |-\r\n  one\r\n  two\r\n', 'two', 'two'],
  ['folded', 'a: >-\n  one\n  two\n\n  three\n   four\n', 'three', 'three'],
  ['folded, indented further', 'a: >-\n  one\n\n   two\n  three\n', 'three', 'three'],
  ['behind astral characters', 'a: "😀 \\t two"\n', 'two', 'two'],
])('%s', (_, text, part, expected) => {
  expect(written(text, part)).toBe(expected);
});

test('JSON strings', () => {
  const text = '{"a": "one\\/\\u00e9\\ttwo"}';
  const parsed = parseJson(text, 0);
  const scalar = at('node' in parsed ? parsed.node : undefined, 'a') as ScalarNode;
  expect(written(text, 'two', scalar)).toBe('two');
  expect(written(text, 'é', scalar)).toBe('\\u00e9');
  expect(written(text, '/', scalar)).toBe('\\/');
});

describe('the whole scalar', () => {
  test.each([
    ['what a tag decodes', 'a: !!binary aGVsbG8=\n'],
    ['a number', 'a: 123\n'],
  ])('%s', (_, text) => {
    const scalar = scalarIn(text);
    expect(spanIn({ path: 'a.yaml', text }, scalar, 0, 1)).toEqual(scalar.span);
  });

  test.each([
    [-1, 2],
    [3, 2],
    [0, 99],
  ])('offsets that the value has not: %i to %i', (from, to) => {
    const scalar = scalarIn('a: word\n');
    expect(spanIn({ path: 'a.yaml', text: 'a: word\n' }, scalar, from, to)).toEqual(scalar.span);
  });
});

test('what is found in any style says the part again, and a character more says more', () => {
  const word = fc.constantFrom('one', "it's", 'a"b', 'é', '😀', '\\', 'x: y', '# no', '-', '{');
  const gap = fc.constantFrom(' ', '\n', '\n\n', '  ', '\n ', ' \n');
  const value = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 });
  const styles = ['"', "'", '|', '|-', '|2', '>', '>-', '>2'] as const;
  const eol = fc.constantFrom('\n', '\r\n');
  let checked = 0;
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...styles),
      eol,
      fc.nat(),
      fc.nat(),
      (parts, style, end, one, other) => {
        const words = parts.flat().join('');
        const lines = words.split('\n');
        const body =
          style === '"'
            ? JSON.stringify(words).replace(/\\n/g, '\n  ')
            : style === "'"
              ? `'${words.replaceAll("'", "''").replaceAll('\n', '\n  ')}'`
              : `${style}\n${lines.map((line) => `  ${line}`).join('\n')}`;
        const text = `a: ${body}\nb: 1\n`.replaceAll('\n', end);
        const parsed = parseYaml(text, 0, text.length);
        const scalar = 'node' in parsed ? at(parsed.node, 'a') : undefined;
        fc.pre(scalar?.type === 'scalar' && typeof scalar.value === 'string' && scalar.value.length > 0);
        const full = String(scalar.value);
        const characters = [...full];
        const offsets = [0];
        for (const each of characters) offsets.push(offsets.at(-1)! + each.length);
        const low = Math.min(one % characters.length, other % characters.length);
        const high = Math.max(one % characters.length, other % characters.length);
        const part = full.slice(offsets[low], offsets[high + 1]);
        const span = spanIn({ path: 'a.yaml', text }, scalar, offsets[low]!, offsets[high + 1]!);
        expect(span.start).toBeGreaterThanOrEqual(scalar.span.start);
        expect(span.end).toBeLessThanOrEqual(scalar.span.end);
        const plain = part.replace(/[^\p{L}\p{So}]/gu, '');
        expect(
          text
            .slice(span.start, span.end)
            .replace(/\\n/g, '')
            .replace(/[^\p{L}\p{So}]/gu, ''),
        ).toBe(plain);
        if (span.start !== scalar.span.start || span.end !== scalar.span.end) checked += 1;
      },
    ),
    { numRuns: 2_000 },
  );
  expect(checked).toBeGreaterThan(1_000);
});
