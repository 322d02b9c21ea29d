import { posix } from 'node:path';
import type { Manifest } from '../../source/document.ts';
import { at, fieldOf, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node, ScalarNode } from '../../yaml/node.ts';
import type { Model, Workload } from '../model.ts';
import { Lookup } from './lookup.ts';
import { NamespacesByName } from './namespaceJoin.ts';

/** A text of a ConfigMap of the input, where a container finds it. */
export interface MountedFile {
  readonly container: string;
  /** Absolute, in the container. */
  readonly path: string;
  /** The ConfigMap. */
  readonly manifest: Manifest;
  readonly key: string;
  /** A string. */
  readonly text: ScalarNode;
}

/** The texts of ConfigMaps that the containers of a workload mount. The joins are made when the first workload asks. */
export function mountedFiles(
  model: Pick<Model, 'manifests' | 'workloads'>,
): (workload: Workload) => readonly MountedFile[] {
  let configMaps: ConfigMaps | undefined;
  return (workload) => {
    if (!workload.volumes.some(({ node }) => configMapsOf(node).length > 0)) return [];
    configMaps ??= configMapLookup(model.manifests, model.workloads);
    return filesOf(workload, configMaps);
  };
}

type ConfigMaps = ReturnType<typeof configMapLookup>;

/** Finds the ConfigMaps that volumes name, as seen from who mounts them. */
export function configMapLookup(
  manifests: readonly Manifest[],
  users: Iterable<Pick<Workload, 'manifest' | 'volumes'>>,
) {
  const configMaps = manifests
    .filter(({ apiVersion, kind }) => kind === 'ConfigMap' && apiVersion === 'v1')
    .map((manifest) => ({ manifest, name: manifest.name, namespace: manifest.namespace }));
  const references = new NamespacesByName();
  for (const { manifest, volumes } of users) {
    for (const { name } of volumes.flatMap(({ node }) => configMapsOf(node)))
      references.add(name, manifest.namespace);
  }
  return new Lookup(configMaps, references);
}

function filesOf(workload: Workload, configMaps: ConfigMaps): MountedFile[] {
  const { manifest, volumes } = workload;
  return volumes.flatMap(({ node, mounts }) =>
    configMapsOf(node).flatMap(({ name, items }) => {
      const { namespace, source } = manifest;
      const configMap = configMaps.find({ name, namespace, path: source.path })[0]?.manifest;
      const data = at(configMap?.root, 'data');
      if (configMap === undefined || data?.type !== 'mapping') return [];
      const keys = items ?? [...data.fields.keys()].map((key) => ({ key, path: key }));
      return mounts.flatMap(({ container, mountPath, subPath }) =>
        keys.flatMap(({ key, path }): MountedFile[] => {
          const text = fieldOf(data, key)?.value;
          const place = inContainer(
            mountPath,
            subPath === null ? null : (stringOf(subPath.value) ?? ''),
            path,
          );
          if (place === null || text?.type !== 'scalar' || typeof text.value !== 'string') return [];
          return [{ container, path: place, manifest: configMap, key, text }];
        }),
      );
    }),
  );
}

interface ConfigMapSource {
  readonly name: string;
  /** Null: every key, under its own name. */
  readonly items: readonly { readonly key: string; readonly path: string }[] | null;
}

/** The ConfigMaps that a volume holds, alone or as a source of a projected volume. */
export function configMapsOf(volume: Node): ConfigMapSource[] {
  const sources = [volume, ...itemsOf(at(volume, 'projected', 'sources'))];
  return sources.flatMap((source): ConfigMapSource[] => {
    const configMap = at(source, 'configMap');
    const items = itemsOf(at(configMap, 'items')).map((item) => ({
      key: stringOf(at(item, 'key')) ?? '',
      path: stringOf(at(item, 'path')) ?? '',
    }));
    const name = stringOf(at(configMap, 'name'));
    return name ? [{ name, items: items.length === 0 ? null : items }] : [];
  });
}

/** With a `subPath` the mount is that file, or the folder of that name. */
function inContainer(mountPath: string | null, subPath: string | null, path: string): string | null {
  if (mountPath === null) return null;
  if (subPath === null) return posix.join(mountPath, path);
  if (path === subPath) return mountPath;
  return path.startsWith(`${subPath}/`) ? posix.join(mountPath, path.slice(subPath.length + 1)) : null;
}
