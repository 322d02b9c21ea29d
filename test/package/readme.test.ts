import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, runScript, saLint, scratch } from '../cli/harness.ts';
import { tokenSecret, tokenSecretRule } from '../cli/manifests.ts';

// What readers copy from the README works as it stands.
const readme = readFileSync(join(project, 'README.md'), 'utf8');

/** The block below a heading that holds a word. */
function example(heading: string, language: string, word: string): string {
  const section = readme.split(/^##+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find(([, name, text]) => name === language && text!.includes(word));
  expect(found, `${heading}: ${language} with ${word}`).toBeDefined();
  return found![2]!;
}

test('the configuration', () => {
  const configuration = example('Configuration', 'yaml', 'overrides:');
  const folder = scratch({ '.sa-lint.yaml': configuration });
  expect(saLint(folder, ['config', 'clusters/sandbox/web.yaml'])).toMatchObject({ code: 0, stderr: '' });
});

test('a rule of your own, in the folder that the configuration names', () => {
  const rule = example('Rules of your own', 'yaml', 'subject:');
  const configuration = example('Configuration', 'yaml', 'overrides:').replace(
    '# ruleFolders:',
    'ruleFolders:',
  );
  const folder = scratch({
    '.sa-lint.yaml': configuration,
    'policies/sa-lint/vault/short-token.yaml': rule,
  });
  expect(saLint(folder, ['test-rules', 'policies/sa-lint'])).toEqual({
    code: 0,
    stdout: '1 rule, 1 example, all right\n',
    stderr: '',
  });
  expect(saLint(folder, ['rules']).stdout).toMatch(/^vault\/short-token +error /m);
});

test('suppressions', () => {
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
  expect(saLint(folder, ['--quiet', '--format', 'compact', 'c.yaml']).code).toBe(1);
  expect(saLint(folder, ['a.yaml']).code).toBe(0);
  expect(saLint(folder, ['b.yaml']).code).toBe(0);
});

test('the library', () => {
  const folder = scratch({
    'example.mjs': example('As a library', 'js', 'lint').replace(
      "'sa-lint'",
      JSON.stringify(join(project, 'dist/index.js')),
    ),
    'k8s/web.yaml': tokenSecret('a'),
  });
  const { code, stdout } = runScript(join(folder, 'example.mjs'), [], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain(tokenSecretRule);
});
