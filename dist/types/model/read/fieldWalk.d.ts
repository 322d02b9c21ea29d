import { type FieldType, type ShapeName } from '../../kubernetes/fieldShapes.js';
import type { Manifest } from '../../source/document.js';
import type { Field, Node } from '../../yaml/node.js';
import type { Path } from '../../yaml/value.js';
/** Where to look for fields, and how much is known about the schema there. */
export interface Start {
    readonly manifest: Manifest;
    readonly node: Node;
    readonly path: string;
    readonly shape: ShapeName;
    /** From the root of a workload to its pod spec. */
    readonly podSteps: Path;
    /** The fields that are out of place wherever they do not belong. */
    readonly misplaced: ReadonlySet<string>;
    /** Where the schema is a custom resource's own: only what is the same in every pod is judged. */
    readonly custom: boolean;
    /** The only fields of the start to go into; left out: all. */
    readonly only?: Readonly<Record<string, ShapeName>>;
}
export interface FieldProblem {
    readonly manifest: Manifest;
    readonly problem: 'misplaced' | 'misspelled' | 'wrong-type' | 'invalid-name' | 'null' | 'duplicate';
    /** As Kubernetes spells it. */
    readonly name: string;
    readonly field: Field;
    readonly path: string;
    readonly expectedPath: string | null;
    readonly expectedType: FieldType | null;
    /** For a duplicate: the field that wins. */
    readonly winner: Field | null;
    /** For a setting of a token beside the `serviceAccountToken` that it belongs to: that field. */
    readonly beside: Field | null;
}
/** Nodes by what they were taken for: a node that several aliases lead to is judged once in each role. */
export type Seen = Map<string, Set<Node>>;
/**
 * Fields that stand where they belong, by object. One that is out of place in the same object as well is only written there, for
 * an alias or a merge to use.
 */
export type AtHome = Map<Manifest, Set<Field>>;
/** Everything that is wrong with our fields below a start. */
export declare function walkFields(start: Start, seen: Seen, atHome: AtHome): Generator<FieldProblem>;
/** Fields that are out of place in a workload: those of the pod, and those of a projected token. */
export declare const misplacedInWorkloads: ReadonlySet<string>;
