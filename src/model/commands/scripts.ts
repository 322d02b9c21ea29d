import { mayMatter, shells } from '../../kubernetes/commands.ts';
import { commandsOf } from '../../shell/script.ts';
import type { Manifest } from '../../source/document.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node, ScalarNode } from '../../yaml/node.ts';
import type { MountedFile } from '../join/mountedFiles.ts';
import type { Container } from '../model.ts';

/** A part of a text of an object: UTF-16 offsets of its value. */
export interface TextPart {
  readonly manifest: Manifest;
  readonly node: ScalarNode;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One command that a container runs. */
export interface RunCommand {
  readonly words: readonly TextPart[];
  readonly assignments: readonly {
    readonly name: string;
    readonly value: string;
    readonly exported: boolean;
    readonly part: TextPart;
  }[];
  readonly outputs: readonly string[];
  readonly inputs: readonly string[];
  readonly pipeline: number;
}

/** A script, or a command line that stands alone. */
export interface RunScript {
  readonly commands: readonly RunCommand[];
  /** The whole, for code that is not shell. */
  readonly whole: TextPart;
}

/**
 * What a container runs, as far as the input shows it and tokens can matter: its command and args, hooks, probes, and the texts of
 * ConfigMaps that one of them names.
 * `files` are those that the container mounts.
 */
export function scriptsOf(
  manifest: Manifest,
  container: Container,
  files: readonly MountedFile[],
): RunScript[] {
  const { node } = container;
  const lines = [
    [...itemsOf(at(node, 'command')), ...itemsOf(at(node, 'args'))],
    ...[
      ['lifecycle', 'postStart'],
      ['lifecycle', 'preStop'],
      ['livenessProbe'],
      ['readinessProbe'],
      ['startupProbe'],
    ].map((path) => itemsOf(at(node, ...path, 'exec', 'command'))),
  ];
  if (lines.every((line) => line.length === 0)) return [];
  const named = wordsOf(lines.flatMap((line) => line.map(stringOf)));
  const run = files.filter(({ path }) => named.has(path) || named.has(path.slice(path.lastIndexOf('/') + 1)));
  // A path in a variable of the container matters wherever a variable is used.
  const { inVariable } = environmentOf(node);
  const matters = (text: string) => mayMatter.test(text) || (inVariable && text.includes('$'));
  return [
    ...lines.flatMap((line) => lineScripts(manifest, line, matters)),
    ...run.flatMap(({ manifest: configMap, text }) => textScripts(configMap, text, matters)),
  ];
}

/** The words of texts, and the last segment of each: a file is run by its path, or by its name where the folder is the working one. */
function wordsOf(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => text?.split(/[\s;&|'"()]+/) ?? []);
  return new Set(words.flatMap((word) => [word, word.slice(word.lastIndexOf('/') + 1)]));
}

/** What the environment of a container says about tokens. */
export interface Environment {
  readonly variables: ReadonlyMap<string, string>;
  /** A variable holds something that matters. */
  readonly inVariable: boolean;
}

const empty: Environment = { variables: new Map(), inVariable: false };

// Aliases may give one list to thousands of containers.
const environments = new WeakMap<Node, Environment>();

export function environmentOf(container: Node): Environment {
  const env = at(container, 'env');
  if (env === undefined) return empty;
  let environment = environments.get(env);
  if (environment === undefined) {
    const variables = new Map<string, string>();
    for (const entry of itemsOf(env)) {
      const name = stringOf(at(entry, 'name'));
      const value = stringOf(at(entry, 'value'));
      if (name !== undefined && value !== undefined) variables.set(name, value);
    }
    environment = { variables, inVariable: [...variables.values()].some((value) => mayMatter.test(value)) };
    environments.set(env, environment);
  }
  return environment;
}

type Matters = (text: string) => boolean;

function lineScripts(manifest: Manifest, line: readonly Node[], matters: Matters): RunScript[] {
  const texts = line.map(stringOf);
  if (!matters(texts.join(' '))) return [];
  const shell = texts.findIndex((text) => shells.has(text?.slice(text.lastIndexOf('/') + 1) ?? ''));
  const flag = texts.findIndex((text, index) => index > shell && /^-[a-z]*c$/.test(text ?? ''));
  const script = line[flag + 1];
  if (shell !== -1 && flag !== -1 && script !== undefined) return textScripts(manifest, script, matters);
  const words = line.flatMap((node) => whole(manifest, node) ?? []);
  const [first] = words;
  if (first === undefined) return [];
  // Code in a word of its own, as in `python -c`.
  const code = words.filter(({ text }) => text.includes('\n') && matters(text));
  const alone = { words, assignments: [], outputs: [], inputs: [], pipeline: 0 };
  return [{ commands: [alone], whole: code[0] ?? first }];
}

function textScripts(manifest: Manifest, node: Node, matters: Matters): RunScript[] {
  const all = whole(manifest, node);
  if (all === undefined || !matters(all.text)) return [];
  const part = (from: number, to: number, text: string): TextPart => ({ ...all, from, to, text });
  const commands = commandsOf(all.text).map(
    ({ words, assignments, outputs, inputs, pipeline }): RunCommand => ({
      words: words.map(({ start, end, value }) => part(start, end, value)),
      assignments: assignments.map(({ name, value, exported, start, end }) => ({
        name,
        value: value.value,
        exported,
        part: part(start, end, name),
      })),
      outputs: outputs.map(({ value }) => value),
      inputs: inputs.map(({ value }) => value),
      pipeline,
    }),
  );
  return [{ commands, whole: all }];
}

function whole(manifest: Manifest, node: Node): TextPart | undefined {
  const text = stringOf(node);
  if (text === undefined || node.type !== 'scalar') return undefined;
  return { manifest, node, from: 0, to: text.length, text };
}
