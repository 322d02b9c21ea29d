import type { Manifest } from '../../source/document.ts';
import { at, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Workload } from '../model.ts';
import { Texts } from '../read/texts.ts';
import { configMapLookup, configMapsOf } from './mountedFiles.ts';

/** What the ConfigMaps hold that a volume names, as seen from the object that mounts it; only those of the input. */
export type Configuration = (from: Manifest, volume: Node) => readonly Texts[];

export function configurationIn(
  manifests: readonly Manifest[],
  users: readonly Pick<Workload, 'manifest' | 'volumes'>[],
): Configuration {
  const configMaps = configMapLookup(manifests, users);
  const known = new Map<Manifest, Texts>();
  return ({ namespace, source }, volume) =>
    configMapsOf(volume).flatMap(({ name }) => {
      const found = configMaps.find({ name, namespace, path: source.path })[0]?.manifest;
      if (found === undefined) return [];
      const texts = known.get(found) ?? textsOf(found);
      known.set(found, texts);
      return [texts];
    });
}

function textsOf({ root }: Manifest): Texts {
  const data = at(root, 'data');
  if (data?.type !== 'mapping') return new Texts([]);
  return new Texts(
    [...data.fields.values()].map(({ key, value }) => ({ name: key, text: stringOf(value) ?? '' })),
  );
}
