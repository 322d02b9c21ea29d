import { lstatSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import type { CustomRules } from '../rules/custom.ts';
import type { RuleDocument, RuleProblem, RunnableRule } from '../rules/rule.ts';
import type { Source } from '../text/source.ts';
import { checkoutAround } from './checkout.ts';
import { readRuleFolder, readText, shownPath } from './ruleFolders.ts';

const names = ['.sa-lint.yaml', '.sa-lint.yml'] as const;
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
  /** The configuration's path relative to `folder` (with `..` when it lies above); null when there is none. */
  readonly path: string | null;
  /** Null when there is none, or one with problems. */
  readonly configuration: Configuration | null;
  readonly custom: Pick<CustomRules, 'rules' | 'documents'>;
  /** What was read: the configuration and the rule files that it names. */
  readonly files: readonly Source[];
  /** Every mistake of the configuration and of the rule files that it names. */
  readonly problems: readonly RuleProblem[];
}

/**
 * Finds and reads the configuration and its custom rules. It is looked for in `folder` and upward, to the root of the repository
 * (the folder with `.git`) and no further; outside of a repository in `folder` alone.
 *
 * Its globs and folders are relative to the folder that it lies in; those of a file that the user named are relative to `folder`.
 */
export async function loadConfig(request: LoadRequest): Promise<Loaded> {
  const { folder, config } = request;
  const nothing: Loaded = {
    path: null,
    configuration: null,
    custom: { rules: [], documents: [] },
    files: [],
    problems: [],
  };
  if (config === false) return nothing;
  const boundary = checkoutAround(folder) ?? folder;
  const file = config === undefined ? findConfig(folder, boundary) : resolve(folder, config);
  if (file === null) return nothing;
  const path = shownPath(folder, file);
  const failed = (message: string) => {
    const place = { source: { path, text: '' }, span: { start: 0, end: 0 } };
    return { ...nothing, path, problems: [{ message, place }] };
  };

  const twin = names.filter((name) => lstatSync(join(dirname(file), name), { throwIfNoEntry: false }));
  if (config === undefined && twin.length > 1)
    return failed(`There are two configurations, ${twin.join(' and ')}; remove one.`);
  const read = readText(file, config === undefined ? boundary : null, largestFile);
  if ('problem' in read) return failed(`The configuration ${read.problem}.`);

  const base = config === undefined ? dirname(file) : folder;
  const source = { path, text: read.text };
  const { parseConfig } = await import('../config/parse.ts');
  const { files, ...custom } = await customRules(source, base, boundary, request);
  const documents = [...(await request.documents()), ...custom.documents];
  const { configuration, problems } = parseConfig(source, documents, locator(base, folder));
  return {
    path,
    configuration: configuration ?? null,
    custom,
    files: [source, ...files],
    problems: [...problems, ...custom.problems],
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

function findConfig(start: string, last: string): string | null {
  for (const folder of upward(start)) {
    for (const name of names) {
      const file = join(folder, name);
      // A link that leads nowhere is a configuration that cannot be read, and no reason to look further.
      if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return file;
    }
    if (folder === last) return null;
  }
  return null;
}

function* upward(start: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

/** Turns a path relative to one folder into one relative to another; null when it leads out of that. */
function locator(base: string, folder: string): (path: string) => string | null {
  const way = shownPath(base, folder);
  return (path) => {
    const located = posix.join(way, path);
    return located === '..' || located.startsWith('../') ? null : located;
  };
}
