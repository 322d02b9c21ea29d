import { groupOf } from '../../kubernetes/apiGroup.ts';
import { plainKinds, podFields, type ShapeName, tokenFields } from '../../kubernetes/fieldShapes.ts';
import { workloadKind } from '../../kubernetes/workloads.ts';
import type { Manifest } from '../../source/document.ts';
import { printableName } from '../../text/printable.ts';
import { at, fieldOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Model, Workload } from '../model.ts';
import {
  type AtHome,
  type FieldProblem,
  misplacedInWorkloads,
  type Seen,
  type Start,
  walkFields,
} from '../read/fieldWalk.ts';
import { nearMisses } from '../read/nearMisses.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, valuePlace } from './places.ts';
import type { NamedPlace, Subject } from './subject.ts';

/**
 * One `field` subject for each of our fields that does not do what its author thinks: misplaced, misspelled, of a wrong type, null or
 * overridden. Objects of Kubernetes are looked at as a whole, custom resources only in their pod specs.
 */
export function fieldSubjects(model: Model): Subject[] {
  const seen: Seen = new Map();
  const starts = [
    ...model.manifests.flatMap(startsOf),
    ...model.workloads.filter(({ builtIn }) => !builtIn).flatMap(customStarts),
  ];
  const atHome: AtHome = new Map();
  const problems = starts.flatMap((start) =>
    [...walkFields(start, seen, atHome)].map((problem) => ({ problem, start })),
  );
  const told = new Set(problems.map(({ problem }) => problem.field));
  for (const workload of model.workloads) {
    if (workload.builtIn) continue;
    for (const problem of nearMisses(workload)) {
      if (told.has(problem.field)) continue;
      told.add(problem.field);
      problems.push({ problem, start: customStarts(workload)[0]! });
    }
  }
  return problems
    .filter(
      ({ problem: { manifest, problem, field } }) =>
        problem !== 'misplaced' || !atHome.get(manifest)?.has(field),
    )
    .map(({ problem, start }) => subjectOf(problem, start));
}

const nothing: ReadonlySet<string> = new Set();
const accountFields: ReadonlySet<string> = new Set(['automountServiceAccountToken']);

/** Kinds without pods that we join by name, beside accounts and Secrets. */
const roleKinds: ReadonlySet<string> = new Set(['Role', 'ClusterRole']);

function startsOf(manifest: Manifest): Start[] {
  const { apiVersion, kind, root } = manifest;
  const start = (shape: ShapeName, more: Partial<Start> = {}): Start => ({
    manifest,
    node: root,
    path: '',
    shape,
    podSteps: [],
    misplaced: nothing,
    custom: false,
    ...more,
  });

  const row = workloadKind(apiVersion, kind);
  if (row?.builtIn) {
    return row.pods.map(({ at }) =>
      start('between', { podSteps: at.split('.'), misplaced: misplacedInWorkloads }),
    );
  }
  const group = groupOf(apiVersion);
  if (group === '' && kind === 'ServiceAccount') return [start('account', { misplaced: accountFields })];
  if (group === 'rbac.authorization.k8s.io' && kind.endsWith('RoleBinding')) {
    return [start('binding', { only: { metadata: 'metadata', roleRef: 'subject', subjects: 'subject' } })];
  }
  if (!plainKinds.has(`${group}/${kind}`)) return [];
  const metadata = kind === 'Secret' ? 'accountMetadata' : roleKinds.has(kind) ? 'metadata' : 'other';
  return [start('object', { misplaced: podFields, only: { metadata, spec: 'other' } })];
}

function customStarts({ manifest, podSpec, podSpecPath, podSpecSteps }: Workload): Start[] {
  // A pod template holds a whole PodSpec; elsewhere a custom resource mixes pod fields with its own.
  const custom = !/(?:^|[.a-z])[tT]emplate\.spec$/.test(podSpecPath);
  return [
    {
      manifest,
      node: manifest.root,
      path: '',
      shape: 'object',
      podSteps: [],
      misplaced: nothing,
      custom: true,
    },
    {
      manifest,
      node: podSpec,
      path: podSpecPath,
      shape: 'pod',
      podSteps: podSpecSteps,
      misplaced: custom ? tokenFields : misplacedInWorkloads,
      custom,
    },
  ];
}

function subjectOf(found: FieldProblem, start: Start): Subject {
  const { manifest, problem, name, field, path, expectedPath, expectedType } = found;
  const typed = expectedType !== null;
  return {
    type: 'field',
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      problem,
      field: name,
      written: printableName(field.key),
      path,
      expectedPath,
      expectedType,
      foundType: typed ? typeOf(field.value) : null,
      value: writtenValue(manifest, field.value),
    },
    places: { self: selfPlace(found), other: otherPlace(found, start) },
    object: referenceTo(manifest),
    identity: path,
  };
}

const selfMessages = {
  misplaced: 'ignored here',
  misspelled: 'not a field of Kubernetes',
  'wrong-type': 'of the wrong type',
  'invalid-name': 'not a name of Kubernetes',
  null: 'unset',
  duplicate: 'overridden further down',
} as const;

function selfPlace({ manifest, problem, field }: FieldProblem): NamedPlace | undefined {
  const message = selfMessages[problem];
  return problem === 'wrong-type' || problem === 'invalid-name'
    ? valuePlace(manifest, field.value, message)
    : keyPlace(manifest, field, message);
}

function otherPlace({ manifest, problem, name, winner }: FieldProblem, { shape, podSteps }: Start) {
  if (winner !== null) return keyPlace(manifest, winner, 'this one counts');
  if (problem !== 'misplaced' || !podFields.has(name)) return undefined;
  if (shape === 'account') return keyPlace(manifest, fieldOf(manifest.root, name), 'this one counts');
  if (podSteps.length === 0) return undefined;
  const above = at(manifest.root, ...podSteps.slice(0, -1));
  const pod = fieldOf(above, String(podSteps.at(-1)));
  const right = fieldOf(pod?.value, name);
  return right === undefined
    ? keyPlace(manifest, pod, 'it belongs in here')
    : keyPlace(manifest, right, 'this one counts');
}

function typeOf(node: Node): string {
  if (node.type !== 'scalar') return node.type;
  return node.value === null ? 'null' : typeof node.value;
}

/** At most 60 characters, and nothing of a token. */
function writtenValue({ source }: Manifest, { type, span }: Node): string | null {
  if (type !== 'scalar') return null;
  const text = printableName(source.text.slice(span.start, Math.min(span.end, span.start + 1_000)));
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
