import { isGeneratedTokenName } from '../../kubernetes/tokenSecrets.ts';
import { printableName } from '../../text/printable.ts';
import { at } from '../../yaml/access.ts';
import type { Model, ServiceAccount } from '../model.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { valuePlace } from './places.ts';
import type { Subject } from './subject.ts';

/** One `accountSecret` subject for each token Secret that a ServiceAccount lists. */
export function accountSecretSubjects(model: Model): Subject[] {
  return model.serviceAccounts.flatMap(listedBy);
}

function listedBy(account: ServiceAccount): Subject[] {
  const { manifest } = account;
  return account.secrets.flatMap(({ name, node, object: secret }): Subject[] => {
    const listed = secret === null ? isGeneratedTokenName(name, account.name) : secret.isTokenSecret;
    if (!listed) return [];
    return [
      {
        type: 'accountSecret',
        facts: {
          object: objectLabel(manifest),
          account: printableName(account.name),
          secret: printableName(name),
          known: secret === null ? 'generated-name' : 'declared',
        },
        places: {
          self: valuePlace(manifest, node, 'a token Secret is listed here'),
          secret:
            secret === null
              ? undefined
              : valuePlace(secret.manifest, at(secret.manifest.root, 'type'), objectLabel(secret.manifest)),
        },
        object: referenceTo(manifest),
        identity: printableName(name),
      },
    ];
  });
}
