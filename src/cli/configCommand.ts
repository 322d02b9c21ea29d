import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initialConfig } from '../config/init.ts';
import { describeSettings, settingsFor } from '../config/origin.ts';
import { checkoutAround } from '../files/checkout.ts';
import { configNames } from '../files/nestedConfigs.ts';
import { slashed } from '../files/slashed.ts';
import { testDataAmong } from '../findings/testData.ts';
import { type ExitCode, reasonOf, UsageError } from './failure.ts';
import { type Io, print } from './io.ts';
import { prepare } from './prepare.ts';

const name = '.sa-lint.yaml';

/** `sa-lint init`: writes a commented configuration that proposes to leave out test data, and never over one that is there. */
export async function initCommand({ cwd, stdout }: Io): Promise<ExitCode> {
  try {
    if (existsSync(join(cwd, name))) throw new UsageError(`${name} is there already.`);
    const { discover } = await import('../files/discover.ts');
    const { paths } = await discover(['.'], { root: cwd });
    const { exclude } = testDataAmong(paths);
    const text = initialConfig(exclude.length === 0 ? undefined : exclude, schemaFrom(cwd));
    writeFileSync(join(cwd, name), text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(there ? `${name} is there already.` : `cannot write ${name}: ${reasonOf(error)}.`);
  }
  stdout.write(`Wrote ${name}. 'sa-lint config' shows what it says.\n`);
  return 0;
}

/** The way to the schema from a folder, where this program is installed in it or copied into its repository: others have it there too. */
function schemaFrom(folder: string): string | null {
  const here = fileURLToPath(import.meta.url);
  // Bundled, this is a file of dist/lazy; else one of src/cli.
  const schema = ['../schema', '../../dist/schema']
    .map((way) => resolve(dirname(here), way, 'config.schema.json'))
    .find((path) => existsSync(path));
  const real = realpathSync(folder);
  const way = schema && relative(checkoutAround(real) ?? real, realpathSync(schema));
  if (way === undefined || way.startsWith('..') || isAbsolute(way)) return null;
  const path = slashed(relative(real, realpathSync(schema!)));
  return path.startsWith('.') ? path : `./${path}`;
}

interface Flags {
  readonly config?: string | false;
}

/** `sa-lint config [path]` */
export async function configCommand(path: string, flags: Flags, io: Io): Promise<ExitCode> {
  const { cwd } = io;
  const preparation = await prepare({ cwd, config: flags.config, paths: [path] });
  const shown = slashed(relative(cwd, resolve(cwd, path))) || '.';
  if (shown === '..' || shown.startsWith('../')) {
    throw new UsageError(`'${path}' is outside of this folder; run 'sa-lint config' where it is judged.`);
  }
  const isFolder = statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
  const inside = isFolder && shown !== '.' ? `${shown}/.` : shown;
  const { settings, rules, files } = await preparation.forPaths([inside]);
  const all = files.map((file) => file.path);
  const names = all.filter((name) => (configNames as readonly string[]).includes(posix.basename(name)));
  const listed = names.length === 0 ? (preparation.configurationPath ?? 'none') : names.join(', then ');
  print(io, `Configuration: ${listed}\n\n`);
  print(
    io,
    describeSettings(
      settingsFor(
        settings.at(inside),
        rules.map(({ rule }) => rule),
        shown,
      ),
    ),
  );
  return 0;
}
