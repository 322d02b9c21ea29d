import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Tree } from '../../src/render/types.ts';

/** All files below a folder but for git's own. */
export function readTree(folder: string): Tree {
  const files = new Map<string, Uint8Array>();
  const links: string[] = [];
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      if (entry.isDirectory() && entry.name !== '.git') walk(path);
      else if (entry.isFile()) files.set(name, readFileSync(path));
      else if (entry.isSymbolicLink()) links.push(name);
    }
  };
  walk(folder);
  return { files, links };
}
