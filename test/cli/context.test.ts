import { expect, test } from 'vitest';
import { nearestPaths } from '../../src/cli/context.ts';
import { readInput } from '../../src/cli/input.ts';
import { prepare } from '../../src/cli/prepare.ts';
import { scratch } from './harness.ts';

test.each([
  [1, ['a/b/web.yaml']],
  [3, ['a/b/web.yaml', 'a/b/account.yaml', 'a/b/c/below.yaml']],
  [4, ['a/b/web.yaml', 'a/b/account.yaml', 'a/b/c/below.yaml', 'a/near.yaml']],
  [9, ['a/b/web.yaml', 'a/b/account.yaml', 'a/b/c/below.yaml', 'a/near.yaml', 'top.yaml', 'z/y/x.yaml']],
])('the %i nearest files', (most, chosen) => {
  const paths = [
    'a/b/account.yaml',
    'a/b/c/below.yaml',
    'a/b/web.yaml',
    'a/near.yaml',
    'top.yaml',
    'z/y/x.yaml',
  ];
  expect([...nearestPaths(paths, ['a/b/web.yaml'], most)].sort()).toEqual([...chosen].sort());
});

test('near to any of several files', () => {
  const paths = ['a/1.yaml', 'b/1.yaml', 'c/1.yaml', 'a/web.yaml', 'c/web.yaml'];
  expect([...nearestPaths(paths, ['a/web.yaml', 'c/web.yaml'], 4)]).not.toContain('b/1.yaml');
});

test('of a large repository the nearest files are read, and nothing is concluded from the others', async () => {
  const cwd = scratch({ 'a/web.yaml': 'a: b', 'a/near.yaml': 'a: b', 'b/far.yaml': 'a: b' });
  const paths = ['a/web.yaml'];
  const options = { cwd, paths, context: '.', contextLimit: 1 };
  const input = await readInput(options, await prepare({ cwd, paths }));
  expect(Array.from(input.sources, ({ path }) => path)).toEqual(['a/near.yaml', 'a/web.yaml']);
  expect(input.covers('b/far.yaml')).toBe(false);
  expect(input.remarks).toEqual([
    'the repository has 3 files, of which the 1 nearest were read as context; --context . reads them all.',
  ]);
});
