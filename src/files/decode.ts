import type { SkipReason } from '../source/document.ts';

export type Decoded =
  | { readonly text: string }
  | { readonly skip: Extract<SkipReason, 'binary' | 'invalid-encoding'> };

/** How many bytes are looked at for a NUL, which no text holds. */
const sample = 8000;

/**
 * The text of a file, without its byte order mark. UTF-8, or UTF-16 of either byte order with a byte order mark, as kubectl reads
 * files (K: staging/src/k8s.io/cli-runtime/pkg/resource/visitor.go). Bytes that are no such text are never repaired.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, sample).includes(0)) return { skip: 'binary' };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { skip: 'invalid-encoding' };
  }
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
