import { powers } from '../../kubernetes/powers.ts';
import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import type { Grant, GrantsByScope } from '../access/grants.ts';
import { powersOf } from '../access/modelPowers.ts';
import type { Principal } from '../access/principals.ts';
import type { Worth } from '../access/worth.ts';
import { type HeldToken, type Model, unknown } from '../model.ts';
import { worthText } from './accessTexts.ts';

/** What a token is worth, for people and programs. */
export interface TokenWorth {
  /** The worst that RBAC in the input lets its account do at the API server, and where; null when that is no power, or not known. */
  readonly power: string | null;
  readonly family: string | null;
  readonly severity: Worth['severity'] | null;
  readonly reach: Worth['reach'] | null;
  /**
   * False: the account or a role that it is bound to is not known, and what is known is no power; or the power is that of the account
   * in one namespace, and the apply decides whether that is meant.
   */
  readonly known: boolean;
  /** Where the worst comes from; null when there is none. */
  readonly worst: Worth | null;
  /** The worst is the smallest. */
  readonly rank: number;
}

const severities = ['error', 'warning', 'note'];
const reaches = ['cluster', 'namespaces', 'namespace', 'named'];
const nothing = { power: null, family: null, severity: null, reach: null, worst: null } as const;

/** `manifest`: of what holds it. A token that the API server does not accept is worth nothing there; what others give for it is outside of the input. */
export function tokenWorth(
  model: Model,
  { namespace: own, source }: Manifest,
  { account, reachesApi }: Pick<HeldToken, 'account' | 'reachesApi'>,
): TokenWorth {
  const { name, namespace, related } = account;
  if (reachesApi === false) return { ...nothing, known: true, rank: 101 };
  if (name === unknown || reachesApi === unknown) return { ...nothing, known: false, rank: 99 };
  const known = powersOf(model);
  const principal = known.powers.runner({
    name,
    namespace: namespace ?? own,
    bindings: related,
    path: source.path,
  });
  const [worst] = known.worths.of(principal);
  if (worst === undefined) {
    const isNone = !hasUnknownRole(principal);
    return { ...nothing, known: isNone, rank: isNone ? 100 : 99 };
  }
  const { reach, power } = worst;
  const guessed = isGuessed(name, own, worst);
  const severity = guessed ? 'note' : worst.severity;
  return {
    power: guessed ? `perhaps ${worthText(worst)}` : worthText(worst),
    family: power?.family ?? 'cluster-admin',
    severity,
    reach,
    known: !guessed,
    worst,
    rank: rankOf({ severity, reach, power }),
  };
}

/**
 * Every namespace has an account `default`: where a workload leaves its namespace open, a binding to that of a stated one may be meant
 * for others. `namespace`: of the workload.
 */
export function isGuessed(name: string, namespace: string | null, { cause: { grant } }: Worth): boolean {
  const who = grant.subject?.who;
  return name === defaultAccount && namespace === null && who?.type === 'account' && who.namespace !== null;
}

/** The worst is 0: everything in the whole cluster. How bad and how far counts first, then the order of the powers. */
export function rankOf({ severity, reach, power }: Pick<Worth, 'severity' | 'reach' | 'power'>): number {
  return (
    severities.indexOf(severity) * 10 +
    reaches.indexOf(reach) * 2 +
    (power === null ? 0 : 1 + powers.indexOf(power) / 100)
  );
}

const unknownIn = new WeakMap<GrantsByScope, boolean>();

/** Whether a role that is bound is neither in the input nor built in, or nobody can say what it aggregates. */
export function hasUnknownRole({ layers }: Principal): boolean {
  return layers.some((layer) => {
    let found = unknownIn.get(layer);
    if (found === undefined) {
      found = [...layer.values()].flat().some(isUnknown);
      unknownIn.set(layer, found);
    }
    return found;
  });
}

function isUnknown({ roles }: Grant): boolean {
  return roles.length === 0 || roles.some(({ parts }) => parts === null);
}
