import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  absoluteFileSize,
  type DiscoverOptions,
  discover,
  maximumFileSize,
} from '../../src/files/discover.ts';

let parent: string;
let root: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'sa-lint-discover-'));
  root = join(parent, 'root');
  mkdirSync(root);
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Writes files; a path ending in `/` is a folder. */
function write(...paths: (string | [path: string, content: string | Uint8Array])[]): void {
  for (const one of paths) {
    const [path, content] = typeof one === 'string' ? [one, 'a: b\n'] : one;
    const full = join(root, path);
    mkdirSync(path.endsWith('/') ? full : dirname(full), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(full, content);
  }
}

async function find(paths: string | string[], options: Partial<DiscoverOptions> = {}) {
  const found = await discover([paths].flat(), { root, ...options });
  const read = [...found.sources].map(({ path }) => path);
  return { ...found, read, skipped: found.skipped() };
}

describe('folders', () => {
  test('every manifest below, sorted by code units, whatever their case', async () => {
    write(
      'b.yaml',
      'a.yml',
      'sub/deep/c.json',
      'B.yaml',
      'é.yaml',
      '.hidden/d.yaml',
      'E.YAML',
      'x.txt',
      'yaml',
      'a.yaml.tpl',
    );
    const { paths, read } = await find('.');
    expect(paths).toEqual([
      '.hidden/d.yaml',
      'B.yaml',
      'E.YAML',
      'a.yml',
      'b.yaml',
      'sub/deep/c.json',
      'é.yaml',
    ]);
    expect(read).toEqual(paths);
  });

  test('several, overlapping, are read once', async () => {
    write('a/x.yaml', 'a/b/y.yaml');
    expect((await find(['a', 'a/b', 'a/b/y.yaml', './a/../a/x.yaml'])).paths).toEqual([
      'a/b/y.yaml',
      'a/x.yaml',
    ]);
  });

  test('of tools are left out', async () => {
    write('node_modules/a.yaml', '.git/b.yaml', '.terraform/c.yaml', 'x/node_modules/d.yaml', 'e.yaml');
    expect((await find('.')).paths).toEqual(['e.yaml']);
  });

  test('without a manifest hold none, and that is no mistake', async () => {
    write('a/x.txt');
    expect(await find('a')).toMatchObject({ paths: [], problems: [] });
  });
});

describe('files that are named', () => {
  test('are read whatever they are called', async () => {
    write('Kustomization', 'x.tpl');
    expect((await find(['Kustomization', 'x.tpl'])).read).toEqual(['Kustomization', 'x.tpl']);
  });

  test('that are not there are a mistake each', async () => {
    write('a.yaml');
    expect((await find(['a.yaml', 'no.yaml', 'no/where'])).problems).toEqual([
      { path: 'no.yaml', problem: 'missing', message: "There is no file or folder 'no.yaml'." },
      { path: 'no/where', problem: 'missing', message: "There is no file or folder 'no/where'." },
    ]);
  });

  test('are told what may be meant', async () => {
    write('k8s/deployment.yaml', 'k8s/service.yaml');
    const problem = async (path: string) => (await find([path])).problems[0]?.message;
    expect(await problem('k8s/deployment.yml')).toMatch(/ Did you mean 'k8s\/deployment.yaml'\?$/);
    expect(await problem('k8s/deploymnet.yaml')).toMatch(/ Did you mean 'k8s\/deployment.yaml'\?$/);
    expect(await problem('k9s')).toMatch(/ Did you mean 'k8s'\?$/);
    expect(await problem('k8s/ingress.yaml')).not.toContain('Did you mean');
  });

  test('are excluded all the same', async () => {
    write('gen/a.yaml', 'b.yaml');
    const { paths, excluded } = await find(['gen/a.yaml', 'b.yaml'], { exclude: ['gen/'] });
    expect({ paths, excluded }).toEqual({ paths: ['b.yaml'], excluded: ['gen/a.yaml'] });
  });

  test('are read even if Git ignores them', async () => {
    write('.git/', ['.gitignore', 'a.yaml\n'], 'a.yaml');
    expect((await find('a.yaml')).paths).toEqual(['a.yaml']);
  });

  test('may lie outside of the root, and are called by the way to them', async () => {
    writeFileSync(join(parent, 'o.yaml'), 'a: b\n');
    expect((await find('../o.yaml')).read).toEqual(['../o.yaml']);
    expect((await find(join(parent, 'o.yaml'))).read).toEqual(['../o.yaml']);
    write('o.yaml');
    expect((await find(['o.yaml', '../o.yaml'])).read).toEqual(['../o.yaml', 'o.yaml']);
    expect((await find('../*.yaml')).read).toEqual(['../o.yaml']);
    expect((await find(['..', '../o.yaml'], { exclude: ['o.yaml'] })).read).toEqual([]);
  });
});

describe('globs', () => {
  test.each([
    ['**/*.yaml', ['a.yaml', 'k/b.yaml', 'k/s/c.yaml']],
    ['k/*', ['k/b.yaml', 'k/d.json']],
    ['k/**', ['k/b.yaml', 'k/d.json', 'k/s/c.yaml']],
    ['{a,k/b}.yaml', ['a.yaml', 'k/b.yaml']],
    ['k/*.md', ['k/e.md']],
  ])('%s', async (pattern, expected) => {
    write('a.yaml', 'k/b.yaml', 'k/s/c.yaml', 'k/d.json', 'k/e.md', 'k/node_modules/f.yaml');
    expect((await find(pattern)).paths).toEqual(expected);
  });

  test('that match nothing are a mistake', async () => {
    write('a.txt');
    expect((await find('*.yaml')).problems).toEqual([
      { path: '*.yaml', problem: 'no-match', message: "No file matches '*.yaml'." },
    ]);
  });

  test('a file of that very name is meant', async () => {
    write('[a].yaml', 'a.yaml');
    expect((await find('[a].yaml')).paths).toEqual(['[a].yaml']);
  });

  test('honour what Git ignores and what is excluded', async () => {
    write('.git/', ['.gitignore', 'gen/\n'], 'gen/a.yaml', 'b.yaml', 'c.yaml');
    expect((await find('**/*.yaml', { exclude: ['c.*'] })).paths).toEqual(['b.yaml']);
  });
});

describe('ignored files', () => {
  test('nested rules, the deeper one wins', async () => {
    write(
      '.git/',
      ['.gitignore', '*.gen.yaml\n/top.yaml\nbuild/\n'],
      ['a/.gitignore', '!keep.gen.yaml\nown.yaml\n'],
    );
    write(
      'x.gen.yaml',
      'top.yaml',
      'a/top.yaml',
      'a/x.gen.yaml',
      'a/keep.gen.yaml',
      'a/own.yaml',
      'own.yaml',
      'build/b.yaml',
    );
    expect((await find('.')).paths).toEqual(['a/keep.gen.yaml', 'a/top.yaml', 'own.yaml']);
  });

  test('rules above the folder hold up to the root of the repository', async () => {
    writeFileSync(join(parent, '.gitignore'), 'a.yaml\n');
    write('.git/', ['.gitignore', 'b.yaml\n'], 'k/a.yaml', 'k/b.yaml');
    expect((await find('k')).paths).toEqual(['k/a.yaml']);
  });

  test('an ignored folder that is named is read', async () => {
    write('.git/', ['.gitignore', 'build\n'], 'build/a.yaml');
    expect((await find('build')).paths).toEqual(['build/a.yaml']);
  });

  test('can be read on request', async () => {
    write('.git/', ['.gitignore', 'a.yaml\n'], 'a.yaml');
    expect((await find('.', { respectGitignore: false })).paths).toEqual(['a.yaml']);
  });
});

test('exclusion', async () => {
  write('a/x.yaml', 'a/y.yaml', 'b/x.yaml', 'c/d/z.yaml');
  expect((await find('.', { exclude: ['a/x.yaml', 'c/'] })).paths).toEqual(['a/y.yaml', 'b/x.yaml']);
  expect((await find('.', { excludes: (path) => path.startsWith('a') })).paths).toEqual([
    'b/x.yaml',
    'c/d/z.yaml',
  ]);
});

describe('symbolic links', () => {
  test('inside the root are read under the path that they lead to, once', async () => {
    write('a/x.yaml', 'b/');
    symlinkSync('../a/x.yaml', join(root, 'b/link.yaml'));
    symlinkSync('../a', join(root, 'b/folder'));
    expect((await find('b')).read).toEqual(['a/x.yaml']);
    expect((await find('.')).read).toEqual(['a/x.yaml']);
    expect((await find('b/link.yaml')).read).toEqual(['a/x.yaml']);
  });

  test('that lead out of the root are not followed', async () => {
    mkdirSync(join(parent, 'secret'));
    writeFileSync(join(parent, 'secret/s.yaml'), 'a: b\n');
    write('a.yaml');
    symlinkSync('../secret/s.yaml', join(root, 'file.yaml'));
    symlinkSync('../secret', join(root, 'folder'));
    const expected = [
      { path: 'file.yaml', reason: 'outside-root' },
      { path: 'folder', reason: 'outside-root' },
    ];
    expect(await find('.')).toMatchObject({ read: ['a.yaml'], skipped: expected });
    expect(await find(['file.yaml', 'folder'])).toMatchObject({
      read: [],
      problems: ['file.yaml', 'folder'].map((path) => ({ path, problem: 'unreadable' })),
    });
  });

  test('that run in circles end', async () => {
    write('a/x.yaml');
    symlinkSync('.', join(root, 'a/self'));
    symlinkSync('..', join(root, 'a/up'));
    symlinkSync('b', join(root, 'c'));
    symlinkSync('c', join(root, 'b'));
    expect((await find('.')).read).toEqual(['a/x.yaml']);
  });

  test('that lead nowhere are told', async () => {
    write('a.yaml');
    symlinkSync('gone.yaml', join(root, 'b.yaml'));
    expect((await find('.')).skipped).toEqual([{ path: 'b.yaml', reason: 'unreadable' }]);
  });
});

describe('what cannot be read', () => {
  test('is told with why, while reading', async () => {
    write(['a.yaml', Buffer.from([0x61, 0xff])], 'c.yaml', 'd.yaml');
    truncateSync(join(root, 'c.yaml'), maximumFileSize + 1);
    const { paths, read, skipped } = await find('.');
    expect(paths).toEqual(['a.yaml', 'c.yaml', 'd.yaml']);
    expect(read).toEqual(['a.yaml', 'd.yaml']);
    expect(skipped).toEqual([{ path: 'c.yaml', reason: 'too-large' }]);
  });

  test('a large file that may hold an object is read all the same, but there is an end', async () => {
    const padding = Buffer.alloc(maximumFileSize, '#');
    const hidden = Buffer.from('\n{"\\u0061piVersion": "v1", "\\x6bind": "Pod"}');
    write(['a.yaml', Buffer.concat([padding, Buffer.from('\napiVersion: v1\nkind: Pod\n')])]);
    write(['b.yaml', Buffer.concat([padding, hidden])]);
    write([
      'c.yaml',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${padding}apiVersion kind`, 'utf16le')]),
    ]);
    write(['d.yaml', Buffer.from('apiVersion: v1\nkind: Pod\n')]);
    truncateSync(join(root, 'd.yaml'), absoluteFileSize + 1);
    const { read, skipped, unread } = await find('.');
    expect(read).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(skipped).toEqual([{ path: 'd.yaml', reason: 'too-large' }]);
    expect(unread()).toEqual(['d.yaml']);
  });

  test.skipIf(process.platform === 'win32')('pipes are never opened', async () => {
    write('a.yaml');
    execFileSync('mkfifo', [join(root, 'p.yaml')]);
    expect(await find('.')).toMatchObject({
      read: ['a.yaml'],
      skipped: [{ path: 'p.yaml', reason: 'unreadable' }],
    });
    expect(await find(['a.yaml', 'p.yaml'])).toMatchObject({
      read: ['a.yaml'],
      problems: [{ path: 'p.yaml', problem: 'unreadable' }],
    });
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'for want of a permission',
    async () => {
      write('a/x.yaml', 'b.yaml');
      chmodSync(join(root, 'a'), 0);
      chmodSync(join(root, 'b.yaml'), 0);
      const { skipped } = await find('.');
      chmodSync(join(root, 'a'), 0o700);
      expect(skipped).toEqual([
        { path: 'a', reason: 'unreadable' },
        { path: 'b.yaml', reason: 'unreadable' },
      ]);
    },
  );

  test('a file that went away meanwhile', async () => {
    write('a.yaml', 'b.yaml');
    const { sources, skipped } = await discover(['.'], { root });
    rmSync(join(root, 'a.yaml'));
    expect([...sources].map(({ path }) => path)).toEqual(['b.yaml']);
    expect(skipped()).toEqual([{ path: 'a.yaml', reason: 'unreadable' }]);
  });
});

test('the standard input', async () => {
  const stdin = Buffer.from('a: b\n');
  const { sources } = await discover(['-'], { root, stdin });
  expect([...sources]).toEqual([{ path: '<stdin>', text: 'a: b\n' }]);
  expect((await find('-', { stdin, stdinFilename: 'k8s/a.yaml' })).read).toEqual(['k8s/a.yaml']);
  expect((await find('-', { stdin: Buffer.from([0xff]) })).read).toEqual(['<stdin>']);
});

describe('charts', () => {
  test('are known by their Chart.yaml, however the template was found', async () => {
    write(
      ['c/Chart.yaml', 'name: c\n'],
      'c/templates/a.yaml',
      ['c/charts/s/Chart.yaml', '{"apiVersion": "v2", "name": "s"}'],
      'c/charts/s/templates/b.yaml',
      'x/templates/c.yaml',
    );
    const all = ['c', 'c/charts/s'];
    expect([...(await find('.')).charts].sort()).toEqual(all);
    expect([...(await find(['c/templates/a.yaml', 'c/charts/s/templates/b.yaml'])).charts].sort()).toEqual(
      all,
    );
    expect([...(await find('x')).charts]).toEqual([]);
  });

  test('at the root', async () => {
    write(['Chart.yaml', 'apiVersion: v2\nname: c\n'], 'templates/a.yaml');
    expect([...(await find('templates')).charts]).toEqual(['']);
  });
});

test('a byte order mark is no part of the text', async () => {
  write(['a.yaml', '\ufeffa: b\n']);
  const { sources } = await discover(['a.yaml'], { root });
  expect([...sources]).toEqual([{ path: 'a.yaml', text: 'a: b\n' }]);
});
