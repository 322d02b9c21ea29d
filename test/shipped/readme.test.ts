import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit, git, project } from '../cli/harness.ts';
import { example } from '../package/readme.ts';
import { built } from './built.ts';

// Every command of "What works today" in its order, as a reader would type it, with nothing but a clone at hand.
const commands = ['From a clone', 'From a git ref', 'From a tarball'].flatMap((heading) =>
  example(heading, 'sh', 'sa-lint')
    .split('\n')
    .filter((line) => line !== '' && !line.includes('npm test'))
    .map((line) => line.replace(/\s+# .*$/, '')),
);

describe('what works today', () => {
  let home: string;
  let repo: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'sa-lint-readme-'));
    repo = join(home, 'repository');
    git(home, 'clone', '--quiet', '--no-hardlinks', project, repo);
    // The program as the sources are now, not as they were bundled last.
    rmSync(join(repo, 'dist'), { recursive: true });
    for (const path of ['dist', 'package.json', 'README.md', 'action.yml', '.pre-commit-hooks.yaml'])
      cpSync(join(built, path), join(repo, path), { recursive: true });
    chmodSync(join(repo, 'dist/cli.cjs'), 0o755);
    commit(repo, 'built');
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('its commands work one after the other', () => {
    const { PATH = '' } = process.env;
    const env = {
      PATH,
      HOME: home,
      REPO: `file://${repo}`,
      COMMIT: git(repo, 'rev-parse', 'HEAD'),
      npm_config_offline: 'true',
      npm_config_audit: 'false',
      npm_config_cache: join(home, 'npm'),
    };
    for (const command of commands) {
      const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
        cwd: home,
        env,
        encoding: 'utf8',
      });
      const judges = command.includes('fixtures');
      expect(status, `${command}\n${stderr}`).toBe(judges ? 1 : 0);
      if (judges) expect(stdout, command).toContain('long-lived/long-lived-token-consumer');
    }
    expect(spawnSync('ls', ['tools/sa-lint/action.yml'], { cwd: home }).status).toBe(0);
  });
});
