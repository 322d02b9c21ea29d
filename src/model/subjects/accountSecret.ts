import { isGeneratedTokenName } from '../../kubernetes/tokenSecrets.ts';
import { printableName } from '../../text/printable.ts';
import { at } from '../../yaml/access.ts';
import type { Model, ServiceAccount } from '../model.ts';
import { rightsText } from './accessTexts.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `accountSecret` subject for each token Secret that a ServiceAccount lists. */
export const view: View<'accountSecret'> = (model, each) =>
  each(model.serviceAccounts, manifestOf, (account) => listedBy(model, account));

function listedBy(model: Model, account: ServiceAccount): SubjectOf<'accountSecret'>[] {
  const { manifest } = account;
  return account.secrets.flatMap(({ name, node, object: secret }): SubjectOf<'accountSecret'>[] => {
    const listed = secret === null ? isGeneratedTokenName(name, account.name) : secret.isTokenSecret;
    if (!listed) return [];
    return [
      {
        type: 'accountSecret',
        facts: {
          object: objectLabel(manifest),
          account: printableName(account.name),
          secret: printableName(name),
          rights: secret?.owner ? rightsText(model, secret.owner, manifest.source.path) : null,
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
        manifest,
        identity: printableName(name),
      },
    ];
  });
}
