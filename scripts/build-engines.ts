/**
 * Builds Helm and kustomize as one WebAssembly module: `npm run engines`. Needs the Go that `engines/go.mod` names, as `go` in PATH
 * or in the environment as GO; nothing else of the project does. The same sources give the same bytes on every machine.
 *
 * With `--check` nothing is written: the module is built and compared, or, without that Go, the hash of the sources. The exit code
 * is 1 when they are not what was recorded.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import {
  type EnginesRecord,
  goVersion,
  hashOfSources,
  noticesOfEngines,
  packed,
  record,
  sha256,
} from './engines/artifact.ts';
import { goNotices } from './engines/goNotices.ts';
import { limitMemory } from './engines/memory.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const go = process.env.GO ?? 'go';

/** What Helm's own release sets, so that `.Capabilities.HelmVersion` says the same. */
const helm = {
  version: 'v4.2.3',
  gitCommit: '43e8b7feece8beb0fcba47059ec9b522fd929a64',
  gitTreeState: 'clean',
};
const linked = Object.entries(helm).map(
  ([name, value]) => `-X helm.sh/helm/v4/internal/version.${name}=${value}`,
);

const environment = {
  ...process.env,
  GOOS: 'wasip1',
  GOARCH: 'wasm',
  GOWASM: '',
  GOFLAGS: '-mod=readonly',
  GOTOOLCHAIN: 'local',
  GOWORK: 'off',
  GOEXPERIMENT: '',
  CGO_ENABLED: '0',
};

function run(...args: string[]): string {
  return execFileSync(go, args, {
    cwd: join(root, 'engines'),
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

function hasGo(): boolean {
  try {
    return run('env', 'GOVERSION').trim() === `go${goVersion(root)}`;
  } catch {
    return false;
  }
}

function build(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'sa-lint-engines-'));
  try {
    const out = join(folder, 'engines.wasm');
    const flags = [
      '-buildmode=c-shared',
      '-trimpath',
      '-buildvcs=false',
      `-ldflags=-s -w -buildid= ${linked.join(' ')}`,
    ];
    run('build', ...flags, '-o', out, '.');
    return limitMemory(readFileSync(out));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function readRecord(): EnginesRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(root, record), 'utf8'));
  } catch {
    return undefined;
  }
}

function check(): void {
  const recorded = readRecord();
  const problems: string[] = [];
  if (recorded?.sources !== hashOfSources(root)) problems.push(`${record}: the sources have changed since.`);
  const shipped = sha256(brotliDecompressSync(readFileSync(join(root, packed))));
  if (recorded?.module !== shipped) problems.push(`${packed}: is not the module that ${record} names.`);
  if (!hasGo())
    console.error(`No Go ${goVersion(root)} here: the module is not built again, only hashes are compared.`);
  else if (sha256(build()) !== shipped) problems.push(`${packed}: the sources give another module.`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error('Run `npm run engines` and commit the result.');
    process.exitCode = 1;
  }
}

function main(): void {
  if (process.argv.includes('--check')) {
    check();
    return;
  }
  if (!hasGo()) throw new Error(`Go ${goVersion(root)} is needed: put it into PATH, or its path into GO.`);
  const module = build();
  const made: EnginesRecord = { go: goVersion(root), sources: hashOfSources(root), module: sha256(module) };
  if (readRecord()?.module !== made.module) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
    const params = {
      [BROTLI_PARAM_QUALITY]: 11,
      [BROTLI_PARAM_LGWIN]: 24,
      [BROTLI_PARAM_SIZE_HINT]: module.length,
    };
    const small = brotliCompressSync(module, { params });
    write(packed, small);
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
    console.error(`${packed}: ${megabytes(small.length)}, unpacked ${megabytes(module.length)}`);
  }
  write(record, `${JSON.stringify(made, null, 2)}\n`);
  write(noticesOfEngines, goNotices(run, goVersion(root)));
}

main();
