import { expect, test } from 'vitest';
import { fill, placeholdersOf } from '../../src/rules/message.ts';

const facts = {
  object: "Deployment 'shop/web'",
  account: { name: 'web', isDefault: false },
  none: null,
  count: 3,
  zero: [],
  one: ['a'],
  two: ['a', 'b'],
  three: ['a', 'b', 'c'],
  five: ['a', 'b', 'c', 'd', 'e'],
  numbers: [1, 2],
  evil: 'web\u001b[31m\n::error::',
  long: 'x'.repeat(300),
  options: { max: 60 },
};

test.each([
  ['{object} runs.', "Deployment 'shop/web' runs."],
  ["'{account.name}' {account.isDefault}", "'web' false"],
  ['<{none}>', '<>'],
  ['{count}', '3'],
  ['<{zero}>', '<>'],
  ['{one}', "'a'"],
  ['{two}', "'a' and 'b'"],
  ['{three}', "'a', 'b' and 'c'"],
  ['{five}', "'a', 'b' and 3 more"],
  ['{numbers}', '1 and 2'],
  ['at most {options.max}', 'at most 60'],
  ['<{nothing}>', '<>'],
  ['<{account}>', '<>'],
  ['<{constructor}{account.toString}{__proto__}>', '<{__proto__}>'],
  ['{ object } {} ${object.x}', '{ object } {} $'],
])('%s becomes %s', (text, expected) => {
  expect(fill(text, facts)).toBe(expected);
});

test('nothing that is filled in can move a cursor, start a line or run on', () => {
  expect(fill('{evil}', facts)).toBe('web\\u{1b}[31m\\u{a}::error::');
  expect(fill('{long}', facts)).toHaveLength(120);
});

test('what is filled in is not filled again', () => {
  expect(fill('{a}', { a: '{b}', b: 'secret' })).toBe('{b}');
});

test('a detail is a sentence and may be longer than a name', () => {
  expect(fill('{detail}', { detail: 'word '.repeat(60).trim() })).toHaveLength(299);
});

test('a rule text of a stranger is made safe too', () => {
  expect(fill('\u001b[2J {count}', facts)).toBe('\\u{1b}[2J 3');
});

test('placeholders are listed in order', () => {
  expect(placeholdersOf('{b} and {a.c}, not {} or { x }')).toEqual(['b', 'a.c']);
});
