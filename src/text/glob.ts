/** Judges one code unit of a text. */
type Test = (code: number) => boolean;

/** A pattern as a tree. A number is that code unit itself. */
type Part = number | Test | { readonly repeated: Test } | { readonly anyOf: readonly (readonly Part[])[] };

export interface GlobDialect {
  /** `{a,b}` are alternatives. */
  readonly braces: boolean;
  /** A backslash makes the next character a plain one. */
  readonly escapes: boolean;
  /** `a/**` matches `a`, too. Behind a star it never does: then it is about what lies in a folder. */
  readonly folderItself: boolean;
  readonly ignoreCase: boolean;
}

export interface Glob {
  matches(text: string): boolean;
  /** The text that alone matches, where the pattern is no more than that. */
  readonly literal: string | null;
}

const slash = 0x2f;
const notSlash: Test = (code) => code !== slash;
const any: Test = () => true;

/**
 * A glob: `*` and `?` stay within a folder, `**` between slashes crosses folders, `[a-z]` and `[!a-z]` are one character. A bracket or
 * brace without its partner is a plain character.
 *
 * Takes time proportional to the length of the pattern times that of the text: all ways to match are followed at once, and none is
 * tried after another. (K. Thompson, "Regular Expression Search Algorithm", 1968)
 */
export function compileGlob(pattern: string, dialect: GlobDialect): Glob {
  const parts = new Parser(pattern, dialect).parse();
  const first = parts.findIndex((part) => typeof part !== 'number');
  const head = first === -1 ? parts.length : first;
  const last = parts.findLastIndex((part) => typeof part !== 'number');
  const folded = (text: string) => (dialect.ignoreCase ? text.toLowerCase() : text);
  const start = textOf(parts.slice(0, head));
  if (head === parts.length) return { literal: start, matches: (text) => folded(text) === start };
  const end = textOf(parts.slice(last + 1));
  let machine: Machine | undefined;
  return {
    literal: null,
    matches(written) {
      const text = folded(written);
      if (text.length < start.length + end.length || !text.startsWith(start) || !text.endsWith(end))
        return false;
      machine ??= new Machine(parts.slice(head, last + 1));
      return machine.matches(text, start.length, text.length - end.length);
    },
  };
}

function textOf(codes: readonly Part[]): string {
  return codes.map((code) => String.fromCharCode(code as number)).join('');
}

class Parser {
  readonly #pattern: string;
  readonly #dialect: GlobDialect;
  #at = 0;

  constructor(pattern: string, dialect: GlobDialect) {
    this.#pattern = pattern;
    this.#dialect = dialect;
  }

  parse(): Part[] {
    return this.#sequence(false);
  }

  #sequence(inBraces: boolean): Part[] {
    const parts: Part[] = [];
    const start = this.#at;
    while (this.#at < this.#pattern.length) {
      const character = this.#pattern[this.#at]!;
      if (inBraces && (character === ',' || character === '}')) break;
      if (character === '*') parts.push(...this.#stars(start, inBraces));
      else if (character === '/') parts.push(...this.#slash(inBraces));
      else if (character === '?') parts.push(this.#taken(1, notSlash));
      else if (character === '[') parts.push(this.#bracket());
      else if (character === '{' && this.#dialect.braces) parts.push(this.#braces());
      else if (character === '\\' && this.#dialect.escapes) {
        this.#at += 1;
        parts.push(this.#plain());
      } else parts.push(this.#plain());
    }
    return parts;
  }

  /** One character as itself. At the end of the pattern there is none: then nothing matches. */
  #plain(): Part {
    const code = this.#pattern.charCodeAt(this.#at);
    this.#at += 1;
    if (Number.isNaN(code)) return () => false;
    return this.#dialect.ignoreCase ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
  }

  #fold(test: Test): Test {
    if (!this.#dialect.ignoreCase) return test;
    return (code) => {
      if (test(code)) return true;
      const character = String.fromCharCode(code);
      return test(character.toLowerCase().charCodeAt(0)) || test(character.toUpperCase().charCodeAt(0));
    };
  }

  #taken<T>(length: number, part: T): T {
    this.#at += length;
    return part;
  }

  #stars(start: number, inBraces: boolean): readonly Part[] {
    const run = matchAt(/\*+/y, this.#pattern, this.#at)!.length;
    const begins = this.#at === start || this.#pattern[this.#at - 1] === '/';
    const ends = this.#endsAt(this.#at + run, inBraces);
    const hasSlash = this.#pattern[this.#at + run] === '/';
    this.#at += run;
    if (run > 1 && begins && hasSlash) {
      this.#at += 1;
      return [{ anyOf: [[], [{ repeated: any }, slash]] }];
    }
    if (run > 1 && begins && ends) return [{ repeated: any }];
    // A whole name has at least one character.
    return begins && (ends || hasSlash) ? [notSlash, { repeated: notSlash }] : [{ repeated: notSlash }];
  }

  /** A slash; with all that follows where that is `**` to the end. */
  #slash(inBraces: boolean): readonly Part[] {
    const below = matchAt(/(?:\/\*{2,})+/y, this.#pattern, this.#at);
    if (below === undefined || !this.#endsAt(this.#at + below.length, inBraces))
      return this.#taken(1, [slash]);
    const isAfterStar = this.#pattern[this.#at - 1] === '*';
    this.#at += below.length;
    const inside: readonly Part[] = [slash, any, { repeated: any }];
    return this.#dialect.folderItself && !isAfterStar ? [{ anyOf: [[], inside] }] : inside;
  }

  #endsAt(at: number, inBraces: boolean): boolean {
    return at === this.#pattern.length || (inBraces && /[,}]/.test(this.#pattern[at]!));
  }

  #braces(): Part {
    const open = this.#at;
    if (!isAlternatives(this.#pattern, open)) return this.#plain();
    const anyOf: Part[][] = [];
    do {
      this.#at += 1;
      anyOf.push(this.#sequence(true));
    } while (this.#pattern[this.#at] === ',');
    this.#at += 1;
    return { anyOf };
  }

  /** `[a-z]`, `[!a]`, `[^a]`, `[[:alpha:]]`; never a slash. */
  #bracket(): Part {
    const found = bracketAt(this.#pattern, this.#at, this.#dialect.escapes);
    if (found === undefined)
      return this.#dialect.escapes ? this.#taken(this.#pattern.length, () => false) : this.#plain();
    this.#at = found.end;
    const { negated, test } = found;
    const folded = this.#fold(test);
    return (code) => code !== slash && folded(code) !== negated;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Whether the brace at an offset has a partner, and a comma of its own. */
function isAlternatives(pattern: string, open: number): boolean {
  let depth = 0;
  let commas = 0;
  for (let at = open; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '[') {
      const end = bracketAt(pattern, at, false)?.end;
      if (end !== undefined) at = end - 1;
    } else if (character === '{') depth += 1;
    else if (character === ',' && depth === 1) commas += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return commas > 0;
    }
  }
  return false;
}

/** Whether every bracket and brace of a pattern without escapes has its partner. */
export function hasPartners(pattern: string): boolean {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '[') {
      const end = bracketAt(pattern, at, false)?.end;
      if (end === undefined) return false;
      at = end - 1;
    } else if (character === ']') return false;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth < 0) return false;
    }
  }
  return depth === 0;
}

const classes: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\u0000-\u001f\u007f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t\n\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

interface Bracket {
  /** Behind the closing bracket. */
  readonly end: number;
  readonly negated: boolean;
  readonly test: Test;
}

/** Undefined without a partner, and for a class that nobody knows. A `]` in the first place is one of the characters. */
function bracketAt(pattern: string, open: number, escapes: boolean): Bracket | undefined {
  let at = open + 1;
  const negated = pattern[at] === '!' || pattern[at] === '^';
  if (negated) at += 1;
  const ranges: [from: number, to: number][] = [];
  const named: RegExp[] = [];
  for (let first = true; first || pattern[at] !== ']'; first = false) {
    const name = matchAt(/\[:[^\]]*:\]/y, pattern, at);
    if (name !== undefined) {
      const known = name.slice(2, -2);
      if (!Object.hasOwn(classes, known)) return undefined;
      named.push(classes[known]!);
      at += name.length;
      continue;
    }
    if (escapes && pattern[at] === '\\') at += 1;
    const from = pattern.charCodeAt(at++);
    if (Number.isNaN(from)) return undefined;
    if (pattern[at] === '-' && at + 1 < pattern.length && pattern[at + 1] !== ']') {
      at += 1;
      if (escapes && pattern[at] === '\\') at += 1;
      const to = pattern.charCodeAt(at++);
      if (Number.isNaN(to)) return undefined;
      ranges.push([from, Math.max(from, to)]);
      if (to < from) ranges[ranges.length - 1] = [from, from];
    } else ranges.push([from, from]);
  }
  const test: Test = (code) =>
    ranges.some(([from, to]) => from <= code && code <= to) ||
    named.some((one) => one.test(String.fromCharCode(code)));
  return { end: at + 1, negated, test };
}

type Step = { readonly test: Test } | { readonly to: number[] };

/** Follows all ways through a pattern at once. */
class Machine {
  readonly #steps: Step[] = [];
  /** When a step was last entered. */
  readonly #entered: Int32Array;
  #round = 0;

  constructor(parts: readonly Part[]) {
    this.#emit(parts);
    this.#entered = new Int32Array(this.#steps.length + 1);
  }

  #emit(parts: readonly Part[]): void {
    const steps = this.#steps;
    for (const part of parts) {
      if (typeof part === 'number') steps.push({ test: (code) => code === part });
      else if (typeof part === 'function') steps.push({ test: part });
      else if ('repeated' in part) {
        const here = steps.length;
        steps.push({ to: [here + 1, here + 3] }, { test: part.repeated }, { to: [here] });
      } else {
        const choice = { to: [] as number[] };
        const leave: { to: number[] }[] = [];
        steps.push(choice);
        for (const way of part.anyOf) {
          choice.to.push(steps.length);
          this.#emit(way);
          const jump = { to: [] as number[] };
          leave.push(jump);
          steps.push(jump);
        }
        for (const jump of leave) jump.to.push(steps.length);
      }
    }
  }

  matches(text: string, from: number, to: number): boolean {
    if (this.#round > 1e9) {
      this.#entered.fill(0);
      this.#round = 0;
    }
    let here: number[] = [];
    this.#round += 1;
    this.#enter(0, here);
    for (let at = from; at < to && here.length > 0; at++) {
      const code = text.charCodeAt(at);
      const next: number[] = [];
      this.#round += 1;
      for (const step of here) {
        const one = this.#steps[step];
        if (one !== undefined && 'test' in one && one.test(code)) this.#enter(step + 1, next);
      }
      here = next;
    }
    return here.includes(this.#steps.length);
  }

  /** Notes a step that reads a character, or the end, and those that it leads to without reading one. */
  #enter(start: number, list: number[]): void {
    const waiting = [start];
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if (this.#entered[step] === this.#round) continue;
      this.#entered[step] = this.#round;
      const one = this.#steps[step];
      if (one !== undefined && 'to' in one) waiting.push(...one.to);
      else list.push(step);
    }
  }
}
