import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineCount, lineOf, lineText, regionOf, utf8Column } from '../../src/text/position.ts';

const source = (text: string) => ({ path: 'a.yaml', text });

describe('regions', () => {
  test.each([
    ['a: b\nc: d\n', 'd', { line: 2, column: 4, endLine: 2, endColumn: 5 }],
    ['a: b\r\nc: d\r\n', 'd', { line: 2, column: 4, endLine: 2, endColumn: 5 }],
    ['a: b\rc: d\r', 'd', { line: 2, column: 4, endLine: 2, endColumn: 5 }],
    ['a: |\n  x\n  y\n', '|\n  x\n  y', { line: 1, column: 4, endLine: 3, endColumn: 4 }],
    ['😀: d\n', 'd', { line: 1, column: 5, endLine: 1, endColumn: 6 }],
    ['a: b', 'b', { line: 1, column: 4, endLine: 1, endColumn: 5 }],
  ])('%j', (text, marked, region) => {
    const start = text.indexOf(marked);
    expect(regionOf(source(text), { start, end: start + marked.length })).toEqual(region);
  });

  test('of nothing, at a line end and at the end of the text', () => {
    expect(regionOf(source('a:\nb'), { start: 2, end: 2 })).toEqual({
      line: 1,
      column: 3,
      endLine: 1,
      endColumn: 3,
    });
    expect(regionOf(source('a\n'), { start: 2, end: 2 })).toEqual({
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 1,
    });
    expect(regionOf(source(''), { start: 0, end: 0 })).toEqual({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    });
  });

  test('are clamped to the text', () => {
    expect(regionOf(source('ab'), { start: -3, end: 9 })).toEqual({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 3,
    });
  });
});

test('lines without their ends', () => {
  const text = source('a\nb\r\nc\rd');
  expect([0, 1, 2, 3, 4, 5].map((line) => lineText(text, line))).toEqual(['', 'a', 'b', 'c', 'd', '']);
  expect(lineCount(text)).toBe(4);
  expect(lineCount(source('a\n'))).toBe(2);
});

test.each([
  ['é: x', 3, 5],
  ['😀: x', 4, 7],
  ['a\n€: x', 5, 6],
  ['plain', 2, 3],
])('columns in %j', (text, offset, bytes) => {
  expect(utf8Column(source(text), offset)).toBe(bytes);
});

test('columns agree with an encoder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const line = before.replace(/[\r\n]/g, '');
      const text = source(`x\n${line}${after}`);
      expect(utf8Column(text, 2 + line.length)).toBe(new TextEncoder().encode(line).length + 1);
    }),
  );
});

test('every offset stands in the line that holds it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '😀')), (parts) => {
      const text = parts.join('');
      const lines = text.split(/\r\n|\r|\n/);
      expect(lineCount(source(text))).toBe(lines.length);
      for (let offset = 0; offset <= text.length; offset++) {
        if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
        expect(lineOf(source(text), offset)).toBe(text.slice(0, offset).split(/\r\n|\r|\n/).length);
      }
    }),
  );
});
