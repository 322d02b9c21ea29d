import type { Command } from 'commander';
import { Argument, Option } from 'commander';
import { shells } from './completion.ts';
import type { ExitCode } from './failure.ts';
import type { Io } from './io.ts';
import { collect, renderOption } from './options.ts';

/** What `sa-lint tokens` prints. */
const tokenFormats = ['table', 'text', 'json', 'csv', 'mermaid', 'dot', 'html'];

/** Adds the commands. What only one of them does is loaded when it runs. */
export function addCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
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
  program
    .command('completion')
    .description('print a script that completes commands, options, formats and rules in a shell')
    .addArgument(new Argument('<shell>').choices(shells))
    .action(async (shell) => {
      const [{ completionScript }, { describedCommands }] = await Promise.all([
        import('./completion.ts'),
        import('./commandLine.ts'),
      ]);
      io.stdout.write(completionScript(shell, describedCommands(program)));
      finish(0);
    });
}
