import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkoutAround } from '../files/checkout.ts';
import { decode, encodeLike } from '../files/decode.ts';
import { liesIn, readRegularFile } from '../files/regularFile.ts';
import { WriteRefusal, writeFile } from '../files/writeFile.ts';
import type { Source } from '../text/source.ts';
import { reasonOf } from './failure.ts';

/** The files that fixes are written to: those of the repository around a folder, or of the folder. */
export class FixFiles {
  readonly #cwd: string;
  readonly #root: string;
  readonly #stdin: string | undefined;

  /** `stdin`: the path that the standard input has in reports; undefined where there is none. */
  constructor(cwd: string, stdin: string | undefined) {
    this.#cwd = cwd;
    this.#root = checkoutAround(cwd) ?? cwd;
    this.#stdin = stdin;
  }

  /** Why a file is not to be written, as the end of a sentence about it; null where it may be. */
  refusal(source: Source): string | null {
    const read = this.#read(source);
    return 'problem' in read ? read.problem : null;
  }

  /** Whether the file is kept in an encoding that a diff cannot show. */
  isWide(source: Source): boolean {
    const read = this.#read(source);
    return 'bytes' in read && (read.bytes[0] === 0xff || read.bytes[0] === 0xfe);
  }

  /** The mark that begins the file, as a diff has to show it. */
  markOf(source: Source): string {
    const read = this.#read(source);
    return 'bytes' in read && read.bytes[0] === 0xef && read.bytes[1] === 0xbb && read.bytes[2] === 0xbf
      ? '\ufeff'
      : '';
  }

  /** Writes another text into a file, wholly or not at all, in its encoding. Returns why not, as `refusal` does. */
  write(source: Source, text: string): string | null {
    const read = this.#read(source);
    if ('problem' in read) return read.problem;
    try {
      writeFile(this.#pathOf(source), encodeLike(text, read.bytes), this.#root);
      return null;
    } catch (error) {
      return error instanceof WriteRefusal ? error.message : `cannot be written: ${reasonOf(error)}`;
    }
  }

  #pathOf({ path }: Source): string {
    return resolve(this.#cwd, path);
  }

  #read(source: Source): { readonly bytes: Uint8Array } | { readonly problem: string } {
    if (source.path === this.#stdin) return { problem: 'is standard input, which cannot be written' };
    const path = this.#pathOf(source);
    try {
      if (!liesIn(this.#root, realpathSync(path)))
        return { problem: 'lies outside of the repository or folder' };
      // The superuser may write what is meant to be read only.
      if ((statSync(path).mode & 0o222) === 0) return { problem: 'is read-only' };
      accessSync(path, constants.W_OK);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return { problem: code === 'EACCES' || code === 'EROFS' ? 'is read-only' : `cannot be read (${code})` };
    }
    const read = readRegularFile(path, { largest: 64 * 1024 * 1024, within: this.#root });
    if ('problem' in read) return { problem: read.problem };
    const { bytes } = read;
    if (decode(bytes).text !== source.text) return { problem: 'has changed since it was read' };
    if (!bytes.equals(encodeLike(source.text, bytes)))
      return { problem: 'holds bytes that would not be kept' };
    return { bytes };
  }
}
