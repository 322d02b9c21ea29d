import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { project } from '../cli/harness.ts';

// What readers copy from the README works as it stands.
export const readme = readFileSync(join(project, 'README.md'), 'utf8');

/** The block below a heading that holds a word. */
export function example(heading: string, language: string, word: string): string {
  const section = readme.split(/^##+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find(([, name, text]) => name === language && text!.includes(word));
  expect(found, `${heading}: ${language} with ${word}`).toBeDefined();
  return found![2]!;
}
