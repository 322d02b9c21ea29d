import { sep } from 'node:path';

/** A path of this machine as reports write it: with `/` between segments. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}
