import type { SyntaxNode as Node, Word } from 'unbash';
import { shellPackage } from './shellPackage.ts';

/** A word of a script. Offsets are UTF-16, from the start of the script. */
export interface ShellWord {
  /** Without quotes; expansions (`$TOKEN`, `$(cat …)`) stand as they are written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** `NAME=value`, before a command, alone, or as a word of `export`. */
export interface ShellAssignment {
  readonly name: string;
  readonly value: ShellWord;
  readonly start: number;
  readonly end: number;
  /** Other programs see it: it stands behind `export`, or before a command. */
  readonly exported: boolean;
}

/** One simple command of a script, wherever it stands: in pipelines, loops, functions and substitutions. */
export interface ShellCommand {
  /** The program and its arguments; empty for assignments alone. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  /** Files that its output goes to (`>`, `>>`). */
  readonly outputs: readonly ShellWord[];
  /** Files and texts that its input comes from (`<`, `<<<`, here-documents). */
  readonly inputs: readonly ShellWord[];
  /** Which pipeline it is in, and where in it; commands of no pipeline have one of their own. */
  readonly pipeline: number;
  readonly start: number;
  readonly end: number;
}

/** Longer scripts are read up to here: nobody writes one into a manifest. In UTF-16 units. */
export const longestScript = 40_000;

/** Each level of substitution is read again by the parser, so deeper ones are left alone. */
const deepest = 24;

/**
 * The simple commands of a script of bash or POSIX sh, in the order in which they stand. What does not parse is read as far as it
 * makes sense; never throws.
 */
export function commandsOf(script: string): ShellCommand[] {
  const { parse, forEachChild } = shellPackage();
  const commands: ShellCommand[] = [];
  let pipelines = 0;
  const visit = (node: Node, pipeline: number | null, depth: number): void => {
    let inside = pipeline;
    if (node.type === 'Pipeline') {
      pipelines += 1;
      inside = pipelines;
    }
    if (node.type === 'Command') {
      if (inside === null) pipelines += 1;
      commands.push(commandOf(node, inside ?? pipelines));
      // What is substituted into its words is a pipeline of its own.
      inside = null;
    }
    const below = node.type === 'Script' ? depth + 1 : depth;
    if (below <= deepest) forEachChild(node, (child: Node) => visit(child, inside, below));
  };
  visit(parse(script.slice(0, longestScript)), null, 0);
  return commands.sort((a, b) => a.start - b.start || b.end - a.end);
}

function commandOf(node: Extract<Node, { type: 'Command' }>, pipeline: number): ShellCommand {
  const words: ShellWord[] = node.name === undefined ? [] : [wordOf(node.name)];
  const assignments: ShellAssignment[] = [];
  const assign = (item: Extract<Node, { type: 'Assignment' }>, exported: boolean) => {
    if (item.value.type !== 'Word') return;
    const { name, pos: start, end } = item;
    assignments.push({ name, value: wordOf(item.value), start, end, exported });
  };
  for (const item of node.prefix) {
    if (item.type === 'Assignment') assign(item, node.name !== undefined);
  }
  for (const item of node.args) {
    if (item.type === 'Word') words.push(wordOf(item));
    else assign(item, node.name?.value === 'export');
  }
  const outputs: ShellWord[] = [];
  const inputs: ShellWord[] = [];
  for (const redirect of node.redirects) {
    if (redirect.type === 'Redirect' && redirect.target !== undefined) {
      if (/^&?>/.test(redirect.operator)) outputs.push(wordOf(redirect.target));
      if (redirect.operator === '<') inputs.push(wordOf(redirect.target));
    } else if (redirect.type === 'HereString' && redirect.target !== undefined) {
      inputs.push(wordOf(redirect.target));
    } else if (redirect.type === 'HereDoc') {
      inputs.push({ value: redirect.body.text, start: redirect.body.pos, end: redirect.body.end });
    }
  }
  return { words, assignments, outputs, inputs, pipeline, start: node.pos, end: node.end };
}

function wordOf({ value, pos, end }: Pick<Word, 'value' | 'pos' | 'end'>): ShellWord {
  return { value, start: pos, end };
}
