import type { Argument, Command, Option } from 'commander';
import { failOns, profiles } from '../config/configuration.ts';
import { formatNames } from '../report/formats.ts';
import { builtInRules } from '../rules/builtIn.ts';

/** What may stand somewhere on the command line. */
export type Values = readonly string[] | 'file' | 'folder' | null;

export interface DescribedOption {
  /** `--format`, or `-V`. */
  readonly names: readonly string[];
  /** What its value is called, such as `<format[=file]>`; null where it takes none. */
  readonly value: string | null;
  readonly description: string;
  /** The heading that the help puts it under; empty: none. */
  readonly group: string;
  readonly values: Values;
}

export interface DescribedArgument {
  /** As in the usage: `<account>`, `[paths...]`. */
  readonly term: string;
  readonly description: string;
  readonly isVariadic: boolean;
  readonly values: Values;
}

/** The program or one of its commands: what the help, completions and the man page are made of. */
export interface DescribedCommand {
  /** Empty for what runs when no command is named. */
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly DescribedArgument[];
  readonly options: readonly DescribedOption[];
}

const help: DescribedOption = {
  names: ['-h', '--help'],
  value: null,
  description: 'print this help',
  group: '',
  values: null,
};

/** The program first, then its commands in their order. */
export function describedCommands(program: Command): readonly DescribedCommand[] {
  const commands = program.commands.map((command) => described(command, command.name()));
  return [described(program, ''), ...commands];
}

function described(command: Command, name: string): DescribedCommand {
  return {
    name,
    description: command.description(),
    arguments: command.registeredArguments.map(describedArgument),
    options: [...command.options.map((option) => describedOption(option, name)), help],
  };
}

function describedOption(option: Option, command: string): DescribedOption {
  const [, value = null] = /(<[^>]*>|\[[^\]]*\])$/.exec(option.flags) ?? [];
  return {
    names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
    value,
    description: option.description + defaultText(option),
    group: option.helpGroupHeading ?? '',
    values: value === null ? null : (option.argChoices ?? valuesOf(option.long ?? '', value, command)),
  };
}

function defaultText({ defaultValue, argChoices }: Option): string {
  return argChoices !== undefined && typeof defaultValue === 'string' ? ` (default: ${defaultValue})` : '';
}

function describedArgument(argument: Argument): DescribedArgument {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return {
    term: argument.required ? `<${name}>` : `[${name}]`,
    description: argument.description,
    isVariadic: argument.variadic,
    values: argument.argChoices ?? argumentValues(argument.name()),
  };
}

function valuesOf(name: string, value: string, command: string): Values {
  if (name === '--format' && command === '') return formatNames;
  if (name === '--profile') return profiles;
  if (name === '--fail-on') return failOns;
  if (name === '--rule') return ruleNames();
  if (value === '<folder>') return 'folder';
  return value === '<file>' || value === '<path>' ? 'file' : null;
}

function argumentValues(name: string): Values {
  if (name === 'rule') return ruleNames();
  if (name === 'folder') return 'folder';
  return name === 'path' || name === 'paths' ? 'file' : null;
}

/** Short, as people type them. */
function ruleNames(): readonly string[] {
  return builtInRules()
    .map(({ rule }) => rule.id.slice(rule.id.indexOf('/') + 1))
    .sort();
}
