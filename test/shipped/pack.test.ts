import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project, scratch, write } from '../cli/harness.ts';
import { tokenless, tokenSecret, tokenSecretRule } from '../cli/manifests.ts';
import { built, runScript } from './built.ts';

const ci = process.env.CI === 'true';
const runtimes = [
  { name: 'this Node', node: process.execPath as string | undefined },
  ...['22', '24', '26'].map((major) => ({ name: `Node ${major}`, node: process.env[`NODE${major}`] })),
];

let folder: string;
let tarball: string;

// npm tells scripts about its own command line; a nested npm must not listen to that.
const { PATH = '', HOME = '' } = process.env;
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env: { PATH, HOME },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sa-lint-pack-'));
  npm(built, 'pack', '--pack-destination', folder);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
  write(folder, { 'app/package.json': '{"private":true,"type":"module"}' });
  npm(join(folder, 'app'), 'install', tarball);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds the program, its types, schemas and notices, the Action and the hooks, and nothing of ours beside', () => {
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const tops = new Set(files.map((file) => file.replace(/^package\//, '').split('/')[0]));
  expect([...tops].sort()).toEqual([
    '.pre-commit-hooks.yaml',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD_PARTY_NOTICES.md',
    'action.yml',
    'dist',
    'man',
    'package.json',
  ]);
  expect(readdirSync(join(folder, 'app/node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'sa-lint',
  ]);
});

test.each([
  ['publint', ['publint/src/cli.js', '--strict']],
  ['attw', ['@arethetypeswrong/cli/dist/index.js', '--profile', 'esm-only', '--no-color']],
])('%s is content', (_, [script, ...args]) => {
  const ended = spawnSync(process.execPath, [join(project, 'node_modules', script!), tarball, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(ended.status, ended.stdout + ended.stderr).toBe(0);
});

test.runIf(ci)('CI names the other Nodes for these tests', () => {
  const missing = runtimes.filter(({ node }) => !node).map(({ name }) => name);
  expect(missing, 'NODE22, NODE24 and NODE26 are paths of these').toEqual([]);
});

describe.each(runtimes)('installed, on $name', ({ node }) => {
  const on = test.skipIf(!node);
  const installed = (cwd: string, args: string[]) =>
    runScript(join(folder, 'app/node_modules/sa-lint/dist/cli.cjs'), args, { cwd, node: node! });

  on('the command works', () => {
    const files = scratch({ 'bad.yaml': tokenSecret('a'), 'good.yaml': tokenless('b') });
    const bad = installed(files, ['--format', 'compact', '.']);
    expect(bad.stderr).toBe('');
    expect(bad.stdout).toContain(tokenSecretRule);
    expect(bad.code).toBe(1);
    expect(installed(files, ['good.yaml']).code).toBe(0);
  });

  on('every format and every command loads', () => {
    const files = scratch({ 'bad.yaml': tokenSecret('a') });
    const formats = [
      'json',
      'sarif',
      'github',
      'gitlab',
      'junit',
      'checkstyle',
      'rdjson',
      'markdown',
      'compact',
    ];
    const args = formats.map((format) => `--format=${format}=${format}.out`);
    expect(installed(files, [...args, 'bad.yaml']).code).toBe(1);
    for (const format of formats)
      expect(readFileSync(join(files, `${format}.out`), 'utf8')).toContain('bad.yaml');
    for (const args of [
      ['rules'],
      ['explain', tokenSecretRule],
      ['init'],
      ['config'],
      ['--help'],
      ['--version'],
    ]) {
      expect(installed(files, args)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  on('init names the schema of the package', () => {
    const app = join(folder, 'app');
    expect(installed(app, ['init']).code).toBe(0);
    const written = readFileSync(join(app, '.sa-lint.yaml'), 'utf8');
    const [, path] = /^# yaml-language-server: \$schema=(\.\/\S+)\n/.exec(written) ?? [];
    expect(JSON.parse(readFileSync(join(app, path!), 'utf8'))).toHaveProperty('properties.profile');
    rmSync(join(app, '.sa-lint.yaml'));
  });

  on('the library can be imported', () => {
    write(join(folder, 'app'), {
      'use.js': `import * as saLint from 'sa-lint';\nconsole.log(typeof saLint.lint, typeof saLint.builtInRules);\n`,
    });
    const ended = runScript(join(folder, 'app/use.js'), [], { cwd: folder, node: node! });
    expect(ended).toMatchObject({ code: 0, stdout: 'function function\n' });
  });
});
