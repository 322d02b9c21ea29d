import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, saLint, scratch } from './harness.ts';

const deployment = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers: [{ name: app, image: registry.example/app:1 }]
`;
const three = { 'x/a.yaml': deployment('a'), 'x/b.yaml': deployment('b'), 'y/c.yaml': deployment('c') };

describe('what is shown', () => {
  test('--max-blocks cuts and says so, 0 shows all', async () => {
    const folder = scratch(three);
    const cut = (await saLint(folder, ['--max-blocks', '1', '.'])).stdout;
    expect(cut).toContain('x/a.yaml');
    expect(cut).not.toContain('x/b.yaml');
    expect(cut).toContain(
      'And 2 more blocks with 4 findings, none worse than a warning; --max-blocks 0 shows all.',
    );
    const all = (await saLint(folder, ['.'])).stdout;
    expect(all).toContain('y/c.yaml');
    expect((await saLint(folder, ['--max-blocks', '0', '.'])).stdout).toBe(all);
    const summary = (await saLint(folder, ['--max-blocks', '1', '--format', 'markdown', '.'])).stdout;
    expect(summary).toContain('\nAnd 2 more blocks with 4 findings, none worse than a warning;');
    expect(summary.split('<details>')[0]).not.toContain('x/b.yaml');
  });

  test.each(['many', '-1', '1.5', ''])('--max-blocks=%s is a mistake', async (value) => {
    const { code, stderr } = await saLint(scratch(three), [`--max-blocks=${value}`, '.']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--max-blocks takes a number of blocks')]);
  });

  test('--statistics counts by rule and by folder', async () => {
    const { stdout } = await saLint(scratch(three), ['--statistics', '.']);
    expect(stdout).toContain(
      'By rule:\n  3  automount/automounted-token\n  3  identity/default-service-account\n',
    );
    expect(stdout).toContain('By folder:\n  4  x\n  2  y\n');
  });

  test.each([
    ['cause', 3],
    ['file', 3],
    ['rule', 2],
    ['none', 6],
  ])('--group-by %s', async (by, blocks) => {
    const { stdout } = await saLint(scratch(three), ['--group-by', by, '.']);
    expect(stdout.match(/^.*\.yaml:\d+:\d+ {2}/gm)).toHaveLength(blocks);
  });

  test('no link where nobody asked for one; with one, nothing but links is different', async () => {
    const folder = scratch(three);
    const plain = (await saLint(folder, ['.'])).stdout;
    const linked = (await saLint(folder, ['.'], { env: { FORCE_HYPERLINK: '1' } })).stdout;
    expect(linked).toContain('x/a.yaml\u001b]8;;\u001b\\');
    expect(linked).toContain('/docs/rules/automount/automounted-token.md\u001b\\automount/automounted-token');
    expect(linked.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')).toBe(plain);
    expect(plain).not.toContain('\u001b');
  });
});

describe('test data', () => {
  const files = {
    'a/testdata/bad.yaml': `${deployment('bad')}      hostNetwork: [\n`,
    'deploy/web.yaml': deployment('web'),
  };

  test('comes last, under a heading with the lines that leave it out', async () => {
    const { stdout, code } = await saLint(scratch(files), ['.']);
    expect(code).toBe(1);
    const heading =
      "Test data and vendored copies (1 finding in a/testdata). To leave them out,\nwrite in .sa-lint.yaml:\n  exclude:\n    - '**/testdata/**'\n\na/testdata/bad.yaml:";
    expect(stdout).toContain(heading);
    expect(stdout.indexOf('deploy/web.yaml')).toBeLessThan(stdout.indexOf('Test data'));
  });

  test('the proposed lines leave it out', async () => {
    const config = "exclude:\n  - '**/testdata/**'\n";
    const { stdout } = await saLint(scratch({ ...files, '.sa-lint.yaml': config }), ['.']);
    expect(stdout).not.toContain('testdata');
    expect(stdout).toContain('deploy/web.yaml');
  });

  test('the job summary has them in a table of their own', async () => {
    const { stdout } = await saLint(scratch(files), ['--format', 'markdown', '.']);
    expect(stdout).toContain("```yaml\nexclude:\n  - '**/testdata/**'\n```\n\n| Place |");
  });
});

describe('nothing is green by accident', () => {
  test.each(['', 'Error: chart not found\n', 'a: 1\n---\nb: 2\n'])(
    'standard input without an object: %j',
    async (input) => {
      const folder = scratch();
      const failed = await saLint(folder, ['-'], { input });
      expect(failed.code).toBe(2);
      expect(failed.stderr).toContain('standard input holds no Kubernetes object');
      expect(await saLint(folder, ['--allow-empty', '-'], { input })).toMatchObject({ code: 0, stderr: '' });
    },
  );

  test('standard input with an object that has nothing to judge is fine', async () => {
    const input = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
    expect(await saLint(scratch(), ['-'], { input })).toMatchObject({ code: 0, stderr: '' });
  });

  test('what was left out is said first, and --fail-on-skipped fails', async () => {
    const chart = { 'c/Chart.yaml': 'name: c\n', 'c/templates/d.yaml': 'kind: {{ .Values.kind }}\n' };
    const folder = scratch({
      ...chart,
      'ok.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
    });
    expect((await saLint(folder, ['.'])).code).toBe(0);
    const failed = await saLint(folder, ['--fail-on-skipped', '.']);
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('not judged')]);
    const found = await saLint(scratch({ ...chart, ...three }), ['.']);
    expect(found.stdout).toMatch(/^Not judged: 1 Helm template\. --fail-on-skipped makes that an error\.\n/);
  });

  test('own configuration and baseline are not passed over', async () => {
    const folder = scratch({ ...three, '.sa-lint.yaml': 'profile: recommended\n' });
    await saLint(folder, ['--baseline', 'known.json', '--write-baseline', '.']);
    const { stdout } = await saLint(folder, ['--baseline', 'known.json', '.']);
    expect(stdout).toContain('No findings');
    expect(stdout).not.toContain('skipped');
  });

  test('a configuration without its dot gets a hint', async () => {
    const { stderr } = await saLint(scratch({ ...three, 'sa-lint.yaml': 'profile: strict\n' }), ['.']);
    expect(stderr).toContain("'sa-lint.yaml' is not read: the configuration is called '.sa-lint.yaml'.");
  });

  test('the configuration of the README gives no warning of its own', async () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    const [, config] = /```yaml\n(# yaml-language-server: \S+config\.schema\.json\n.*?)```/s.exec(readme)!;
    const folder = scratch({ ...three, '.sa-lint.yaml': config! });
    const { stdout, stderr } = await saLint(folder, ['--format', 'json', '.']);
    const rules = JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    expect([stderr, rules.filter((rule: string) => rule.startsWith('suppression/'))]).toEqual(['', []]);
    expect(rules).not.toHaveLength(0);
  });

  test('a rule may be set by its short id', async () => {
    const config = 'rules:\n  automounted-token: off\n  default-service-account: off\n';
    expect(await saLint(scratch({ ...three, '.sa-lint.yaml': config }), ['.'])).toMatchObject({ code: 0 });
  });
});
