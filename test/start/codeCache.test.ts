import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheFolder, readEntry, type Surroundings, writeEntry } from '../../src/start/codeCache.ts';

let scratch: string;
beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'sa-lint-code-cache-')));
});
afterEach(() => rmSync(scratch, { recursive: true }));

describe('the folder', () => {
  const usual: Surroundings = {
    env: { HOME: '/home/me' },
    platform: 'linux',
    uid: 1000,
    cwd: '/home/me/shop',
  };
  const cases: [string, Partial<Surroundings>, string | undefined][] = [
    ['Linux', {}, '/home/me/.cache/sa-lint'],
    ['macOS', { platform: 'darwin' }, '/home/me/Library/Caches/sa-lint'],
    ['XDG', { env: { HOME: '/home/me', XDG_CACHE_HOME: '/var/cache/me' } }, '/var/cache/me/sa-lint'],
    ['a relative XDG', { env: { HOME: '/home/me', XDG_CACHE_HOME: 'cache' } }, '/home/me/.cache/sa-lint'],
    ['no home', { env: {} }, undefined],
    ['a relative home', { env: { HOME: 'me' } }, undefined],
    ['CI', { env: { HOME: '/home/me', CI: 'true' } }, undefined],
    ['switched off', { env: { HOME: '/home/me', NODE_DISABLE_COMPILE_CACHE: '1' } }, undefined],
    ['no owners', { platform: 'win32', uid: undefined }, undefined],
    ['in the folder that is looked at', { cwd: '/home/me' }, undefined],
    ['is the folder that is looked at', { cwd: '/home/me/.cache/sa-lint' }, undefined],
    ['a folder beside of it', { cwd: '/home/me/.cache/sa' }, '/home/me/.cache/sa-lint'],
  ];
  test.each(cases)('%s', (_, more, folder) => {
    expect(cacheFolder({ ...usual, ...more })).toBe(folder);
  });

  test.each([['.git'], ['cache/.git']])('is not in the git work tree of %s', (git) => {
    const of = () => cacheFolder({ ...usual, env: { XDG_CACHE_HOME: join(scratch, 'cache') } });
    expect(of()).toBe(join(scratch, 'cache/sa-lint'));
    mkdirSync(join(scratch, git), { recursive: true });
    expect(of()).toBeUndefined();
  });
});

describe.runIf(process.getuid)('an entry', () => {
  const uid = process.getuid?.() ?? -1;
  const data = Buffer.from('what V8 made of it');
  const at = () => join(scratch, 'cache/sa-lint');
  const write = () => writeEntry(at(), 'entry', data, uid);
  const read = () => readEntry(at(), 'entry', uid)?.toString();
  const path = () => join(at(), 'entry');

  test('is read as it was written, and is private', () => {
    expect(read()).toBeUndefined();
    write();
    expect(read()).toBe(data.toString());
    expect([at(), path()].map((name) => lstatSync(name).mode & 0o777)).toEqual([0o700, 0o600]);
    expect(readdirSync(at())).toEqual(['entry']);
  });

  const hostile: [string, () => void][] = [
    ['others may read', () => chmodSync(path(), 0o604)],
    ['others may write', () => chmodSync(path(), 0o602)],
    ['the group may write', () => chmodSync(path(), 0o620)],
    ['others may write the folder', () => chmodSync(at(), 0o707)],
    [
      'it is a link',
      () => {
        writeFileSync(join(scratch, 'other'), readFileSync(path()), { mode: 0o600 });
        rmSync(path());
        symlinkSync(join(scratch, 'other'), path());
      },
    ],
    [
      'the folder is a link',
      () => {
        mkdirSync(join(scratch, 'other'), { mode: 0o700 });
        writeFileSync(join(scratch, 'other/entry'), readFileSync(path()), { mode: 0o600 });
        rmSync(at(), { recursive: true });
        symlinkSync(join(scratch, 'other'), at());
      },
    ],
    [
      'it is a folder',
      () => {
        rmSync(path());
        mkdirSync(path());
      },
    ],
    ['it is empty', () => writeFileSync(path(), '')],
    ['it is cut', () => writeFileSync(path(), readFileSync(path()).subarray(0, -1))],
    [
      'a byte of it is another',
      () => {
        const bytes = readFileSync(path());
        bytes[3]! ^= 1;
        writeFileSync(path(), bytes);
      },
    ],
  ];
  test.each(hostile)('is not taken when %s', (_, change) => {
    write();
    change();
    expect(read()).toBeUndefined();
  });

  test('is not taken from another user', () => {
    write();
    expect(readEntry(at(), 'entry', uid + 1)).toBeUndefined();
  });

  test('is not written into a folder that others may write, nor through a link', () => {
    mkdirSync(at(), { recursive: true });
    chmodSync(at(), 0o777);
    write();
    expect(readdirSync(at())).toEqual([]);
    rmSync(at(), { recursive: true });
    mkdirSync(join(scratch, 'other'), { mode: 0o700 });
    symlinkSync(join(scratch, 'other'), at());
    write();
    expect(readdirSync(join(scratch, 'other'))).toEqual([]);
  });

  test('that cannot be written is no error', () => {
    writeFileSync(join(scratch, 'cache'), 'a file');
    expect(write).not.toThrow();
  });

  test('goes after 30 days, when another is written', () => {
    write();
    const days = (ago: number) => new Date(Date.now() - ago * 24 * 60 * 60 * 1000);
    for (const [name, ago] of [
      ['old', 31],
      ['young', 29],
    ] as const) {
      writeFileSync(join(at(), name), '');
      utimesSync(join(at(), name), days(ago), days(ago));
    }
    write();
    expect(readdirSync(at()).sort()).toEqual(['entry', 'young']);
  });
});
