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
