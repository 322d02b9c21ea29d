import type { Manifest } from '../../source/document.ts';
import { printableOrNull } from '../../text/printable.ts';
import { at, fieldOf, isTemplated, stringOf } from '../../yaml/access.ts';
import { type Model, type Secret, type Unknown, unknown } from '../model.ts';
import { letsText } from './accessTexts.ts';
import { accountLabel, factOf, textFactOrNull } from './facts.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { accountNamePlace, keyPlace, namePlace, valuePlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';

/** One `secret` subject for each token Secret. */
export const view: View<'secret'> = (model, each) =>
  each(
    model.secrets.filter((secret) => secret.isTokenSecret),
    manifestOf,
    (secret) => [subjectOf(model, secret)],
  );

function subjectOf(model: Model, secret: Secret): SubjectOf<'secret'> {
  const { manifest, account, owner } = secret;
  const [object] = owner?.objects ?? [];
  const ifKnown = (fact: boolean | Unknown) => factOf(account === unknown ? unknown : fact);
  return {
    type: 'secret',
    facts: {
      object: objectLabel(manifest),
      name: printableOrNull(secret.name),
      account: textFactOrNull(account),
      accountKnown: account !== unknown,
      accountLabel: account === null ? null : accountLabel(account),
      accountDeclared: ifKnown(object !== undefined),
      bound: ifKnown(owner?.bound ?? false),
      lets: owner === null ? null : letsText(model, owner, manifest.source.path),
      hasToken: hasToken(manifest),
    },
    places: {
      self: valuePlace(manifest, at(manifest.root, 'type'), 'a token that never expires is asked for here'),
      account: accountNamePlace(secret),
      annotations: annotationsPlace(manifest),
      serviceAccount: object && namePlace(object.manifest),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
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
