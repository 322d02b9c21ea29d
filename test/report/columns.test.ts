import { expect, test } from 'vitest';
import { columnsOf, wrap } from '../../src/report/columns.ts';

test.each<[string, string, number, string[]]>([
  ['blanks of any number', 'one  two\nthree', 9, ['one two', 'three']],
  ['short code stays together', 'write `a: b c` there', 12, ['write', '`a: b c`', 'there']],
  ['a long word is never cut', 'a bbbbbbbbbbbb c', 5, ['a', 'bbbbbbbbbbbb', 'c']],
  [
    'long code is broken, and what follows it is none',
    `\`${'long code '.repeat(6)}\` (also \`-x\`; or not), or \`y z\`.`,
    30,
    [
      '`long code long code long code',
      'long code long code long code',
      '` (also `-x`; or not), or',
      '`y z`.',
    ],
  ],
  ['a lone backtick', 'it`s here and there', 10, ['it`s here', 'and there']],
  ['nothing', '', 10, ['']],
])('%s', (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test.each([
  ['a', 1],
  ['é', 1],
  ['\u0301', 0],
  ['ㅎ', 2],
  ['世', 2],
  ['Ａ', 2],
  ['ｱ', 1],
  ['😀', 2],
  ['⏰', 2],
  ['→', 1],
  ['…', 1],
] as const)('%s takes %i columns', (character, expected) => {
  expect(columnsOf(character.codePointAt(0)!)).toBe(expected);
});
