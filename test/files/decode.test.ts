import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encodeLike } from '../../src/files/decode.ts';

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', Buffer.from('a: é😀\n')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffa: é😀\n')],
  ['UTF-16, little end first', utf16('a: é😀\n', false)],
  ['UTF-16, big end first', utf16('a: é😀\n', true)],
])('%s', (_, bytes) => {
  expect(decode(bytes)).toEqual({ text: 'a: é😀\n' });
});

test.each([
  ['nothing', Buffer.from(''), { text: '' }],
  ['invalid UTF-8', Buffer.from([0x61, 0xff, 0x62]), { text: 'a\ufffdb', damage: 1 }],
  ['half a character', Buffer.from([0x61, 0xc3]), { text: 'a\ufffd', damage: 1 }],
  ['Latin-1', Buffer.from('caf\xe9', 'latin1'), { text: 'caf\ufffd', damage: 3 }],
  [
    'damage behind a replacement character that stands in the bytes, and a byte order mark',
    Buffer.concat([Buffer.from('\ufeffé\ufffd😀\ufffd'), Buffer.from([0xff, 0x61])]),
    { text: 'é\ufffd😀\ufffd\ufffda', damage: 5 },
  ],
  ['a replacement character that stands in the bytes', Buffer.from('a\ufffd'), { text: 'a\ufffd' }],
  [
    'half a surrogate pair, which kubectl replaces',
    Buffer.from([0xff, 0xfe, 0x3d, 0xd8]),
    { text: '\ufffd' },
  ],
  ['UTF-16 without a byte order mark', Buffer.from('a', 'utf16le'), { text: 'a\0' }],
])('%s', (_, bytes, expected) => {
  expect(decode(bytes)).toEqual(expected);
});

test('text survives, bytes never throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decode(new TextEncoder().encode(text))).toEqual({ text });
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void decode(bytes)));
});

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16, little end first', (text: string) => utf16(text, false)],
  ['UTF-16, big end first', (text: string) => utf16(text, true)],
])('a text is written as the one before it was: %s', (_, bytesOf) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff'));
      const bytes = bytesOf(`${text}\n`);
      expect(Buffer.from(encodeLike(`${text}\n`, bytes)).equals(bytes)).toBe(true);
    }),
  );
});
