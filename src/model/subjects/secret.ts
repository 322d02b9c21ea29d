import type { Manifest } from '../../source/document.ts';
import { printableOrNull } from '../../text/printable.ts';
import { at, fieldOf, isTemplated, stringOf } from '../../yaml/access.ts';
import { type Model, type Secret, unknown } from '../model.ts';
import { accountLabel, factOf, textFactOrNull } from './facts.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, valuePlace } from './places.ts';
import { accountName, accountNamePlace, nearestPlace, type SecretJoins, secretJoins } from './secretJoins.ts';
import type { NamedPlace, Subject } from './subject.ts';

/** One `secret` subject for each token Secret. */
export function secretSubjects(model: Model): Subject[] {
  const joins = secretJoins(model);
  return model.secrets.filter((secret) => secret.isTokenSecret).map((secret) => subjectOf(secret, joins));
}

function subjectOf(secret: Secret, { accounts, bindings }: SecretJoins): Subject {
  const { manifest, account, namespace } = secret;
  const name = accountName(secret);
  const declared = name === null ? undefined : accounts(name, namespace);
  const ifKnown = (fact: boolean) => factOf(account === unknown ? unknown : fact);
  const namespaces = declared === undefined ? [namespace] : [namespace, declared.first.namespace];
  return {
    type: 'secret',
    facts: {
      object: objectLabel(manifest),
      name: printableOrNull(secret.name),
      account: textFactOrNull(account),
      accountKnown: account !== unknown,
      accountLabel: account === null ? null : accountLabel(account),
      accountDeclared: ifKnown(declared !== undefined),
      bound: ifKnown(name !== null && bindings(name, namespaces).length > 0),
      hasToken: hasToken(manifest),
    },
    places: {
      self: valuePlace(manifest, at(manifest.root, 'type'), 'a token that never expires is asked for here'),
      account: accountNamePlace(secret),
      annotations: annotationsPlace(manifest),
      serviceAccount: nearestPlace(declared, manifest),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    identity: '',
  };
}

function hasToken({ root }: Manifest): boolean {
  return ['data', 'stringData'].some((field) => {
    const token = stringOf(at(root, field, 'token'));
    return token !== undefined && token !== '' && !isTemplated(token);
  });
}

function annotationsPlace(manifest: Manifest): NamedPlace | undefined {
  const metadata = fieldOf(manifest.root, 'metadata');
  const annotations = fieldOf(metadata?.value, 'annotations');
  return keyPlace(manifest, annotations ?? metadata, 'the annotation belongs here');
}
