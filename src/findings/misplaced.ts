import type { Trouble } from '../model/subjects/suppression.ts';
import type { Manifest } from '../source/document.ts';
import { keyPlaceOf, placeIn } from '../source/origin.ts';
import { editDistance } from '../text/nearest.ts';
import { printableName } from '../text/printable.ts';
import type { Place, Source } from '../text/source.ts';
import type { Field, Node } from '../yaml/node.ts';
import { walk } from '../yaml/walk.ts';
import { ignoreAnnotation } from './annotations.ts';

const directive = /#[ \t]*sa-lint-disable-(?:line|next-line|file)(?![\w-])/;

/**
 * Suppressions where they can never apply: a directive inside a string or block scalar, which is text and no comment, and the
 * annotation anywhere but on an object or on a pod template. Each node is visited once, however often aliases repeat it.
 */
export function misplacedSuppressions(manifests: Iterable<Manifest>, read: ReadonlySet<Field>): Trouble[] {
  const troubles: Trouble[] = [];
  const mentions = new Map<Source, boolean>();
  const seen = new Set<Node>();
  const isNew = ({ node }: { readonly node: Node }) => !seen.has(node) && seen.add(node).has(node);
  for (const manifest of manifests) {
    const { source, root } = manifest;
    const mentioned = mentions.get(source) ?? source.text.includes('sa-lint');
    mentions.set(source, mentioned);
    if (!mentioned) continue;
    for (const { node } of walk(root, undefined, { isNew })) {
      if (node.type === 'mapping') {
        for (const field of node.fields.values()) {
          if (field.key === ignoreAnnotation && !read.has(field))
            troubles.push(annotation(keyPlaceOf(manifest, field)));
          else if (field.key !== ignoreAnnotation && isNearlyTheAnnotation(field.key))
            troubles.push(misspelt(keyPlaceOf(manifest, field), field.key));
        }
      } else if (node.type === 'scalar' && typeof node.value === 'string') {
        const found = directive.exec(node.value);
        if (found !== null)
          troubles.push(comment(placeIn(manifest, node, found.index, found.index + found[0].length)));
      }
    }
  }
  return troubles;
}

function annotation({ source, span }: Place): Trouble {
  const detail = `Only 'metadata.annotations' of an object or of a pod template is read`;
  return { problem: 'misplaced', form: 'annotation', source, span, detail };
}

function isNearlyTheAnnotation(key: string): boolean {
  return (
    /^sa-?lint[\w.-]*\/(?:ignore|disable|suppress|allow)/i.test(key) ||
    (key.length < 40 && editDistance(key.toLowerCase(), ignoreAnnotation) <= 3)
  );
}

function misspelt({ source, span }: Place, key: string): Trouble {
  const detail = `'${printableName(key.slice(0, 60))}' is no annotation of sa-lint`;
  return { problem: 'misplaced', form: 'annotation', source, span, detail, suggestion: ignoreAnnotation };
}

function comment({ source, span }: Place): Trouble {
  const detail = 'It is part of a text value and no comment';
  return { problem: 'misplaced', form: 'comment', source, span, detail };
}
