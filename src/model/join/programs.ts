import { groupOf } from '../../kubernetes/apiGroup.ts';
import { fileTool, imageName, type KnownSoftware, knownSoftware } from '../../kubernetes/software.ts';
import { tokenPath, tokenReceivers } from '../../kubernetes/tokenUse.ts';
import { placeOf } from '../../source/origin.ts';
import type { Place } from '../../text/source.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Container, Programs, Volume } from '../model.ts';
import type { PodParts } from '../read/containers.ts';
import type { PodSite } from '../read/pods.ts';
import { Texts } from '../read/texts.ts';
import { needsToken } from '../read/unsetAccount.ts';
import type { Configuration } from './configuration.ts';

/** A container with what the input shows of its arguments, environment and mounted ConfigMaps. */
interface Program {
  readonly name: string;
  /** Null also where the image is only taken for its files. */
  readonly image: string | null;
  /** The lists and texts of the container itself. */
  readonly own: readonly Node[];
  readonly texts: readonly Texts[];
  readonly configs: readonly Texts[];
}

/** What the programs of a pod are known to do with its token. */
export type ProgramLookup = (site: PodSite, parts: PodParts) => Programs;

export function programLookup(configuration: Configuration): ProgramLookup {
  const known = new Map<Node, Texts>();
  const textsOf = (node: Node): Texts => {
    const texts = known.get(node) ?? new Texts([{ name: '', text: textIn(node) }]);
    known.set(node, texts);
    return texts;
  };
  return (site, { containers, volumes }) => {
    const configs = configsByVolume(site, volumes, configuration);
    const programs = containers.map((container) => programOf(container, configs, textsOf));
    const readers = programs.filter((program) => says(program, tokenPath));
    const receiver = tokenReceivers.find(({ login, mark }) =>
      readers.some((each) => says(each, login) && (mark === undefined || says(each, mark, each.image))),
    );
    const software = softwareOf(site, programs);
    const users = programs.filter(
      (program) => readers.includes(program) || (software !== undefined && runs(program, software)),
    );
    return {
      software: software?.name ?? null,
      users: [...new Set(users.map(({ name }) => name))],
      usesToken: needsToken(site) || readers.length > 0,
      receiver: receiver?.name ?? null,
      reads: placesOf(
        site,
        readers.flatMap(({ own }) => own.filter((node) => textsOf(node).says(tokenPath))),
      ),
    };
  };
}

function softwareOf(
  { manifest, metadata }: PodSite,
  programs: readonly Program[],
): KnownSoftware | undefined {
  const kind = `${groupOf(manifest.apiVersion)}/${manifest.kind}`;
  const annotations = at(metadata ?? undefined, 'annotations');
  const value = (key: string) => stringOf(at(annotations, key)) ?? '';
  return knownSoftware.find((row) => {
    const { kinds, annotation } = row;
    if (kinds?.includes(kind) || programs.some((program) => runs(program, row))) return true;
    if (annotation === undefined || !annotation.values.includes(value(annotation.key))) return false;
    return annotation.unless === undefined || value(annotation.unless) === '';
  });
}

/** Whether a container runs the software, and nothing that the input shows says that it does without the API. */
function runs(program: Program, { image, configured }: KnownSoftware): boolean {
  if (image === undefined || program.image === null || !image.test(imageName(program.image))) return false;
  if (configured === undefined || says(program, configured.says)) return true;
  const { file, options } = configured;
  const isShown =
    program.configs.some((config) => config.holds(file)) ||
    (options !== undefined && program.texts.some((texts) => texts.says(options)));
  return !isShown;
}

function says({ texts, configs }: Program, pattern: RegExp, more: string | null = null): boolean {
  if (more !== null && pattern.test(more)) return true;
  return texts.some((each) => each.says(pattern)) || configs.some((each) => each.says(pattern));
}

function configsByVolume(
  { manifest }: PodSite,
  volumes: readonly Volume[],
  configuration: Configuration,
): ReadonlyMap<string, readonly Texts[]> {
  return new Map(volumes.map(({ name, node }) => [name, configuration(manifest, node)]));
}

function programOf(
  { name, node, image, mounts }: Container,
  configs: ReadonlyMap<string, readonly Texts[]>,
  textsOf: (node: Node) => Texts,
): Program {
  const own = [
    at(node, 'command'),
    at(node, 'args'),
    at(node, 'env'),
    at(node, 'lifecycle', 'postStart', 'exec', 'command'),
    at(node, 'lifecycle', 'preStop', 'exec', 'command'),
    at(node, 'livenessProbe', 'exec', 'command'),
    at(node, 'readinessProbe', 'exec', 'command'),
    at(node, 'startupProbe', 'exec', 'command'),
    at(node, 'source'), // the script of an Argo template
    at(node, 'script'), // and of a Tekton step
  ].filter((each) => each !== undefined);
  const volumes = new Set(mounts.map(({ volume }) => volume));
  return {
    name,
    image: fileTool.test(stringOf(itemsOf(at(node, 'command'))[0]) ?? '') ? null : image,
    own,
    texts: own.map(textsOf),
    configs: [...volumes].flatMap((volume) => configs.get(volume) ?? []),
  };
}

/** The words of a command, one after the other; of a list of variables, their values. */
function textIn(node: Node): string {
  return partsOf(node)
    .map((part) => stringOf(part) ?? '')
    .join(' ');
}

function partsOf(node: Node): readonly Node[] {
  if (node.type === 'scalar') return [node];
  return itemsOf(node).map((item) => (item.type === 'mapping' ? (at(item, 'value') ?? item) : item));
}

/** Where the token's path stands in the object itself; each place once. */
function placesOf({ manifest }: PodSite, lists: readonly Node[]): Place[] {
  return [...new Set(lists)].flatMap((list) =>
    partsOf(list)
      .filter((part) => tokenPath.test(stringOf(part) ?? ''))
      .map((part) => placeOf(manifest, part)),
  );
}
