import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository, saLint, scratch, write } from './harness.ts';
import { tokenSecret } from './manifests.ts';

// A path in a report is one that can be opened; code hosts count from the root of the repository.

/** The paths of a compact report, each once. */
async function shown(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await saLint(cwd, ['--format=compact', ...args]);
  return [...new Set(stdout.split('\n').filter(Boolean))].map((line) => line.slice(0, line.indexOf(':')));
}

async function uris(cwd: string, ...args: string[]): Promise<string[]> {
  const { runs } = JSON.parse((await saLint(cwd, ['--format=sarif', ...args])).stdout);
  return runs[0].results.map(
    (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      result.locations[0]!.physicalLocation.artifactLocation.uri,
  );
}

const files = { 'a/a.yaml': tokenSecret('a'), 'b/b c.yaml': tokenSecret('b') };

test('from a folder in the repository', async () => {
  const inside = join(repository(files), 'a');
  expect(await shown(inside, '.', '../b')).toEqual(['../b/b c.yaml', 'a.yaml']);
  expect(await shown(inside, '../b/*.yaml')).toEqual(['../b/b c.yaml']);
  expect(await shown(inside, join(inside, 'a.yaml'))).toEqual(['a.yaml']);
  expect(await uris(inside, '.', '../b')).toEqual(['b/b%20c.yaml', 'a/a.yaml']);
});

test('outside of the repository', async () => {
  const folder = repository(files);
  const other = scratch({ 'x.yaml': tokenSecret('x') });
  const way = await shown(folder, join(other, 'x.yaml'));
  expect(way).toEqual([expect.stringMatching(/^\.\.\/.*\/x\.yaml$/)]);
  expect(await shown(join(folder, way[0]!, '..'), 'x.yaml')).toEqual(['x.yaml']);
  // It has no history, so it is never known.
  expect(await shown(folder, '--since=main', '.', join(other, 'x.yaml'))).toEqual(way);
});

test('excluded files stay so from everywhere', async () => {
  const folder = repository({ ...files, '.sa-lint.yaml': 'exclude: [b]\n' });
  expect(await shown(join(folder, 'a'), '.', '../b')).toEqual(['a.yaml']);
  expect(await shown(join(folder, 'a'), '--exclude=b', '.', '../b')).toEqual(['a.yaml']);
});

test('since a ref, from a folder in the repository', async () => {
  const folder = repository(files);
  write(folder, { 'b/new.yaml': tokenSecret('new') });
  expect(await shown(join(folder, 'a'), '--since=main', '.', '../b')).toEqual(['../b/new.yaml']);
});

test('links are read under the path that they lead to; those that lead out say so', async () => {
  const folder = repository(files);
  symlinkSync('a/a.yaml', join(folder, 'link.yaml'));
  expect(await shown(folder, 'link.yaml')).toEqual(['a/a.yaml']);
  symlinkSync(join(scratch({ 'x.yaml': tokenSecret('x') }), 'x.yaml'), join(folder, 'out.yaml'));
  const { code, stderr } = await saLint(folder, ['out.yaml']);
  expect(code).toBe(2);
  expect(stderr).toContain("'out.yaml' is a link out of");
});

test('globs have slashes', async () => {
  const { code, stderr } = await saLint(repository(files), ['a\\*.yaml']);
  expect(code).toBe(2);
  expect(stderr).toContain("'/'");
});
