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

/** The process's own. Node makes each of its streams when it is first asked for, which takes a millisecond or more. */
export function processIo(): Io {
  return {
    // Throws when the folder was removed, so it is asked for where errors are told.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    async stdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    get stdout() {
      return surviving(process.stdout);
    },
    get stderr() {
      return surviving(process.stderr);
    },
  };
}

/**
 * Reports may be longer than a pipe takes, and their reader may leave early (`| head`). Node flushes what was written as long as
 * nobody calls `process.exit`; a reader that left is no error of ours. Any other trouble, such as a full disk, ends the program.
 */
function surviving(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listeners('error').includes(survive) ? stream : stream.on('error', survive);
}

function survive(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`sa-lint: cannot write: ${error.message}\n`);
  process.exit(2);
}
