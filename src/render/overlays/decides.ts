import type { Place, Source, Span } from '../../text/source.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Path } from '../../yaml/value.ts';
import type { OverlayChange } from '../types.ts';

/** A file that changes objects: a kustomization, or a list of replacements. */
export interface Changer {
  readonly source: Source;
  readonly root: Node;
}

/**
 * The field of a kustomization that decides about a value of a built object, where what stands there is that value: the last of the
 * changes that the object went through. Undefined where none does, or none for certain.
 */
export function decidingField(
  changes: readonly OverlayChange[],
  read: (path: string) => Changer | undefined,
  path: Path,
  value: Node,
  base: Node | undefined,
): Place | undefined {
  for (const { file, kind } of [...changes].reverse()) {
    const changer = read(file);
    const span = changer && fields[kind]?.({ ...changer, path, value, base });
    if (changer !== undefined && span !== undefined) return { source: changer.source, span };
    if (kind === 'ReplacementTransformer' && changer !== undefined) {
      for (const each of itemsOf(at(changer.root, 'replacements'))) {
        const named = stringOf(at(each, 'path'));
        const other = named === undefined ? undefined : read(beside(file, named));
        if (other === undefined) continue;
        const list = other.root.type === 'sequence' ? other.root.items : [other.root];
        const found = list.map((one) => replacedBy(one, path)).find((one) => one !== undefined);
        if (found !== undefined) return { source: other.source, span: found };
      }
    }
  }
  return undefined;
}

interface Asked extends Changer {
  readonly path: Path;
  readonly value: Node;
  readonly base: Node | undefined;
}

/** By what kustomize calls the transformers. */
const fields: Readonly<Record<string, (asked: Asked) => Span | undefined>> = {
  NamespaceTransformer: ({ root, path, value }) =>
    path.at(-1) === 'namespace' || (path.length === 2 && path.join('.') === 'metadata.name')
      ? saying(at(root, 'namespace'), value)
      : undefined,
  LabelTransformer: ({ root, path, value }) => {
    const key = path.at(-1)!;
    const sets = [...itemsOf(at(root, 'labels')).map((each) => at(each, 'pairs')), at(root, 'commonLabels')];
    return sets.map((pairs) => saying(at(pairs, key), value)).find((span) => span !== undefined);
  },
  AnnotationsTransformer: ({ root, path, value }) =>
    saying(at(root, 'commonAnnotations', path.at(-1)!), value),
  ImageTagTransformer: ({ root, path, base }) => {
    const image = stringOf(base);
    if (path.at(-1) !== 'image' || image === undefined) return undefined;
    return itemsOf(at(root, 'images')).find((each) => {
      const name = stringOf(at(each, 'name'));
      return (
        name !== undefined &&
        (image === name || (/^[:@]/.test(image.slice(name.length)) && image.startsWith(name)))
      );
    })?.span;
  },
  ReplicaCountTransformer: ({ root, path, value }) =>
    path.at(-1) === 'replicas'
      ? itemsOf(at(root, 'replicas'))
          .map((each) => saying(at(each, 'count'), value))
          .find((span) => span !== undefined)
      : undefined,
  ReplacementTransformer: ({ root, path }) =>
    itemsOf(at(root, 'replacements'))
      .map((each) => replacedBy(each, path))
      .find((span) => span !== undefined),
};

function saying(node: Node | undefined, value: Node): Span | undefined {
  const isThat =
    node?.type === 'scalar' && value.type === 'scalar' && String(node.value) === String(value.value);
  return isThat ? node.span : undefined;
}

/** The field path of a replacement that names the value. */
function replacedBy(replacement: Node, path: Path): Span | undefined {
  return itemsOf(at(replacement, 'targets'))
    .flatMap((target) => itemsOf(at(target, 'fieldPaths')))
    .find((node) => isPathOf(stringOf(node) ?? '', path))?.span;
}

/** `spec.containers.[name=web].image`, and `metadata.annotations.[a.b/c]` or `a\.b` for keys with dots. */
function isPathOf(written: string, path: Path): boolean {
  const steps = written.match(/\[[^\]]*\]|(?:\\.|[^.\\[])+/g) ?? [];
  return (
    steps.length === path.length &&
    steps.every((step, index) => {
      const wanted = path[index]!;
      if (typeof wanted === 'number') return step === '*' || step === `${wanted}` || step.startsWith('[');
      return step.replaceAll('\\.', '.') === wanted || step === `[${wanted}]`;
    })
  );
}

/** A path named in a file, from the root of the tree. */
function beside(file: string, named: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of named.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
