import { resolve } from 'node:path';
import { type FailOn, failOns, type Level, levels, profiles } from '../config/configuration.ts';
import { type Settings, type SharedExceptions, settingsOf } from '../config/settings.ts';
import { type Loaded, loadConfig, loadNested } from '../files/loadConfig.ts';
import { builtInRules } from '../rules/builtIn.ts';
import { loadDocuments } from '../rules/documents.ts';
import { ruleFinder } from '../rules/find.ts';
import type { Profile, RuleDocument, RunnableRule } from '../rules/rule.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Source } from '../text/source.ts';
import { UsageError } from './failure.ts';
import { problemLines } from './problems.ts';

/** What decides which rules run and how, as users wrote it. Undefined: not said. */
export interface PreparationOptions {
  /** Absolute. */
  readonly cwd: string;
  /** A configuration file; false: none. */
  readonly config?: string | false | undefined;
  readonly profile?: string | undefined;
  readonly failOn?: string | undefined;
  /** `<id>=<severity|off>` */
  readonly rules?: readonly string[] | undefined;
  readonly paths: readonly string[];
  readonly exclude?: readonly string[] | undefined;
}

export interface Preparation {
  readonly settings: Settings;
  readonly rules: readonly RunnableRule[];
  /** Relative to `cwd`; null when there is none. */
  readonly configurationPath: string | null;
  /** The configurations and the rule files that they name. */
  readonly files: readonly Source[];
  /** The same with the configurations of the folders that some paths lie in; paths are those of reports. Throws as `prepare` does. */
  forPaths(paths: readonly string[]): Promise<Preparation>;
  /** Everything that the files of the rules say. */
  documents(): Promise<readonly RuleDocument[]>;
}

/** Loads the configuration and the rules, and puts the flags above them. Throws UsageError with every mistake. */
export async function prepare(options: PreparationOptions): Promise<Preparation> {
  const builtIn = builtInRules();
  const request = { folder: options.cwd, config: options.config, rules: builtIn, documents: loadDocuments };
  const loaded = await loadConfig(request);
  if (loaded.problems.length > 0) throw new UsageError(problemLines(loaded.problems));
  const rules = [...builtIn, ...loaded.custom.rules];
  const profile = choice('profile', options.profile, profiles);
  const failOn = choice('fail-on', options.failOn, failOns);
  const given = {
    ...(profile === undefined ? {} : { profile }),
    ...(failOn === undefined ? {} : { failOn }),
  };
  const shared: SharedExceptions = new Map();
  const settings = settingsOf(
    loaded.configuration,
    { ...given, rules: levelsOf(options.rules ?? [], rules) },
    { whole: isWhole(options, loaded.path), shared },
  );
  const preparation: Preparation = {
    settings,
    rules,
    configurationPath: loaded.path,
    files: loaded.files,
    documents: documentsOf(loaded, rules),
    async forPaths(paths) {
      const folders = await loadNested(request, loaded, paths);
      if (folders.size === 0) return preparation;
      const problems = [...new Set([...folders.values()].flatMap((one) => one.problems))];
      if (problems.length > 0) throw new UsageError(problemLines(problems));
      const { nestedSettings } = await import('../config/nested.ts');
      const all = distinct([...rules, ...[...folders.values()].flatMap(({ custom }) => custom.rules)]);
      const commandLine = { ...given, rules: levelsOf(options.rules ?? [], all) };
      const whole = isWhole(options, '');
      const inForce = ({ configuration, custom }: Loaded) => ({
        settings: settingsOf(configuration, commandLine, { whole, shared }),
        rules: new Set([...builtIn, ...custom.rules].map(({ rule }) => rule.id)),
      });
      return {
        ...preparation,
        settings: nestedSettings(
          inForce(loaded),
          new Map(Array.from(folders, ([folder, one]) => [folder, inForce(one)])),
        ),
        rules: all,
        files: distinct([...loaded.files, ...[...folders.values()].flatMap(({ files }) => files)]),
        documents: documentsOf(
          {
            custom: {
              rules: [],
              documents: distinct([...folders.values(), loaded].flatMap(({ custom }) => custom.documents)),
            },
          },
          all,
        ),
      };
    },
  };
  return preparation;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function documentsOf({ custom }: Pick<Loaded, 'custom'>, rules: readonly RunnableRule[]) {
  return async () => [...(await loadDocuments()), ...(await withSamples(custom.documents, rules))];
}

/** Those of the rules that sa-lint brings along were made when it was built. */
async function withSamples(
  documents: readonly RuleDocument[],
  rules: readonly RunnableRule[],
): Promise<readonly RuleDocument[]> {
  if (documents.length === 0) return [];
  const { sampleOf } = await import('../examples.ts');
  const today = new Date().toISOString().slice(0, 10);
  return documents.map((document) => ({ ...document, sample: sampleOf(document, rules, today) }));
}

/** Whether a run reads everything that its configuration is for. */
function isWhole({ cwd, paths, exclude = [] }: PreparationOptions, configuration: string | null): boolean {
  const besideIt = configuration !== null && !configuration.includes('/');
  return besideIt && exclude.length === 0 && paths.some((path) => resolve(cwd, path) === cwd);
}

function choice<T extends Profile | FailOn>(
  flag: string,
  value: string | undefined,
  values: readonly T[],
): T | undefined {
  if (value === undefined || values.includes(value as T)) return value as T | undefined;
  const known = values.map((one) => `'${one}'`).join(', ');
  throw new UsageError(`unknown ${flag} '${value}'.${didYouMean(value, values)} It is one of ${known}.`);
}

/** The values of `--rule`; the last one for a rule decides. */
function levelsOf(values: readonly string[], rules: readonly RunnableRule[]): Map<string, Level> {
  const find = ruleFinder(rules.map(({ rule }) => rule));
  const found = new Map<string, Level>();
  for (const value of values) {
    const equals = value.lastIndexOf('=');
    const level = value.slice(equals + 1);
    if (equals === -1 || !levels.includes(level as Level)) {
      const hint = equals === -1 ? '' : didYouMean(level, levels);
      throw new UsageError(
        `'--rule ${value}' is not of the form '<id>=<severity>', with error, warning, note or off.${hint}`,
      );
    }
    found.set(ruleNamed(value.slice(0, equals), find).id, level as Level);
  }
  return found;
}

/** The rule of that name. Throws UsageError with what could be meant. */
export function ruleNamed<R extends RunnableRule['rule']>(
  name: string,
  find: ReturnType<typeof ruleFinder<R>>,
): R {
  const found = find(name);
  if ('rule' in found) return found.rule;
  const [first, ...others] = found.suggestions;
  if (first === undefined) throw new UsageError(`there is no rule '${name}'. 'sa-lint rules' lists them.`);
  const meant = [first, ...others].map((one) => `'${one}'`).join(' or ');
  throw new UsageError(`there is no rule '${name}'. Did you mean ${meant}?`);
}
