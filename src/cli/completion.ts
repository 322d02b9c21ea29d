import type { DescribedArgument, DescribedCommand, DescribedOption, Values } from './commandLine.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof shells)[number];

/** A script that teaches a shell the command line; it runs nothing but the shell's own commands. */
export function completionScript(shell: Shell, commands: readonly DescribedCommand[]): string {
  return { bash, zsh, fish }[shell](commands);
}

/** In single quotes, as all three shells read them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function listOf(values: Values): readonly string[] {
  return Array.isArray(values) ? values : [];
}

function bash(commands: readonly DescribedCommand[]): string {
  const [program, ...others] = commands;
  return `# Completion of sa-lint for bash: source <(sa-lint completion bash)
_sa_lint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" option="\${COMP_WORDS[COMP_CWORD-1]}" command='' words='' word
  COMPREPLY=()
  # Bash takes '=' for a word of its own.
  if [[ $current == '=' ]]; then current=''
  elif [[ $option == '=' ]]; then option="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if (( COMP_CWORD > 1 )); then
    case "\${COMP_WORDS[1]}" in
      ${others.map(({ name }) => name).join('|')}) command="\${COMP_WORDS[1]}" ;;
    esac
  fi
  case "$command:$option" in
${commands.flatMap(bashValues).join('\n')}
  esac
  case "$command" in
${commands.map((one) => bashWords(one, one === program ? others : [])).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _sa_lint sa-lint
`;
}

function bashValues({ name, options }: DescribedCommand): string[] {
  return options.flatMap(({ names, value, values }) => {
    if (value === null) return [];
    const patterns = names.map((one) => quoted(`${name}:${one}`)).join('|');
    const list = listOf(values);
    if (list.length > 0)
      return [
        `    ${patterns}) COMPREPLY=($(compgen -W ${quoted(list.join(' '))} -- "$current")); return ;;`,
      ];
    // Files are bash's own answer where there is none.
    return [`    ${patterns}) return ;;`];
  });
}

function bashWords(
  { name, options, arguments: args }: DescribedCommand,
  others: readonly DescribedCommand[],
): string {
  const names = options.flatMap((option) => option.names);
  const free = args.flatMap(({ values }) => listOf(values));
  const first = others.map((other) => other.name);
  const options_ = `words=${quoted(names.join(' '))}`;
  const rest = [...first, ...free].length === 0 ? 'return' : `words=${quoted([...first, ...free].join(' '))}`;
  const isFirst = first.length === 0 ? rest : `(( COMP_CWORD == 1 )) && ${rest}`;
  return `    ${quoted(name)}) if [[ $current == -* ]]; then ${options_}; else ${isFirst}; fi ;;`;
}

function zsh(commands: readonly DescribedCommand[]): string {
  const [program, ...others] = commands;
  const described = others.map(({ name, description }) => quoted(`${name}:${description}`));
  return `#compdef sa-lint
# Completion of sa-lint for zsh: source <(sa-lint completion zsh), or this as _sa-lint in a folder of $fpath.
_sa_lint() {
  local -a commands
  commands=(
    ${described.join('\n    ')}
  )
  if (( CURRENT > 2 )); then
    case "\${words[2]}" in
${others.map((one) => `      ${one.name}) shift words; (( CURRENT-- )); ${zshArguments(one)}; return ;;`).join('\n')}
    esac
  elif [[ \${words[2]} != -* ]]; then
    _describe -t commands command commands
  fi
  ${zshArguments(program!)}
}
if [[ \${funcstack[1]} == _sa-lint ]]; then _sa_lint "$@"; else compdef _sa_lint sa-lint; fi
`;
}

function zshArguments({ options, arguments: args }: DescribedCommand): string {
  return ['_arguments -s', ...options.flatMap(zshOption), ...args.map(zshArgument)].join(' ');
}

function zshOption({ names, value, description, values }: DescribedOption): string[] {
  const text = description.replace(/[[\]\\:]/g, '\\$&');
  return names.map((name) => {
    const takes = value === null ? '' : `:${value.replace(/[<>[\]:]/g, '')}:${zshAction(values)}`;
    // Repeatable, and with its value behind '=' or as the next word.
    return quoted(`*${name}${value !== null && name.startsWith('--') ? '=' : ''}[${text}]${takes}`);
  });
}

function zshArgument({ term, values, isVariadic }: DescribedArgument): string {
  return quoted(`${isVariadic ? '*' : ''}:${term.replace(/[<>[\].:]/g, '')}:${zshAction(values)}`);
}

function zshAction(values: Values): string {
  if (values === 'folder') return '_files -/';
  return values === null ? '' : values === 'file' ? '_files' : `(${values.join(' ')})`;
}

function fish(commands: readonly DescribedCommand[]): string {
  const [program, ...others] = commands;
  const names = others.map(({ name }) => name).join(' ');
  const none = `not __fish_seen_subcommand_from ${names}`;
  return [
    '# Completion of sa-lint for fish: sa-lint completion fish | source',
    ...others.map(
      ({ name, description }) =>
        `complete -c sa-lint -n '__fish_is_first_token' -a ${quoted(name)} -d ${quoted(description)}`,
    ),
    ...fishLines(program!, none),
    ...others.flatMap((one) => fishLines(one, `__fish_seen_subcommand_from ${one.name}`)),
    '',
  ].join('\n');
}

function fishLines({ options, arguments: args }: DescribedCommand, when: string): string[] {
  const start = `complete -c sa-lint -n ${quoted(when)}`;
  return [
    ...args.flatMap(({ values }) =>
      listOf(values).length === 0 ? [] : [`${start} -f -a ${quoted(listOf(values).join(' '))}`],
    ),
    ...options.map(({ names, value, description, values }) => {
      const flags = names.map((name) =>
        name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
      );
      const list = listOf(values);
      const takes = value === null ? '' : list.length > 0 ? ` -x -a ${quoted(list.join(' '))}` : ' -r';
      return `${start} ${flags.join(' ')}${takes} -d ${quoted(description)}`;
    }),
  ];
}
