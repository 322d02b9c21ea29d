import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rdjson } from '../../src/report/rdjson.ts';
import { hostile } from './hostile.ts';
import { clean, context, small } from './sample.ts';

const validator = fileURLToPath(
  new URL('../../node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js', import.meta.url),
);

/** What the validator of the format says: its exit code, and its words when that is not 0. */
function validated(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sa-lint-rdjson-'));
  const file = join(folder, 'report.json');
  writeFileSync(file, text);
  const { status, stdout } = spawnSync(process.execPath, [validator, '--strict', '--no-extra-fields', file], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return status === 0 ? 'valid' : stdout;
}

test.each([
  ['clean', clean],
  ['small', small],
  ['hostile', hostile],
])('a %s report is valid', (_, result) => {
  expect(validated(rdjson(result, context))).toBe('valid');
});

test('the validator does see a mistake', () => {
  expect(validated(rdjson(small, context).replace('"severity": "ERROR"', '"severity": "BAD"'))).not.toBe(
    'valid',
  );
  expect(validated(rdjson(small, context).replace('"code": {', '"extra": 1, "code": {'))).not.toBe('valid');
});

test('a diagnostic', () => {
  const report = JSON.parse(rdjson(small, { ...context, root: 'deploy' }));
  expect(report.source).toEqual({ name: 'sa-lint', url: 'https://github.com/sa-lint/sa-lint' });
  expect(report.diagnostics[1]).toEqual({
    message: expect.stringMatching(/^Container 'web' [^\n]+\n\nFix: Write /),
    location: {
      path: 'deploy/k8s/web/deployment.yaml',
      range: { start: { line: 8, column: 5 }, end: { line: 8, column: 9 } },
    },
    severity: 'INFO',
    code: {
      value: 'automount/automounted-token',
      url: 'https://github.com/sa-lint/sa-lint/blob/main/docs/rules/automount/automounted-token.md',
    },
    related_locations: [
      {
        message: "ServiceAccount 'shop/web' leaves it unset",
        location: {
          path: 'deploy/k8s/web/accounts.yaml',
          range: { start: { line: 4, column: 3 }, end: { line: 4, column: 12 } },
        },
      },
    ],
  });
});
