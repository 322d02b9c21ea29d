import { type Argument, Command, CommanderError, Option } from 'commander';
import { groupings } from '../findings/cause.ts';
import { logLines } from '../text/printable.ts';
import { version } from '../version.ts';
import { type ExitCode, issues, reasonOf, UsageError } from './failure.ts';
import { examples, exitCodes } from './helpTexts.ts';
import { type Io, print, say } from './io.ts';
import { commandNames, type LintFlags, lintCommand } from './lintCommand.ts';
import { collect, renderOption } from './options.ts';
import { widthOf } from './terminal.ts';

/** Runs the command line and returns its exit code. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const finish = (result: ExitCode) => {
    code = result;
  };
  const program = linting(io, finish);
  try {
    // Most runs name none of them.
    if (args.some((arg) => commandNames.includes(arg) || helpful.has(arg)))
      (await import('./commands.ts')).addCommands(program, io, finish);
    program.addHelpText('after', epilogue);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

/** Says on stderr why the run failed. */
export function explain(error: unknown, io: Io): ExitCode {
  // Commander has already written its message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (UsageError.is(error)) {
    // Its lines are safe to print, and several are meant.
    io.stderr.write(`sa-lint: ${error.message}\n`);
    return 2;
  }
  say(io, `a defect of sa-lint itself: ${reasonOf(error)}`);
  io.stderr.write(
    `Please report it with the input that shows it: ${issues}\n` +
      'SA_LINT_DEBUG=1 prints where it happened.\n',
  );
  if (io.env.SA_LINT_DEBUG === '1' && error instanceof Error) io.stderr.write(logLines(`${error.stack}\n`));
  return 3;
}

const argumentTerm = (argument: Argument) =>
  argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;

/** What asks for the list of the commands. */
const helpful: ReadonlySet<string> = new Set(['help', '-h', '--help']);

/** The whole command line, to be described; nothing of it runs. */
export async function wholeCommandLine(io: Io): Promise<Command> {
  const program = linting(io, () => {});
  (await import('./commands.ts')).addCommands(program, io, () => {});
  return program;
}

/** What runs when no command is named, with its flags. */
function linting(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('sa-lint')
    .description(
      'Finds every service-account token that Kubernetes manifests hand out, and says who should not hold it.',
    )
    .usage('[options] [paths...]')
    .argument('[paths...]', "files, folders or globs; '-' is standard input (default: '.')")
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print this help, or that of a command')
    .configureHelp({
      // Options and paths are left to the help of the command, so that the list fits a terminal.
      subcommandTerm: (command) =>
        [
          command.name(),
          ...command.registeredArguments.filter(({ variadic }) => !variadic).map(argumentTerm),
        ].join(' '),
    })
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text) => {
        // A line of its own holds what may be meant; else line ends come from the arguments.
        const [, mistake = text, hint] =
          /^error: (.*?)(?:\n(\(Did you mean [^\n]*\?\)))?\n?$/s.exec(text) ?? [];
        say(io, mistake);
        if (hint !== undefined) print({ stdout: io.stderr }, `${hint}\n`);
      },
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
    })
    .action(async (paths: string[], flags: LintFlags) => finish(await lintCommand(paths, flags, io)));

  program.optionsGroup('What is judged:');
  program
    .option('--profile <name>', "set of rules: 'recommended' or 'strict'")
    .option('--rule <id=severity>', "set a rule to 'error', 'warning', 'note' or 'off' (repeatable)", collect)
    .option('--config <file>', 'use this configuration instead of looking for .sa-lint.yaml')
    .option('--no-config', 'use no configuration file')
    .option('--exclude <glob>', 'leave paths out, also those given by name (repeatable)', collect)
    .option('--no-gitignore', 'read what git ignores, too')
    .addOption(renderOption())
    .option(
      '--context <folder>',
      'read this folder too, but report only what stands in the paths (default for files: their git repository)',
    )
    .option('--no-context', 'read nothing but the paths')
    .option('--allow-empty', 'standard input may hold no Kubernetes object')
    .option('--stdin-filename <path>', 'the path of standard input in reports')
    .option('--no-inline', 'ignore suppressions in comments and annotations');

  program.optionsGroup('What is reported:');
  program
    .option('--format <format[=file]>', 'form of the report, and a file to write it to (repeatable)', collect)
    .addOption(
      new Option('--group-by <what>', 'put together what one edit removes, or by file or rule').choices(
        groupings,
      ),
    )
    .option('--max-blocks <number>', 'show so many blocks; 0 is all (default: 50 on a terminal, else all)')
    .option('--statistics', 'count the findings by rule and by folder')
    .option('--quiet', 'print the findings only: no summary, no progress')
    .option('--report-suppressed', 'show suppressed findings too')
    .option('--color', 'use colours (NO_COLOR and FORCE_COLOR are respected)')
    .option('--no-color', 'use no colours');

  program.optionsGroup('What is written:');
  program
    .option('--fix', 'make the edits that do what was evidently meant, then judge again')
    .option('--diff', 'print them as a diff that `git apply` takes, and change nothing')
    .option('--unsafe', 'with --fix or --diff: edits that may break something, too');

  program.optionsGroup('What makes it fail:');
  program
    .option(
      '--fail-on <severity>',
      "lowest severity that gives exit code 1: 'error', 'warning', 'note', 'never'",
    )
    .option(
      '--fail-on-skipped',
      'exit code 1 when workloads were left out: charts, overlays, undecided accounts',
    )
    .option('--since <ref>', 'report only what is new since the merge base with a git ref')
    .addOption(
      new Option(
        '--config-from <side>',
        'with --since: whose configuration, rules and baseline judge, those of that state or of the work tree (auto)',
      ).choices(['auto', 'base', 'head']),
    )
    .option('--baseline <file>', 'report only what is not in this baseline')
    .option('--write-baseline', 'write all findings to the baseline and exit')
    .option(
      '--prune-baseline',
      'take out of the baseline what is gone; what this run did not look for (other paths, rules that are off) stays',
    );

  return program;
}

const wide = Math.max(...examples.map(([line, what]) => (what === '' ? 0 : line.length))) + 2;

const epilogue = `
Exit codes: ${exitCodes
  .map(([code, meaning]) => `${code} ${meaning}`)
  .join(', ')
  .replace(' 3 ', '\n3 ')}.

Examples:
${examples.map(([line, what]) => `  ${what === '' ? line : line.padEnd(wide)}${what}`).join('\n')}`;
