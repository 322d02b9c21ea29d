import { upward } from './folders.ts';

/**
 * The copies of one object: several files may declare the same account, as variants of an installation do, or unrelated projects
 * that use the same names. What goes with one of them need not go with another.
 */
export class Copies {
  readonly #holders = new Set<string>();

  /** `paths`: the files that hold a copy. */
  constructor(paths: Iterable<string>) {
    for (const path of paths) for (const each of upward(path)) this.#holders.add(each);
  }

  /** Every file and folder that may be a home. */
  get homes(): Iterable<string> {
    return this.#holders;
  }

  /**
   * What a file goes with: itself if it holds a copy, else the nearest folder above it that has one in or below it. Two files go
   * with a common copy when the home of one is that of the other or lies above it.
   */
  home(path: string): string {
    for (const each of upward(path)) if (this.#holders.has(each)) return each;
    return '';
  }
}

/** Items of a run by the copies that they go with. */
export class ByHome<T> {
  readonly #copies: Copies;
  readonly #at = new Map<string, [number, T][]>();
  readonly #below = new Map<string, [number, T][]>();

  constructor(copies: Copies, items: readonly T[], pathOf: (item: T) => string) {
    this.#copies = copies;
    for (const [index, item] of items.entries()) {
      const home = copies.home(pathOf(item));
      push(this.#at, home, [index, item]);
      for (const each of upward(home)) push(this.#below, each, [index, item]);
    }
  }

  home(path: string): string {
    return this.#copies.home(path);
  }

  /** How many items all answers have together: many items above many copies are in the answer of each. */
  size(): number {
    let size = 0;
    for (const home of this.#copies.homes) for (const part of this.#parts(home)) size += part.length;
    return size;
  }

  /** The items that go with a common copy as what has this home, in the order in which they were given. */
  together(home: string): readonly T[] {
    return this.#parts(home)
      .flat()
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }

  #parts(home: string): (readonly [number, T])[][] {
    const above = [...upward(home)].slice(1);
    return [this.#below.get(home) ?? [], ...above.map((each) => this.#at.get(each) ?? [])];
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
