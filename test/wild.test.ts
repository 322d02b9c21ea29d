import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../src/index.ts';
import { headline, skippedObject } from '../src/report/words.ts';
import { regionOf } from '../src/text/position.ts';

const root = join(import.meta.dirname, 'wild');

function filesOf(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

// Small inputs after reports and manifests of the real world, with what is right. `npx vitest run test/wild.test.ts -u` writes the
// expected output anew; read the difference before committing it.
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))('%s', (name) => {
  test('comes out as expected', async () => {
    const { findings, summary } = lint(filesOf(join(root, name)));
    const lines = [
      headline(summary),
      `${summary.objects} objects, ${summary.workloads} workloads`,
      ...findings.map((finding) => {
        const { line } = regionOf(finding.source, finding.span);
        return `${finding.source.path}:${line} ${finding.severity} ${finding.rule}\n    ${finding.message.replace(/\s+/g, ' ')}\n    fix: ${finding.fix.replace(/\s+/g, ' ')}`;
      }),
      ...summary.skipped.map((one) =>
        [`${one.path}:${one.line ?? '-'} skipped`, one.reason, skippedObject(one)].filter(Boolean).join(' '),
      ),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(root, name, 'expected.txt'));
  });
});
