import type { Io, Output } from './io.ts';

/** Colours for a stream: the flag decides, then FORCE_COLOR and NO_COLOR, then whether it is a terminal. */
export function wantsColor(flag: boolean | undefined, stream: Output, env: Io['env']): boolean {
  if (flag !== undefined) return flag;
  const force = env.FORCE_COLOR;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/**
 * Whether a terminal is known to draw OSC 8 hyperlinks. FORCE_HYPERLINK decides; never in CI, and never in a multiplexer, which may
 * drop or show them. https://github.com/Alhadis/OSC8-Adoption lists who draws them.
 */
export function wantsLinks(stream: Output, env: Io['env']): boolean {
  const force = env.FORCE_HYPERLINK;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (stream.isTTY !== true || env.TERM === 'dumb') return false;
  if ((env.CI !== undefined && env.CI !== '') || env.TMUX !== undefined || env.STY !== undefined)
    return false;
  return (
    linkPrograms.has(env.TERM_PROGRAM ?? '') ||
    /^(?:xterm-kitty|alacritty|foot|xterm-ghostty)/.test(env.TERM ?? '') ||
    env.WT_SESSION !== undefined ||
    Number(env.VTE_VERSION ?? 0) >= vteWithLinks ||
    env.KONSOLE_VERSION !== undefined
  );
}

const linkPrograms: ReadonlySet<string> = new Set([
  'iTerm.app',
  'WezTerm',
  'vscode',
  'ghostty',
  'Hyper',
  'zed',
]);

// 0.50 had a crash with them.
const vteWithLinks = 5002;

/** Columns of the terminal, at least 40; 80 when the stream is none. */
export function widthOf(stream: Output): number {
  return stream.isTTY ? Math.max(40, stream.columns || 80) : 80;
}

/**
 * A line on a terminal's stderr that counts what passes through, once a second has gone by. There is no handler for SIGINT: with
 * one, Ctrl-C would have to wait until we let go of the processor.
 */
export class Progress {
  readonly #io: Pick<Io, 'stderr' | 'env'>;
  readonly #wanted: boolean;
  #next = Date.now() + 1000;
  #count = 0;
  #shown = false;

  constructor(io: Pick<Io, 'stderr' | 'env'>, wanted: boolean) {
    this.#io = io;
    this.#wanted = wanted && io.env.TERM !== 'dumb';
  }

  /** Passes items on. */
  *track<T>(items: Iterable<T>): Generator<T> {
    for (const item of items) {
      this.#count += 1;
      this.#show();
      yield item;
    }
  }

  /** Erases the line. */
  done(): void {
    if (this.#shown) this.#io.stderr.write('\r\x1b[2K');
    this.#shown = false;
  }

  #show(): void {
    if (!this.#wanted) return;
    const now = Date.now();
    // Most runs are done before, and never need the stream.
    if (now < this.#next || !this.#io.stderr.isTTY) return;
    this.#io.stderr.write(`\r\x1b[2Ksa-lint: ${this.#count} files …`);
    this.#shown = true;
    this.#next = now + 100;
  }
}
