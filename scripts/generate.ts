/** Writes everything that is derived from rules, schemas and the Action's inputs: `npm run generate`. The bundle is `npm run bundle`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { allOutputs, generatedFolders, read } from './outputs/all.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

try {
  const outputs = allOutputs(root);
  for (const [path, text] of outputs) {
    if (read(root, path) === text) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.error(`wrote ${path}`);
  }
  for (const path of fastGlob.sync(
    generatedFolders.map((folder) => `${folder}/**`),
    { cwd: root },
  )) {
    if (outputs.has(path)) continue;
    rmSync(join(root, path));
    console.error(`removed ${path}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
