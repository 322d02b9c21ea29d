import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';

/** The engines as they are shipped. */
export const packed = 'dist/engines/engines.wasm.br';
/** From what and how they were built. */
export const record = 'dist/engines/engines.json';
export const artifact: readonly string[] = [packed, record];

/** The Go modules in the artifact, with their licences; part of THIRD_PARTY_NOTICES.md. */
export const noticesOfEngines = 'engines/third-party.md';

export interface EnginesRecord {
  readonly go: string;
  /** SHA-256 of all sources, see `hashOfSources`. */
  readonly sources: string;
  /** SHA-256 of the unpacked module. */
  readonly module: string;
}

export const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

/** One hash over the path and content of everything that the artifact is built from. */
export function hashOfSources(root: string): string {
  const paths = fastGlob
    .sync(['engines/**/*.go', 'engines/**/go.{mod,sum}', '!**/*_test.go'], { cwd: root })
    .sort();
  const lines = paths.map((path) => {
    // Git may check text out with the line ends of the machine.
    const text = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
    return `${sha256(text)}  ${path}\n`;
  });
  return sha256(lines.join(''));
}

/** The one version of Go that gives these bytes: what `engines/go.mod` says. */
export function goVersion(root: string): string {
  return /^go (\S+)$/m.exec(readFileSync(join(root, 'engines/go.mod'), 'utf8'))![1]!;
}
