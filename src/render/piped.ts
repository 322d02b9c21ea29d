import type { Manifest, Reading } from '../source/document.ts';
import type { Origins } from '../source/origin.ts';
import { lineOf, lineText } from '../text/position.ts';
import type { Place, Source } from '../text/source.ts';
import { at, stringOf } from '../yaml/access.ts';
import type { Field, Node } from '../yaml/node.ts';
import type { Path } from '../yaml/value.ts';

/** `# Source: web/templates/account.yaml`, as `helm template` writes it above what a template gave. */
const sourceComment = /^# Source: (\S+)[ \t]*$/m;

// kubernetes-sigs/kustomize: api/internal/utils/annotations.go (OriginAnnotationKey)
const originAnnotation = 'config.kubernetes.io/origin';

/** The template that an object says it was made by: `web/templates/account.yaml`; undefined where it says nothing. */
export function templateOf({ source, document }: Manifest): string | undefined {
  return sourceComment.exec(source.text.slice(document.span.start, document.span.end))?.[1];
}

/** The file that kustomize says an object was read from, relative to the kustomization that was built. */
export function fileOf({ root }: Manifest): string | undefined {
  const origin = stringOf(at(root, 'metadata', 'annotations', originAnnotation));
  return origin === undefined || /^repo:/m.test(origin) ? undefined : /^path: (.+)$/m.exec(origin)?.[1];
}

/**
 * The objects of a text with their origins: each that is known as another object (`like`) stands where that one does, as far as a field
 * is there under the same keys, and its line names it. Everything else stands in the text itself.
 */
export function withOrigins(reading: Reading, like: (manifest: Manifest) => Manifest | undefined): Reading {
  return {
    ...reading,
    manifests: reading.manifests.map((manifest) => {
      const other = like(manifest);
      return other === undefined ? manifest : { ...manifest, origins: originsLike(manifest, other) };
    }),
  };
}

function originsLike(manifest: Manifest, other: Manifest): Origins {
  let paths: Map<Node | Field, Path> | undefined;
  const sources = new Set<Source>([manifest.source, ...(other.origins?.sources ?? [other.source])]);
  return {
    sources,
    get: (part) => {
      paths ??= pathsIn(manifest.root);
      const path = paths.get(part);
      const key = path?.findLast((step) => typeof step === 'string');
      if (path === undefined || key === undefined) return undefined;
      const isField = 'keySpan' in part;
      const found = follow(manifest.root, other.root, path);
      if (found === undefined) return undefined;
      const place = placeOfOther(other, isField ? found.field : found.node);
      if (place === undefined || !isAbout(place, key)) return undefined;
      if (isField || part.type !== 'scalar') return place;
      const isSame = found.node.type === 'scalar' && found.node.value === part.value;
      return isSame || place.source.text.startsWith('{{', place.span.start)
        ? withoutValues(place)
        : undefined;
    },
  };
}

/** With which values it was rendered is not known. */
function withoutValues({ valuesKey, via, ...place }: Place): Place | undefined {
  if (valuesKey === undefined) return via === undefined ? place : { ...place, via };
  const [template, ...more] = via ?? [];
  return template && { source: template.source, span: template.span, ...(more.length > 0 && { via: more }) };
}

function placeOfOther(other: Manifest, part: Node | Field | undefined): Place | undefined {
  if (part === undefined) return undefined;
  return (
    other.origins?.get(part) ??
    (other.origins === undefined
      ? { source: other.source, span: 'keySpan' in part ? part.keySpan : part.span }
      : undefined)
  );
}

function isAbout({ source, span }: Place, key: string): boolean {
  return lineText(source, lineOf(source, span.start)).includes(key);
}

function pathsIn(root: Node): Map<Node | Field, Path> {
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

/** What stands in another object under the same keys; items of lists are told by their names. */
function follow(
  root: Node,
  otherRoot: Node,
  path: Path,
): { readonly node: Node; readonly field?: Field } | undefined {
  let here: Node | undefined = root;
  let there: { node: Node; field?: Field } | undefined = { node: otherRoot };
  for (const step of path) {
    if (there === undefined || here === undefined) return undefined;
    const { node }: { node: Node } = there;
    if (typeof step === 'string') {
      const field: Field | undefined = node.type === 'mapping' ? node.fields.get(step) : undefined;
      there = field && { node: field.value, field };
    } else {
      if (node.type !== 'sequence') return undefined;
      const name = stringOf(at(here, step, 'name'));
      const item =
        name === undefined
          ? node.items[step]
          : node.items.find((each) => stringOf(at(each, 'name')) === name);
      there = item && { node: item };
    }
    here = at(here, step);
  }
  return there;
}
