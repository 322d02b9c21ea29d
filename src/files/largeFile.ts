import { closeSync, openSync, readSync } from 'node:fs';

const chunkSize = 1024 * 1024;
// So that no word is lost between two chunks, in UTF-16 either.
const overlap = 64;
// Letters need no escape, and nobody writes `kind` or `apiVersion` with one who has nothing to hide.
const escapedLetter = /\\u00[4-7]|\\x[4-7]/;

/** Whether a file that is too large to be read may hold an object of Kubernetes. Reads it in pieces. Never throws. */
export function mayHoldObject(path: string): boolean {
  const buffer = Buffer.allocUnsafe(chunkSize);
  const found = { apiVersion: false, kind: false };
  try {
    const file = openSync(path, 'r');
    try {
      let tail = '';
      for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
        // Without the zeros, the letters of UTF-16 are those of UTF-8.
        const text = tail + buffer.toString('latin1', 0, size).replaceAll('\0', '');
        const isEscaped = escapedLetter.test(text);
        found.apiVersion ||= isEscaped || text.includes('apiVersion');
        found.kind ||= isEscaped || text.includes('kind');
        if (found.apiVersion && found.kind) return true;
        tail = text.slice(-overlap);
      }
      return false;
    } finally {
      closeSync(file);
    }
  } catch {
    return true;
  }
}
