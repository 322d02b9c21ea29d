import { groupOf } from '../../kubernetes/apiGroup.ts';
import {
  booleanFlags,
  type Component,
  type ControlPlaneForm,
  clusterConfigurationPath,
  components,
  flagsOfForm,
  k3sArguments,
  k3sConfiguration,
  kubeadmArguments,
  listFlags,
} from '../../kubernetes/controlPlane.ts';
import { commandsOf } from '../../shell/script.ts';
import type { Manifest } from '../../source/document.ts';
import { at, fieldOf, isTemplated, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Field, Node } from '../../yaml/node.ts';
import type { Container, Workload } from '../model.ts';

/** A word of a command line: a text of the object, or a part of one, as in `sh -c "…"`. */
interface CommandWord {
  /** Undefined for what is no text. */
  readonly text: string | undefined;
  readonly node: Node;
  /** UTF-16 offsets in the text, of a part. */
  readonly part?: { readonly from: number; readonly to: number };
}

/** A flag as written. */
export interface Flag extends Pick<CommandWord, 'node' | 'part'> {
  readonly value: string;
}

/** A program of the control plane with its command line, as far as the input shows it. */
export interface ControlPlane {
  readonly manifest: Manifest;
  readonly component: Component;
  readonly form: ControlPlaneForm;
  readonly container: string | null;
  /** By name, without `--`. Of flags that do not add up, the last one alone. */
  readonly flags: ReadonlyMap<string, readonly Flag[]>;
  /** What is set without being written, where nothing written replaces it. */
  readonly own: Readonly<Record<string, string>>;
  /** The key below which an absent flag belongs. */
  readonly home: Field;
}

/** The API servers and controller managers that a workload runs. */
export function controlPlanesOf({ manifest, containers }: Workload): ControlPlane[] {
  return containers.flatMap((container) => inContainer(manifest, container) ?? []);
}

function inContainer(manifest: Manifest, { name, node }: Container): ControlPlane | null {
  const command = fieldOf(node, 'command');
  const args = fieldOf(node, 'args');
  const home = command ?? args;
  if (home === undefined) return null;
  const words = commandWords([...itemsOf(command?.value), ...itemsOf(args?.value)]);
  const start = words.findIndex(({ text }) => componentNamed(text) !== undefined);
  const component = componentNamed(words[start]?.text);
  if (component === undefined) return null;
  return {
    manifest,
    component,
    form: 'pod',
    container: name,
    flags: flagsOf(words.slice(start + 1)),
    own: flagsOfForm('pod', component),
    home,
  };
}

/** The words that start a component: those of the container, or of the command in a script that it is given. */
function commandWords(items: readonly Node[]): readonly CommandWord[] {
  for (const node of items) {
    const script = stringOf(node);
    if (script === undefined || !/\s/.test(script) || !components.some((each) => script.includes(each)))
      continue;
    const command = commandsOf(script).find(({ words }) => words.some(({ value }) => componentNamed(value)));
    if (command === undefined) continue;
    return command.words.map(({ value, start, end }) => ({
      text: value,
      node,
      part: { from: start, to: end },
    }));
  }
  return items.map((node) => ({ text: stringOf(node), node }));
}

function componentNamed(word: string | undefined): Component | undefined {
  const program = word?.slice(word.lastIndexOf('/') + 1);
  return components.find((component) => component === program);
}

/** The programs whose flags a configuration of kubeadm, k3s or RKE2 passes on. */
export function configuredControlPlanes(manifest: Manifest): ControlPlane[] {
  if (manifest.apiVersion === k3sConfiguration.apiVersion) return ofK3s(manifest);
  const path = clusterConfigurationPath(groupOf(manifest.apiVersion), manifest.kind);
  if (path === undefined) return [];
  const [last] = path.slice(-1);
  const own =
    last === undefined
      ? fieldOf(manifest.root, 'kind')
      : fieldOf(at(manifest.root, ...path.slice(0, -1)), last);
  const configuration = path.length === 0 ? manifest.root : own?.value;
  if (own === undefined || configuration === undefined) return [];
  return Object.entries(kubeadmArguments).map(([key, component]) => {
    const part = fieldOf(configuration, key);
    const extra = fieldOf(part?.value, 'extraArgs');
    return configured(manifest, component, 'kubeadm', extra ?? part ?? own, kubeadmFlags(extra?.value));
  });
}

function ofK3s(manifest: Manifest): ControlPlane[] {
  return Object.entries(k3sArguments).flatMap(([key, component]) => {
    const home = fieldOf(manifest.root, key);
    if (home === undefined) return [];
    const { value } = home;
    const items = value.type === 'sequence' ? value.items : [value];
    const words = items.map((node) => ({ text: stringOf(node), node }));
    return [configured(manifest, component, 'k3s', home, flagsOf(words, true))];
  });
}

function configured(
  manifest: Manifest,
  component: Component,
  form: ControlPlaneForm,
  home: Field,
  flags: ControlPlane['flags'],
): ControlPlane {
  return { manifest, component, form, container: null, flags, own: flagsOfForm(form, component), home };
}

function kubeadmFlags(extra: Node | undefined): Map<string, Flag[]> {
  const flags = new Map<string, Flag[]>();
  if (extra?.type === 'mapping') {
    for (const { key, value } of extra.fields.values())
      addFlag(flags, key, { value: textOf(value), node: value });
  }
  for (const item of itemsOf(extra)) {
    const name = stringOf(at(item, 'name'));
    const value = at(item, 'value');
    if (name !== undefined) addFlag(flags, name, { value: textOf(value), node: value ?? item });
  }
  return flags;
}

/**
 * The flags among words: `--name=value`, `--name value`, `--name` (true). Names may have underscores
 * (K: staging/src/k8s.io/component-base/cli/flag/flags.go, WordSepNormalizeFunc). k3s takes names without dashes, and `name+=value`
 * to add to its own.
 */
function flagsOf(words: readonly CommandWord[], bare = false): Map<string, Flag[]> {
  const flags = new Map<string, Flag[]>();
  for (let index = 0; index < words.length; index += 1) {
    const { text, ...where } = words[index]!;
    const match = /^(-{0,2})([^=]+?)(?:=([\s\S]*))?$/.exec(text ?? '');
    if (match === null || (match[1] === '' && !bare)) continue;
    const name = match[2]!.replaceAll('_', '-');
    let value = match[3];
    const next = words[index + 1]?.text;
    if (value === undefined && !bare && !booleanFlags.has(name) && next?.startsWith('-') === false) {
      value = next;
      index += 1;
    }
    addFlag(flags, name, { value: value ?? 'true', ...where });
  }
  return flags;
}

function addFlag(flags: Map<string, Flag[]>, name: string, flag: Flag): void {
  const before = flags.get(name);
  if (before !== undefined && listFlags.has(name)) before.push(flag);
  else flags.set(name, [flag]);
}

function textOf(node: Node | undefined): string {
  return node?.type === 'scalar' && node.value !== null ? String(node.value) : '';
}

/** Whether a flag is true; null when it is not there, undefined when it is filled in later. */
export function isOn({ flags, own }: ControlPlane, name: string): boolean | null | undefined {
  const written = flags.get(name)?.at(-1)?.value ?? own[name];
  if (written === undefined) return null;
  if (isTemplated(written)) return undefined;
  // Go's strconv.ParseBool, which flags of Go programs are read by.
  return ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(written);
}

/** The items of a flag that is a list; undefined when one is filled in later. */
export function listOf({ flags, own }: ControlPlane, name: string): readonly string[] | undefined {
  const written = flags.get(name)?.map(({ value }) => value) ?? [];
  const added =
    flags.get(`${name}+`)?.map(({ value }) => value) ??
    flags.get(`${name}-`)?.map(({ value }) => value) ??
    [];
  const base = written.length === 0 && own[name] !== undefined ? [own[name]] : written;
  const all = [...base, ...added];
  return all.some(isTemplated)
    ? undefined
    : all
        .flatMap((value) => value.split(','))
        .map((item) => item.trim())
        .filter(Boolean);
}
