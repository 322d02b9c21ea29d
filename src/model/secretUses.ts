import { at, itemsOf, stringOf } from '../source/access.ts';
import type { MappingNode, Node } from '../source/node.ts';
import type { Container, SecretUse, Volume } from './model.ts';

/** Where a volume source names a Secret (API: core/v1/types.go), from the volume. */
const volumeSecrets: readonly { readonly via: SecretUse['via']; readonly path: readonly string[] }[] = [
  { via: 'volume', path: ['secret', 'secretName'] },
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
  ) => {
    const secret = stringOf(node);
    if (node !== undefined && secret) uses.push({ secret, via, container, node, fieldPath });
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
      add(source.via, container, `${path}.${source.path.join('.')}`, at(volume, ...source.path));
    }
    itemsOnce(at(volume, 'projected', 'sources')).forEach((source, number) => {
      const fieldPath = `${path}.projected.sources[${number}].secret.name`;
      add('projected volume', container, fieldPath, at(source, 'secret', 'name'));
    });
  });

  const paths = pathsOfChildren(podSpec);
  for (const { name, node } of containers) {
    const path = paths.get(node) ?? 'containers[?]';
    itemsOnce(at(node, 'env')).forEach((variable, index) => {
      const fieldPath = `${path}.env[${index}].valueFrom.secretKeyRef.name`;
      add('env', name, fieldPath, at(variable, 'valueFrom', 'secretKeyRef', 'name'));
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
