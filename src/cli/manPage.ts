import { version } from '../version.ts';
import type { DescribedArgument, DescribedCommand, DescribedOption } from './commandLine.ts';
import { examples, exitCodes } from './helpTexts.ts';

/** The manual page `sa-lint(1)` as roff, of the descriptions that `--help` prints. The same on every machine and day. */
export function manPage([program, ...commands]: readonly DescribedCommand[]): string {
  const { description, options, arguments: paths } = program!;
  const groups = [...new Set(options.map(({ group }) => group))];
  return [
    `.TH SA\\-LINT 1 "" "sa\\-lint ${roff(version)}" "User Commands"`,
    '.SH NAME',
    `sa\\-lint \\- ${roff(description.replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    '.B sa\\-lint',
    `[options] ${roff(termsOf(paths))}`,
    '.br',
    '.B sa\\-lint',
    '<command> [options] [arguments]',
    '.SH DESCRIPTION',
    roff(
      'Reads Kubernetes manifests, works out which service-account tokens they hand out, to whom, for how long and what for, and ' +
        'reports every token that reaches someone who should not hold it: at the exact key, with the fix. It opens no network ' +
        'connection and runs nothing that the input names.',
    ),
    '.SH OPTIONS',
    ...groups.flatMap((group) => [
      ...(group === '' ? ['.SS "Other:"'] : [`.SS "${roff(group)}"`]),
      ...options.filter((option) => option.group === group).flatMap(optionLines),
    ]),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH "EXIT STATUS"',
    ...exitCodes.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, roff(meaning)]),
    '.SH FILES',
    '.TP',
    '.I .sa\\-lint.yaml',
    roff('The configuration of its folder and everything below it; see `sa-lint init` and `sa-lint config`.'),
    '.SH ENVIRONMENT',
    ...[
      ['NO_COLOR, FORCE_COLOR', 'No colours, or colours, whatever the output is.'],
      ['FORCE_HYPERLINK', '1 or 0: places in the text report are links, or are not.'],
      ['SA_LINT_DEBUG', '1: print a stack trace when sa-lint itself fails.'],
    ].flatMap(([name, what]) => ['.TP', `.B ${roff(name!)}`, roff(what!)]),
    '.SH EXAMPLES',
    ...examples.flatMap(([line, what]) => ['.TP', `.B ${roff(line)}`, roff(what)]),
    '',
  ].join('\n');
}

function commandLines({ name, description, arguments: args, options }: DescribedCommand): string[] {
  return [
    `.SS "sa\\-lint ${roff(`${name} ${termsOf(args)}`.trim())}"`,
    roff(description),
    ...args.flatMap((argument) => ['.TP', `.I ${roff(argument.term)}`, roff(argument.description)]),
    ...options.filter(({ names }) => !names.includes('--help')).flatMap(optionLines),
  ];
}

function optionLines({ names, value, description, values }: DescribedOption): string[] {
  const written = names.map((name) => `\\fB${roff(name)}\\fR`).join(', ');
  const known = Array.isArray(values) && values.length <= 12 ? `; one of ${values.join(', ')}` : '';
  const isSaid = Array.isArray(values) && values.every((one) => description.includes(`'${one}'`));
  return [
    '.TP',
    value === null ? written : `${written} \\fI${roff(value)}\\fR`,
    roff(description + (isSaid ? '' : known)),
  ];
}

function termsOf(args: readonly DescribedArgument[]): string {
  return args.map(({ term }) => term).join(' ');
}

/** Text that roff prints as it is. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^[.']/, '\\&$&')
    .replaceAll('"', '\\(dq');
}
