/** Says which generated files are not what the sources give now; writes nothing: `npm run generated`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { allOutputs, generatedFolders, read } from './outputs/all.ts';
import { manPages } from './outputs/man.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

try {
  const outputs = new Map([...allOutputs(root), ...(await manPages())]);
  const leftOver = fastGlob
    .sync(
      generatedFolders.map((folder) => `${folder}/**`),
      { cwd: root },
    )
    .filter((path) => !outputs.has(path));
  const stale = [...outputs].filter(([path, text]) => read(root, path) !== text).map(([path]) => path);
  for (const path of [...stale, ...leftOver].sort()) console.error(`stale: ${path}`);
  if (stale.length + leftOver.length > 0) {
    console.error('Run `npm run generate`, then `npm run bundle`, and commit the result.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

const bundle = join(root, 'scripts/bundle.ts');
if (existsSync(bundle)) {
  const run = spawnSync(process.execPath, [...process.execArgv, bundle, '--check'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exitCode = 1;
}
