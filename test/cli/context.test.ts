import { expect, test } from 'vitest';
import { nearestPaths } from '../../src/cli/context.ts';

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
