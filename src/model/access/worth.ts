import { type Family, type Power, type PowerSeverity, powers, type Reach } from '../../kubernetes/powers.ts';
import { clusterWide, type Scope } from './grants.ts';
import type { NamedRights } from './namedRights.ts';
import { type Cause, causesOf, type Powers, type Principal, reachOf } from './principals.ts';
import { rightsOf } from './roleRights.ts';

/** What a token of an account is worth, in one of its powers. */
export interface Worth {
  /** Null: everything, as cluster-admin. */
  readonly power: Power | null;
  readonly severity: PowerSeverity;
  readonly reach: Reach;
  /** Where it reaches, in the order of the bindings. */
  readonly scopes: readonly Scope[];
  readonly cause: Cause;
}

const severities: readonly PowerSeverity[] = ['error', 'warning', 'note'];

/** Whole powers of principals, each family once, worst first. Remembers its answers. */
export class Worths {
  readonly #powers: Powers;
  readonly #named: NamedRights;
  readonly #known = new WeakMap<Principal, readonly Worth[]>();

  constructor(powers: Powers, named: NamedRights) {
    this.#powers = powers;
    this.#named = named;
  }

  of(principal: Principal): readonly Worth[] {
    let worths = this.#known.get(principal);
    if (worths === undefined) {
      worths = this.#workOut(principal);
      this.#known.set(principal, worths);
    }
    return worths;
  }

  #workOut(principal: Principal): readonly Worth[] {
    const admin = adminOf(principal);
    if (admin !== null) return [admin];
    const byFamily = new Map<Family, Worth>();
    for (const [power, byScope] of this.#powers.byPower(principal)) {
      if (power.missing !== null) continue;
      const held = byScope.values().next().value!;
      for (const cause of causesOf(principal, held)) {
        if (held.reach === 'named' && !this.#named.counts(power, cause.hit, principal)) continue;
        const severity = this.#named.severityOf(power, held.reach, cause.hit);
        if (severity === null) break;
        const worth = { power, severity, reach: held.reach, scopes: [...byScope.keys()], cause };
        const known = byFamily.get(power.family);
        if (known === undefined || rank(worth) < rank(known)) byFamily.set(power.family, worth);
        break;
      }
    }
    return [...byFamily.values()].sort((one, other) => rank(one) - rank(other));
  }
}

const reaches: readonly Reach[] = ['cluster', 'namespaces', 'namespace', 'named'];

function rank({ severity, reach, power }: Worth): number {
  const order = severities.indexOf(severity) * reaches.length + reaches.indexOf(reach);
  return order * powers.length + (power === null ? 0 : powers.indexOf(power));
}

/** Every verb on every resource, by one role. */
function adminOf(principal: Principal): Worth | null {
  let best: Worth | null = null;
  for (const layer of principal.layers) {
    for (const [scope, grants] of layer) {
      for (const grant of grants) {
        const granted = grant.roles.find((role) => rightsOf(role).isAdmin);
        if (granted === undefined) continue;
        const [hit] = rightsOf(granted).hitsOf('readSecrets');
        const reach = scope === clusterWide ? 'cluster' : reachOf(scope, principal.home);
        const found: Worth = {
          power: null,
          severity: 'error',
          reach,
          scopes: [scope],
          cause: { grant, hit: hit! },
        };
        if (best === null || rank(found) < rank(best)) best = found;
      }
    }
  }
  return best;
}
