/**
 * Makes everything in `dist/` that comes from `src/`, and THIRD_PARTY_NOTICES.md: `tsx scripts/bundle.ts`.
 * With `--check` nothing is written; stale files are listed and the exit code is 1. With `--into <folder>` everything is
 * written there instead.
 *
 * `dist/` is committed: the Action, the pre-commit hook and `npx` run it without installing anything. So the same sources must
 * give the same bytes on every machine.
 *
 * Each program is one file with all that it imports, because every file more costs as long to load as 10 kB more of code. What is
 * imported dynamically (reports, documents of rules, ajv) is in `dist/lazy/`. A module that both need is there twice: what lives
 * in a module must not be compared across that border (`instanceof`), caches aside.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BuildOptions, type BuildResult, build, type Metafile, type Plugin } from 'esbuild';
import { artifact } from './engines/artifact.ts';
import { notices } from './notices.ts';
import { page } from './outputs/page.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const entries = { action: 'src/action.ts' };
const program = { program: 'src/cli/main.ts' };
const start = { cli: 'src/start/main.ts' };
const library = { index: 'src/index.ts' };

/** What else lives in `dist/` and is made by others (`scripts/generate.ts`, `scripts/build-engines.ts`). */
const foreign = (path: string) => path.startsWith('dist/schema/') || artifact.includes(path);

/** Parts of @actions/core that talk to the network or start programs: 800 kB that no input of ours can reach. */
const unreachable = ['@actions/http-client', '@actions/http-client/lib/auth', '@actions/exec'];

const stubs: Plugin = {
  name: 'stubs',
  setup(build) {
    for (const name of unreachable) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'stub' }));
    }
    build.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
      contents: `
        const refuse = () => { throw new Error('sa-lint never uses ${path}'); };
        module.exports = new Proxy(function () {}, { get: refuse, apply: refuse, construct: refuse });`,
    }));
  },
};

/**
 * `require` of Node's own modules inside CommonJS packages; the output is ESM, where there is no `require`. Commander takes
 * child_process for commands that are programs of their own. We have none, and loading it takes a millisecond.
 */
const builtins: Plugin = {
  name: 'builtins',
  setup(build) {
    build.onResolve(
      { filter: /^(node:|[a-z_]+$)/ },
      async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'require-call' || pluginData === 'builtins') return null;
        const { external } = await build.resolve(path, { kind, resolveDir, pluginData: 'builtins' });
        if (!external) return null;
        const unused = path === 'node:child_process' && /[\\/]commander[\\/]/.test(importer);
        return { path: unused ? `unused ${path}` : path, namespace: 'builtin' };
      },
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: path.startsWith('unused ')
        ? 'module.exports = {};'
        : `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/** Modules that are imported dynamically and yet needed by most runs, so that a file of their own would only cost time. */
const usual: ReadonlySet<string> = new Set([
  'src/report/text.ts',
  'src/files/discoverFolder.ts',
  'src/cli/context.ts',
]);

/**
 * Imports those statically. Left to themselves, esbuild wraps them, and all that they import, in functions that run on demand: the
 * engine then parses everything twice.
 */
const statically: Plugin = {
  name: 'statically',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const imports: string[] = [];
      const contents = readFileSync(path, 'utf8').replace(
        /\bimport\('(\.[^']+)'\)/g,
        (written, name: string) => {
          const input = relative(root, resolve(dirname(path), name))
            .split(sep)
            .join('/');
          if (!usual.has(input)) return written;
          const local = `usual${imports.length}`;
          imports.push(`import * as ${local} from '${name}';\n`);
          return `Promise.resolve(${local})`;
        },
      );
      return imports.length === 0 ? null : { contents: imports.join('') + contents, loader: 'ts' };
    });
  },
};

/** Leaves dynamic imports to files of their own in `folder`, and notes what goes there: output name to input path. */
function lazily(folder: string, modules: Map<string, string>): Plugin {
  return {
    name: 'lazily',
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'lazily') return null;
        const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: 'lazily' });
        const input = relative(root, found.path).split(sep).join('/');
        if (found.external) return null;
        const name = path.startsWith('.')
          ? input
              .replace(/^src\//, '')
              .replace(/\.ts$/, '')
              .replaceAll('/', '-')
          : path.replaceAll('/', '-');
        modules.set(name, input);
        return { path: `${folder}/${name}.js`, external: true };
      });
    },
  };
}

/** Packages that are files of their own, which these modules load when a manifest needs them. */
const beside: Readonly<Record<string, string>> = {
  'src/yaml/yamlPackage.ts': 'yaml',
  'src/shell/shellPackage.ts': 'unbash',
};

function packagesBeside(folder: string): Plugin {
  return {
    name: 'packages-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]\w+[\\/]\w+Package\.ts$/ }, ({ path }) => {
        const name = beside[relative(root, path).split(sep).join('/')];
        const text = readFileSync(path, 'utf8');
        const contents = text.replace(`load('${name}')`, `load('${folder}/${name}.cjs')`);
        if (contents === text) throw new Error(`${path} is not known to load a package, or no longer does`);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** The thread that runs the engines is a program of its own, beside their artifact. */
const worker = { 'engines/worker': 'src/render/threadWorker.ts' };

/**
 * The command line is CommonJS: Node needs 7 ms less to find and link it, and V8 takes a code cache for it (`src/start/`). Only ASCII
 * is in it, which V8 keeps in half the memory. `createRequire` takes a path as well as a URL.
 */
const commonJs = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  charset: 'ascii',
  define: { 'import.meta.url': '__filename' },
} satisfies BuildOptions;

/** Scripts and hooks that name the command by the path it had first still work; it only starts a little slower. */
const formerly = "#!/usr/bin/env node\nimport './cli.cjs';\n";

type Built = BuildResult<{ write: false; metafile: true }>;

/** The program, which is a script of `node:vm`, with `load` of `src/start/main.ts` in place of `import`. */
function asksToLoad({ outputFiles, metafile }: Built): string {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  let found = 0;
  const source = outputFiles[0]!.text.replace(/\bimport\("(\.\/lazy\/[^"]+)"\)/g, (_, name: string) => {
    found++;
    return `load("${name}")`;
  });
  const expected = imports.filter(({ kind }) => kind === 'dynamic-import').length;
  if (found !== expected)
    throw new Error(`${expected} imports of the program are dynamic, ${found} were found`);
  return source;
}

async function programs(): Promise<{ files: Map<string, string>; metafiles: readonly Metafile[] }> {
  const options = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Every byte is read at each start. Names in a stack are found again by their place: the same sources give the same bytes.
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  } satisfies BuildOptions;
  const outdir = 'dist';
  const modules = new Map<string, string>();
  const eager: Built = await build({
    ...options,
    outdir,
    entryPoints: entries,
    plugins: [stubs, builtins, packagesBeside('./lazy'), statically, lazily('./lazy', modules)],
  });
  const command: Built = await build({
    ...options,
    ...commonJs,
    outdir,
    entryPoints: program,
    plugins: [stubs, builtins, packagesBeside('./lazy'), statically, lazily('./lazy', modules)],
  });
  const source = asksToLoad(command);
  const programHash = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const started: Built = await build({
    ...options,
    ...commonJs,
    outdir,
    entryPoints: start,
    define: { programHash: JSON.stringify(programHash) },
    banner: { js: '#!/usr/bin/env node' },
  });
  // Whoever debugs a program of theirs that uses the library shall be able to read it.
  const forOthers: Built = await build({
    ...options,
    outdir,
    entryPoints: library,
    minify: false,
    plugins: [builtins, packagesBeside('./lazy'), lazily('./lazy', modules)],
  });
  const outputs = [eager, command, started, forOthers];
  // What is imported dynamically may do the same, so a build may find more to build.
  for (let known = -1; known < modules.size; ) {
    known = modules.size;
    outputs[4] = await build({
      ...options,
      outdir,
      entryPoints: Object.fromEntries([...modules].sort().map(([out, path]) => [`lazy/${out}`, path])),
      splitting: true,
      chunkNames: 'lazy/[name]-[hash]',
      plugins: [stubs, builtins, packagesBeside('.'), lazily('.', modules)],
    });
  }
  outputs.push(await build({ ...options, outdir, entryPoints: worker }));
  for (const name of Object.values(beside)) {
    const built: Built = await build({
      ...options,
      format: 'cjs',
      stdin: { contents: `module.exports = require('${name}');`, resolveDir: root },
      outfile: `dist/lazy/${name}.cjs`,
    });
    outputs.push(built);
  }
  const files = new Map<string, string>();
  for (const { path, text } of outputs.flatMap(({ outputFiles }) => outputFiles)) {
    const name = relative(root, path).split(sep).join('/');
    files.set(name, name === 'dist/program.cjs' ? source : text);
  }
  files.set('dist/cli.js', formerly);
  return { files, metafiles: outputs.map(({ metafile }) => metafile) };
}

/** The declarations that `import … from 'sa-lint'` needs. */
function declarations(): Map<string, string> {
  const out = mkdtempSync(join(tmpdir(), 'sa-lint-types-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', out], {
      cwd: root,
      stdio: 'inherit',
    });
    const files = new Map<string, string>();
    for (const path of filesBelow(out)) {
      // tsc keeps the `.ts` of imports in declarations; next to a `.d.ts` only `.js` is right.
      const text = readFileSync(join(out, path), 'utf8').replace(
        /((?:from|import\() ?['"]\.[^'"]*)\.ts(['"])/g,
        '$1.js$2',
      );
      files.set(`dist/types/${path}`, text);
    }
    return files;
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** Paths of all files below a folder, relative to it, with `/`, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

async function main(check: boolean, into: string | undefined): Promise<void> {
  const { files, metafiles } = await programs();
  for (const [path, text] of declarations()) files.set(path, text);
  files.set('THIRD_PARTY_NOTICES.md', notices([...metafiles, page(root).metafile], root));
  if (into !== undefined) return writeFiles(into, files);

  mkdirSync(join(root, 'dist'), { recursive: true });
  const extra = filesBelow(join(root, 'dist'))
    .map((path) => `dist/${path}`)
    .filter((path) => !files.has(path) && !foreign(path));
  const changed = [...files].filter(([path, text]) => read(path) !== text);

  if (check) {
    const stale = [...extra, ...changed.map(([path]) => path)].sort();
    for (const path of stale) console.error(`stale: ${path}`);
    if (stale.length > 0) {
      console.error('Run `npm run bundle` and commit the result.');
      process.exitCode = 1;
    }
    return;
  }
  for (const path of extra) {
    rmSync(join(root, path));
    const folder = dirname(join(root, path));
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
  writeFiles(root, changed);
  for (const name of ['dist/cli.cjs', 'dist/cli.js']) chmodSync(join(root, name), 0o755);
}

function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const { check, into } = parseArgs({
  options: { check: { type: 'boolean' }, into: { type: 'string' } },
}).values;
await main(check ?? false, into);
