import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../cli/harness.ts';
import { tokenSecret, tokenSecretRule } from '../cli/manifests.ts';
import { example } from '../package/readme.ts';
import { built, runScript } from './built.ts';

test('the library', () => {
  const folder = scratch({
    'example.mjs': example('As a library', 'js', 'lint').replace(
      "'sa-lint'",
      JSON.stringify(join(built, 'dist/index.js')),
    ),
    'k8s/web.yaml': tokenSecret('a'),
  });
  const { code, stdout } = runScript(join(folder, 'example.mjs'), [], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain(tokenSecretRule);
});
