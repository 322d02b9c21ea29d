import { dirname, posix, resolve } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import type { CustomRules } from '../rules/custom.ts';
import type { RuleDocument, RuleProblem, RunnableRule } from '../rules/rule.ts';
import type { Source } from '../text/source.ts';
import { checkoutAround } from './checkout.ts';
import { configNames, configsIn, nestedFolders } from './nestedConfigs.ts';
import { readRuleFolder, readText, shownPath } from './ruleFolders.ts';
import { slashed } from './slashed.ts';

const largestFile = 1024 * 1024;

export interface LoadRequest {
  /** Absolute path of the folder from which a configuration is looked for, and to which paths in reports are relative. */
  readonly folder: string;
  /** The file that the user named, relative to `folder`; false: no configuration. */
  readonly config?: string | false | undefined;
  /** The rules that sa-lint brings along. */
  readonly rules: readonly RunnableRule[];
  /** Their documents; asked for only when there is a configuration. */
  documents(): Promise<readonly RuleDocument[]>;
}

export interface Loaded {
  /** The nearest configuration's path relative to `folder` (with `..` when it lies above); null when there is none. */
  readonly path: string | null;
  /** Null when there is none, or one with problems. */
  readonly configuration: Configuration | null;
  readonly custom: Pick<CustomRules, 'rules' | 'documents'>;
  /** What was read: the configurations and the rule files that they name. */
  readonly files: readonly Source[];
  /** Every mistake of the configuration and of the rule files that it names. */
  readonly problems: readonly RuleProblem[];
}

/** Where nothing is configured. */
const nothing: Loaded = {
  path: null,
  configuration: null,
  custom: { rules: [], documents: [] },
  files: [],
  problems: [],
};

/**
 * Finds and reads the configurations of a folder and their custom rules. They are looked for in `folder` and upward, to the root of the
 * repository (the folder with `.git`) and no further, or to one that says `root: true`; outside of a repository in `folder` alone.
 * All of them hold, and the nearest wins.
 *
 * Their globs and folders are relative to the folder that they lie in; those of a file that the user named are relative to `folder`.
 */
export async function loadConfig(request: LoadRequest): Promise<Loaded> {
  const { folder, config } = request;
  if (config === false) return nothing;
  const boundary = checkoutAround(folder) ?? folder;
  if (config !== undefined)
    return layered(nothing, readConfig(request, resolve(folder, config), null), folder, request, boundary);
  const found: { read: ConfigFile; base: string }[] = [];
  for (const base of upward(folder)) {
    const read = configAt(request, base, boundary);
    if (read !== null) found.unshift({ read, base });
    if (base === boundary || (read !== null && (await isRoot(read)))) break;
  }
  let loaded = nothing;
  for (const { read, base } of found) loaded = await layered(loaded, read, base, request, boundary);
  return loaded;
}

/**
 * Reads the configurations in the folders below that some paths lie in, each on top of what holds above it.
 * @param paths relative to the folder of the request, with `/`
 * @returns by folder, those further up first
 */
export async function loadNested(
  request: LoadRequest,
  above: Loaded,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Loaded>> {
  const { folder, config } = request;
  const loaded = new Map<string, Loaded>();
  // A configuration that was named is the only one.
  if (config !== undefined) return loaded;
  const boundary = checkoutAround(folder) ?? folder;
  const rules = [...request.rules, ...above.custom.rules];
  for (const below of nestedFolders(folder, paths, boundary)) {
    const base = resolve(folder, below);
    const read = configAt(request, base, boundary)!;
    const holder = (await isRoot(read)) ? nothing : holderOf(loaded, below, above);
    const own = await layered(holder, read, base, { ...request, rules }, boundary);
    loaded.set(below, own);
    // Ids are those of a run, whatever folder a rule is for.
    rules.push(...own.custom.rules.filter((rule) => !rules.includes(rule)));
  }
  return loaded;
}

/** What holds above a folder. */
function holderOf(loaded: ReadonlyMap<string, Loaded>, folder: string, above: Loaded): Loaded {
  for (let end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/', end - 1)) {
    const holder = loaded.get(folder.slice(0, end));
    if (holder !== undefined) return holder;
  }
  return above;
}

/** A configuration that was read, or why it was not. */
interface ConfigFile {
  readonly path: string;
  readonly source: Source | null;
  readonly problem: string | null;
}

/** The configuration of a folder; null when it has none. */
function configAt(request: LoadRequest, folder: string, boundary: string): ConfigFile | null {
  const [file, twin] = configsIn(folder);
  if (file === undefined) return null;
  if (twin === undefined) return readConfig(request, file, boundary);
  const problem = `There are two configurations, ${configNames.join(' and ')}; remove one.`;
  return { path: shownPath(request.folder, file), source: null, problem };
}

function readConfig({ folder }: LoadRequest, file: string, boundary: string | null): ConfigFile {
  const path = shownPath(folder, file);
  const read = readText(file, boundary, largestFile);
  return 'problem' in read
    ? { path, source: null, problem: `The configuration ${read.problem}.` }
    : { path, source: { path, text: read.text }, problem: null };
}

async function isRoot({ source }: ConfigFile): Promise<boolean> {
  return source !== null && (await import('../config/parse.ts')).isRootConfig(source);
}

/** What holds where a configuration lies. */
async function layered(
  above: Loaded,
  { path, source, problem }: ConfigFile,
  base: string,
  request: LoadRequest,
  boundary: string,
): Promise<Loaded> {
  if (source === null) {
    const place = { source: { path, text: '' }, span: { start: 0, end: 0 } };
    return { ...above, path, problems: [...above.problems, { message: problem!, place }] };
  }
  const [{ parseConfig }, { merged }] = await Promise.all([
    import('../config/parse.ts'),
    import('../config/merge.ts'),
  ]);
  const known = [...request.rules, ...above.custom.rules];
  const { files, ...custom } = await customRules(source, base, boundary, { ...request, rules: known });
  const documents = [...above.custom.documents, ...custom.documents];
  const { configuration, problems } = parseConfig(
    source,
    [...(await request.documents()), ...documents],
    locator(base, request.folder),
  );
  return {
    path,
    configuration: configuration === undefined ? null : merged(above.configuration, configuration),
    custom: { rules: [...above.custom.rules, ...custom.rules], documents },
    files: [...above.files, source, ...files],
    problems: [...above.problems, ...problems, ...custom.problems],
  };
}

async function customRules(
  source: Source,
  base: string,
  boundary: string,
  { folder, rules }: LoadRequest,
): Promise<CustomRules & Pick<Loaded, 'files'>> {
  const { ruleFoldersOf } = await import('../config/parse.ts');
  const folders = ruleFoldersOf(source).map(({ value, place }) =>
    readRuleFolder(resolve(base, value), { root: folder, boundary, place }),
  );
  const problems = folders.flatMap((one) => one.problems);
  const read = folders.flatMap((one) => one.files);
  const files = read.map((file) => file.source);
  if (read.length === 0) return { rules: [], documents: [], files, problems };
  const { loadCustomRules } = await import('../rules/custom.ts');
  const loaded = await loadCustomRules(read, rules);
  return { ...loaded, files, problems: [...problems, ...loaded.problems] };
}

function* upward(start: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

/** Turns a path relative to one folder into one relative to another; null when it leads out of that. */
function locator(base: string, folder: string): (path: string) => string | null {
  const [from, start] = [slashed(base), slashed(folder)];
  return (path) => {
    const located = posix.relative(from, posix.join(start, path));
    return located === '..' || located.startsWith('../') ? null : located;
  };
}
