import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder with `.git`, from this one upward; null outside of repositories. */
export function checkoutAround(folder: string): string | null {
  for (let here = folder; ; here = dirname(here)) {
    if (isCheckout(here)) return here;
    if (dirname(here) === here) return null;
  }
}

/** Whether a folder is the root of a checkout: it holds `.git`, which is a folder, or a file in work trees and submodules. */
export function isCheckout(folder: string): boolean {
  return lstatSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
}

/**
 * The real path of a checkout's git folder: its `.git`, or what the file `.git` of a work tree or submodule names. Null when that is
 * not there. Git checks out nothing that is called `.git`, so that no commit decides this; a bare repository somewhere in the tree
 * it does check out.
 */
export function gitFolderOf(checkout: string): string | null {
  const own = join(checkout, '.git');
  try {
    return realpathSync(lstatSync(own).isFile() ? resolve(checkout, namedBy(own)) : own);
  } catch {
    return null;
  }
}

/** `gitdir: <path>` */
function namedBy(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^gitdir: /, '')
    .replace(/[\r\n]+$/, '');
}
