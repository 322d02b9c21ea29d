import {
  type FieldType,
  freeForm,
  podFields,
  type ShapeName,
  shapes,
  synonyms,
  tokenFields,
} from '../../kubernetes/fieldShapes.ts';
import { isDnsLabel, isDnsSubdomain, isPlaceholder } from '../../kubernetes/names.ts';
import type { Manifest } from '../../source/document.ts';
import { meantField, withoutStyle } from '../../text/spelling.ts';
import { at, fieldOf, isNull, isTemplated, stringOf } from '../../yaml/access.ts';
import type { Field, MappingNode, Node } from '../../yaml/node.ts';
import type { Path } from '../../yaml/value.ts';
import { type Visit, walk } from '../../yaml/walk.ts';
import { pathText, stepPath, trailPath } from './stepPath.ts';

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

interface Role {
  readonly shape: ShapeName;
  /** How many of the steps to the pod spec are done; only counts `between`. */
  readonly depth: number;
}

/** Nodes by what they were taken for: a node that several aliases lead to is judged once in each role. */
export type Seen = Map<string, Set<Node>>;

/**
 * Fields that stand where they belong, by object. One that is out of place in the same object as well is only written there, for
 * an alias or a merge to use.
 */
export type AtHome = Map<Manifest, Set<Field>>;

/** Everything that is wrong with our fields below a start. */
export function* walkFields(start: Start, seen: Seen, atHome: AtHome): Generator<FieldProblem> {
  // What stands below a field out of place is not judged a second time.
  const misplaced = new Set<Field>();
  const visits = walk<Role>(
    start.node,
    { shape: start.shape, depth: 0 },
    {
      isNew: (visit) => !isSeen(visit, seen),
      enter: (visit, step, child, field) => {
        if (child.type === 'scalar' || (field !== null && misplaced.has(field))) return undefined;
        if (typeof step === 'number') return visit.state;
        const shape = childShape(start, visit, step);
        return shape && { shape, depth: visit.state.depth + 1 };
      },
    },
  );
  for (const visit of visits) {
    const { node, state } = visit;
    if (node.type !== 'mapping') continue;
    for (const field of node.fields.values()) {
      if (start.misplaced.has(field.key) && shapes[state.shape].types.has(field.key)) {
        const fields = atHome.get(start.manifest) ?? new Set();
        atHome.set(start.manifest, fields.add(field));
      }
      const problem = problemOf(start, visit, field);
      if (problem !== undefined) yield problem;
      if (problem?.problem === 'misplaced') misplaced.add(field);
    }
    yield* duplicatesOf(start, visit, node);
  }
}

function isSeen({ node, state: { shape, depth } }: Visit<Role>, seen: Seen): boolean {
  const role = shape === 'between' ? `between:${depth}` : shape;
  const nodes = seen.get(role) ?? new Set();
  seen.set(role, nodes);
  if (nodes.has(node)) return true;
  nodes.add(node);
  return false;
}

function childShape(
  start: Start,
  { node, state: { shape, depth } }: Visit<Role>,
  key: string,
): ShapeName | undefined {
  if (start.only !== undefined && node === start.node) {
    return Object.hasOwn(start.only, key) ? start.only[key] : undefined;
  }
  if (start.only !== undefined && shape === 'other') return undefined;
  const known = shapes[shape].children.get(key);
  if (known !== undefined) return known;
  if (shape === 'annotations' || freeForm.has(key) || start.custom) return undefined;
  if (shape === 'between') {
    if (depth === 0 && key === 'metadata') return 'metadata';
    if (key === start.podSteps[depth]) return depth + 1 === start.podSteps.length ? 'pod' : 'between';
  }
  return 'other';
}

function problemOf(start: Start, visit: Visit<Role>, field: Field): FieldProblem | undefined {
  const { shape } = visit.state;
  const { key, value } = field;
  const type = shapes[shape].types.get(key);
  if (type !== undefined) {
    // Custom resources have the alias as a mapping of their own.
    if (start.custom && key === 'serviceAccount') return undefined;
    if (isNull(value)) {
      return key === 'automountServiceAccountToken'
        ? problem(start, visit, field, 'null', { expectedType: type })
        : undefined;
    }
    if (!fits(value, type)) return problem(start, visit, field, 'wrong-type', { expectedType: type });
    return isRefusedName(visit, field) ? problem(start, visit, field, 'invalid-name', {}) : undefined;
  }
  if (shape === 'annotations') return undefined;

  const meant = start.custom && shape === 'pod' ? undefined : misspelled(shape, key);
  if (meant !== undefined) {
    const right = shape === 'between' ? podPath(start, meant) : stepPath(trailPath(visit, start.path), meant);
    return problem(start, visit, field, 'misspelled', { name: meant, expectedPath: right });
  }
  if (start.misplaced.has(key) || (key === 'path' && shape === 'source')) {
    const beside = shape === 'source' ? fieldOf(visit.node, 'serviceAccountToken') : undefined;
    return problem(start, visit, field, 'misplaced', {
      expectedPath: expectedPath(start, visit, key),
      beside: beside ?? null,
    });
  }
  return undefined;
}

function problem(
  start: Start,
  visit: Visit<Role>,
  field: Field,
  kind: FieldProblem['problem'],
  more: Partial<FieldProblem>,
): FieldProblem {
  return {
    manifest: start.manifest,
    problem: kind,
    name: field.key,
    field,
    path: stepPath(trailPath(visit, start.path), field.key),
    expectedPath: null,
    expectedType: null,
    winner: null,
    beside: null,
    ...more,
  };
}

/** Templated text may become a value of any type; null is unset for every type. */
function fits(value: Node, type: FieldType): boolean {
  if (type === 'mapping' || type === 'sequence')
    return value.type === type || isTemplated(stringOf(value) ?? '');
  if (value.type !== 'scalar') return false;
  if (typeof value.value === 'string') return type === 'string' || isTemplated(value.value);
  // Whether a number is whole and in range is not a question of its type.
  return typeof value.value === (type === 'integer' ? 'number' : type);
}

/**
 * Whether the API server refuses the name of an account or a namespace. Placeholders have yet to become one, and the empty name is
 * none. Of the subjects of a binding only accounts are names of objects (K: pkg/apis/rbac/validation/validation.go).
 */
function isRefusedName({ state: { shape }, node }: Visit<Role>, { key, value }: Field): boolean {
  const ofAccount = shape === 'subject' && key === 'name' && stringOf(at(node, 'kind')) === 'ServiceAccount';
  const form = ofAccount ? 'subdomain' : shapes[shape].names.get(key);
  const name = form && stringOf(value);
  if (!name || isPlaceholder(name)) return false;
  return form === 'label' ? !isDnsLabel(name) : !isDnsSubdomain(name);
}

/** The names that a key of a shape is compared with. */
const candidates: Readonly<Partial<Record<ShapeName, readonly string[]>>> = {
  pod: [...podFields],
  between: [...podFields],
  account: ['automountServiceAccountToken'],
  source: ['serviceAccountToken'],
  token: [...shapes.token.types.keys()],
};

function misspelled(shape: ShapeName, key: string): string | undefined {
  const names = candidates[shape];
  // The right name in the wrong place is not a matter of spelling.
  if (names === undefined || names.includes(key) || shapes[shape].known.has(key)) return undefined;
  const synonym = synonyms.get(withoutStyle(key));
  return synonym !== undefined && names.includes(synonym) ? synonym : meantField(key, names);
}

function podPath({ podSteps }: Start, key: string): string | null {
  return podSteps.length === 0 ? null : pathText([...podSteps, key]);
}

function expectedPath(start: Start, visit: Visit<Role>, key: string): string | null {
  if (podFields.has(key)) return start.shape === 'account' ? key : podPath(start, key);
  const { shape } = visit.state;
  const path = trailPath(visit, start.path);
  const inSource = key === 'serviceAccountToken' ? key : `serviceAccountToken.${key}`;
  if (shape === 'source') return `${path}.${inSource}`;
  if (shape === 'projected') return `${path}.sources[].${inSource}`;
  if (shape === 'volume') return `${path}.projected.sources[].${inSource}`;
  return null;
}

function* duplicatesOf(start: Start, visit: Visit<Role>, node: MappingNode): Generator<FieldProblem> {
  for (const field of node.duplicates) {
    if (!shapes[visit.state.shape].types.has(field.key)) continue;
    yield problem(start, visit, field, 'duplicate', { winner: node.fields.get(field.key) ?? null });
  }
}

/** Fields that are out of place in a workload: those of the pod, and those of a projected token. */
export const misplacedInWorkloads: ReadonlySet<string> = new Set([...podFields, ...tokenFields]);
