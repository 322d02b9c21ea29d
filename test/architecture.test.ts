import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import fastGlob from 'fast-glob';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Rooms from the ground up. A file imports from its own row and from rows below it, never from above. */
const rows = [
  ['src/kubernetes/', 'src/version.ts'],
  ['src/text/', 'src/defects.ts'],
  ['src/yaml/', 'src/shell/'],
  ['src/source/'],
  ['src/model/read/', 'src/model/model.ts'],
  ['src/model/join/'],
  ['src/model/build.ts', 'src/model/access/', 'src/model/commands/'],
  ['src/model/subjects/'],
  ['src/rules/'],
  ['src/config/'],
  ['src/findings/'],
  ['src/render/'],
  ['src/fix/'],
  ['src/lint.ts', 'src/access.ts', 'src/examples.ts'],
  ['src/report/'],
  ['src/files/'],
  ['src/cli/', 'src/action.ts', 'src/action/', 'src/index.ts', 'src/start/'],
];

/** The only files that may touch the machine: file system, process, other programs. */
const edges = [
  /^src\/cli\//,
  /^src\/start\//,
  /^src\/action(\.ts$|\/)/,
  /^src\/files\//,
  /^src\/render\/thread/,
];

const nodeModules = new Set(['node:crypto', 'node:module', 'node:path']);

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

function importsOf(path: string, text: string): Import[] {
  const resolved = (name: string) => (name.startsWith('.') ? posix.join(dirname(path), name) : name);
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const calls = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [
    ...Array.from(statements, ([, type, name]) => ({
      from: resolved(name!),
      typeOnly: type !== undefined,
      dynamic: false,
    })),
    ...Array.from(calls, ([, name]) => ({ from: resolved(name!), typeOnly: false, dynamic: true })),
  ];
}

const files: readonly SourceFile[] = fastGlob
  .sync('src/**/*.{ts,js}', { cwd: root })
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
const written = files.filter(({ path }) => !path.includes('/generated/'));
const byPath = new Map(files.map((file) => [file.path, file]));

function rowOf(path: string): number {
  return rows.findIndex((row) =>
    row.some((room) => path === room || (room.endsWith('/') && path.startsWith(room))),
  );
}

test('imports are read', () => {
  const text =
    "import type { A } from './a.ts';\nimport {\n  b,\n} from 'b';\nexport * from '../c.ts';\nawait import('./d.ts');";
  expect(importsOf('src/x/y.ts', text)).toEqual([
    { from: 'src/x/a.ts', typeOnly: true, dynamic: false },
    { from: 'b', typeOnly: false, dynamic: false },
    { from: 'src/c.ts', typeOnly: false, dynamic: false },
    { from: 'src/x/d.ts', typeOnly: false, dynamic: true },
  ]);
});

test('every file has a room', () => {
  expect(files.filter(({ path }) => rowOf(path) === -1).map(({ path }) => path)).toEqual([]);
});

test('imports go one way', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => from.startsWith('src/') && rowOf(from) > rowOf(path))
      .map(({ from }) => `${path} -> ${from}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself through others', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path)) return;
    done.add(path);
    for (const { from, typeOnly } of byPath.get(path)?.imports ?? [])
      if (!typeOnly) visit(from, [...trail, path]);
  };
  for (const { path } of files) visit(path, []);
  expect(cycles).toEqual([]);
});

describe('only the edges touch the machine', () => {
  const inner = written.filter(({ path }) => !edges.some((edge) => edge.test(path)));

  test('Node’s modules', () => {
    const wrong = inner.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('node:') && !nodeModules.has(from))
        .map(({ from }) => `${path}: ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test('process, console, clock and chance', () => {
    const used =
      /\b(?:process|console|globalThis)\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\./;
    const wrong = inner.filter(({ text }) => used.test(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('start-up stays light', () => {
  const lazy = ['src/rules/load.ts', 'src/rules/generated/documents.ts', 'ajv/dist/2020.js', '@actions/core'];

  test('what the command line loads at once', () => {
    const reached = new Set<string>();
    const open = ['src/cli/main.ts', 'src/index.ts'].filter((path) => byPath.has(path));
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      for (const one of byPath.get(path)?.imports ?? [])
        if (!one.typeOnly && !one.dynamic) open.push(one.from);
    }
    expect(reached.size).toBeGreaterThan(1);
    expect(lazy.filter((path) => reached.has(path))).toEqual([]);
    expect([...reached].filter((path) => path === 'ajv' || path === 'yaml' || path === 'fast-glob')).toEqual(
      [],
    );
  });
});

test('files are short enough to read', () => {
  const long = written.filter(({ text }) => text.split('\n').length > 401);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('folders are named after what is in them', () => {
  const vague = /\/(?:utils?|helpers?|common|core|services?|managers?|misc|shared)(?:\/|\.ts$)/;
  expect(files.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
});
