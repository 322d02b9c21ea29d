import { at, itemsOf, stringOf } from '../source/access.ts';
import type { MappingNode, Node } from '../source/node.ts';
import type { Container, SecretUse, Volume } from './model.ts';

/** Where a volume source names a Secret (API: core/v1/types.go), from the volume. */
const volumeSecrets: readonly {
  readonly via: SecretUse['via'];
  readonly path: readonly string[];
  readonly itemsAt?: readonly string[];
}[] = [
  { via: 'volume', path: ['secret', 'secretName'], itemsAt: ['secret', 'items'] },
  { via: 'csi', path: ['csi', 'nodePublishSecretRef', 'name'] },
  { via: 'volume', path: ['flexVolume', 'secretRef', 'name'] },
  { via: 'volume', path: ['azureFile', 'secretName'] },
  { via: 'volume', path: ['cephfs', 'secretRef', 'name'] },
  { via: 'volume', path: ['iscsi', 'secretRef', 'name'] },
  { via: 'volume', path: ['rbd', 'secretRef', 'name'] },
  { via: 'volume', path: ['scaleIO', 'secretRef', 'name'] },
  { via: 'volume', path: ['storageos', 'secretRef', 'name'] },
];

/**
 * Every place where a pod names a Secret: volumes, environment and pull secrets, in the order of volumes, containers, pull
 * secrets. A use through a volume has a container when exactly one container mounts that volume.
 */
export function readSecretUses(
  podSpec: MappingNode,
  containers: readonly Container[],
  volumes: readonly Volume[],
): SecretUse[] {
  const uses: SecretUse[] = [];
  const add = (
    via: SecretUse['via'],
    container: string | null,
    fieldPath: string,
    node: Node | undefined,
    keys: SecretUse['keys'] = null,
  ) => {
    const secret = stringOf(node);
    if (node !== undefined && secret) uses.push({ secret, via, container, keys, node, fieldPath });
  };

  // Lists shared through aliases are read once: they are one place in the text, and hostile input repeats them without end.
  const seen = new Set<Node>();
  const itemsOnce = (list: Node | undefined): readonly Node[] => {
    if (list === undefined || seen.has(list)) return [];
    seen.add(list);
    return itemsOf(list);
  };

  const mounters = soleMounters(volumes);
  itemsOf(at(podSpec, 'volumes')).forEach((volume, index) => {
    const container = mounters.get(volume) ?? null;
    const path = `volumes[${index}]`;
    for (const source of volumeSecrets) {
      const keys = source.itemsAt === undefined ? null : keysOf(at(volume, ...source.itemsAt));
      add(source.via, container, `${path}.${source.path.join('.')}`, at(volume, ...source.path), keys);
    }
    itemsOnce(at(volume, 'projected', 'sources')).forEach((source, number) => {
      const fieldPath = `${path}.projected.sources[${number}].secret.name`;
      add(
        'projected volume',
        container,
        fieldPath,
        at(source, 'secret', 'name'),
        keysOf(at(source, 'secret', 'items')),
      );
    });
  });

  const paths = pathsOfChildren(podSpec);
  for (const { name, node } of containers) {
    const path = paths.get(node) ?? 'containers[?]';
    itemsOnce(at(node, 'env')).forEach((variable, index) => {
      const fieldPath = `${path}.env[${index}].valueFrom.secretKeyRef.name`;
      const reference = at(variable, 'valueFrom', 'secretKeyRef');
      const key = stringOf(at(reference, 'key'));
      add('env', name, fieldPath, at(reference, 'name'), key === undefined ? null : [key]);
    });
    itemsOnce(at(node, 'envFrom')).forEach((source, index) => {
      add('envFrom', name, `${path}.envFrom[${index}].secretRef.name`, at(source, 'secretRef', 'name'));
    });
  }

  itemsOf(at(podSpec, 'imagePullSecrets')).forEach((reference, index) => {
    add('imagePullSecrets', null, `imagePullSecrets[${index}].name`, at(reference, 'name'));
  });
  return uses;
}

/** The keys that a list of `items` picks; null when it picks none, which means all. */
function keysOf(items: Node | undefined): readonly string[] | null {
  const keys = itemsOf(items).map((item) => stringOf(at(item, 'key')) ?? '');
  return keys.length === 0 ? null : keys;
}

function soleMounters(volumes: readonly Volume[]): Map<Node, string> {
  const result = new Map<Node, string>();
  for (const volume of volumes) {
    const containers = new Set(volume.mounts.map((mount) => mount.container));
    const [only] = containers;
    if (only !== undefined && containers.size === 1) result.set(volume.node, only);
  }
  return result;
}

/** The containers' own paths, whatever list or field of the pod spec they stand in. */
function pathsOfChildren(podSpec: MappingNode): Map<Node, string> {
  const paths = new Map<Node, string>();
  for (const { key, value } of podSpec.fields.values()) {
    if (value.type === 'mapping') paths.set(value, key);
    itemsOf(value).forEach((item, index) => {
      paths.set(item, `${key}[${index}]`);
    });
  }
  return paths;
}
