import { type Argument, Command, CommanderError, Option } from 'commander';
import { groupings } from '../findings/cause.ts';
import { logLines } from '../text/printable.ts';
import { version } from '../version.ts';
import { type ExitCode, issues, reasonOf, UsageError } from './failure.ts';
import { type Io, print, say } from './io.ts';
import { type LintFlags, lintCommand } from './lintCommand.ts';
import { widthOf } from './terminal.ts';

/** Runs the command line and returns its exit code. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = commands(io, (result) => {
    code = result;
  });
  try {
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

const collect = (value: string, all: readonly string[] = []) => [...all, value];

const renderOption = () =>
  new Option('--render <when>', 'render Helm charts and judge what they give (default: auto)').choices([
    'auto',
    'never',
  ]);

/** The commands and their flags. What only one command does is loaded when it runs. */
function commands(io: Io, finish: (code: ExitCode) => void): Command {
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

  program.commandsGroup('Commands:');
  const inputOptions = (command: Command) =>
    command
      .option('--config <file>', 'use this configuration')
      .option('--no-config', 'use no configuration file')
      .option('--exclude <glob>', 'leave paths out (repeatable)', collect)
      .option('--no-gitignore', 'read what git ignores, too')
      .addOption(renderOption());
  const accessOptions = (command: Command) =>
    inputOptions(
      command
        .addOption(
          new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'),
        )
        .option('--name <name>', 'of one object')
        .option('--namespace <namespace>', 'in this namespace (default: in the whole cluster)'),
    );
  inputOptions(
    program
      .command('tokens')
      .description(
        'list every token that workloads hold: whose, where, for how long, what it is worth, who decided it',
      )
      .argument('[paths...]', "files, folders or globs (default: '.')")
      .addOption(new Option('--format <format>', 'form of the list').choices(tokenFormats).default('table'))
      .option('--workload <name>', 'only of [kind/]namespace/name, and why: the decision step by step'),
  ).action(async (paths, flags) =>
    finish(await (await import('./tokensCommand.ts')).tokensCommand(paths, flags, io)),
  );
  accessOptions(
    program
      .command('can')
      .description('say whether RBAC lets a service account do something, and by which lines')
      .argument('<account>', '<namespace>/<name> of a service account')
      .argument('<verb>', 'such as get, list, create, impersonate')
      .argument('<resource>', '<resource[.group][/subresource]>, or a path such as /metrics')
      .argument('[paths...]', "files, folders or globs (default: '.')"),
  ).action(async (account, verb, resource, paths, flags) =>
    finish(await (await import('./accessCommands.ts')).canCommand(account, verb, resource, paths, flags, io)),
  );
  accessOptions(
    program
      .command('who-can')
      .description('list the service accounts that RBAC lets do something, and who holds their tokens')
      .argument('<verb>', 'such as get, list, create, impersonate')
      .argument('<resource>', '<resource[.group][/subresource]>, or a path such as /metrics')
      .argument('[paths...]', "files, folders or globs (default: '.')"),
  ).action(async (verb, resource, paths, flags) =>
    finish(await (await import('./accessCommands.ts')).whoCanCommand(verb, resource, paths, flags, io)),
  );
  program
    .command('rules')
    .description('list the rules')
    .addOption(
      new Option('--format <format>', 'form of the list').choices(['table', 'json']).default('table'),
    )
    .option('--config <file>', 'use this configuration')
    .option('--no-config', 'use no configuration file')
    .action(async (flags) => finish(await (await import('./rulesCommand.ts')).rulesCommand(flags, io)));
  program
    .command('explain')
    .description("print a rule's page: what it finds, why it matters, what to write instead")
    .argument('<rule>', 'the id of a rule; its last part is enough')
    .option('--config <file>', 'use this configuration')
    .option('--no-config', 'use no configuration file')
    .action(async (rule, flags) =>
      finish(await (await import('./rulesCommand.ts')).explainCommand(rule, flags, io)),
    );
  program
    .command('init')
    .description('write a commented .sa-lint.yaml into this folder')
    .action(async () => finish(await (await import('./configCommand.ts')).initCommand(io)));
  program
    .command('config')
    .description('print the configuration in force, and where each value comes from')
    .argument('[path]', 'for this file or folder', '.')
    .option('--config <file>', 'use this configuration')
    .action(async (path, flags) =>
      finish(await (await import('./configCommand.ts')).configCommand(path, flags, io)),
    );
  program
    .command('test-rules')
    .description('run the examples of the rules in a folder')
    .argument('<folder>', 'with rules of your own: <category>/<id>.yaml')
    .action(async (folder) =>
      finish(await (await import('./testRulesCommand.ts')).testRulesCommand(folder, io)),
    );

  program.addHelpText('after', epilogue);
  return program;
}

/** What `sa-lint tokens` prints. */
const tokenFormats = ['table', 'text', 'json', 'csv', 'mermaid', 'dot'];

const epilogue = `
Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not start,
3 a defect of sa-lint.

Examples:
  sa-lint k8s/                                   judge a folder
  helm template my-chart | sa-lint -             judge what Helm renders
  sa-lint --format text --format sarif=out.sarif .
  sa-lint --since origin/main .                  only what this branch adds
  sa-lint explain automounted-token              why it matters, what to write`;
