import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { SkipReason } from '../source/document.ts';
import type { Source } from '../text/source.ts';
import { decode } from './decode.ts';
import { mayHoldObject } from './largeFile.ts';

/**
 * Larger files are read only if they may hold an object: no manifest is as large, the API server takes 3 MB at most, but kubectl reads
 * files of any size. In bytes.
 */
export const maximumFileSize = 10 * 1024 * 1024;

/** Larger files are never read. In bytes. */
export const absoluteFileSize = 64 * 1024 * 1024;

export type FileText = Pick<Source, 'text' | 'damage'> | { readonly skip: SkipReason };

/** Reads a file. What is no regular file (a pipe, a device, a socket) is never waited for. */
export function readText(path: string): FileText {
  try {
    if (!statSync(path).isFile()) return { skip: 'unreadable' };
    // The file may have become a pipe since.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = fstatSync(file);
      if (!fstatSync(file).isFile()) return { skip: 'unreadable' };
      if (size > absoluteFileSize || (size > maximumFileSize && !mayHoldObject(path)))
        return { skip: 'too-large' };
      return decode(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch {
    return { skip: 'unreadable' };
  }
}
