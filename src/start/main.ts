/**
 * `sa-lint`, as it is shipped: runs `program.cjs` beside it, with what V8 made of it the last time. Half of a short run is reading
 * and compiling the program.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder, readEntry, writeEntry } from './codeCache.ts';

/** A hash of `program.cjs`, put here by the bundler: V8 takes a cache for right when only the length of the source is. */
declare const programHash: string;

const path = join(__dirname, 'program.cjs');
const uid = process.getuid?.();
const folder = cacheFolder({ env: process.env, platform: process.platform, uid, cwd: process.cwd() });
// Times tell a program that was changed by hand, and another Node of the same version.
const times = [path, process.execPath].map((file) => Math.trunc(statSync(file).mtimeMs));
const entry = [programHash, process.version, process.arch, ...times].join('-');
const cached = folder === undefined ? undefined : readEntry(folder, entry, uid!);

// All of it is ASCII, which V8 reads faster as Latin-1. What it loads later it asks `load` for: a script of `node:vm` cannot import.
const parameters = 'exports, require, module, __filename, __dirname, load';
const source = `(function (${parameters}) {${readFileSync(path, 'latin1')}\n})`;
const script = new Script(source, { filename: path, ...(cached && { cachedData: cached }) });
if (folder !== undefined && (cached === undefined || script.cachedDataRejected)) {
  // At the end, so that functions are in it that were compiled when they were first called.
  process.once('exit', () => writeEntry(folder, entry, script.createCachedData(), uid!));
}
script.runInThisContext()(exports, require, module, path, __dirname, (name: string) => import(name));
