import type { Manifest } from '../../source/document.ts';
import { worldFolder } from '../../source/origin.ts';
import { readSource } from '../../source/read.ts';
import { lineOf } from '../../text/position.ts';
import type { Place, Source, Span } from '../../text/source.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { MappingNode, Node } from '../../yaml/node.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { splitDocuments } from '../../yaml/split.ts';
import { placeInOutput, type TextOf } from '../reading.ts';
import type { AppliedPatch, BuiltKustomization, BuiltObject } from '../types.ts';
import { valuesIn } from '../uses/use.ts';
import { type Changer, decidingField } from './decides.ts';
import { baseLayer, jsonLayer, type Layer, strategicLayer } from './layers.ts';
import { overlayOrigins } from './origins.ts';

/** A root, for those who read what it gives. */
export interface BuiltRoot {
  /** The path of its kustomization, below the root of the tree. */
  readonly file: string;
  /** Its folder, as reports show it. */
  readonly folder: string;
  /** What reports call it: `overlay apps/web/prod`; null where nothing else is made from its files. */
  readonly madeFrom: string | null;
  /** Set where other roots are made from the same files: what is made in one means nothing in another one. */
  readonly world: number | null;
}

/** The files of a tree, each read once, with what roots make of them. */
export class OverlayReader {
  readonly #textOf: TextOf;
  readonly #documents = new Map<Source, readonly Node[]>();
  readonly #objects = new Map<Source, ReadonlyMap<number, MappingNode>>();
  readonly #inline = new Map<Node, Node | null>();

  /** `textOf` gives one source for a path, always the same. */
  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  /** The objects of a root, by the file that holds what they were made from. */
  read(root: BuiltRoot, { objects }: BuiltKustomization): ReadonlyMap<Source, readonly Manifest[]> {
    const found = new Map<Source, Manifest[]>();
    for (const object of objects) {
      const holder = this.#holder(root, object);
      if (holder === undefined) continue;
      const path = root.world === null ? holder.path : pathIn(root, holder.path);
      const { manifests } = readSource({ path, text: object.text }, { charts: new Set() });
      if (manifests.length === 0) continue;
      const list = found.get(holder) ?? [];
      found.set(holder, list);
      list.push(...manifests.map((manifest) => this.#withOrigins(manifest, object, root, holder)));
    }
    return found;
  }

  /** The file of the object, or of the kustomization that makes it. */
  #holder(root: BuiltRoot, { origin }: BuiltObject): Source | undefined {
    const file = origin?.kind === 'chart' ? origin.output.file : origin?.file;
    return (file === undefined ? undefined : this.#textOf(file)) ?? this.#textOf(root.file);
  }

  #withOrigins(manifest: Manifest, object: BuiltObject, root: BuiltRoot, holder: Source): Manifest {
    const { root: built } = manifest;
    const patches = object.patches.flatMap((patch) => this.#patchLayer(built, patch) ?? []);
    const found = this.#base(object);
    const base =
      found &&
      baseLayer(
        built,
        found.root,
        found.place,
        patches.map(({ layer }) => layer),
      );
    const name = found && stringOf(at(found.root, 'metadata', 'name'));
    return {
      ...manifest,
      origins: overlayOrigins(built, {
        base,
        patches: patches.map(({ layer }) => layer),
        decidedBy: (path, value, before) => decidingField(object.changes, this.#changer, path, value, before),
        whole: this.#whole(root, object, holder),
        sources: new Set([holder, ...patches.map(({ source }) => source)]),
      }),
      ...(root.madeFrom !== null && { madeFrom: root.madeFrom }),
      ...(name !== undefined && {
        writtenAs: { name, namespace: stringOf(at(found!.root, 'metadata', 'namespace')) ?? null },
      }),
    };
  }

  #base({ origin }: BuiltObject): { root: Node; place: (span: Span) => Place } | undefined {
    if (origin?.kind === 'manifest') {
      const source = this.#textOf(origin.file);
      const root = source && this.#objectsIn(source).get(origin.line);
      return root && { root, place: (span) => ({ source: source!, span }) };
    }
    if (origin?.kind !== 'chart' || origin.output.member !== undefined) return undefined;
    const { output, offset } = origin;
    const template = this.#textOf(output.file);
    const text: Source = { path: output.file, text: output.text };
    const root = this.#documentsIn(text).find((each) => each.span.start >= offset);
    if (template === undefined || root === undefined) return undefined;
    return { root, place: (span) => placeInOutput(output, span, template, this.#textOf) };
  }

  #patchLayer(built: Node, patch: AppliedPatch): { layer: Layer; source: Source } | undefined {
    const { form, file, line } = patch;
    const layerOf = form === 'json' ? jsonLayer : strategicLayer;
    if (file !== undefined) {
      const source = this.#textOf(file);
      const root =
        source && this.#documentsIn(source).find((each) => lineOf(source, each.span.start) === line);
      return root && { source: source!, layer: layerOf(built, root, (span) => ({ source: source!, span })) };
    }
    const source = this.#textOf(patch.kustomization);
    const entry = source && at(this.#documentsIn(source)[0], patch.field, patch.index);
    const scalar = entry?.type === 'scalar' ? entry : at(entry, 'patch');
    if (source === undefined || scalar?.type !== 'scalar') return undefined;
    if (!this.#inline.has(scalar))
      this.#inline.set(
        scalar,
        splitDocuments(String(scalar.value)).documents.length === 1 ? valuesIn(source, scalar) : null,
      );
    const root = this.#inline.get(scalar);
    return root ? { source, layer: layerOf(built, root, (span) => ({ source, span })) } : undefined;
  }

  /** The entry of a generator, or what the kustomization lists. */
  #whole(root: BuiltRoot, { origin, name }: BuiltObject, holder: Source): Place {
    const source = origin?.kind === 'generator' ? holder : (this.#textOf(root.file) ?? holder);
    const [document] = this.#documentsIn(source);
    if (origin?.kind === 'generator') {
      const field = `${origin.generator.charAt(0).toLowerCase()}${origin.generator.slice(1)}`;
      const entry = itemsOf(at(document, field)).find((each) => {
        const own = stringOf(at(each, 'name'));
        return own !== undefined && name.includes(own);
      });
      if (entry !== undefined) return { source, span: firstLine(source, entry.span) };
    }
    const resources = document?.type === 'mapping' ? document.fields.get('resources') : undefined;
    return { source, span: resources?.keySpan ?? firstLine(source, document?.span ?? { start: 0, end: 0 }) };
  }

  readonly #changer = (path: string): Changer | undefined => {
    const source = this.#textOf(path);
    const root = source && this.#documentsIn(source)[0];
    return root && { source: source!, root };
  };

  /** By the lines at which they begin. Items of lists are objects. */
  #objectsIn(source: Source): ReadonlyMap<number, MappingNode> {
    let objects = this.#objects.get(source);
    if (objects === undefined) {
      const { manifests } = readSource(source, { charts: new Set(), passOver: false });
      // The first, where a definition of software implies others.
      objects = new Map(
        manifests.map(({ root }) => [lineOf(source, root.span.start), root] as const).reverse(),
      );
      this.#objects.set(source, objects);
    }
    return objects;
  }

  #documentsIn(source: Source): readonly Node[] {
    let documents = this.#documents.get(source);
    if (documents === undefined) {
      documents = splitDocuments(source.text).documents.flatMap(({ start, end }) => {
        const parsed = parseYaml(source.text, start, end);
        return 'error' in parsed || parsed.node === undefined ? [] : [parsed.node];
      });
      this.#documents.set(source, documents);
    }
    return documents;
  }
}

function firstLine({ text }: Source, { start, end }: Span): Span {
  const newline = text.indexOf('\n', start);
  return { start, end: Math.min(end, newline === -1 ? end : newline) };
}

/** See `setAsideFolder`. */
function pathIn({ folder, world }: BuiltRoot, path: string): string {
  return `${folder === '' ? '' : `${folder}/`}${worldFolder(world!)}/${path.replaceAll('../', '')}`;
}
