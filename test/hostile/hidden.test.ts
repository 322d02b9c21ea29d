import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, repository, scratch, write } from '../cli/harness.ts';
import { tokenless, tokenSecret } from '../cli/manifests.ts';
import { shippedSaLint as saLint } from '../shipped/built.ts';

// Nothing is hidden: what kubectl would read is judged, or it is said that it was not.

interface Told {
  readonly code: number | null;
  readonly stderr: string;
  /** `path rule`, sorted. */
  readonly findings: readonly string[];
  /** `path reason`, sorted. */
  readonly skipped: readonly string[];
}

function judge(folder: string, args: readonly string[] = ['.'], env: Record<string, string> = {}): Told {
  const { code, stdout, stderr } = saLint(folder, ['--format=json', ...args], { env });
  if (stdout === '') return { code, stderr, findings: [], skipped: [] };
  const { findings, summary } = JSON.parse(stdout) as {
    findings: { path: string; rule: string }[];
    summary: { skipped: { path: string; reason: string }[] };
  };
  return {
    code,
    stderr,
    findings: findings.map(({ path, rule }) => `${path} ${rule}`).sort(),
    skipped: summary.skipped.map(({ path, reason }) => `${path} ${reason}`).sort(),
  };
}

describe('ignore files hide nothing that git tracks', () => {
  const secret = 'k8s/secret.yaml long-lived/long-lived-token-secret';
  const tracked = () => repository({ 'k8s/secret.yaml': tokenSecret('s'), 'k8s/web.yaml': tokenless('web') });

  test.each<[string, Record<string, string>]>([
    ['the root', { '.gitignore': 'secret.yaml\n' }],
    ['the root, for the folder', { '.gitignore': 'k8s/\n' }],
    ['the root, for everything', { '.gitignore': '*\n' }],
    ['a folder', { 'k8s/.gitignore': '*\n' }],
    ["git's own excludes", { '.git/info/exclude': 'k8s\n' }],
    ["the user's excludes", { '.git/excludes': 'k8s\n' }],
  ])('%s', (_, files) => {
    const folder = tracked();
    write(folder, files);
    if ('.git/excludes' in files) git(folder, 'config', 'core.excludesFile', join(folder, '.git/excludes'));
    for (const args of [['.'], ['k8s'], ['k8s/*.yaml'], ['**/*.yaml'], ['--context=.', 'k8s']])
      expect(judge(folder, args)).toEqual({ code: 1, stderr: '', findings: [secret], skipped: [] });
    expect(judge(join(folder, 'k8s')).findings).toHaveLength(1);

    commit(folder, 'ignored');
    expect(judge(folder, ['--since=HEAD', '.'])).toMatchObject({ code: 0, findings: [] });
  });

  test('what is ignored and not tracked is left out and counted', () => {
    const folder = tracked();
    write(folder, {
      '.gitignore': 'build/\nk8s/local.yaml\nnotes/\n',
      'build/deep/a.yaml': tokenSecret('a'),
      'k8s/local.yaml': tokenSecret('local'),
      'notes/read.me': 'no manifest',
    });
    const skipped = ['build/ ignored', 'k8s/local.yaml ignored'];
    expect(judge(folder)).toEqual({ code: 1, stderr: '', findings: [secret], skipped });
    expect(judge(folder, ['k8s'])).toMatchObject({ findings: [secret], skipped: ['k8s/local.yaml ignored'] });
    expect(judge(folder, ['**/*.yaml']).skipped).toEqual(['build/deep/a.yaml ignored', skipped[1]]);
    expect(judge(folder, ['--no-gitignore', '.'])).toMatchObject({ skipped: [] });
    expect(judge(folder, ['k8s/local.yaml']).findings).toHaveLength(1);
    expect(judge(folder, ['build']).findings).toHaveLength(1);
    expect(judge(join(folder, 'build')).findings).toHaveLength(1);
    expect(saLint(folder, ['.']).stdout).toMatch(
      /2 skipped:\n +2 +ignored by git +build\/, k8s\/local\.yaml/,
    );
  });

  test('a repository in a repository has its own index', () => {
    const folder = tracked();
    write(folder, { 'inner/secret.yaml': tokenSecret('i'), 'inner/own.yaml': tokenSecret('own') });
    git(join(folder, 'inner'), 'init', '--quiet');
    commit(join(folder, 'inner'), 'inner');
    write(folder, { 'inner/.gitignore': '*.yaml\n', 'inner/more.yaml': tokenSecret('more') });
    const { findings, skipped } = judge(folder);
    expect(findings.map((one) => one.split(' ')[0])).toEqual([
      'inner/own.yaml',
      'inner/secret.yaml',
      'k8s/secret.yaml',
    ]);
    expect(skipped).toEqual(['inner/more.yaml ignored']);
  });

  test('without git it is said that it could not be asked', () => {
    const folder = tracked();
    write(folder, { '.gitignore': 'secret.yaml\n' });
    const { code, stderr, skipped } = judge(folder, ['.'], { PATH: '' });
    expect({ code, skipped }).toEqual({ code: 0, skipped: ['k8s/secret.yaml ignored'] });
    expect(stderr).toMatch(/^sa-lint: git could not be asked what it tracks \(there is no git\)/);
    expect(judge(folder, ['--no-gitignore', '.'], { PATH: '' })).toMatchObject({ code: 1, stderr: '' });
  });

  test('outside of a repository ignore files count, and what they leave out is counted', () => {
    const folder = scratch({
      '.gitignore': 'a.yaml\n',
      'a.yaml': tokenSecret('a'),
      'b.yaml': tokenless('b'),
    });
    expect(judge(folder)).toEqual({ code: 0, stderr: '', findings: [], skipped: ['a.yaml ignored'] });
  });
});

describe('what kubectl reads is read', () => {
  const secret = tokenSecret('s');
  const rule = 'long-lived/long-lived-token-secret';
  const bytes = (text: string) => Buffer.from(text.replace('BAD', '\xff'), 'latin1');

  test.each<[string, string, Buffer, string[]]>([
    [
      'a bad byte in a JSON string, which kubectl replaces',
      'a.json',
      bytes(
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 's', annotations: { 'kubernetes.io/service-account.name': 's', note: 'BAD' } },
          type: 'kubernetes.io/service-account-token',
        }),
      ),
      [rule],
    ],
    [
      'a bad byte in a later document',
      'a.yaml',
      bytes(`${secret}---\na: BAD\n`),
      [rule, 'manifest/syntax-error'],
    ],
    [
      'a bad byte in a comment of it',
      'a.yaml',
      bytes(`${secret}---\n# BAD\n${secret}`),
      [rule, 'manifest/syntax-error'],
    ],
    ['a NUL in a later document', 'a.yaml', bytes(`${secret}---\na: \0\n`), [rule, 'manifest/syntax-error']],
    [
      'ten megabytes of padding',
      'a.yaml',
      Buffer.from(`${'#'.repeat(80)}\n`.repeat(140_000) + secret),
      [rule],
    ],
    [
      'ten megabytes behind it',
      'a.yaml',
      Buffer.from(secret + `${'#'.repeat(80)}\n`.repeat(140_000)),
      [rule],
    ],
  ])('%s', (_, name, content, rules) => {
    const folder = scratch({ [name]: content });
    const { code, findings } = judge(folder);
    expect(findings.map((one) => one.split(' ')[1])).toEqual(rules);
    expect(code).toBe(1);
    expect(saLint(folder, ['--quiet', '.'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(rule),
    });
  });

  test('what is too large for anybody fails, and is told', () => {
    const folder = scratch({ 'ok.yaml': tokenless('ok'), 'data.json': '{}' });
    const padding = `${'#'.repeat(1023)}\n`.repeat(65 * 1024);
    write(folder, { 'a.yaml': padding + secret });
    for (const args of [['.'], ['--quiet', '.']]) {
      const { code, stderr } = saLint(folder, args);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("'a.yaml' is larger"),
      });
    }
    write(folder, { 'a.yaml': padding });
    expect(judge(folder)).toMatchObject({
      code: 0,
      stderr: '',
      skipped: expect.arrayContaining(['a.yaml too-large']),
    });
  });

  test('text in another encoding that is no manifest is no mistake', () => {
    const folder = scratch({ 'a.yaml': tokenless('a'), 'i18n.yaml': bytes('greeting: caBAD\n') });
    expect(judge(folder)).toMatchObject({ code: 0, findings: [], skipped: ['i18n.yaml invalid-encoding'] });
  });

  test('what is named and cannot be read is a mistake', () => {
    const folder = scratch({ 'in/ok.yaml': tokenless('ok'), 'out.yaml': tokenSecret('out') });
    const root = join(folder, 'in');
    symlinkSync('../out.yaml', join(root, 'out.yaml'));
    execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
    for (const [name, why] of [
      ['out.yaml', 'is a link out of'],
      ['pipe.yaml', 'cannot be read'],
    ]) {
      const { code, stderr } = saLint(root, ['--quiet', 'ok.yaml', name!]);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`'${name}' ${why}`),
      });
    }
  });

  test('resources of a kustomization with another name are counted', () => {
    const folder = scratch({
      'kustomization.yaml': 'resources: [web.yaml, token.txt, more/token.tpl, base.v1, ../up.txt]\n',
      'web.yaml': tokenless('web'),
      'token.txt': secret,
      'more/token.tpl': secret,
      'base.v1/a.yaml': tokenless('a'),
    });
    const { code, skipped } = judge(folder);
    expect(code).toBe(0);
    expect(skipped).toEqual(
      expect.arrayContaining(['more/token.tpl unread-resource', 'token.txt unread-resource']),
    );
    expect(skipped.filter((one) => one.endsWith('unread-resource'))).toHaveLength(2);
  });
});

test('folders that are left out for their name are counted', () => {
  const folder = scratch({ 'a.yaml': tokenless('a') });
  for (const name of ['.terraform', '.hg', '.svn', 'node_modules'])
    write(folder, { [`k8s/${name}/x.yaml`]: tokenSecret('x') });
  expect(judge(folder)).toMatchObject({
    code: 0,
    skipped: ['k8s/.hg/', 'k8s/.svn/', 'k8s/.terraform/', 'k8s/node_modules/'].map(
      (one) => `${one} left-out`,
    ),
  });
});

describe('one manifest does not remove another', () => {
  const workload = (more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      containers: [{ name: web, image: example.org/web:1 }]${more}
`;
  const found = 'prod/web.yaml automount/automounted-token';

  test.each<[string, Record<string, string>]>([
    ['a kustomization elsewhere', { 'evil/kustomization.yaml': 'patches: [{ path: ../prod/web.yaml }]\n' }],
    ['one above, of a whole object', { 'kustomization.yaml': 'patches: [{ path: prod/web.yaml }]\n' }],
    ['one beside it', { 'prod/kustomization.yaml': 'patchesStrategicMerge: [web.yaml]\n' }],
    ['one that lists operations', { 'prod/kustomization.yaml': 'patchesJson6902: [{ path: web.yaml }]\n' }],
    [
      'an account in the documentation',
      {
        'docs/account.yaml':
          'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\nautomountServiceAccountToken: false\n',
      },
    ],
  ])('%s', (_, files) => {
    expect(judge(scratch({ 'prod/web.yaml': workload(), ...files })).findings).toEqual([found]);
  });

  test('the summary says who claims it', () => {
    const folder = scratch({
      'prod/web.yaml': workload(),
      'kustomization.yaml': 'patches: [{ path: prod/web.yaml }]\n',
    });
    const { stdout } = saLint(folder, ['.']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'calls them patches: prod/web.yaml:1 (by kustomization.yaml)',
    );
  });

  test('a patch is none the less', () => {
    const patch =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: web:2 }] } } }\n';
    const folder = scratch({
      'kustomization.yaml': 'resources: [web.yaml]\npatches: [{ path: patch.yaml }]\n',
      'web.yaml': tokenless('web'),
      'patch.yaml': patch,
    });
    expect(judge(folder)).toMatchObject({
      code: 0,
      skipped: expect.arrayContaining(['patch.yaml kustomize-patch']),
    });
  });

  test.each([
    ['an empty Chart.yaml', '', '# {{\n', '\n      # {{ }}'],
    ['one without a name', 'apiVersion: v2\n', '', '\n      nodeName: "{{ }}"'],
    ['actions in comments only', 'apiVersion: v2\nname: c\nversion: 1.0.0\n', '# {{ if }}\n', ''],
  ])('a chart: %s', (_, chart, before, after) => {
    const folder = scratch({ 'prod/Chart.yaml': chart, 'prod/templates/web.yaml': before + workload(after) });
    expect(judge(folder).findings).toEqual(['prod/templates/web.yaml automount/automounted-token']);
  });

  test('an account of the examples counts among them', () => {
    const [account, deployment] = tokenless('web').split('---\n');
    const open = deployment!.replace('      automountServiceAccountToken: false\n', '');
    const folder = scratch({
      'docs/a/account.yaml': account!,
      'docs/b/web.yaml': open,
      'ok.yaml': tokenless('ok'),
    });
    expect(judge(folder)).toMatchObject({ code: 0, findings: [] });
  });
});
