import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { liesIn } from './regularFile.ts';

/** Why a file is not written, as the end of a sentence about it. */
export class WriteRefusal extends Error {}

/**
 * Writes a file and the folders above it: wholly or not at all, so that no reader sees half of it. A file that is there keeps its mode.
 *
 * A path inside `root` is never written outside of it, nor into a pipe or a device, whatever links the tree holds. A path outside of it
 * was meant as it is. Both are absolute. Throws WriteRefusal, and what the file system throws.
 */
export function writeFile(path: string, text: string | Uint8Array, root: string): void {
  const isInside = !leadsOut(relative(root, path));
  if (isInside) refuseLinksOut(dirname(path), root);
  mkdirSync(dirname(path), { recursive: true });
  const target = join(realpathSync(dirname(path)), basename(path));
  replace(lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() ? linked(target) : target);

  function linked(link: string): string {
    let real: string;
    try {
      real = realpathSync(link);
    } catch {
      throw new WriteRefusal('is a link that leads nowhere');
    }
    if (isInside && !liesIn(root, real)) throw new WriteRefusal('is a link that leads out of the repository');
    return real;
  }

  function replace(real: string): void {
    const old = statSync(real, { throwIfNoEntry: false });
    if (old?.isDirectory()) throw new WriteRefusal('is a folder');
    if (old === undefined || old.isFile()) replaceRegular(real, text, old);
    else if (isInside) throw new WriteRefusal('is no regular file');
    // Such as /dev/stdout.
    else writeFileSync(real, text);
  }
}

/** Writes beside the file and puts that in its place. */
function replaceRegular(path: string, text: string | Uint8Array, old: Stats | undefined): void {
  // A file that may not be written would be replaced all the same.
  if (old !== undefined) accessSync(path, constants.W_OK);
  const fresh = join(dirname(path), `.${process.getBuiltinModule('node:crypto').randomUUID()}.tmp`);
  try {
    const file = openSync(fresh, 'wx', 0o666);
    try {
      writeFileSync(file, text);
      if (old !== undefined) fchmodSync(file, old.mode & 0o777);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Looks at the part of a folder's path that is there: what is not there yet is no link. */
function refuseLinksOut(folder: string, root: string): void {
  let here = folder;
  while (lstatSync(here, { throwIfNoEntry: false }) === undefined) here = dirname(here);
  if (!liesIn(root, realpathSync(here)))
    throw new WriteRefusal('is behind a link that leads out of the repository');
}

function leadsOut(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
