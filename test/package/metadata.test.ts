import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInRules } from '../../src/rules/builtIn.ts';
import { pageAddress } from '../../src/rules/pageAddress.ts';
import { repository, version } from '../../src/version.ts';
import { project } from '../cli/harness.ts';

const read = (path: string) => readFileSync(join(project, path), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('package.json', () => {
  test('nothing has to be installed beside the package', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(manifest).not.toHaveProperty('peerDependencies');
  });

  // With a script of one of these names npm would install all development dependencies for users of a git dependency or hook.
  test.each(['prepare', 'prepack', 'postpack', 'preinstall', 'install', 'postinstall', 'build'])(
    'there is no script named %s',
    (name) => {
      expect(manifest.scripts).not.toHaveProperty(name);
    },
  );

  test('the version is said once more, where the program reads it', () => {
    expect(version).toBe(manifest.version);
  });

  test('the address of the repository is said once more, where links start', () => {
    expect(manifest.repository).toEqual({ type: 'git', url: `git+${repository}.git` });
    expect(manifest.homepage).toBe(`${repository}#readme`);
    expect(manifest.bugs).toBe(`${repository}/issues`);
  });

  test('the changelog has the version', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });
});

test.each(builtInRules().map(({ rule }) => rule.id))('the page that %s links to is there', (id) => {
  const address = pageAddress(id)!;
  expect(address.startsWith(`${repository}/blob/main/`)).toBe(true);
  expect(read(address.slice(`${repository}/blob/main/`.length))).toContain(`\`${id}\``);
});

test('a rule of somebody else has no page', () => {
  expect(pageAddress('vault/short-token')).toBeNull();
});

describe('action.yml', () => {
  const action = parse(read('action.yml'));
  const source = read('src/action.ts');

  test('is what the marketplace takes', () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(action.branding).toEqual({ icon: 'key', color: 'blue' });
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  });

  test('declares exactly the inputs that are read', () => {
    const used = [...source.matchAll(/(?:input|flag)\('([a-z-]+)'/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)));
    for (const { description, default: otherwise } of Object.values<Record<string, unknown>>(action.inputs)) {
      expect(description).toMatch(/\.$/);
      expect(otherwise).toBeTypeOf('string');
    }
  });

  test('declares exactly the outputs that are set', () => {
    const used = [...source.matchAll(/\boutput\('([a-z-]+)'/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(action.outputs)));
  });
});

test('.pre-commit-hooks.yaml runs the committed program', () => {
  const hooks: { id: string; entry: string; require_serial: boolean; types_or: string[] }[] = parse(
    read('.pre-commit-hooks.yaml'),
  );
  expect(hooks.map(({ id }) => id)).toEqual(['sa-lint', 'sa-lint-all']);
  for (const { entry, require_serial, types_or } of hooks) {
    expect(entry.split(' ')[0]).toBe(manifest.bin['sa-lint']);
    expect(require_serial).toBe(true);
    expect(types_or).toEqual(['yaml', 'json']);
  }
});

test('the notices name every package in the bundle, with its licence', () => {
  const notices = read('THIRD_PARTY_NOTICES.md');
  for (const name of ['@actions/core', 'ajv', 'commander', 'fast-glob', 'picomatch'])
    expect(notices).toContain(`## ${name} `);
  expect(notices).not.toContain('undici');
});

test('the lock file has the packages of every platform, so that `npm ci` works on each', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const missing = Object.values<{ optionalDependencies?: Record<string, string> }>(packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => packages[`node_modules/${name}`] === undefined);
  expect(missing).toEqual([]);
});
