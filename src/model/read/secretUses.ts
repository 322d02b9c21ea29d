import { tokenKey } from '../../kubernetes/tokenSecrets.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { MappingNode, Node } from '../../yaml/node.ts';
import { Uses } from '../../yaml/uses.ts';
import type { Container, Mount, SecretUse, Volume } from '../model.ts';
import { find } from './fieldPaths.ts';
import { pathText } from './stepPath.ts';

/** A use as it stands, before its Secret is looked up. */
export type NamedSecretUse = Omit<SecretUse, 'object'>;

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
 * secrets, and `mounted`, paths of names that a controller mounts. A use through a volume has a container when exactly one container mounts that volume.
 */
export function readSecretUses(
  podSpec: MappingNode,
  containers: readonly Container[],
  volumes: readonly Volume[],
  mounted: readonly string[] = [],
): NamedSecretUse[] {
  const uses: NamedSecretUse[] = [];
  const add = (
    via: SecretUse['via'],
    container: string | null,
    fieldPath: string,
    node: Node | undefined,
    keys: SecretUse['keys'] = null,
    volume: Volume | null = null,
    file: string | null = null,
  ) => {
    const secret = stringOf(node);
    if (node !== undefined && secret)
      uses.push({ secret, via, container, keys, file, volume, node, fieldPath });
  };

  const lists = new Uses();
  const itemsFor = (holder: Container | Volume, list: Node | undefined): readonly Node[] => {
    const items = itemsOf(list);
    return list !== undefined && lists.isNew(list, holder, items.length) ? items : [];
  };

  const paths = pathsOfChildren(podSpec);
  const soleMounter = soleMounters();
  for (const volume of volumes) {
    const { node, mounts, name } = volume;
    const container = soleMounter(mounts);
    const path = paths.get(node) ?? `volumes[${name}]`;
    for (const source of volumeSecrets) {
      const items = source.itemsAt === undefined ? undefined : at(node, ...source.itemsAt);
      const file = source.itemsAt === undefined ? null : fileOf(items);
      const fieldPath = `${path}.${source.path.join('.')}`;
      add(source.via, container, fieldPath, at(node, ...source.path), keysOf(items), volume, file);
    }
    itemsFor(volume, at(node, 'projected', 'sources')).forEach((source, index) => {
      const fieldPath = `${path}.projected.sources[${index}].secret.name`;
      const items = at(source, 'secret', 'items');
      const name = at(source, 'secret', 'name');
      add('projected volume', container, fieldPath, name, keysOf(items), volume, fileOf(items));
    });
  }

  for (const container of containers) {
    const { name, node } = container;
    const path = node === podSpec ? '' : `${paths.get(node) ?? `containers[${name}]`}.`;
    itemsFor(container, at(node, 'env')).forEach((variable, index) => {
      const fieldPath = `${path}env[${index}].valueFrom.secretKeyRef.name`;
      const reference = at(variable, 'valueFrom', 'secretKeyRef');
      const key = stringOf(at(reference, 'key'));
      const variableName = stringOf(at(variable, 'name'));
      const file = variableName && (key ?? tokenKey) === tokenKey ? `$${variableName}` : null;
      add('env', name, fieldPath, at(reference, 'name'), key === undefined ? null : [key], null, file);
    });
    itemsFor(container, at(node, 'envFrom')).forEach((source, index) => {
      const fieldPath = `${path}envFrom[${index}].secretRef.name`;
      const file = `$${stringOf(at(source, 'prefix')) ?? ''}${tokenKey}`;
      add('envFrom', name, fieldPath, at(source, 'secretRef', 'name'), null, null, file);
    });
  }

  itemsOf(at(podSpec, 'imagePullSecrets')).forEach((reference, index) => {
    add('imagePullSecrets', null, `imagePullSecrets[${index}].name`, at(reference, 'name'));
  });
  for (const path of mounted) {
    for (const { node, path: walked } of find(podSpec, `${path}[]`))
      add('volume', null, pathText(walked), node);
  }
  return uses;
}

/** The file that `items` write the token to; without any, its key names it. */
function fileOf(items: Node | undefined): string | null {
  const all = itemsOf(items);
  if (all.length === 0) return tokenKey;
  const item = all.find((each) => stringOf(at(each, 'key')) === tokenKey);
  return item === undefined ? null : (stringOf(at(item, 'path')) ?? null);
}

/** The keys that a list of `items` picks; null when it picks none, which means all. */
function keysOf(items: Node | undefined): readonly string[] | null {
  const keys = itemsOf(items).map((item) => stringOf(at(item, 'key')) ?? '');
  return keys.length === 0 ? null : keys;
}

/** Remembers its answers: volumes of one name share their list of mounts, and hostile input has many of both. */
function soleMounters(): (mounts: readonly Mount[]) => string | null {
  const answers = new Map<readonly Mount[], string | null>();
  return (mounts) => {
    const known = answers.get(mounts);
    if (known !== undefined) return known;
    const [first] = mounts;
    const answer =
      first && mounts.every(({ container }) => container === first.container) ? first.container : null;
    answers.set(mounts, answer);
    return answer;
  };
}

/** Paths of what the pod spec holds directly or in a list. Custom resources may keep containers and volumes deeper. */
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
