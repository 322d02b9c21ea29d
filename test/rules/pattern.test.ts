import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPattern } from '../../src/rules/pattern.ts';

function matches(pattern: string, text: string): boolean {
  const read = readPattern(pattern);
  if ('problem' in read) throw new Error(read.problem);
  return read.test(text);
}

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '\\d',
  '\\W',
  '\\.',
  '[ab]',
  '[^a-c]',
  '[a-]',
  '[\\d_]',
  '^',
  '$',
  '𐐀',
  '\\n',
  '',
);
const expression = fc.letrec<{ choice: string; sequence: string; part: string }>((tie) => ({
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  sequence: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?'))
      .map(([one, count]) => (/^[$^]?$/.test(one) ? one : one + count)),
    fc
      .tuple(fc.constantFrom('(', '(?:'), tie('choice'), fc.constantFrom(')', ')*', ')+', '){0,2}', ')?'))
      .map((parts) => parts.join('')),
  ),
}));

test('a pattern means what a RegExp with the flag u means', () => {
  const outcomes = new Set<boolean>();
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', '1', '.', '-', '_', '\n', '𐐀'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(expression.choice, text, (pattern, subject) => {
      fc.pre(pattern.length <= 60);
      const expected = new RegExp(pattern, 'u').test(subject);
      outcomes.add(expected);
      expect(matches(pattern, subject)).toBe(expected);
    }),
    { numRuns: 3_000 },
  );
  expect(outcomes.size).toBe(2);
});

test.each([
  ['^team-[a-z]+-(blue|green)$', 'team-shop-blue', true],
  ['^team-[a-z]+-(blue|green)$', 'team-shop-blue2', false],
  ['', 'anything', true],
  ['x{3}', 'axxx', true],
  ['[^a]', 'x', true],
  ['[\\]]', ']', true],
])('%s on %s: %s', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected);
});

test.each([
  ['(', "'(' without ')'"],
  [')', "')' without '('"],
  ['*a', 'nothing before'],
  ['a**', 'nothing before'],
  ['^*', 'anchor'],
  ['(?=a)', 'not supported'],
  ['(?<n>a)', 'not supported'],
  ['(a)\\1', 'not supported'],
  ['\\bword', 'not supported'],
  ['\\p{L}', 'not supported'],
  ['a{2,1}', 'out of order'],
  ['[z-a]', 'out of order'],
  ['a{x}', 'no count'],
  ['[a', 'ends too early'],
  ['a\\', 'ends too early'],
  ['((a{99}){99}){99}', 'too large'],
  ['((){9999}){9999}', 'too large'],
  ['a'.repeat(201), 'longer than'],
])('%s is refused: %s', (pattern, problem) => {
  expect(readPattern(pattern)).toEqual({ problem: expect.stringContaining(problem) });
});

test.each(['(a*)*b', '(a|a)*b', '(a+)+$', '(.*)(.*)(.*)(.*)x', '(a?){50}a{50}'])(
  '%s does not explode',
  (pattern) => {
    expect(matches(pattern, `${'a'.repeat(20_000)}!`)).toBe(pattern === '(a?){50}a{50}');
  },
);
