import { readdirSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { nearest } from '../text/nearest.ts';

const most = 5_000;

/** ` Did you mean 'k8s/web.yaml'?` with the nearest name in the folder of a path that does not exist, or nothing. */
export function didYouMeanPath(path: string, full: string): string {
  // Else every short name with the same extension would be near.
  const stem = (name: string) => name.replace(/(?<=.)\.\w+$/, '');
  const names = new Map(namesIn(dirname(full)).map((name) => [stem(name), name]));
  const name = names.get(nearest(stem(basename(full)), names.keys()) ?? '');
  if (name === undefined) return '';
  const folder = posix.dirname(path.replace(/\/+$/, ''));
  return ` Did you mean '${folder === '.' ? '' : `${folder}/`}${name}'?`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).slice(0, most);
  } catch {
    return [];
  }
}
