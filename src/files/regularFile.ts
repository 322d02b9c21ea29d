import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

export type ReadFile =
  | { readonly bytes: Buffer }
  /** Why not, as the end of a sentence about the file; with the system's code where there is one. */
  | { readonly problem: string; readonly code?: string | undefined };

export interface ReadLimits {
  /** In bytes. */
  readonly largest: number;
  /** The file must lie in this folder, symbolic links followed. Absent: it may lie anywhere, since the user named it. */
  readonly within?: string | undefined;
  /** False: a symbolic link is no file. Default: true. */
  readonly follow?: boolean | undefined;
}

/**
 * Reads a regular file. What is none (a pipe, a device, a socket, a folder) is never opened for long nor waited for, and no more
 * than `largest` bytes are read of a file that claims to be small, as those of `/proc` do. Never throws.
 */
export function readRegularFile(path: string, limits: ReadLimits): ReadFile {
  const { largest, within, follow = true } = limits;
  try {
    // A link may be turned elsewhere after it was followed: then the path without links is opened.
    const real = within === undefined ? path : realpathSync(path);
    if (within !== undefined && !liesIn(within, real)) return { problem: 'leads out of the repository' };
    const stats = (follow ? statSync : lstatSync)(real, { throwIfNoEntry: false });
    if (stats === undefined) return { problem: 'cannot be read (ENOENT)', code: 'ENOENT' };
    if (!stats.isFile()) return notRegular;
    // The file may have become a pipe or a link since.
    const file = openSync(real, follow ? readOnly : readOnly | (constants.O_NOFOLLOW ?? 0));
    try {
      return readOpened(file, largest);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: `cannot be read (${code})`, code };
  }
}

const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const notRegular: ReadFile = { problem: 'is no regular file' };

function readOpened(file: number, largest: number): ReadFile {
  const stats = fstatSync(file);
  if (!stats.isFile()) return notRegular;
  const bytes = stats.size > largest ? undefined : readUpTo(file, stats.size, largest);
  return bytes === undefined ? { problem: `is larger than ${largest} bytes`, code: 'EFBIG' } : { bytes };
}

/** Whether a path without links lies in a folder. Throws what the file system throws. */
export function liesIn(folder: string, real: string): boolean {
  const way = relative(realpathSync(folder), real);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The whole file; undefined when it holds more than `largest` bytes. */
function readUpTo(file: number, expected: number, largest: number): Buffer | undefined {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    // One byte more than expected shows the end in one reading.
    const chunk = Buffer.allocUnsafe(Math.max(expected - size + 1, 4096));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks, size);
    size += count;
    if (size > largest) return undefined;
    chunks.push(chunk.subarray(0, count));
  }
}
