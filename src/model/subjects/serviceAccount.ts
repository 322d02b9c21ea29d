import {
  defaultAccount,
  enforceMountableSecretsAnnotation,
  goTrue,
} from '../../kubernetes/serviceAccounts.ts';
import { printableName } from '../../text/printable.ts';
import { at, stringOf } from '../../yaml/access.ts';
import type { ServiceAccount } from '../model.ts';
import { accountObjectEdit } from './edits.ts';
import { factOf } from './facts.ts';
import { neededBy } from './needs.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { bindingPlaces, namePlace, placesFor, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `serviceAccount` subject for each ServiceAccount object. */
export const view: View<'serviceAccount'> = (model, each) => {
  const workloads = new Map<ServiceAccount, number>();
  const needs = new Map<ServiceAccount, string>();
  for (const workload of model.workloads) {
    const { account, automount } = workload;
    if (account.object !== null) workloads.set(account.object, (workloads.get(account.object) ?? 0) + 1);
    const need = automount.pod === null && account.objects.length > 0 ? neededBy(model, workload) : null;
    if (need !== null) for (const object of account.objects) needs.set(object, need);
  }
  const most = placesFor(model.serviceAccounts.length);
  return each(model.serviceAccounts, manifestOf, (account) => [
    subjectOf(account, workloads.get(account) ?? 0, needs.get(account) ?? null, most),
  ]);
};

function subjectOf(
  account: ServiceAccount,
  workloads: number,
  needs: string | null,
  most: number,
): SubjectOf<'serviceAccount'> {
  const { manifest, automount, automountField, cloudIdentity } = account;
  const name = printableName(account.name);
  const enforced = at(manifest.root, 'metadata', 'annotations', enforceMountableSecretsAnnotation);
  return {
    type: 'serviceAccount',
    facts: {
      object: objectLabel(manifest),
      name,
      isDefault: account.name === defaultAccount,
      automount: factOf(automount),
      bound: factOf(account.bound),
      cloudIdentity: cloudIdentity?.provider ?? null,
      enforceMountableSecrets: goTrue.has(stringOf(enforced) ?? ''),
      workloads,
      needs,
    },
    places: {
      self: namePlace(manifest),
      automount: valuePlace(
        manifest,
        automountField?.value,
        `the account '${name}' decides about automount here`,
      ),
      enforceMountableSecrets: valuePlace(manifest, enforced, 'the deprecated annotation'),
      cloudIdentity: cloudIdentity
        ? { ...cloudIdentity.place, message: `the identity of the cloud that '${name}' carries` }
        : undefined,
      bindings: bindingPlaces(account.related, name, most),
    },
    more: { bindings: Math.max(0, account.related.length - most) },
    edits: { account: accountObjectEdit(account, account.bound !== false) },
    object: referenceTo(manifest),
    manifest,
    identity: '',
  };
}
