/** Writes everything that is derived from rules, schemas and the Action's inputs: `npm run generate`. The bundle is `npm run bundle`. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { subjectModules } from './outputs/subjects.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

function write(path: string, text: string): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.error(`wrote ${path}`);
}

try {
  // Rules are read with the words of all subjects, so those come first.
  for (const [path, text] of subjectModules(root)) write(path, text);
  const { allOutputs, generatedFolders } = await import('./outputs/all.ts');
  const outputs = allOutputs(root);
  for (const [path, text] of outputs) write(path, text);
  const { manPages } = await import('./outputs/man.ts');
  for (const [path, text] of await manPages()) write(path, text);
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
