import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** What of the process decides where a code cache may be. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Nothing where users have no number (Windows). */
  readonly uid: number | undefined;
  readonly cwd: string;
}

/** Loaded where there is an entry: that takes a millisecond. */
const crc32 = (data: Uint8Array) => process.getBuiltinModule('node:zlib').crc32(data);

const days30 = 30 * 24 * 60 * 60 * 1000;

/**
 * The folder for what V8 made of the program: `sa-lint` in the user's cache folder. None where what is found there might be
 * somebody else's, because it is run: in CI, in the folder that is looked at, in a git work tree, and where the system has no
 * owners and modes to check. None also with `NODE_DISABLE_COMPILE_CACHE`, as for Node's own.
 */
export function cacheFolder({ env, platform, uid, cwd }: Surroundings): string | undefined {
  if (uid === undefined || env.CI || env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  // Relative paths are to be ignored: XDG Base Directory Specification 0.8, "Basics".
  const stated = env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : undefined;
  const home = env.HOME && isAbsolute(env.HOME) ? env.HOME : undefined;
  const base = stated ?? (home && join(home, platform === 'darwin' ? 'Library/Caches' : '.cache'));
  if (!base) return undefined;
  const folder = join(base, 'sa-lint');
  for (let above = folder; ; above = dirname(above)) {
    if (above === cwd || existsSync(join(above, '.git'))) return undefined;
    if (above === dirname(above)) return folder;
  }
}

/**
 * What is in an entry; nothing when there is none, when it is damaged (V8 does not look, and aborts), or when anybody but this user
 * could have written it. Never throws.
 */
export function readEntry(folder: string, name: string, uid: number): Buffer | undefined {
  let file: number | undefined;
  try {
    if (!isPrivate(lstatSync(folder), uid)) return undefined;
    file = openSync(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW);
    const stats = fstatSync(file);
    if (!stats.isFile() || !isPrivate(stats, uid)) return undefined;
    const whole = readFileSync(file);
    const data = whole.subarray(0, -4);
    return crc32(data) === whole.readUInt32LE(data.length) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Keeps an entry, whole or not at all, and removes those that were made more than 30 days ago. Does nothing where it cannot: a
 * cache is no reason to fail. Never throws.
 */
export function writeEntry(folder: string, name: string, data: Uint8Array, uid: number): void {
  const draft = join(folder, `${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isPrivate(lstatSync(folder), uid)) return;
    const file = openSync(draft, 'wx', 0o600);
    try {
      const sum = Buffer.alloc(4);
      sum.writeUInt32LE(crc32(data));
      writeFileSync(file, Buffer.concat([data, sum]));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, join(folder, name));
    const now = Date.now();
    for (const other of readdirSync(folder)) {
      const path = join(folder, other);
      if (now - statSync(path).mtimeMs > days30) rmSync(path);
    }
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {
      // The folder is none.
    }
  }
}

function isPrivate(stats: Stats, uid: number): boolean {
  return stats.uid === uid && (stats.mode & 0o077) === 0 && !stats.isSymbolicLink();
}
