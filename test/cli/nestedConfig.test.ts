import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, repository, saLint, scratch, write } from './harness.ts';
import { tokenSecret, tokenSecretRule } from './manifests.ts';

const longToken = (seconds: number) => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1
      volumeMounts: [{ name: t, mountPath: /t }]
  volumes:
    - name: t
      projected: { sources: [{ serviceAccountToken: { path: t, audience: a, expirationSeconds: ${seconds} } }] }
`;

/** What is found where: `<path> <severity> <rule>`, with the rule's last part. */
async function found(folder: string, args: readonly string[] = ['.']) {
  const { stdout, stderr, code } = await saLint(folder, ['--format', 'json', ...args]);
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as { findings: Record<'path' | 'severity' | 'rule', string>[] };
  return { code, found: findings.map((one) => `${one.path} ${one.severity} ${one.rule.split('/')[1]}`) };
}

const secrets = {
  'a.yaml': tokenSecret('a'),
  'below/b.yaml': tokenSecret('b'),
  'below/deep/c.yaml': tokenSecret('c'),
};
const rule = 'long-lived-token-secret';
const setTo = (severity: string) => `rules: { ${rule}: ${severity} }\n`;

describe('a configuration in a folder below', () => {
  test('holds in that folder; the nearest wins', async () => {
    const folder = scratch({
      ...secrets,
      'below/.sa-lint.yaml': setTo('note'),
      'below/deep/.sa-lint.yml': setTo('warning'),
    });
    const expected = [
      `a.yaml error ${rule}`,
      `below/b.yaml note ${rule}`,
      `below/deep/c.yaml warning ${rule}`,
    ];
    expect((await found(folder)).found).toEqual(expected);
    expect((await found(folder, ['a.yaml', 'below/b.yaml', 'below/deep/c.yaml'])).found).toEqual(expected);
    expect((await found(folder, ['--no-config', '.'])).found.join()).not.toContain('note');
  });

  test('is merged with what holds above it, unless it says `root: true`', async () => {
    const files = {
      'a.yaml': longToken(7200),
      'below/b.yaml': longToken(7200),
      '.sa-lint.yaml':
        'rules: { long-token-expiration: { severity: note, options: { maxSeconds: 3600 } } }\n',
    };
    const own = (root: string) => `${root}rules: { long-token-expiration: warning }\n`;
    const merged = scratch({ ...files, 'below/.sa-lint.yaml': own('') });
    expect((await found(merged)).found).toEqual([
      'a.yaml note long-token-expiration',
      'below/b.yaml warning long-token-expiration',
    ]);
    const root = scratch({ ...files, 'below/.sa-lint.yaml': own('root: true\n') });
    expect((await found(root)).found).toEqual(['a.yaml note long-token-expiration']);
  });

  test('holds the same when sa-lint runs in that folder', async () => {
    const folder = repository({
      ...secrets,
      '.sa-lint.yaml': setTo('note'),
      'below/.sa-lint.yaml': 'failOn: note\n',
    });
    expect(await found(join(folder, 'below'))).toEqual({
      code: 1,
      found: [`b.yaml note ${rule}`, `deep/c.yaml note ${rule}`],
    });
    write(folder, { 'below/.sa-lint.yaml': 'root: true\nfailOn: never\n' });
    expect(await found(join(folder, 'below'))).toEqual({
      code: 0,
      found: [`b.yaml error ${rule}`, `deep/c.yaml error ${rule}`],
    });
  });

  test('leaves out files of its folder, and decides what fails there', async () => {
    const folder = scratch({ ...secrets, 'below/.sa-lint.yaml': 'exclude: [deep]\nfailOn: never\n' });
    expect((await found(folder)).found).toEqual([`a.yaml error ${rule}`, `below/b.yaml error ${rule}`]);
    expect((await saLint(folder, ['below'])).code).toBe(0);
    expect((await saLint(folder, ['a.yaml'])).code).toBe(1);
    expect(await found(folder, ['below/deep/c.yaml'])).toEqual({ code: 0, found: [] });
  });

  test('has overrides with globs of its folder; one that silences nothing is told once', async () => {
    const off = `overrides: [{ files: [deep], rules: { ${rule}: off }, reason: known }]\n`;
    const folder = scratch({ ...secrets, 'below/.sa-lint.yaml': off, '.sa-lint.yaml': off });
    expect((await found(folder)).found).toEqual([
      '.sa-lint.yaml warning unused-suppression',
      `a.yaml error ${rule}`,
      `below/b.yaml error ${rule}`,
    ]);
  });

  test('brings rules for its folder only', async () => {
    const own = `title: Any Secret
severity: note
subject: secret
when: {}
at: [self]
message: "{object} is a Secret."
why: To see where rules hold.
fix: None.
examples: []
`;
    const folder = scratch({
      ...secrets,
      'below/.sa-lint.yaml': `ruleFolders: [rules]\n${setTo('off')}`,
      'below/rules/mine/any-secret.yaml': own,
    });
    const { found: all } = await found(folder);
    expect(all).toContain(`a.yaml error ${rule}`);
    expect(all.filter((one) => one.endsWith(' any-secret'))).toEqual([
      'below/b.yaml note any-secret',
      'below/deep/c.yaml note any-secret',
    ]);
  });

  test('has its mistakes told, at their lines', async () => {
    const folder = scratch({
      ...secrets,
      'below/.sa-lint.yaml': 'failOn: warnin\n',
      'other/.sa-lint.yaml': 'x: 1\n',
    });
    const { code, stderr } = await saLint(folder, ['.']);
    expect(code).toBe(2);
    expect(stderr).toContain('below/.sa-lint.yaml:1');
    expect(stderr).toContain("Did you mean 'warning'?");
    expect((await saLint(folder, ['a.yaml'])).code).toBe(1);
  });

  test('`config` says what holds in a folder, and where each value comes from', async () => {
    const folder = scratch({
      ...secrets,
      '.sa-lint.yaml': 'profile: strict\n',
      'below/.sa-lint.yaml': setTo('note'),
    });
    const { stdout } = await saLint(folder, ['config', 'below/b.yaml']);
    expect(stdout).toContain('Configuration: .sa-lint.yaml, then below/.sa-lint.yaml\n');
    expect(stdout).toMatch(/^profile +strict +\.sa-lint\.yaml:1$/m);
    expect(stdout).toMatch(new RegExp(`^${tokenSecretRule} +note +below/\\.sa-lint\\.yaml:1$`, 'm'));
    expect((await saLint(folder, ['config', 'below'])).stdout).toMatch(/ note +below\/\.sa-lint\.yaml:1$/m);
    expect((await saLint(folder, ['config', '.'])).stdout).not.toContain('below/');
  });
});

describe('--config-from', () => {
  test('the nested configurations of the base judge, and what a change edits in them is told', async () => {
    const folder = repository({ ...secrets, 'below/.sa-lint.yaml': setTo('note') });
    const base = git(folder, 'rev-parse', 'HEAD');
    write(folder, { 'below/.sa-lint.yaml': setTo('off'), 'below/new.yaml': tokenSecret('new') });
    commit(folder, 'change');
    const judged = (from: string) =>
      saLint(folder, ['--since', base, '--config-from', from, '--format', 'compact', '.']);
    const byBase = await judged('base');
    expect(byBase.stdout).toContain('below/new.yaml');
    expect(byBase.stderr).toContain("This change edits what judges it: 'below/.sa-lint.yaml'.");
    const byHead = await judged('head');
    expect(byHead.stdout).not.toContain('below/new.yaml');
    expect(byHead.stderr).toContain(`It silences 1 finding: 1 ${tokenSecretRule}.`);
    rmSync(join(folder, 'below/.sa-lint.yaml'));
    expect((await judged('head')).stderr).toContain("edits what judges it: 'below/.sa-lint.yaml'");
  });
});
