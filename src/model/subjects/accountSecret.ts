import { isGeneratedTokenName } from '../../kubernetes/tokenSecrets.ts';
import { printableName } from '../../text/printable.ts';
import { at, stringOf } from '../../yaml/access.ts';
import type { Model, ServiceAccount } from '../model.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { valuePlace } from './places.ts';
import { listedSecrets, type SecretJoins, secretJoins } from './secretJoins.ts';
import type { Subject } from './subject.ts';

/** One `accountSecret` subject for each token Secret that a ServiceAccount lists. */
export function accountSecretSubjects(model: Model): Subject[] {
  const joins = secretJoins(model);
  return model.serviceAccounts.flatMap((account) => listedBy(account, joins));
}

function listedBy(account: ServiceAccount, { secrets }: SecretJoins): Subject[] {
  const { manifest, namespace } = account;
  return listedSecrets(manifest).flatMap((node): Subject[] => {
    const name = stringOf(node);
    if (!name) return [];
    const secret = secrets(name, namespace)?.first;
    const listed = secret === undefined ? isGeneratedTokenName(name, account.name) : secret.isTokenSecret;
    if (!listed) return [];
    return [
      {
        type: 'accountSecret',
        facts: {
          object: objectLabel(manifest),
          account: printableName(account.name),
          secret: printableName(name),
          known: secret === undefined ? 'generated-name' : 'declared',
        },
        places: {
          self: valuePlace(manifest, node, 'a token Secret is listed here'),
          secret:
            secret &&
            valuePlace(secret.manifest, at(secret.manifest.root, 'type'), objectLabel(secret.manifest)),
        },
        object: referenceTo(manifest),
        identity: printableName(name),
      },
    ];
  });
}
