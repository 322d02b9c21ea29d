import { upward } from './folders.ts';
import type { Named } from './lookup.ts';
import type { Namespace } from './namespaceJoin.ts';
import type { Standing } from './nearest.ts';

/** Whether the input declares accounts for a namespace that have another name than one, as seen from a file. */
export type OthersDeclared = (namespace: Namespace, except: string, path: string) => boolean;

/**
 * An absent namespace means the one of the apply, so there only accounts count that lie in the folder of the asking file, in one
 * above it or below it.
 */
export function othersDeclared(accounts: readonly (Named & Standing)[]): OthersDeclared {
  const names = new Map<string, Set<string>>();
  const add = (key: string, name: string) => {
    const known = names.get(key);
    if (known === undefined) names.set(key, new Set([name]));
    else known.add(name);
  };
  for (const { name, namespace, manifest } of accounts) {
    if (name === null) continue;
    if (namespace !== null) add(`namespace ${namespace}`, name);
    else {
      const [, folder = '', ...above] = upward(manifest.source.path);
      add(`in ${folder}`, name);
      for (const each of [folder, ...above]) add(`below ${each}`, name);
    }
  }
  return (namespace, except, path) => {
    const [, folder = '', ...above] = upward(path);
    const keys =
      namespace === null
        ? [`below ${folder}`, ...above.map((each) => `in ${each}`)]
        : [`namespace ${namespace}`];
    return keys.some((key) => {
      const known = names.get(key);
      return known !== undefined && known.size > (known.has(except) ? 1 : 0);
    });
  };
}
