import type { Source } from '../../text/source.ts';
import type { MappingNode, Node, ScalarNode } from '../../yaml/node.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { spanIn } from '../../yaml/spanIn.ts';
import { splitDocuments } from '../../yaml/split.ts';

/** What a manifest says about a chart that lies in the same repository. */
export interface ChartUse {
  /** Who says it: `Application 'web'`. Not safe to print. */
  readonly by: string;
  readonly source: Source;
  /** The folder of the chart, from the root of the repository, as written. */
  readonly chart: string;
  /** The weakest first. */
  readonly values: readonly UsedValues[];
  /** False: the chart's own `values.yaml` has no part in it. */
  readonly ownValues: boolean;
  /** As `--set` takes them. */
  readonly set: readonly string[];
  readonly name: string | null;
  readonly namespace: string | null;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  /** Why what is applied cannot be known from the input: the end of a sentence. */
  readonly problem: string | null;
}

/** A values file, or values that stand in the manifest. */
export type UsedValues =
  | { readonly file: string; readonly from: 'chart' | 'repository'; readonly optional: boolean }
  | { readonly root: Node; readonly source: Source };

/** Values as a text of a manifest holds them (`values: |`), with the places of its nodes in the manifest. Null: no values. */
export function valuesIn(source: Source, scalar: ScalarNode): Node | null {
  const text = String(scalar.value);
  const [first] = splitDocuments(text).documents;
  const parsed = first && parseYaml(text, first.start, first.end);
  if (parsed === undefined || 'error' in parsed || parsed.node === undefined) return null;
  const moved = new Map<Node, Node>();
  const place = ({ start, end }: { start: number; end: number }) => spanIn(source, scalar, start, end);
  const move = (node: Node): Node => {
    const known = moved.get(node);
    if (known !== undefined) return known;
    const span = place(node.span);
    const made: Node =
      node.type === 'scalar'
        ? { ...node, span }
        : node.type === 'sequence'
          ? { ...node, span, items: node.items.map(move) }
          : { ...node, span, fields: movedFields(node), duplicates: [] };
    moved.set(node, made);
    return made;
  };
  const movedFields = (node: MappingNode): MappingNode['fields'] =>
    new Map(
      Array.from(node.fields, ([key, field]) => [
        key,
        { ...field, keySpan: place(field.keySpan), value: move(field.value) },
      ]),
    );
  return move(parsed.node);
}
