import { logLines, logText, printable } from '../text/printable.ts';

/** Where text goes: a file, a pipe or a terminal. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Of a terminal. */
  readonly columns?: number;
}

/** What a command line reads from and writes to. Everything that a command says goes through it. */
export interface Io {
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, to its end. */
  stdin(): Promise<Buffer>;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Says a sentence on stderr. It may hold names of the input as they are. */
export function say({ stderr }: Pick<Io, 'stderr'>, sentence: string): void {
  stderr.write(logText(`sa-lint: ${printable(sentence)}\n`));
}

/** Prints lines that are no report. */
export function print({ stdout }: Pick<Io, 'stdout'>, lines: string): void {
  stdout.write(logLines(lines));
}

/** The process's own. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return {
    // Throws when the folder was removed, so it is asked for where errors are told.
    get cwd() {
      return process.cwd();
    },
    env,
    async stdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    stdout,
    stderr,
  };
}
