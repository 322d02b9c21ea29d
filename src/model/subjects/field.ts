import { groupOf } from '../../kubernetes/apiGroup.ts';
import {
  type FieldType,
  plainKinds,
  podFields,
  type ShapeName,
  tokenFields,
} from '../../kubernetes/fieldShapes.ts';
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
import { factOf } from './facts.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, valuePlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';

/**
 * One `field` subject for each of our fields that does not do what its author thinks: misplaced, misspelled, of a wrong type, null or
 * overridden. Objects of Kubernetes are looked at as a whole, custom resources only in their pod specs.
 */
export const view: View<'field'> = (model, each) => {
  const seen: Seen = new Map();
  const atHome: AtHome = new Map();
  const found: Found[] = [];
  const look = (start: Start, pod?: Workload): readonly SubjectOf<'field'>[] => {
    for (const problem of walkFields(start, seen, atHome)) found.push({ problem, start, pod });
    return [];
  };
  // Whether a field is at home somewhere is known only when all of them were seen.
  each(
    model.manifests,
    (manifest) => manifest,
    (manifest) => startsOf(manifest).flatMap((start) => look(start)),
  );
  each(
    model.workloads.filter(({ builtIn }) => !builtIn),
    manifestOf,
    (workload) =>
      customStarts(workload).flatMap((start) => look(start, start.shape === 'pod' ? workload : undefined)),
  );
  const automount = automountsOf(model);
  const told = new Set(found.map(({ problem }) => problem.field));
  each(
    model.workloads.filter(({ builtIn }) => !builtIn),
    manifestOf,
    (workload): readonly never[] => {
      for (const problem of nearMisses(workload)) {
        if (told.has(problem.field)) continue;
        told.add(problem.field);
        found.push({ problem, start: customStarts(workload)[0]!, pod: workload });
      }
      return [];
    },
  );
  return each(
    found.filter(
      ({ problem: { manifest, problem, field } }) =>
        problem !== 'misplaced' || !atHome.get(manifest)?.has(field),
    ),
    ({ problem: { manifest } }) => manifest,
    (one) => [subjectOf(one, automount)],
  );
};

/** A problem, from where it was found, and in which pods where that is known. */
interface Found {
  readonly problem: FieldProblem;
  readonly start: Start;
  readonly pod: Workload | undefined;
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

function subjectOf({ problem: found, start, pod }: Found, automounts: Automounts): SubjectOf<'field'> {
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
      meant: meantValue(manifest, field.value, expectedType),
      ...automounts(found),
    },
    places: { self: selfPlace(found), target: targetPlace(found, start), other: otherPlace(found, start) },
    object: referenceTo(manifest),
    manifest,
    ...(pod !== undefined && { pod }),
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

/** The mapping that a misplaced field belongs into, where it has no such field yet. */
function targetPlace({ manifest, problem, name, beside }: FieldProblem, { shape, podSteps }: Start) {
  const message = 'it belongs in here';
  if (problem !== 'misplaced') return undefined;
  if (beside !== null)
    return fieldOf(beside.value, name) === undefined ? keyPlace(manifest, beside, message) : undefined;
  if (!podFields.has(name)) return undefined;
  if (shape === 'account')
    return fieldOf(manifest.root, name) === undefined
      ? valuePlace(manifest, manifest.root, message)
      : undefined;
  if (podSteps.length === 0) return undefined;
  const pod = fieldOf(at(manifest.root, ...podSteps.slice(0, -1)), String(podSteps.at(-1)));
  return fieldOf(pod?.value, name) === undefined ? keyPlace(manifest, pod, message) : undefined;
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

/** What a value of the wrong type says when it is read as people do. */
function meantValue(
  { source }: Manifest,
  node: Node,
  expected: FieldType | null,
): string | number | boolean | null {
  if (node.type !== 'scalar' || expected === null) return null;
  const text = typeof node.value === 'string' ? node.value.trim() : null;
  if (expected === 'boolean') return text === null ? null : (meantBooleans.get(text.toLowerCase()) ?? null);
  if (expected === 'integer') return text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
  // A number or a boolean without quotes where a name is meant: the name is what is written there.
  const written = source.text.slice(node.span.start, node.span.end);
  const isName = expected === 'string' && node.style === 'plain' && node.value !== null;
  return isName && /^[\w.-]+$/.test(written) ? written : null;
}

const meantBooleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** What automount comes to, and what may not be without the token. */
type Automounts = (problem: FieldProblem) => { automount: boolean | 'unknown' | null; breaks: string | null };

function automountsOf({ workloads }: Model): Automounts {
  const byManifest = new Map<Manifest, Workload[]>();
  const add = (manifest: Manifest, workload: Workload) => {
    const known = byManifest.get(manifest);
    if (known === undefined) byManifest.set(manifest, [workload]);
    else known.push(workload);
  };
  for (const workload of workloads) {
    add(workload.manifest, workload);
    for (const { manifest } of workload.account.objects) add(manifest, workload);
  }
  return ({ manifest, name, field }) => {
    if (name !== 'automountServiceAccountToken') return { automount: null, breaks: null };
    const pods = byManifest.get(manifest) ?? [];
    const pod = pods.find(({ automount }) => automount.podField === field);
    return {
      automount: pod === undefined ? null : factOf(pod.automount.value),
      breaks: (pod === undefined ? pods : [pod]).map(neededBy).find((name) => name !== null) ?? null,
    };
  };
}

/** What is known to need the token of pods. */
function neededBy({ programs }: Workload): string | null {
  return programs.software ?? (programs.usesToken ? 'a program in its pods' : null);
}
