import { relative, resolve } from 'node:path';
import { readChartFiles, readFiles } from '../files/chartFiles.ts';
import { checkoutAround } from '../files/checkout.ts';
import { decode } from '../files/decode.ts';
import { slashed } from '../files/slashed.ts';
import {
  type Kustomization,
  kustomizationNames,
  readKustomization,
} from '../render/overlays/kustomizations.ts';
import type { Source } from '../text/source.ts';
import { parseYaml } from '../yaml/parse.ts';

/** More are not looked at: an input that names them in circles or without end is none that somebody wrote. */
const mostFolders = 5000;

/**
 * The kustomizations of the input with all that they are made of, as far as it lies in the checkout (or else in the folder that holds
 * them all), and nothing besides. Links are not followed. Paths are relative to the root of the tree, with `/`.
 */
export class OverlayTree {
  readonly files = new Map<string, Uint8Array>();
  readonly links: string[] = [];
  /** By folder. */
  readonly kustomizations = new Map<string, Kustomization>();
  /** False: there are more, or larger, files than may be read at once. */
  isWhole = true;
  readonly #cwd: string;
  readonly #root: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #sources = new Map<string, Source | undefined>();

  /** `shown`: paths of kustomization files as reports show them. `texts` stand in for files. */
  constructor(cwd: string, shown: readonly string[], texts: ReadonlyMap<string, string>) {
    this.#cwd = cwd;
    this.#texts = texts;
    const ups = shown.map((path) => /^(?:\.\.(?:\/|$))*/.exec(path)![0]);
    const up = ups.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
    const holder = resolve(cwd, up);
    this.#root = checkoutAround(holder) ?? holder;
    this.#collect(shown.map((path) => folderOf(this.below(path))));
  }

  /** Of a path as reports show it. */
  below(shown: string): string {
    return slashed(relative(this.#root, resolve(this.#cwd, shown)));
  }

  /** As reports show it. */
  shown(below: string): string {
    return slashed(relative(this.#cwd, resolve(this.#root, below)));
  }

  /** One source for a path, always the same; undefined for what is no text or not there. */
  readonly textOf = (path: string): Source | undefined => {
    if (!this.#sources.has(path)) {
      const bytes = this.files.get(path);
      const text = bytes === undefined ? undefined : decode(bytes);
      const isTemplate = /(?:^|\/)templates\//.test(path) || path.endsWith('.tpl');
      this.#sources.set(
        path,
        text && { path: this.shown(path), ...text, ...(isTemplate && { template: true as const }) },
      );
    }
    return this.#sources.get(path);
  };

  /** The files that a kustomization is made of, those of the kustomizations that it refers to among them. */
  filesOf(root: Kustomization): ReadonlySet<string> {
    const seen = new Set<Kustomization>();
    const found = new Set<string>();
    const pending = [root];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      for (const path of [next.path, ...next.files, ...next.refers])
        if (this.files.has(path)) found.add(path);
      pending.push(...next.refers.flatMap((path) => this.kustomizations.get(path) ?? []));
    }
    return found;
  }

  #collect(folders: readonly string[]): void {
    const looked = new Set<string>();
    let pending = [...new Set(folders)];
    while (pending.length > 0) {
      if (looked.size + pending.length > mostFolders) {
        this.isWhole = false;
        return;
      }
      for (const folder of pending) looked.add(folder);
      this.#read(pending.flatMap((folder) => kustomizationNames.map((name) => join(folder, name))));
      const found = pending.flatMap((folder) => this.#kustomizationIn(folder) ?? []);
      for (const each of found) this.kustomizations.set(each.folder, each);
      this.#read(found.flatMap(({ files, refers }) => [...files, ...refers]));
      const whole = new Set(found.flatMap(({ wholeFolders }) => wholeFolders));
      if (whole.size > 0) this.#take(readChartFiles(this.#root, whole));
      const next = found.flatMap(({ refers }) => refers);
      pending = [...new Set(next)].filter((path) => !looked.has(path) && !this.files.has(path));
    }
  }

  #kustomizationIn(folder: string): Kustomization | undefined {
    const path = kustomizationNames.map((name) => join(folder, name)).find((each) => this.files.has(each));
    const source = path === undefined ? undefined : this.textOf(path);
    if (path === undefined || source === undefined) return undefined;
    const parsed = parseYaml(source.text, 0, source.text.length);
    return 'error' in parsed || parsed.node === undefined ? undefined : readKustomization(path, parsed.node);
  }

  #read(paths: readonly string[]): void {
    const wanted = paths.filter((path) => path !== '' && !this.files.has(path));
    if (wanted.length > 0) this.#take({ ...readFiles(this.#root, wanted), isWhole: true });
  }

  #take({ files, links, isWhole }: ReturnType<typeof readChartFiles>): void {
    for (const [path, bytes] of files) {
      const text = this.#texts.get(this.shown(path));
      this.files.set(path, text === undefined ? bytes : Buffer.from(text));
    }
    this.links.push(...links);
    this.isWhole &&= isWhole;
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
