import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch } from '../cli/harness.ts';
import { tokenless, tokenSecret } from '../cli/manifests.ts';
import { step } from '../shipped/step.ts';

describe('what a runner offers and cannot be written', () => {
  test.each(['missing', 'folder'])('GITHUB_OUTPUT: %s', (what) => {
    const folder = scratch({ 'a.yaml': tokenSecret('a') });
    const path = join(scratch(), 'output');
    if (what === 'folder') mkdirSync(path);
    const ended = step(folder, { env: { GITHUB_OUTPUT: path } });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toContain('a.yaml:');
    expect(ended.annotations.at(-1)?.message).toMatch(
      /^cannot write the outputs of this step \(GITHUB_OUTPUT\): .*\.$/,
    );
  });

  test.each(['missing', 'folder'])('GITHUB_STEP_SUMMARY: %s', (what) => {
    const folder = scratch({ 'a.yaml': tokenSecret('a') });
    const path = join(scratch(), 'summary');
    if (what === 'folder') mkdirSync(path);
    const ended = step(folder, { env: { GITHUB_STEP_SUMMARY: path } });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toMatch(/^No job summary was written: /m);
  });
});

describe('an event that is none', () => {
  const events: unknown[] = [
    null,
    5,
    'text',
    [],
    { pull_request: null },
    { pull_request: { base: { sha: 5 }, head: [] } },
    { pull_request: { base: { sha: '--output=x' }, head: { sha: '\n::error::x' } } },
    { merge_group: { base_sha: {} } },
    { merge_group: 'x' },
  ];
  test.each(events.map((event) => [JSON.stringify(event), event]))(
    '%s: everything is reported',
    (_, event) => {
      const folder = scratch({ 'a.yaml': tokenSecret('a') });
      const ended = step(folder, { event });
      expect(ended).toMatchObject({ code: 1, stderr: '' });
      expect(ended.outputs).toMatchObject({ 'new-findings': '1', 'exit-code': '1' });
    },
  );

  test.each([
    ['is no JSON', 'output'],
    ['is no regular file', ''],
  ])('%s: a sentence', (trouble, name) => {
    const folder = scratch({ 'a.yaml': tokenless('a'), 'files/output': '{' });
    const ended = step(folder, { env: { GITHUB_EVENT_PATH: join(folder, 'files', name) } });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain(`The event of this workflow (GITHUB_EVENT_PATH) ${trouble}`);
  });
});
