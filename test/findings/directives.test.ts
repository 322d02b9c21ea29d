import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate, parseAnnotation, parseDirectives } from '../../src/findings/directives.ts';

function parse(text: string) {
  return parseDirectives({ text, span: { start: 100, end: 100 + text.length } });
}

describe('a directive', () => {
  test('says where its parts stand', () => {
    const text = '# sa-lint-disable-line a/one, two until=2027-01-31 -- the reason';
    const [directive] = parse(text);
    expect(directive).toMatchObject({
      scope: 'line',
      until: '2027-01-31',
      reason: 'the reason',
      mistake: null,
      span: { start: 102, end: 100 + text.length },
    });
    expect(directive!.names).toEqual([
      { text: 'a/one', span: { start: 123, end: 128 } },
      { text: 'two', span: { start: 130, end: 133 } },
    ]);
  });

  test.each([
    ['#sa-lint-disable-file a -- r', 'file'],
    ['##  sa-lint-disable-file a -- r', 'file'],
    ['# noqa # sa-lint-disable-next-line a -- r', 'next-line'],
    ['#\tsa-lint-disable-line\ta\t--\tr', 'line'],
  ])('%s', (text, scope) => {
    expect(parse(text)).toMatchObject([{ scope, mistake: null, reason: 'r', names: [{ text: 'a' }] }]);
  });

  test('keeps dashes in its reason', () => {
    expect(parse('# sa-lint-disable-line a -- one -- two--three')[0]!.reason).toBe('one -- two--three');
  });

  test('names at most fifty rules', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`).join(' ');
    expect(parse(`# sa-lint-disable-line ${names(50)} -- r`)[0]!.mistake).toBeNull();
    expect(parse(`# sa-lint-disable-line ${names(51)} -- r`)[0]!.mistake?.problem).toBe('malformed');
  });

  test.each([
    '# sa-lint',
    '# see sa-lint-disable-line in the manual',
    '# sa-lint ignores this',
    '# sa-lint.dev/ignore',
    '# sa-lint-baseline.json',
    '#',
  ])('is none: %s', (text) => {
    expect(parse(text)).toEqual([]);
  });

  test('never throws, and its spans lie in the comment', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('# sa-lint-disable-line ', 'until=', ' -- ', ',', 'a/b', ';', ':', '# sa-lint-'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = `#${parts.join('')}`;
        for (const { names, span, mistake } of parse(text))
          for (const { start, end } of [span, ...names.map((name) => name.span), mistake?.span ?? span]) {
            expect(start).toBeGreaterThanOrEqual(100);
            expect(end).toBeLessThanOrEqual(100 + text.length);
            expect(start).toBeLessThanOrEqual(end);
          }
        parseAnnotation(text, 0);
      }),
    );
  });
});

describe('an annotation', () => {
  test('is a list of entries', () => {
    const text = 'a/one: r1 ;\n two until=2027-01-31: r2: more;;';
    const entries = parseAnnotation(text, 10);
    expect(entries).toMatchObject([
      { names: [{ text: 'a/one' }], until: null, reason: 'r1', mistake: null },
      { names: [{ text: 'two' }], until: '2027-01-31', reason: 'r2: more', mistake: null },
    ]);
    for (const { names } of entries)
      expect(text.slice(names[0]!.span.start - 10, names[0]!.span.end - 10)).toBe(names[0]!.text);
  });

  test('needs no space', () => {
    expect(parseAnnotation('a/one:r', 0)).toMatchObject([{ names: [{ text: 'a/one' }], reason: 'r' }]);
  });
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['20260101', false],
  ['+12026-01-01', false],
  ['2026-01-01T00:00', false],
  ['', false],
])('isDate(%s)', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});
