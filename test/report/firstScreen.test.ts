import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { grouped } from '../../src/findings/cause.ts';
import { lint } from '../../src/index.ts';
import { text } from '../../src/report/text.ts';
import { saLint } from '../cli/harness.ts';
import { context } from './sample.ts';

const root = resolve(import.meta.dirname, '../..');

test('a shop of thirty files: the worst on the first screen, one cause once', async () => {
  const { stdout } = await saLint(join(root, 'fixtures/shop'), ['--no-config', 'input']);
  const rows = stdout.trimEnd().split('\n');
  expect(rows.length).toBeLessThanOrEqual(120);
  const first = rows.slice(0, 40).join('\n');
  expect(first).toContain('error  long-lived/long-lived-token-secret');
  expect(first).toContain('error  long-lived/long-lived-token-consumer');
  expect(rows.filter((row) => row.trimStart().startsWith('fix:')).length).toBeLessThanOrEqual(8);
  expect(stdout).toContain('23 findings: 2 errors and 21 warnings');
});

test('a thousand workloads without an account are one cause', () => {
  const sources = Array.from({ length: 1000 }, (_, index) => ({
    path: `apps/app-${index}/deployment.yaml`,
    text: `apiVersion: apps/v1
kind: Deployment
metadata: { name: app-${index}, namespace: shop }
spec:
  selector: { matchLabels: { app: app-${index} } }
  template:
    metadata: { labels: { app: app-${index} } }
    spec:
      containers: [{ name: app, image: registry.example/app:1 }]
`,
  }));
  const result = lint(sources);
  expect(result.findings).toHaveLength(2000);
  expect(grouped(result.findings, 'cause')).toHaveLength(1);
  const rows = text(result, context).split('\n');
  expect(rows.length).toBeLessThanOrEqual(60);
  expect(rows).toContain('  and 990 more places');
});
