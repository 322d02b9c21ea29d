import {
  defaultAccount,
  enforceMountableSecretsAnnotation,
  goTrue,
} from '../../kubernetes/serviceAccounts.ts';
import { printableName } from '../../text/printable.ts';
import { at, stringOf } from '../../yaml/access.ts';
import type { Model, ServiceAccount } from '../model.ts';
import { factOf } from './facts.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { bindingPlaces, namePlace, valuePlace } from './places.ts';
import type { Subject } from './subject.ts';

/** One `serviceAccount` subject for each ServiceAccount object. */
export function serviceAccountSubjects(model: Model): Subject[] {
  const workloads = new Map<ServiceAccount, number>();
  for (const { account } of model.workloads) {
    if (account.object !== null) workloads.set(account.object, (workloads.get(account.object) ?? 0) + 1);
  }
  return model.serviceAccounts.map((account) => {
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
        workloads: workloads.get(account) ?? 0,
      },
      places: {
        self: namePlace(manifest),
        automount: valuePlace(
          manifest,
          automountField?.value,
          `the account '${name}' decides about automount here`,
        ),
        enforceMountableSecrets: valuePlace(manifest, enforced, 'the deprecated annotation'),
        bindings: bindingPlaces(account.related, name),
      },
      object: referenceTo(manifest),
      identity: '',
    };
  });
}
