import { curlValued, secondsOf, tokenFile, tokenFolder, uncheckedCode } from '../../kubernetes/commands.ts';
import type { RunCommand, RunScript, TextPart } from './scripts.ts';

/** What a command does with a token that it should not. */
export interface CommandHazard {
  readonly hazard: 'unverified' | 'created' | 'copied';
  /** The words to change. */
  readonly part: TextPart;
  /** The program, or the code: `curl`, `kubectl`, `verify=False`. */
  readonly program: string;
  /** Of a created token: seconds, or null for the server's default. */
  readonly seconds: number | null;
  readonly isBound: boolean;
  readonly hasAudience: boolean;
  /** How a token leaves its volume. */
  readonly into: 'file' | 'environment' | 'kubeconfig' | 'secret' | null;
}

/** What is known around a script. */
export interface CommandContext {
  /** Environment variables of the container with their values. */
  readonly variables: ReadonlyMap<string, string>;
  /** Absolute paths of token files besides the usual one. */
  readonly tokenFiles: readonly string[];
  /** The container holds a token for the API server, which kubectl uses by itself. */
  readonly holdsToken: boolean;
}

/** Longer texts are not followed through variables: nothing that is written by hand is. In UTF-16 units. */
const longest = 4000;

/** What the commands of a script do with tokens, in the order in which they stand. */
export function hazardsOf({ commands, whole }: RunScript, context: CommandContext): CommandHazard[] {
  const reader = new Reader(context);
  const found = commands.flatMap((command) => reader.read(command, commands));
  return [...found, ...codeHazards(whole, reader)];
}

class Reader {
  readonly #context: CommandContext;
  readonly #variables: Map<string, string>;

  constructor(context: CommandContext) {
    this.#context = context;
    this.#variables = new Map(context.variables);
  }

  read(command: RunCommand, all: readonly RunCommand[]): CommandHazard[] {
    const hazards: CommandHazard[] = [];
    for (const { name, value, exported, part } of command.assignments) {
      const expanded = this.expand(withoutAnswers(value));
      this.#variables.set(name, expanded);
      if (exported && this.#isTokenItself(expanded)) hazards.push(copied(part, name, 'environment'));
    }
    const words = command.words.filter((_, index) => index >= programAt(command.words));
    const [first] = words;
    if (first === undefined) return hazards;
    const program = first.text.slice(first.text.lastIndexOf('/') + 1);
    if (program === 'export') {
      for (const word of words.slice(1)) {
        if (this.#isTokenItself(this.#variables.get(word.text) ?? ''))
          hazards.push(copied(word, word.text, 'environment'));
      }
    }
    const unchecked = uncheckedWord(program, words);
    if (unchecked !== undefined && this.#sendsToken(program, command, words, all)) {
      hazards.push({ ...nothing, hazard: 'unverified', part: unchecked, program });
    }
    const created = createdToken(program, words);
    if (created !== null) hazards.push(created);
    const copy = this.#copy(program, command, words, all);
    if (copy !== null) hazards.push(copy);
    return hazards;
  }

  /** With the variables that are known put in. */
  expand(text: string): string {
    if (!text.includes('$')) return text;
    return text
      .slice(0, longest)
      .replace(
        /\$(?:\{(\w+)(?:[:}][^}]*)?\}?|(\w+)|\((\w+)\))/g,
        (written, braced, bare, kubernetes) => this.#variables.get(braced ?? bare ?? kubernetes) ?? written,
      )
      .slice(0, longest);
  }

  /** Whether a text names a token file, or holds what was read from one. */
  names(text: string): boolean {
    const expanded = this.expand(text);
    return tokenFile.test(expanded) || this.#context.tokenFiles.some((path) => expanded.includes(path));
  }

  /** Whether a text is what was read from a token file, and not its path. */
  #isTokenItself(expanded: string): boolean {
    return /\$\(|`/.test(expanded) && this.names(expanded);
  }

  #carries({ words, inputs }: RunCommand): boolean {
    return words.some(({ text }) => this.names(text)) || inputs.some((text) => this.names(text));
  }

  #sendsToken(
    program: string,
    command: RunCommand,
    words: readonly TextPart[],
    all: readonly RunCommand[],
  ): boolean {
    if (this.#carries(command)) return true;
    const isFed = words.some(({ text }) => /(^|[@=])-$/.test(text)) || program === 'xargs';
    if (isFed && all.some((other) => other.pipeline === command.pipeline && this.#carries(other)))
      return true;
    if (!isKubectl(program)) return false;
    if (words.some(({ text }) => text === 'set-cluster')) return all.some((other) => this.#carries(other));
    const ownConfiguration = words.some(({ text }) =>
      /^--(kubeconfig|token|username|client-key)\b/.test(text),
    );
    return this.#context.holdsToken && !ownConfiguration && !this.#variables.has('KUBECONFIG');
  }

  #copy(
    program: string,
    command: RunCommand,
    words: readonly TextPart[],
    all: readonly RunCommand[],
  ): CommandHazard | null {
    const token = words.slice(1).find(({ text }) => this.names(text));
    if (['cp', 'mv', 'install', 'ln', 'rsync'].includes(program)) {
      const sources = words.slice(1, -1);
      const source = sources.find(({ text }) => this.names(text) || tokenFolder.test(this.expand(text)));
      return source === undefined || program === 'ln' ? null : copied(source, program, 'file');
    }
    if (isKubectl(program) && token !== undefined) {
      if (words.some(({ text }) => text === 'set-credentials')) return copied(token, program, 'kubeconfig');
      if (/--from-(file|literal)/.test(token.text)) return copied(token, program, 'secret');
    }
    const writesFile =
      command.outputs.some((file) => !/^&?\d$|^\/dev\//.test(file)) ||
      all.some(
        ({ pipeline, words: [name, file] }) => pipeline === command.pipeline && name?.text === 'tee' && file,
      );
    const isPrinting = ['cat', 'echo', 'printf', 'envsubst', 'sed', 'base64', 'tr'].includes(program);
    const isCarrying = token !== undefined || command.inputs.some((text) => this.names(text));
    return writesFile && isPrinting && isCarrying ? copied(token ?? words[0]!, program, 'file') : null;
  }
}

const nothing = { seconds: null, isBound: false, hasAudience: false, into: null } as const;

function copied(part: TextPart, program: string, into: CommandHazard['into']): CommandHazard {
  return { ...nothing, hazard: 'copied', part, program, into };
}

/** Where the program stands: behind what only starts it. */
function programAt(words: readonly TextPart[]): number {
  let index = 0;
  while (
    ['exec', 'env', 'sudo', 'time', 'timeout', 'nohup', 'command', 'xargs'].includes(words[index]?.text ?? '')
  ) {
    index += 1;
    while (/^-|^\d+[smh]?$|^\w+=/.test(words[index]?.text ?? '')) index += 1;
  }
  return index;
}

/** What is substituted by a command that prints what it reads stays; the answer of any other one, to which a token was sent, is no token. */
function withoutAnswers(text: string): string {
  const programs = [...text.matchAll(/(?:\$\(|`)\s*(<|[^\s)`]+)/g)].map(([, program]) => program!);
  const [first] = programs;
  return first === undefined || printers.has(first.slice(first.lastIndexOf('/') + 1)) ? text : '$(…)';
}

const printers: ReadonlySet<string> = new Set(
  '< cat head tail sed awk cut tr base64 echo printf python python3 perl tee xargs envsubst'.split(' '),
);

function isKubectl(program: string): boolean {
  return program === 'kubectl' || program === 'oc';
}

/** The word that turns the check of certificates off. */
function uncheckedWord(program: string, words: readonly TextPart[]): TextPart | undefined {
  if (program === 'curl') return words.slice(1).find(({ text }) => text === '--insecure' || isCurlK(text));
  if (program === 'wget') return words.find(({ text }) => text === '--no-check-certificate');
  if (program === 'http' || program === 'https')
    return words.find(({ text }) => /^--verify=(no|false)$/.test(text));
  if (!isKubectl(program)) return undefined;
  return words.find(({ text }) => /^--insecure-skip-tls-verify(=true)?$/.test(text));
}

/** `-k` alone or among other short options: `-sk`, but not the `k` of `-ok`. */
function isCurlK(word: string): boolean {
  if (!/^-[A-Za-z0-9#:]+$/.test(word)) return false;
  for (const letter of word.slice(1)) {
    if (letter === 'k') return true;
    if (curlValued.includes(letter)) return false;
  }
  return false;
}

function createdToken(program: string, words: readonly TextPart[]): CommandHazard | null {
  const verbs = words.filter(({ text }) => !text.startsWith('-')).map(({ text }) => text);
  // Flags with their values may stand before: `kubectl -n shop create token web`.
  const verb = verbs.indexOf('create');
  if (!isKubectl(program) || verb === -1 || verbs[verb + 1] !== 'token') return null;
  const has = (flag: string) => words.some(({ text }) => text === flag || text.startsWith(`${flag}=`));
  const index = words.findIndex(({ text }) => text === '--duration' || text.startsWith('--duration='));
  const written = words[index]?.text.includes('=') ? words[index] : words[index + 1];
  const duration = index === -1 ? undefined : written?.text.replace('--duration=', '');
  return {
    hazard: 'created',
    part: (index === -1 ? undefined : written) ?? words.find(({ text }) => text === 'token')!,
    program,
    seconds: duration === undefined ? null : secondsOf(duration),
    isBound: has('--bound-object-kind'),
    hasAudience: has('--audience'),
    into: null,
  };
}

/** Code of other languages that reads the token and checks no certificate. */
function codeHazards(whole: TextPart, reader: Reader): CommandHazard[] {
  if (!reader.names(whole.text)) return [];
  return uncheckedCode.flatMap(({ text, what }): CommandHazard[] => {
    const match = text.exec(whole.text);
    if (match === null) return [];
    const from = match.index;
    const part = { ...whole, from, to: from + match[0].length, text: match[0] };
    return [{ ...nothing, hazard: 'unverified', part, program: what }];
  });
}
