import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  artifact,
  type EnginesRecord,
  goVersion,
  hashOfSources,
  packed,
  record,
  sha256,
} from '../../scripts/engines/artifact.ts';
import { limitMemory, maxPages } from '../../scripts/engines/memory.ts';

const root = join(import.meta.dirname, '../..');
const recorded: EnginesRecord = JSON.parse(readFileSync(join(root, record), 'utf8'));

describe('the engines that are shipped', () => {
  test('were built from the sources that are here', () => {
    expect(recorded.sources, 'run `npm run engines`').toBe(hashOfSources(root));
    expect(recorded.go).toBe(goVersion(root));
  });

  test('are the module of the record', () => {
    expect(sha256(brotliDecompressSync(readFileSync(join(root, packed))))).toBe(recorded.module);
  });

  test('take at most 6 MB of the package', () => {
    const bytes = artifact.reduce((sum, path) => sum + readFileSync(join(root, path)).length, 0);
    expect(bytes).toBeLessThan(6_000_000);
  });
});

describe('a maximum of memory', () => {
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const exported = [7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0];

  test('is put into the module', () => {
    // One page at least, 200 pages at least (two bytes).
    for (const minimum of [[1], [0xc8, 0x01]]) {
      const limited = limitMemory(
        Uint8Array.from([...head, 5, 2 + minimum.length, 1, 0, ...minimum, ...exported]),
      );
      const max = [0x80, 0x40];
      expect([...limited]).toEqual([...head, 5, 4 + minimum.length, 1, 1, ...minimum, ...max, ...exported]);
    }
    expect(maxPages).toBe((0x80 & 0x7f) + (0x40 << 7));
  });

  test('is needed', () => {
    expect(() => limitMemory(Uint8Array.from([...head, ...exported]))).toThrow('no memory');
    expect(() => limitMemory(Uint8Array.from([...head, 5, 4, 1, 1, 1, 2]))).toThrow('another memory');
  });
});
