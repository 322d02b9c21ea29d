import { describe, expect, test } from 'vitest';
import { lineHashes } from '../../src/report/lineHash.ts';

/** The description of the algorithm, line by line and without a ring: slow, and with big integers. */
function expected(text: string): string[] {
  const characters: number[] = [];
  const starts: number[] = [];
  let newLine = true;
  const units = [...Array(text.length).keys()].map((index) => text[index]!);
  for (const [index, unit] of units.entries()) {
    if (unit === ' ' || unit === '\t' || (unit === '\n' && units[index - 1] === '\r')) continue;
    if (newLine) starts.push(characters.length);
    newLine = unit === '\r' || unit === '\n';
    characters.push(unit === '\r' ? 10 : unit.charCodeAt(0));
  }
  if (newLine) starts.push(characters.length);
  characters.push(65535);

  const seen = new Map<bigint, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let index = start; index < start + 100; index++) hash = hash * 37n + BigInt(characters[index] ?? 0);
    hash = BigInt.asUintN(64, hash);
    seen.set(hash, (seen.get(hash) ?? 0) + 1);
    return `${hash.toString(16)}:${seen.get(hash)}`;
  });
}

/** Texts made of few pieces, so that lines repeat; the same on every run. */
function randomText(seed: number): string {
  const pieces = [
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    'a',
    'key: value',
    '日本',
    '𐐀',
    '\uffff',
    'x'.repeat(60),
    '\n\n',
    '- ',
  ];
  let state = seed;
  return Array.from({ length: seed % 120 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return pieces[(state >>> 16) % pieces.length]!;
  }).join('');
}

describe('the hash of a line', () => {
  test.each([
    ['an empty file', ''],
    ['one line without an end', 'kind: Pod'],
    ['one line with an end', 'kind: Pod\n'],
    ['blank lines', '\n \n\t\n'],
    ['CRLF', 'a: b\r\nc: d\r\n'],
    ['lone CR', 'a: b\rc: d\r\r'],
    ['a blank between CR and LF', 'a: b\r \nc: d'],
    ['lines longer than the window', `${'a'.repeat(250)}\n${'a'.repeat(250)}\n`],
    ['the highest code units', '\uffff'.repeat(300)],
  ])('%s', (_, text) => {
    expect(lineHashes(text).slice(1)).toEqual(expected(text));
  });

  test('300 random texts', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const text = randomText(seed);
      expect(lineHashes(text).slice(1)).toEqual(expected(text));
    }
  });

  test('there is one for every line', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const text = randomText(seed);
      expect(lineHashes(text)).toHaveLength(text.split(/\r\n|\r|\n/).length + 1);
    }
  });
});

test('equal hashes are numbered', () => {
  const block = `${'a: b\n'.repeat(1)}${'c'.repeat(120)}\n`;
  const hashes = lineHashes(block.repeat(3));
  const hash = hashes[1]!.split(':')[0];
  expect([hashes[1], hashes[3], hashes[5]]).toEqual([`${hash}:1`, `${hash}:2`, `${hash}:3`]);
});

test('white space does not count', () => {
  expect(lineHashes('spec:\n  a: b\n')).toEqual(lineHashes('spec :\r\n\ta:b\r\n'));
});
