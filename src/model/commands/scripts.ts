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
  const named = files.filter(
    ({ container: name, path }) =>
      name === container.name && lines.some((line) => line.some((word) => names(stringOf(word), path))),
  );
  // A path in a variable of the container matters wherever a variable is used.
  const variables = itemsOf(at(node, 'env')).map((entry) => stringOf(at(entry, 'value')) ?? '');
  const inVariable = variables.some((value) => mayMatter.test(value));
  const matters = (text: string) => mayMatter.test(text) || (inVariable && text.includes('$'));
  return [
    ...lines.flatMap((line) => lineScripts(manifest, line, matters)),
    ...named.flatMap(({ manifest: configMap, text }) => textScripts(configMap, text, matters)),
  ];
}

/** By its path, or by its name where the folder is the working one. */
function names(word: string | undefined, path: string): boolean {
  if (word === undefined) return false;
  if (word.includes(path)) return true;
  const file = path.slice(path.lastIndexOf('/') + 1);
  const name = file.replace(/[^\w]/g, '\\$&');
  return new RegExp(`(^|[\\s;&|/])${name}($|[\\s;&|])`).test(word);
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
