import { placeOf } from '../../source/origin.ts';
import { printableName } from '../../text/printable.ts';
import type { Granting } from '../access/granting.ts';
import { powersOf } from '../access/modelPowers.ts';
import type { Cause } from '../access/principals.ts';
import { type Model, type ServiceAccount, unknown, type Workload } from '../model.ts';
import { hitPlace, roleLabel } from './accessTexts.ts';
import { neededBy } from './needs.ts';
import { objectLabel } from './objects.ts';
import { namePlace } from './places.ts';
import type { Subject, SubjectEdit } from './subject.ts';
import { rankOf } from './tokenWorth.ts';

/** The edits of a workload: of its account, where others run as it too, and of the pod itself. */
export function workloadEdits(model: Model, workload: Workload): NonNullable<Subject['edits']> {
  const { account, automount, automountSettable, isStatic } = workload;
  if (isStatic || account.name === unknown) return {};
  const needs = neededBy(model, workload) !== null;
  const [object] = account.objects;
  const isShared = workload.sharers.length > 1 || !automountSettable;
  return {
    value: valueEdit(workload),
    account:
      automount.pod !== null || !isShared
        ? undefined
        : object === undefined
          ? missingAccountEdit(workload, needs)
          : accountObjectEdit(object, needs),
    pod: automountSettable ? podEdit(workload) : undefined,
  };
}

/** The values key of a chart that decides, for the pods or for their account. */
function valueEdit({ automount, account, manifest }: Workload): SubjectEdit | undefined {
  const { object } = account;
  const field = automount.decidedBy === 'pod' ? automount.podField : object?.automountField;
  const owner = automount.decidedBy === 'pod' ? manifest : object?.manifest;
  if (automount.value !== true || !field || owner === undefined) return undefined;
  const place = placeOf(owner, field.value);
  if (place.valuesKey === undefined) return undefined;
  const { source, span, valuesKey } = place;
  return {
    key: `value ${source.path}:${span.start}`,
    about: `the value '${printableName(valuesKey)}'`,
    place: { source, span },
  };
}

function podEdit({ automount, podSpecKey }: Workload): SubjectEdit | undefined {
  const { pod, podField } = automount;
  if (pod === false || pod === unknown || (pod === null && podField !== null)) return undefined;
  const { source, span } = podSpecKey;
  return {
    key: `pod ${source.path}:${span.start}`,
    about: 'the pod spec',
    isPod: true,
  };
}

/** An account that the input does not declare: writing it settles the token of all its workloads. */
function missingAccountEdit({ account, sharers }: Workload, needs: boolean): SubjectEdit | undefined {
  const [first] = sharers;
  if (first === undefined) return undefined;
  const name = printableName(String(account.name));
  const namespace = account.namespace === null ? null : printableName(account.namespace);
  const { source, span } = first.podSpecKey;
  return {
    key: `account ${namespace ?? ''}/${name} ${source.path}:${span.start}${needs ? ' needed' : ''}`,
    about: `the account '${name}'${namespace === null ? '' : ` of the namespace '${namespace}'`}`,
  };
}

export function accountObjectEdit(account: ServiceAccount, needs: boolean): SubjectEdit {
  const { manifest } = account;
  const { source, span } = placeOf(manifest, manifest.root);
  const key = `account ${source.path}:${span.start}${needs ? ' needed' : ''}`;
  const place = namePlace(manifest);
  return {
    key,
    about: objectLabel(manifest),
    ...(place !== undefined && { place }),
  };
}

/** What gives a token its power: the rule of a role, or the binding to a role that every API server makes. */
export function grantEdit({ grant: { binding }, hit }: Cause): SubjectEdit | undefined {
  return grantingEdit({ hit, binding: hit.role.manifest === null ? binding : null });
}

export function grantingEdit({ hit, binding }: Pick<Granting, 'hit' | 'binding'>): SubjectEdit | undefined {
  if (binding !== null) {
    if (binding.roleRef === null) return undefined;
    const { source, span } = binding.roleRef.place;
    const about = objectLabel(binding.manifest);
    return { key: `binding ${source.path}:${span.start}`, about, place: binding.roleRef.place };
  }
  const place = hitPlace(hit);
  const { role, rule } = hit;
  if (place === undefined || role.manifest === null || rule.node === null) return undefined;
  const { source, span } = placeOf(role.manifest, rule.node);
  const about = `a rule of ${roleLabel(role)}`;
  return { key: `rule ${source.path}:${span.start}`, about, place };
}

/** What a workload's own token is worth; undefined where nothing is bound, or to nothing that counts. */
export function workloadWorth(model: Model, { account, manifest }: Workload): number | undefined {
  const { name, namespace, related } = account;
  if (name === unknown || related.length === 0) return undefined;
  const { powers, worths } = powersOf(model);
  const [worst] = worths.of(
    powers.runner({ name, namespace, bindings: related, path: manifest.source.path }),
  );
  return worst === undefined ? undefined : rankOf(worst);
}
