import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { neverEntered } from './discoverFolder.ts';
import { readRegularFile } from './regularFile.ts';

/** The files of some folders of a root, as bytes. */
export interface ChartFiles {
  /** By path relative to the root, with `/`. */
  readonly files: Map<string, Uint8Array>;
  /** Paths that are symbolic links; none is followed. */
  readonly links: string[];
  /** False: there is more than may be read at once, and the files are not all there. */
  readonly isWhole: boolean;
}

const largestFile = 16 * 1024 * 1024;
const largestTotal = 256 * 1024 * 1024;

/** Reads all that lies in some folders, which are relative to the root (`''` is the root itself). Never throws. */
export function readChartFiles(root: string, folders: Iterable<string>): ChartFiles {
  const files = new Map<string, Uint8Array>();
  const links: string[] = [];
  let left = largestTotal;
  const pending = [...folders];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) {
        if (!neverEntered.has(entry.name)) pending.push(path);
      } else if (entry.isFile()) {
        const size = lstatSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0;
        if (size > left) return { files, links, isWhole: false };
        const read = readRegularFile(join(root, path), { largest: largestFile, within: root, follow: false });
        if (!('bytes' in read)) continue;
        left -= read.bytes.length;
        files.set(path, read.bytes);
      }
    }
  }
  return { files, links, isWhole: true };
}

/** Reads some files of a root. What is a link, or on the way behind one, is not followed. Never throws. */
export function readFiles(root: string, paths: Iterable<string>): Pick<ChartFiles, 'files' | 'links'> {
  const files = new Map<string, Uint8Array>();
  const links: string[] = [];
  let left = largestTotal;
  for (const path of new Set(paths)) {
    const whole = join(root, path);
    const status = statusOf(whole);
    if (status?.isSymbolicLink()) links.push(path);
    if (status?.isFile() !== true || status.size > left) continue;
    const read = readRegularFile(whole, { largest: largestFile, within: root, follow: false });
    if (!('bytes' in read)) continue;
    left -= read.bytes.length;
    files.set(path, read.bytes);
  }
  return { files, links };
}

/** Nothing also where a file stands on the way. */
function statusOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
