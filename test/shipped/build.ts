import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { artifact } from '../../scripts/engines/artifact.ts';

const root = resolve(import.meta.dirname, '../..');

/** Makes what users get into a folder of its own, so that no test runs on a stale `dist/`. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sa-lint-built-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bundle.ts', '--into', folder], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const file of [
    'package.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'action.yml',
    '.pre-commit-hooks.yaml',
  ]) {
    cpSync(join(root, file), join(folder, file));
  }
  cpSync(join(root, 'man'), join(folder, 'man'), { recursive: true });
  cpSync(join(root, 'dist/schema'), join(folder, 'dist/schema'), { recursive: true });
  for (const file of artifact) cpSync(join(root, file), join(folder, file));
  provide('built', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
