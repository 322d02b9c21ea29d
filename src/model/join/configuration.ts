import type { Manifest } from '../../source/document.ts';
import { at, stringOf } from '../../yaml/access.ts';
import { Texts } from '../read/texts.ts';

/** What a ConfigMap of a name holds, as seen from a namespace; undefined when the input does not hold it. */
export type Configuration = (name: string, namespace: string | null) => Texts | undefined;

/**
 * The ConfigMaps of the input by name. Where several may be meant (copies of a base and its overlays, an open namespace), what any of
 * them says counts.
 */
export function configurationIn(manifests: readonly Manifest[]): Configuration {
  const byName = new Map<string, Manifest[]>();
  for (const manifest of manifests) {
    if (manifest.kind !== 'ConfigMap' || manifest.apiVersion !== 'v1' || manifest.name === null) continue;
    const same = byName.get(manifest.name);
    if (same === undefined) byName.set(manifest.name, [manifest]);
    else same.push(manifest);
  }
  const known = new Map<string, Texts | undefined>();
  return (name, namespace) => {
    const key = JSON.stringify([name, namespace]);
    if (!known.has(key)) {
      const meant = (byName.get(name) ?? []).filter(
        (each) => namespace === null || each.namespace === null || each.namespace === namespace,
      );
      known.set(key, meant.length === 0 ? undefined : textsOf(meant));
    }
    return known.get(key);
  };
}

function textsOf(manifests: readonly Manifest[]): Texts {
  return new Texts(
    manifests.flatMap(({ root }) => {
      const data = at(root, 'data');
      if (data?.type !== 'mapping') return [];
      return [...data.fields.values()].map(({ key, value }) => ({ name: key, text: stringOf(value) ?? '' }));
    }),
  );
}
