/**
 * Regular expressions of users' rules, matched in time linear in the text whatever the expression: no backtracking, but all
 * alternatives in step (Thompson). Literals, `.`, classes, groups, `|`, `* + ?`, `{n,m}`, `^` and `$` mean what they mean in
 * JavaScript with the flag `u`; look-around, back-references, word boundaries and `\p` are refused.
 */
export interface Pattern {
  test(text: string): boolean;
}

type Test = (character: number) => boolean;

type Tree =
  | { readonly type: 'character'; readonly test: Test }
  | { readonly type: 'start' | 'end' }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly Tree[] }
  | Repeat;

interface Repeat {
  readonly type: 'repeat';
  readonly tree: Tree;
  readonly min: number;
  readonly max: number;
}

type Instruction =
  | { readonly op: 'character'; readonly test: Test }
  | { readonly op: 'start' | 'end' | 'match' }
  | { readonly op: 'split'; readonly to: number[] };

const longestPattern = 200;
const mostInstructions = 2_000;

/** The pattern, ready to test texts; or why it is refused. */
export function readPattern(source: string): Pattern | { readonly problem: string } {
  if (source.length > longestPattern) return { problem: `it is longer than ${longestPattern} characters` };
  try {
    const program: Instruction[] = [];
    emit(new Reader(source).whole(), program);
    program.push({ op: 'match' });
    return { test: (text) => run(program, text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}

class Reader {
  readonly #characters: string[];
  #at = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  whole(): Tree {
    const tree = this.#choice();
    if (this.#at < this.#characters.length) throw new SyntaxError("it has a ')' without '('");
    return tree;
  }

  #take(expected: string): boolean {
    if (this.#characters[this.#at] !== expected) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new SyntaxError('it ends too early');
    this.#at += 1;
    return character;
  }

  #choice(): Tree {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return parts.length === 1 ? parts[0]! : { type: 'choice', parts };
  }

  #sequence(): Tree {
    const parts: Tree[] = [];
    for (;;) {
      const character = this.#characters[this.#at];
      if (character === undefined || character === '|' || character === ')')
        return { type: 'sequence', parts };
      parts.push(this.#repeated());
    }
  }

  #repeated(): Tree {
    const tree = this.#atom();
    const count = this.#count();
    if (count === null) return tree;
    if (tree.type === 'start' || tree.type === 'end') throw new SyntaxError('it repeats an anchor');
    this.#take('?'); // Lazy or greedy: for a yes-or-no answer it is all the same.
    return { type: 'repeat', tree, ...count };
  }

  #count(): { min: number; max: number } | null {
    if (this.#take('*')) return { min: 0, max: Infinity };
    if (this.#take('+')) return { min: 1, max: Infinity };
    if (this.#take('?')) return { min: 0, max: 1 };
    if (!this.#take('{')) return null;
    let inside = '';
    for (let character = this.#next(); character !== '}'; character = this.#next()) inside += character;
    const [, low, comma, high] = /^(\d{1,4})(,?)(\d{0,4})$/.exec(inside) ?? [];
    if (low === undefined || (comma === '' && high !== ''))
      throw new SyntaxError(`'{${inside}}' is no count`);
    const min = Number(low);
    const max = comma === '' ? min : high === '' ? Infinity : Number(high);
    if (max < min) throw new SyntaxError(`'{${inside}}' is out of order`);
    return { min, max };
  }

  #atom(): Tree {
    const character = this.#next();
    if (character === '^') return { type: 'start' };
    if (character === '$') return { type: 'end' };
    if (character === '(') return this.#group();
    if (character === '[') return { type: 'character', test: this.#class() };
    if (character === '.') return { type: 'character', test: (code) => !isLineEnd(code) };
    if (character === '\\') return { type: 'character', test: this.#escape() };
    if ('*+?{}]'.includes(character)) throw new SyntaxError(`it has a '${character}' with nothing before it`);
    return { type: 'character', test: only(character) };
  }

  #group(): Tree {
    if (this.#take('?') && !this.#take(':'))
      throw new SyntaxError('look-around and named groups are not supported');
    const tree = this.#choice();
    if (!this.#take(')')) throw new SyntaxError("it has a '(' without ')'");
    return tree;
  }

  #escape(): Test {
    const character = this.#next();
    const named = classes[character as keyof typeof classes];
    if (named !== undefined) return named;
    return only(this.#escaped(character));
  }

  #escaped(character: string): string {
    if (character === 'n') return '\n';
    if (character === 't') return '\t';
    if (character === 'r') return '\r';
    if (/[A-Za-z0-9]/.test(character)) throw new SyntaxError(`'\\${character}' is not supported`);
    return character;
  }

  #class(): Test {
    const negated = this.#take('^');
    const tests: Test[] = [];
    while (!this.#take(']')) {
      const from = this.#classMember();
      if (
        typeof from === 'function' ||
        this.#characters[this.#at] !== '-' ||
        this.#characters[this.#at + 1] === ']'
      ) {
        tests.push(typeof from === 'function' ? from : only(from));
        continue;
      }
      this.#at += 1;
      const to = this.#classMember();
      if (typeof to === 'function') throw new SyntaxError('a range ends in a class');
      const [low, high] = [from.codePointAt(0)!, to.codePointAt(0)!];
      if (high < low) throw new SyntaxError(`the range '${from}-${to}' is out of order`);
      tests.push((code) => code >= low && code <= high);
    }
    return (code) => tests.some((test) => test(code)) !== negated;
  }

  #classMember(): string | Test {
    const character = this.#next();
    if (character !== '\\') return character;
    const escaped = this.#next();
    return classes[escaped as keyof typeof classes] ?? this.#escaped(escaped);
  }
}

const classes: Readonly<Record<'d' | 'D' | 'w' | 'W' | 's' | 'S', Test>> = Object.assign(
  Object.create(null),
  {
    d: isDigit,
    D: (code: number) => !isDigit(code),
    w: isWord,
    W: (code: number) => !isWord(code),
    s: isSpace,
    S: (code: number) => !isSpace(code),
  },
);

function only(character: string): Test {
  const wanted = character.codePointAt(0)!;
  return (code) => code === wanted;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
}

function isSpace(code: number): boolean {
  return /\s/.test(String.fromCodePoint(code));
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function emit(tree: Tree, program: Instruction[]): void {
  if (program.length > mostInstructions) throw new SyntaxError('its counts are too large');
  if (tree.type === 'character') program.push({ op: 'character', test: tree.test });
  else if (tree.type === 'repeat') emitRepeat(tree, program);
  else if (tree.type === 'choice') emitChoice(tree.parts, program);
  else if (tree.type === 'sequence') {
    // Even nothing costs an instruction, so that repeating it soon meets the limit.
    if (tree.parts.length === 0) program.push({ op: 'split', to: [program.length + 1] });
    for (const part of tree.parts) emit(part, program);
  } else program.push({ op: tree.type });
}

function emitChoice(parts: readonly Tree[], program: Instruction[]): void {
  const split: number[] = [];
  program.push({ op: 'split', to: split });
  const exits: number[][] = [];
  for (const part of parts) {
    split.push(program.length);
    emit(part, program);
    const exit: number[] = [];
    program.push({ op: 'split', to: exit });
    exits.push(exit);
  }
  for (const exit of exits) exit.push(program.length);
}

function emitRepeat({ tree, min, max }: Repeat, program: Instruction[]): void {
  for (let count = 0; count < min; count += 1) emit(tree, program);
  if (max === Infinity) {
    const start = program.length;
    const split = [start + 1];
    program.push({ op: 'split', to: split });
    emit(tree, program);
    program.push({ op: 'split', to: [start] });
    split.push(program.length);
    return;
  }
  const skips: number[][] = [];
  for (let count = min; count < max; count += 1) {
    const skip = [program.length + 1];
    program.push({ op: 'split', to: skip });
    skips.push(skip);
    emit(tree, program);
  }
  for (const skip of skips) skip.push(program.length);
}

/** All places that the program may be in, kept together; a new match may start before every character. */
function run(program: readonly Instruction[], text: string): boolean {
  const reached = new Int32Array(program.length).fill(-1);
  let here: number[] = [];
  let step = 0;
  const follow = (from: number, into: number[], atStart: boolean, atEnd: boolean): boolean => {
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (reached[at] === step) continue;
      reached[at] = step;
      const instruction = program[at]!;
      if (instruction.op === 'match') return true;
      if (instruction.op === 'character') into.push(at);
      else if (instruction.op === 'split') open.push(...instruction.to);
      else if (instruction.op === 'start' ? atStart : atEnd) open.push(at + 1);
    }
    return false;
  };

  if (follow(0, here, true, text.length === 0)) return true;
  for (let offset = 0; offset < text.length; ) {
    const character = text.codePointAt(offset)!;
    offset += character > 0xffff ? 2 : 1;
    step += 1;
    const next: number[] = [];
    const atEnd = offset === text.length;
    for (const at of here) {
      const instruction = program[at]!;
      if (instruction.op === 'character' && instruction.test(character) && follow(at + 1, next, false, atEnd))
        return true;
    }
    if (follow(0, next, false, atEnd)) return true;
    here = next;
  }
  return false;
}
