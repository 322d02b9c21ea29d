import { isUtf8 } from 'node:buffer';
import type { Source } from '../text/source.ts';

const replacement = '\ufffd';

/**
 * The text of a file, without its byte order mark. UTF-8, or UTF-16 of either byte order with a byte order mark, as kubectl reads
 * files (K: staging/src/k8s.io/cli-runtime/pkg/resource/visitor.go). What is wrong in UTF-16 is replaced there, and is here.
 */
export function decode(bytes: Uint8Array): Pick<Source, 'text' | 'damage'> {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding !== 'utf-8' || isUtf8(bytes) ? { text } : { text, damage: firstDamage(bytes, text) };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** A text as bytes in the encoding of what it is to replace, with a byte order mark where that has one. */
export function encodeLike(text: string, original: Uint8Array): Uint8Array {
  const encoding = encodingOf(original);
  if (encoding === 'utf-8') {
    const hasMark = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
    return new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
  }
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** Offset of the first replacement character that does not stand in the bytes. */
function firstDamage(bytes: Uint8Array, text: string): number {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let byte = hasMark ? 3 : 0;
  let from = 0;
  // Up to the first damage, text and bytes say the same.
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, at + 1)) {
    byte += Buffer.byteLength(text.slice(from, at));
    from = at;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
  }
  return 0;
}
