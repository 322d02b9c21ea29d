import { upward } from './folders.ts';
import { setAsideFolder } from './setAside.ts';

/** Something that a file declares. */
export interface Standing {
  readonly namespace: string | null;
  readonly manifest: { readonly source: { readonly path: string } };
}

interface Level<T> {
  /** In the file or folder itself. */
  readonly here: T[];
  /** In it or anywhere below it. */
  readonly below: T[];
}

/**
 * Declarations of one object, which several files may hold: copies in a base and its overlays. Of two in one file the last counts,
 * as `kubectl apply` would leave it.
 */
export class Nearest<T extends Standing> {
  readonly #levels = new Map<string, Level<T>>();

  add(item: T): void {
    const { path } = item.manifest.source;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const aside = setAsideFolder(path)?.length ?? 0;
    for (const each of upward(path)) {
      if (each.length < aside) break;
      const level = this.#levels.get(each) ?? { here: [], below: [] };
      this.#levels.set(each, level);
      put(level.below, item);
      if (each === path || each === folder) put(level.here, item);
    }
  }

  /**
   * The declarations that are nearest to a file: in itself, else in the closest folder above it that has any in or below it, and
   * there those that lie in the folder itself before those that lie deeper. None is there when nothing was added, or only in
   * folders that are set aside and do not hold the file. Files that are answered alike get the same list.
   */
  to(path: string): readonly T[] {
    for (const each of upward(path)) {
      const level = this.#levels.get(each);
      if (level !== undefined) return level.here.length > 0 ? level.here : level.below;
    }
    return [];
  }
}

function put<T extends Standing>(list: T[], item: T): void {
  const last = list.at(-1);
  const again = last?.manifest.source.path === item.manifest.source.path && last.namespace === item.namespace;
  if (again) list[list.length - 1] = item;
  else list.push(item);
}
