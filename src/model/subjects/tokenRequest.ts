import { tokensAskedFor } from '../join/requestedTokens.ts';
import { unknown } from '../model.ts';
import type { RequestedToken } from '../read/tokenRequests.ts';
import { accountLabel, factOf } from './facts.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `tokenRequest` subject for each token that an object asks for in somebody's name. */
export const view: View<'tokenRequest'> = (model, each) => {
  const tokensOf = tokensAskedFor(model);
  return each(
    model.manifests,
    (manifest) => manifest,
    (manifest) => tokensOf(manifest).map(subjectOf),
  );
};

function subjectOf(token: RequestedToken): SubjectOf<'tokenRequest'> {
  const { manifest, form, maker, account, audiences, audience, holder } = token;
  return {
    type: 'tokenRequest',
    facts: {
      object: objectLabel(manifest),
      form,
      product: maker?.product ?? null,
      receiver: maker?.receiver ?? null,
      whose: typeof account === 'string' ? account : 'account',
      accountLabel: labelOf(account),
      hasAudience: hasAudience(token),
      audienceSettable: maker === null || maker.audiences.length > 0,
      expirationSeconds: factOf(token.expirationSeconds),
      lifetimeSeconds: factOf(token.lifetimeSeconds),
      bound: token.bound,
    },
    places: {
      self: keyPlace(manifest, holder ?? undefined, 'a token is asked for here'),
      audience:
        audience === null || audiences === unknown
          ? undefined
          : valuePlace(manifest, audience.value, 'for whom the token is'),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: token.path,
  };
}

function hasAudience({ maker, audiences }: RequestedToken): boolean | 'unknown' {
  if (maker?.addsAudience) return true;
  return audiences === unknown ? 'unknown' : audiences.length > 0;
}

function labelOf(account: RequestedToken['account']): string {
  if (account === 'pods') return "the pod's own account";
  if (account === 'controller') return "the controller's own account";
  return accountLabel(account.name);
}
