import { vaultInject, vaultTokenMount, vaultTokenVolume } from '../../kubernetes/software.ts';
import type { PodPlace } from '../../kubernetes/workloads.ts';
import { at, fieldOf, isNull, itemsOf, mappingOf, stringOf } from '../../yaml/access.ts';
import type { MappingNode } from '../../yaml/node.ts';
import type { Container, Mount, Volume } from '../model.ts';
import { type Found, find } from './fieldPaths.ts';
import type { PodSite } from './pods.ts';
import { pathText } from './stepPath.ts';

/** Containers and volumes of one set of pods. */
export interface PodParts {
  readonly containers: readonly Container[];
  /** With the path of their projected sources from the pod spec. */
  readonly volumes: readonly (Volume & { readonly sourcesPath: string })[];
}

/**
 * Reads the containers (init containers first) and the volumes with their mounts. Where the controller adds the main container and
 * nothing of the input describes it, that container stands first, with the pod's own mapping as its node.
 */
export function readParts({ place, spec, others, metadata }: PodSite): PodParts {
  const containers = [
    ...containersAt(spec, place.initContainers ?? ['initContainers[]'], 'init', others),
    ...containersAt(spec, place.containers ?? ['containers[]'], 'regular', others),
    ...containersAt(spec, ['ephemeralContainers[]'], 'ephemeral', others),
  ];
  if (place.container !== undefined && !containers.some(({ name }) => name === place.container)) {
    containers.unshift(container(place.container, 'regular', spec));
  }

  const mounts = new Map<string, Mount[]>();
  for (const mount of containers.flatMap((each) => each.mounts)) {
    const same = mounts.get(mount.volume);
    if (same === undefined) mounts.set(mount.volume, [mount]);
    else same.push(mount);
  }
  const agents = vaultAgentMount(metadata, mounts);
  const volumes = volumesOf(spec, place, others).flatMap(({ node, path }) => {
    const name = stringOf(at(node, 'name')) ?? '';
    return node.type === 'mapping'
      ? [
          {
            name,
            node,
            sourcesPath: `${pathText(path)}.projected.sources`,
            mounts: mounts.get(name) ?? agents.get(name) ?? [],
          },
        ]
      : [];
  });
  return { containers, volumes: [...volumes, ...loneVolume(spec, place)] };
}

/** The volume that the Vault Agent Injector mounts into the agent, where no container has it. */
function vaultAgentMount(
  metadata: MappingNode | null,
  mounts: ReadonlyMap<string, readonly Mount[]>,
): ReadonlyMap<string, Mount[]> {
  const annotations = at(metadata ?? undefined, 'annotations');
  const node = at(annotations, vaultTokenVolume);
  const volume = stringOf(node);
  const injects = vaultInject.values.includes(stringOf(at(annotations, vaultInject.key)) ?? '');
  if (metadata === null || !volume || !injects || mounts.has(volume)) return new Map();
  const mount = {
    container: 'vault-agent',
    volume,
    mountPath: vaultTokenMount,
    subPath: null,
    node: metadata,
  };
  return new Map([[volume, [mount]]]);
}

/** A projected source without a volume around it becomes the volume that the controller makes of it. */
function loneVolume(spec: MappingNode, { projected, container }: PodPlace): PodParts['volumes'] {
  const field = projected === undefined ? undefined : fieldOf(spec, projected.at);
  if (projected === undefined || container === undefined || field?.value.type !== 'mapping') return [];
  const { key: name, value: node } = field;
  const mount = { container, volume: name, mountPath: projected.mountPath, subPath: null, node };
  const volume: MappingNode = {
    type: 'mapping',
    fields: new Map([['projected', field]]),
    duplicates: [],
    span: node.span,
  };
  return [{ name, node: volume, sourcesPath: `${name}.sources`, mounts: [mount] }];
}

function volumesOf(spec: MappingNode, place: PodPlace, others: PodSite['others']): readonly Found[] {
  return (place.volumes ?? ['volumes[]']).flatMap((path) => find(spec, path, others));
}

function containersAt(
  spec: MappingNode,
  paths: readonly string[],
  kind: Container['kind'],
  others: PodSite['others'],
): Container[] {
  return paths.flatMap((path) =>
    find(spec, path, others).flatMap(({ node, path: walked }) =>
      node.type === 'mapping' ? [container(stringOf(at(node, 'name')) || pathText(walked), kind, node)] : [],
    ),
  );
}

function container(name: string, kind: Container['kind'], node: MappingNode): Container {
  const image = stringOf(at(node, 'image')) || null;
  const mounts = itemsOf(at(node, 'volumeMounts')).flatMap((item): Mount[] => {
    const mount = mappingOf(item);
    if (mount === undefined) return [];
    return [
      {
        container: name,
        volume: stringOf(at(mount, 'name')) ?? '',
        mountPath: stringOf(at(mount, 'mountPath')) ?? null,
        subPath: filledField(mount, 'subPath') ?? filledField(mount, 'subPathExpr'),
        node: mount,
      },
    ];
  });
  return { name, kind, node, image, mounts };
}

/** Null and the empty string mean that the whole volume is mounted. */
function filledField(mount: MappingNode, key: string) {
  const field = fieldOf(mount, key);
  return field === undefined || isNull(field.value) || stringOf(field.value) === '' ? null : field;
}
