import { type Model, type Unknown, unknown, type Workload } from '../../model/model.ts';
import { objectLabel } from '../../model/subjects/objects.ts';
import { keyPlaceOf, placeOf } from '../../source/origin.ts';
import { printableName } from '../../text/printable.ts';
import type { Place } from '../../text/source.ts';
import { type Position, positionOf, tokenList } from './rows.ts';
import { accountOf, decidedOf, kindOf, mayText } from './words.ts';

/** One step of a decision; without a position nothing is written that says so. */
export interface Reason extends Partial<Position> {
  readonly says: string;
}

/** The workloads that `[kind/][namespace/]name` means. */
export function workloadsNamed(model: Model, asked: string): readonly Workload[] {
  return model.workloads.filter(({ manifest: { kind, namespace, name } }) => {
    if (name === null) return false;
    const path = namespace === null ? name : `${namespace}/${name}`;
    return [name, path, `${kind}/${path}`, `${kind}/${name}`].includes(asked);
  });
}

/** Why a workload holds the tokens that it holds, and none where it holds none: step by step, as Kubernetes decides it. */
export function reasonsOf(model: Model, workload: Workload): readonly Reason[] {
  const { rows } = tokenList(model, (each) => each === workload);
  return [
    { says: `${objectLabel(workload.manifest)} makes pods`, ...positionOf(workload.podSpecKey) },
    ...accountReasons(workload),
    ...automountReasons(workload),
    ...rows
      .filter(({ token }) => token !== 'automatic')
      .map((row) => ({
        says: `${row.held === 'unknown' ? 'perhaps ' : ''}holds a ${kindOf(row)} of '${accountOf(row)}' in ${row.containers.join(', ') || 'no container'}: ${decidedOf(row)}`,
        path: row.path,
        line: row.line,
        column: row.column,
      })),
    ...(rows.length === 0 ? [{ says: 'so there is no token' }] : []),
    ...rows.flatMap((row) => [
      { says: `the ${kindOf(row)} lets its holder: ${mayText(row)}` },
      ...row.chain
        .filter(({ type }) => type === 'binding' || type === 'role')
        .map(({ type, label, ...where }) => ({ says: `  by the ${type} ${label}`, ...where })),
    ]),
  ];
}

function accountReasons({ manifest, account, isStatic }: Workload): Reason[] {
  if (isStatic) return [{ says: 'they are static pods, which have no account' }];
  const field = account.writtenAs === null ? null : account[account.writtenAs];
  if (account.name === unknown)
    return [
      {
        says: 'which account they run as is not known: its name comes from elsewhere',
        ...(field !== null && positionOf(keyPlaceOf(manifest, field))),
      },
    ];
  const name = printableName(account.name);
  const written =
    field === null
      ? { says: `nothing names an account, so they run as '${name}'` }
      : { says: `\`${account.writtenAs}\` says '${name}'`, ...positionOf(keyPlaceOf(manifest, field)) };
  const objects = account.objects.map((object) => ({
    says: `that may be ${objectLabel(object.manifest)}`,
    ...positionOf(placeOf(object.manifest, object.manifest.root)),
  }));
  const missing = account.namesake
    ? 'the files declare an account of this name, but in another namespace'
    : 'the files do not declare this account, so that it turns nothing off';
  if (objects.length === 1) objects[0]!.says = objects[0]!.says.replace('that may be', 'that is');
  return [written, ...(objects.length === 0 ? [{ says: missing }] : objects)];
}

function automountReasons(workload: Workload): Reason[] {
  const { manifest, automount, account, isStatic } = workload;
  if (isStatic) return [];
  const { pod, podField, serviceAccount, value, reused, receivers } = automount;
  const reasons: Reason[] = [said('the pod', pod, podField && placeOf(manifest, podField.value))];
  if (pod === null) {
    const declared = account.objects.find(({ automountField }) => automountField !== null);
    const field = declared?.automountField ?? null;
    reasons.push(
      said('the account', serviceAccount, declared && field ? placeOf(declared.manifest, field.value) : null),
    );
  }
  if (value === false) return [...reasons, { says: 'so there is no automatic token' }];
  if (reused !== null)
    reasons.push({
      says: `the volume '${printableName(reused.name)}' is taken in the place of the one that Kubernetes would add`,
      ...positionOf(placeOf(manifest, reused.node)),
    });
  const names = new Set(receivers);
  for (const container of workload.containers.filter((each) => !names.has(each.name)))
    reasons.push({
      says: `'${printableName(container.name)}' does not get it: it mounts something else there, or is ephemeral`,
      ...positionOf(placeOf(manifest, container.node)),
    });
  const perhaps = value === unknown ? 'so perhaps the automatic token is' : 'so the automatic token is';
  const where = receivers.length === 0 ? 'in no container' : `in ${receivers.map(printableName).join(', ')}`;
  return [...reasons, { says: `${perhaps} ${where}` }];
}

function said(who: string, value: boolean | Unknown | null, place: Place | null | undefined): Reason {
  const where = place ? positionOf(place) : {};
  const key = '`automountServiceAccountToken`';
  if (value === null) return { says: `${who} says nothing about ${key}` };
  if (value === unknown) return { says: `what ${who} says about ${key} is not known`, ...where };
  return { says: `${who} says ${key}: ${value}`, ...where };
}
