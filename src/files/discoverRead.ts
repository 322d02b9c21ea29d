import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { SkipReason } from '../source/document.ts';
import { decode } from './decode.ts';

/** Larger files are skipped: no manifest is, the API server takes 3 MB at most. In bytes. */
export const maximumFileSize = 10 * 1024 * 1024;

export type FileText = { readonly text: string } | { readonly skip: SkipReason };

/** Reads a file. What is no regular file (a pipe, a device, a socket) is never waited for. */
export function readText(path: string): FileText {
  try {
    if (!statSync(path).isFile()) return { skip: 'unreadable' };
    // The file may have become a pipe since.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = fstatSync(file);
      if (!fstatSync(file).isFile()) return { skip: 'unreadable' };
      if (size > maximumFileSize) return { skip: 'too-large' };
      return decode(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch {
    return { skip: 'unreadable' };
  }
}
