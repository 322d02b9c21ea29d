import { expect, test } from 'vitest';
import { saLint, scratch } from '../cli/harness.ts';
import { tokenless } from '../cli/manifests.ts';
import { example, readme } from './readme.ts';

test('the configuration', async () => {
  const configuration = example('Configuration', 'yaml', 'overrides:');
  const folder = scratch({ '.sa-lint.yaml': configuration });
  expect(await saLint(folder, ['config', 'clusters/sandbox/web.yaml'])).toMatchObject({
    code: 0,
    stderr: '',
  });
});

test('the configuration warns of nothing in a run over a repository', async () => {
  const folder = scratch({
    '.sa-lint.yaml': example('Configuration', 'yaml', 'overrides:'),
    'web.yaml': tokenless('web'),
  });
  const { code, stdout, stderr } = await saLint(folder, ['.']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toMatch(/warning|skipped|not judged/);
});

test.each([
  ['a package that nobody published', /npx (--yes )?sa-lint@|npm (install|i) (-\S+ )*sa-lint\b/],
  ['an Action or hook that has no home', /uses: sa-lint\/|github\.com\/sa-lint\/sa-lint\n/],
  ['a domain that is not ours', /https?:\/\/sa-lint\.dev/],
])('no example uses %s', (_, pattern) => {
  expect(readme).not.toMatch(pattern);
});

test('a rule of your own, in the folder that the configuration names', async () => {
  const rule = example('Rules of your own', 'yaml', 'subject:');
  const configuration = example('Configuration', 'yaml', 'overrides:').replace(
    '# ruleFolders:',
    'ruleFolders:',
  );
  const folder = scratch({
    '.sa-lint.yaml': configuration,
    'policies/sa-lint/vault/short-token.yaml': rule,
  });
  expect(await saLint(folder, ['test-rules', 'policies/sa-lint'])).toEqual({
    code: 0,
    stdout: '1 rule, 1 example, all right\n',
    stderr: '',
  });
  expect((await saLint(folder, ['rules'])).stdout).toMatch(/^vault\/short-token +error /m);
});

test('suppressions', async () => {
  const line = example('Suppressions', 'yaml', 'disable-line')
    .trimEnd()
    .replace(/until=\S+/, 'until=9999-12-31');
  const annotation = example('Suppressions', 'yaml', 'annotations:').trimEnd();
  const pod = (metadata: string, spec: string) =>
    `apiVersion: v1\nkind: Pod\n${metadata}\n  name: web\n  namespace: shop\n${spec}\n  serviceAccountName: web\n  containers: [{ name: web, image: web }]\n`;
  const folder = scratch({
    'a.yaml': pod('metadata:', line),
    'b.yaml': pod(annotation, 'spec:'),
    'c.yaml': pod('metadata:', 'spec:'),
  });
  expect((await saLint(folder, ['--quiet', '--format', 'compact', 'c.yaml'])).code).toBe(1);
  expect((await saLint(folder, ['a.yaml'])).code).toBe(0);
  expect((await saLint(folder, ['b.yaml'])).code).toBe(0);
});
