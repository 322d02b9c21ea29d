import { type HeldToken, heldTokens } from '../access/heldTokens.ts';
import { powersOf } from '../access/modelPowers.ts';
import { type Model, unknown } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { accountPath, causePlaces, worthText } from './accessTexts.ts';
import { grantEdit } from './edits.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { namePlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';
import { hasUnknownRole, isGuessed, rankOf } from './tokenWorth.ts';

const words: Readonly<Record<HeldToken['how'], string>> = {
  automatic: 'the automatic token',
  projected: 'a projected token',
  csi: 'a token from a CSI driver',
  secret: 'a token Secret',
};

/** One `heldToken` subject for each workload and account whose token for the API server it holds. */
export const view: View<'heldToken'> = (model, each) => {
  if (model.bindings.length === 0) return [];
  const groups = new Map<string, [HeldToken, ...HeldToken[]]>();
  const ids = new Map(model.workloads.map((workload, index) => [workload, index]));
  for (const token of heldTokens(model)) {
    const key = `${ids.get(token.workload)} ${token.account.namespace ?? ''}/${token.account.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [token]);
    else group.push(token);
  }
  return each(
    [...groups.values()],
    ([{ workload }]) => workload.manifest,
    (group) => [subjectOf(model, group)],
  );
};

function subjectOf(model: Model, tokens: readonly [HeldToken, ...HeldToken[]]): SubjectOf<'heldToken'> {
  const [{ workload, account, place, how }] = tokens;
  const { powers, worths } = powersOf(model);
  const own = workload.account;
  const isOwn = tokens.some((token) => token.how !== 'secret');
  const principal =
    isOwn && own.name !== unknown
      ? powers.runner({
          name: own.name,
          namespace: own.namespace,
          bindings: own.related,
          path: workload.manifest.source.path,
        })
      : powers.account(account);
  const [worst, ...others] = worths.of(principal);
  const object = objectLabel(workload.manifest);
  const name = accountPath(account);
  const declared = isOwn ? own.object?.manifest : undefined;
  const accountObject = declared && namePlace(declared, `the account '${name}'`);
  const token: NamedPlace = { ...place, message: `${object} holds ${words[how]} of '${name}'` };
  const chain = accountObject === undefined ? [token] : [token, accountObject];
  const families = others.filter(({ severity }) => severity !== 'note').map(({ power }) => power!.family);
  return {
    type: 'heldToken',
    facts: {
      object,
      account: name,
      how: [...new Set(tokens.map((token) => words[token.how]))],
      own: isOwn,
      power: worst === undefined ? (hasUnknownRole(principal) ? 'unknown' : null) : worthText(worst),
      family: worst === undefined ? null : (worst.power?.family ?? 'cluster-admin'),
      severity: worst?.severity ?? null,
      reach: worst?.reach ?? null,
      others: families,
      otherCount: families.length,
      guessed: worst !== undefined && isOwn && isGuessed(account.name, workload.manifest.namespace, worst),
    },
    places: {
      self: token,
      workload: namePlace(workload.manifest),
      chain: worst === undefined ? chain : [...chain, ...causePlaces(worst.cause)],
    },
    ...(worst !== undefined && { edits: { grant: grantEdit(worst.cause) }, worth: rankOf(worst) }),
    object: referenceTo(workload.manifest),
    manifest: workload.manifest,
    pod: workload,
    identity: `${podIdentity(workload)}|${name}`,
  };
}
