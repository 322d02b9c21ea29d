import type { Origins } from '../../source/origin.ts';
import type { Place, Source } from '../../text/source.ts';
import type { Field, MappingNode, Node } from '../../yaml/node.ts';
import type { Path } from '../../yaml/value.ts';
import { isSame, listKeys, type Part } from './follow.ts';
import type { Layer } from './layers.ts';

/** What a built object is made from. */
export interface MadeFrom {
  /** Undefined where it is not known which text it was, or nothing was there before: a generator made it. */
  readonly base: Layer | undefined;
  /** First to last, as they were applied. */
  readonly patches: readonly Layer[];
  /** Where the fields of the kustomizations stand that decide about a value: `namespace:`, an entry of `replacements:`. */
  decidedBy(path: Path, value: Node, base: Node | undefined): Place | undefined;
  /** The object as a whole, where nothing closer is known. */
  readonly whole: Place;
  readonly sources: ReadonlySet<Source>;
}

/**
 * Where the parts of a built object were written: in the last patch that says what is there now, in the base, or in the field of a
 * kustomization that decides; where nothing says so, the nearest thing around it that is known.
 */
export function overlayOrigins(root: MappingNode, made: MadeFrom): Origins {
  const known = new Map<Node | Field, Place>();
  let paths: ReadonlyMap<Node | Field, Path> | undefined;
  return {
    sources: made.sources,
    get: (part) => {
      let place = known.get(part);
      if (place === undefined) {
        paths ??= pathsIn(root);
        const path = paths.get(part);
        const isKey = 'keySpan' in part;
        place =
          path === undefined
            ? made.whole
            : placeAt(made, path, isKey ? part.value : part, isKey ? 'key' : 'value');
        known.set(part, place);
      }
      return place;
    },
  };
}

type Wanted = 'key' | 'value';

function placeAt(made: MadeFrom, path: Path, built: Node, wanted: Wanted): Place {
  const { base, patches, decidedBy, whole } = made;
  if (path.length === 0) return base?.find([]) === undefined ? whole : shown(base, base.find([])!, 'value');
  const fromBase = base?.find(path);
  const patched = patches.flatMap((layer) => {
    const part = layer.find(path);
    return part === undefined ? [] : [{ layer, part }];
  });
  const says = ({ part }: { part: Part }) => isSame(part.node, built);
  const inPatch = patched.findLast(says);
  const isMerged = built.type === 'mapping' || (built.type === 'sequence' && inPatch === undefined);
  if (isMerged && base !== undefined && fromBase !== undefined) return shown(base, fromBase, wanted);
  // A patch says again what it is about.
  if (isIdentity(path) && base !== undefined && fromBase !== undefined && isSame(fromBase.node, built))
    return shown(base, fromBase, wanted);
  if (isMerged && patched.length > 0) return patchPlace(made, patched[0]!, wanted);
  if (inPatch !== undefined) return patchPlace(made, inPatch, wanted);
  const isWritten = fromBase !== undefined && isSame(fromBase.node, built);
  if (isWritten) return shown(base!, fromBase, wanted);
  const decided = decidedBy(path, built, patched.at(-1)?.part.node ?? fromBase?.node);
  if (decided !== undefined) return throughObject(base, decided, 'the object that is changed');
  // A name with a prefix, an image with another tag: the text that it was made of.
  const last = patched.at(-1);
  if (last !== undefined) return patchPlace(made, last, wanted);
  if (fromBase !== undefined) return shown(base!, fromBase, wanted);
  return around(made, path);
}

const identity = new Set(['apiVersion', 'kind', 'metadata.name', 'metadata.namespace']);

function isIdentity(path: Path): boolean {
  return (
    identity.has(path.join('.')) || (typeof path.at(-2) === 'number' && listKeys.includes(`${path.at(-1)}`))
  );
}

/** The nearest thing around a part that is known. */
function around(made: MadeFrom, path: Path): Place {
  const { base, patches, whole } = made;
  for (let end = path.length - 1; end > 0; end--) {
    const above = path.slice(0, end);
    for (const layer of base === undefined ? patches : [base, ...patches]) {
      const part = layer.find(above);
      if (part !== undefined) return shown(layer, part, 'key');
    }
  }
  const root = base?.find([]);
  return root === undefined ? whole : shown(base!, root, 'value');
}

/** A patch means nothing without the object that it patches. */
function patchPlace(
  { base }: MadeFrom,
  { layer, part }: { readonly layer: Layer; readonly part: Part },
  wanted: Wanted,
): Place {
  return throughObject(base, shown(layer, part, wanted), 'the object that is patched');
}

function throughObject(base: Layer | undefined, place: Place, message: string): Place {
  const object = base?.find(['metadata', 'name']) ?? base?.find([]);
  if (base === undefined || object === undefined) return place;
  const { source, span } = shown(base, object, 'value');
  return { ...place, via: [{ source, span, message }] };
}

function shown(layer: Layer, { node, key }: Part, wanted: Wanted): Place {
  return layer.place(wanted === 'key' && key !== undefined ? key : node.span);
}

/** The path of every value and every field. */
export function pathsIn(root: Node): ReadonlyMap<Node | Field, Path> {
  const paths = new Map<Node | Field, Path>();
  const pending: [Path, Node][] = [[[], root]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [path, node] = next;
    if (paths.has(node)) continue;
    paths.set(node, path);
    if (node.type === 'sequence')
      for (const [index, item] of node.items.entries()) pending.push([[...path, index], item]);
    else if (node.type === 'mapping')
      for (const field of node.fields.values()) {
        paths.set(field, [...path, field.key]);
        pending.push([[...path, field.key], field.value]);
      }
  }
  return paths;
}
