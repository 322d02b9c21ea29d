import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { checkoutAround } from '../files/checkout.ts';
import { slashed } from '../files/slashed.ts';
import type { Ways } from './chartRoots.ts';

/**
 * The folder below which all that is rendered in a run lies: that of the run, or one above it where something elsewhere is named. The engines know
 * paths below it only; reports show paths from the folder of the run.
 */
export class Base {
  readonly root: string;
  /** From the folder of the run to it: `..` and `/` only, or nothing. */
  readonly up: string;
  /** Of what is rendered, below it, sorted. */
  readonly folders: readonly string[];
  readonly #cwd: string;

  constructor(cwd: string, shown: readonly string[]) {
    const ups = shown.map((folder) => /^(?:\.\.(?:\/|$))*/.exec(folder)![0]);
    this.up = ups.reduce((longest, up) => (up.length > longest.length ? up : longest), '').replace(/\/$/, '');
    this.root = resolve(cwd, this.up);
    this.#cwd = cwd;
    this.folders = shown.map(this.below).sort();
  }

  /** Of a path as reports show it. */
  readonly below = (shown: string): string =>
    this.up === '' ? shown : slashed(relative(this.root, resolve(this.#cwd, shown)));

  /** Paths of manifests begin at the root of the repository, those of a configuration at its folder. */
  ways(): Ways {
    const from = (start: string) => (path: string) => {
      const below = slashed(relative(this.root, resolve(start, path.replace(/^\/+/, ''))));
      return below === '..' || below.startsWith('../') || isAbsolute(below) ? null : below;
    };
    return {
      fromRepository: from(checkoutAround(this.#cwd) ?? this.root),
      fromConfiguration: (path, { place }) => from(resolve(this.#cwd, dirname(place.source.path)))(path),
    };
  }

  /** As reports show it. */
  readonly shown = (below: string): string =>
    this.up === '' ? below : slashed(relative(this.#cwd, resolve(this.root, below)));
}
