import { expect, test } from 'vitest';
import { testDataAmong, testDataIn } from '../../src/findings/testData.ts';

test.each([
  ['a/testdata/b/c.yaml', 'a/testdata', '**/testdata/**'],
  ['fixtures/a.yaml', 'fixtures', '**/fixtures/**'],
  ['test/E2E/x.yaml', 'test/E2E', '**/E2E/**'],
  ['a/vendor/b/testdata/c.yaml', 'a/vendor', '**/vendor/**'],
  ['out/install.golden.yaml', 'out/install.golden.yaml', '**/*.golden.yaml'],
  ['out/install.golden', 'out/install.golden', '**/*.golden'],
])('%s is test data', (path, folder, exclude) => {
  expect(testDataIn(path)).toEqual({ path: folder, exclude });
});

test.each(['deploy/web.yaml', 'testdata.yaml', 'fixtures', 'my-fixtures/a.yaml', 'golden.yaml'])(
  '%s is not',
  (path) => {
    expect(testDataIn(path)).toBeNull();
  },
);

test('many are told by their folders and globs, each once', () => {
  expect(testDataAmong(['b/e2e/1.yaml', 'b/e2e/2.yaml', 'a/e2e/3.yaml', 'c.yaml'])).toEqual({
    folders: ['a/e2e', 'b/e2e'],
    exclude: ['**/e2e/**'],
  });
});
