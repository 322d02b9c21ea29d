import { describe, expect, test } from 'vitest';
import { columns, wrap } from '../../src/report/columns.ts';
import { frame } from '../../src/report/frame.ts';
import { paint } from '../../src/report/paint.ts';
import { placeOf } from './sample.ts';

const jwt = `eyJ${'hbGciOiJSUzI1NiIsImtpZCI6'.repeat(8)}`;

function framed(text: string, piece: string, options: { width?: number; context?: number } = {}): string[] {
  const plain = paint(false);
  return frame(placeOf({ path: 'a.yaml', text }, piece), {
    width: options.width ?? 80,
    indent: '',
    digits: 2,
    context: options.context ?? 0,
    paint: plain,
    style: (part) => part,
  });
}

/** What stands above the carets of a frame of one line. */
function marked([line, carets]: string[]): string {
  const start = carets!.indexOf('^');
  const end = carets!.lastIndexOf('^') + 1;
  let shown = '';
  let at = 0;
  for (const character of line!) {
    if (at >= start && at < end) shown += character;
    at += columns(character);
  }
  return shown;
}

describe('the underline', () => {
  test('stands below the span', () => {
    expect(framed('kind: Pod\nspec:\n  hostPID: true\n', 'hostPID')).toEqual([
      ' 3 │   hostPID: true',
      '   │   ^^^^^^^',
    ]);
  });

  test.each([
    ['wide characters', '名前: 日本 value', 'value'],
    ['characters outside the basic plane', 'a𐐀b: 𐐀𐐀 value', 'value'],
    ['combining marks', 'e\u0301e\u0301: value', 'value'],
    ['tabs', '\tkey:\tvalue', 'value'],
    ['control characters', 'k\u001b[31m\u202e: value', 'value'],
    ['CRLF', 'a: b\r\nkey: value\r\nc: d', 'value'],
    ['a lone CR', 'a: b\rkey: value\rc: d', 'value'],
    ['a token value', `token: ${jwt} value`, 'value'],
  ])('after %s', (_, text, piece) => {
    expect(marked(framed(text, piece))).toBe(piece);
  });

  test('of a token value is as long as what is shown of it', () => {
    expect(framed(`token: ${jwt}`, jwt)).toEqual([' 1 │ token: eyJh…', '   │        ^^^^^']);
    expect(framed(`token: ${jwt} # x`, jwt.slice(20, 40))).toEqual([
      ' 1 │ token: eyJh… # x',
      '   │            ^',
    ]);
  });

  test('of a span of many lines covers the first', () => {
    expect(framed('a:\n  b: 1  \n  c: 2\n', 'b: 1  \n  c')).toEqual([' 2 │   b: 1  ', '   │   ^^^^']);
  });

  test('of an empty span is one caret, also at the end of the file', () => {
    const place = { source: { path: 'a', text: 'a: b\n' }, span: { start: 5, end: 5 } };
    const options = {
      width: 80,
      indent: '',
      digits: 1,
      context: 0,
      paint: paint(false),
      style: (part: string) => part,
    };
    expect(frame(place, options)).toEqual(['2 │', '  │ ^']);
  });
});

describe('lines that are too long', () => {
  const before = 'x'.repeat(500);
  const after = 'y'.repeat(500);

  test.each([40, 80, 120])('are cut around the span at %i columns', (width) => {
    const rows = framed(`{"${before}":"needle","${after}":1}`, 'needle', { width });
    expect(marked(rows)).toBe('needle');
    expect(rows[0]).toMatch(/^ 1 │ ….*needle.*…$/);
    for (const row of rows) expect(columns(row)).toBeLessThanOrEqual(width);
  });

  test('keep their start when the span is there', () => {
    const rows = framed(`needle: ${after}`, 'needle', { width: 40 });
    expect(rows[0]).toMatch(/^ 1 │ needle: y+…$/);
    expect(columns(rows[0]!)).toBe(40);
  });

  test('show the start of a span that is too long itself', () => {
    const rows = framed(`key: "${before}"`, `"${before}"`, { width: 40 });
    expect(columns(rows[0]!)).toBeLessThanOrEqual(40);
    expect(columns(rows[1]!)).toBeLessThanOrEqual(40);
    expect(marked(rows)).toMatch(/^"x+/);
  });

  test('never show a token, wherever they are cut', () => {
    for (let shift = 0; shift < 200; shift += 7) {
      const text = `${'- '.repeat(shift)}"${jwt}${jwt}" needle ${'- '.repeat(3000)}${jwt}`;
      expect(framed(text, 'needle', { width: 120 }).join('\n')).not.toContain('I6hbGciOiJ');
    }
  });

  test('cost no more when they are huge', () => {
    const text = `${'x'.repeat(2_000_000)} needle ${'y'.repeat(2_000_000)}`;
    expect(marked(framed(text, 'needle'))).toBe('needle');
  });
});

test('lines around the span are shown where they are not blank', () => {
  expect(framed('a: 1\nb: 2\n\nc: 3\n', 'b', { context: 1 })).toEqual([' 1 │ a: 1', ' 2 │ b: 2', '   │ ^']);
  expect(framed('a: 1\n', 'a', { context: 1 })).toEqual([' 1 │ a: 1', '   │ ^']);
});

test('a token wrapped over lines is hidden on the lines around the span too', () => {
  const lines = ['data:', '  token: >-', ...jwt.match(/.{1,40}/g)!.map((part) => `    ${part}`), '  kind: x'];
  expect(framed(lines.join('\n'), 'token', { context: 1 })[3]).toBe(' 3 │     eyJh…');
  expect(framed(lines.join('\n'), 'kind', { context: 1 })[0]).toMatch(/│ {5}…$/);
});

describe('wrapping', () => {
  test('breaks at blanks and counts columns', () => {
    expect(wrap('日本 日本 日本', 9)).toEqual(['日本 日本', '日本']);
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('', 10)).toEqual(['']);
  });

  test('never breaks a long word or short code', () => {
    expect(wrap(`see ${'x'.repeat(30)} there`, 10)).toEqual(['see', 'x'.repeat(30), 'there']);
    expect(wrap('write `audience: vault` there', 15)).toEqual(['write', '`audience: vault`', 'there']);
  });

  test('takes any number of backticks', () => {
    expect(wrap('`'.repeat(50_000), 80)).toEqual(['`'.repeat(50_000)]);
  });
});
