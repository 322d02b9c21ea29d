import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import {
  accountNameAnnotation,
  accountUidAnnotation,
  invalidSinceLabel,
} from '../../kubernetes/tokenSecrets.ts';
import type { Manifest } from '../../source/document.ts';
import { printableOrNull } from '../../text/printable.ts';
import { at, booleanOf, fieldOf, isTemplated, stringOf } from '../../yaml/access.ts';
import { type Secret, unknown } from '../model.ts';
import { accountLabel, textFactOrNull } from './facts.ts';
import type { Facts } from './generated/types.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { accountNamePlace, keyPlace, namePlace, valuePlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';

/** One `secretProblem` subject for each reason why a Secret is filled with no token that works. */
export const view: View<'secretProblem'> = (model, each) => each(model.secrets, manifestOf, problemsOf);

/** Other types that carry the annotation rightly: OpenShift's generated pull secrets. */
const pullSecretTypes: ReadonlySet<string> = new Set([
  'kubernetes.io/dockercfg',
  'kubernetes.io/dockerconfigjson',
]);

function problemsOf(secret: Secret): SubjectOf<'secretProblem'>[] {
  const { manifest, account, owner, type } = secret;
  const [object] = owner?.objects ?? [];
  const problems: SubjectOf<'secretProblem'>[] = [];
  const add = (
    reason: Facts['secretProblem']['reason'],
    self: NamedPlace | undefined,
    serviceAccount?: NamedPlace,
  ) => {
    problems.push({
      type: 'secretProblem',
      facts: {
        object: objectLabel(manifest),
        name: printableOrNull(secret.name),
        account: textFactOrNull(account),
        accountKnown: account !== unknown,
        accountLabel: account === null ? null : accountLabel(account),
        type: printableOrNull(type),
        reason,
      },
      places: {
        self,
        serviceAccount: serviceAccount ?? (object && namePlace(object.manifest)),
        name: namePlace(manifest),
      },
      object: referenceTo(manifest),
      manifest,
      identity: reason,
    });
  };

  if (!secret.isTokenSecret) {
    const written = at(manifest.root, 'type');
    const decided = type === null ? written === undefined || stringOf(written) === '' : !isTemplated(type);
    if (account !== null && account !== '' && decided && !pullSecretTypes.has(type ?? '')) {
      const key = fieldOf(at(manifest.root, 'metadata', 'annotations'), accountNameAnnotation);
      const self = valuePlace(manifest, written, 'not a type that is filled with a token');
      add(
        'annotation-without-type',
        self ?? keyPlace(manifest, key, 'the type is absent, so nothing reads this'),
      );
    }
    return problems;
  }

  const immutable = at(manifest.root, 'immutable');
  if (booleanOf(immutable) === true && !mayHoldToken(manifest)) {
    add('immutable-without-data', valuePlace(manifest, immutable, 'the token can never be written'));
  }
  const uid = at(manifest.root, 'metadata', 'annotations', accountUidAnnotation);
  if (stringOf(uid) && !isTemplated(stringOf(uid) ?? '')) {
    add('committed-uid', valuePlace(manifest, uid, 'the UID that an account of one cluster had'));
  }
  const later = accountAfter(secret);
  if (later !== undefined) {
    add('before-account', accountNamePlace(secret), later);
  }
  const label = fieldOf(at(manifest.root, 'metadata', 'labels'), invalidSinceLabel);
  if (label !== undefined && stringOf(label.value) !== '') {
    add('invalid-since-label', keyPlace(manifest, label, 'the token is refused while this label is here'));
  }
  return problems;
}

/** Templated data may hold a token as well as not. */
function mayHoldToken(manifest: Manifest): boolean {
  return ['data', 'stringData'].some((field) => {
    const data = at(manifest.root, field);
    return stringOf(data) !== undefined || stringOf(at(data, 'token')) !== undefined;
  });
}

/** The Secret's own account when that is declared only further down in the same file. */
function accountAfter({ manifest, account, owner }: Secret): NamedPlace | undefined {
  // Every namespace has a `default` account from its start.
  if (account === defaultAccount) return undefined;
  const object = owner?.object?.first;
  const isAfter = object?.source === manifest.source && object.root.span.start > manifest.root.span.start;
  return isAfter ? namePlace(object) : undefined;
}
