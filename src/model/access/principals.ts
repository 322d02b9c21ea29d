import { type Power, powers, type Reach } from '../../kubernetes/powers.ts';
import { type RightName, rightNames, rightOf } from '../../kubernetes/rights.ts';
import type { BindingSubject } from '../model.ts';
import { type AccountName, clusterWide, type Grants, type GrantsByScope, type Scope } from './grants.ts';
import { held, type Levels, notHeld, rightsOf } from './roleRights.ts';

/** Who holds grants: an account, or all accounts of a namespace or of the cluster. */
export interface Principal {
  /** Null for a group. */
  readonly account: AccountName | null;
  /** The namespace that its pods are in; undefined where they are in all. */
  readonly home: string | null | undefined;
  readonly layers: readonly GrantsByScope[];
}

/** A power that a principal holds, in one scope. */
export interface HeldPower {
  readonly power: Power;
  readonly scope: Scope;
  readonly reach: Reach;
}

/** Of the namespaces that a group is bound in, so many are looked at for each account; the group itself is looked at in all. */
const mostScopes = 100;

/** The powers of principals. Layers that many share are looked at once. */
export class Powers {
  readonly #grants: Grants;
  readonly #levels = new WeakMap<GrantsByScope, Map<Scope, Levels>>();
  readonly #shared = new Map<string, readonly HeldPower[]>();
  readonly #known = new Map<string, readonly HeldPower[]>();

  constructor(grants: Grants) {
    this.#grants = grants;
  }

  /** The principal that a subject of a binding is; null for one that is or has no account. */
  principalOf({ who }: BindingSubject): Principal | null {
    switch (who.type) {
      case 'account':
        return this.account(who);
      case 'accounts-of-namespace': {
        const [, ...layers] = this.#grants.layersOf({ name: '', namespace: who.namespace });
        return { account: null, home: who.namespace, layers };
      }
      case 'all-accounts':
        return {
          account: null,
          home: undefined,
          layers: this.#grants.layersOf({ name: '', namespace: null }).slice(2),
        };
      case 'everyone':
        return who.authenticated
          ? {
              account: null,
              home: undefined,
              layers: this.#grants.layersOf({ name: '', namespace: null }).slice(2),
            }
          : null;
      default:
        return null;
    }
  }

  account({ name, namespace }: AccountName): Principal {
    const account = { name, namespace };
    return { account, home: namespace, layers: this.#grants.layersOf(account) };
  }

  /** Everything that a principal holds, worst first. */
  of(principal: Principal): readonly HeldPower[] {
    const key = keyOf(principal);
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#workOut(principal);
      this.#known.set(key, known);
    }
    return known;
  }

  #workOut({ home, layers, account }: Principal): readonly HeldPower[] {
    if (account === null) return this.#heldIn(layers, home, scopesOf(layers));
    const [own, ofNamespace, ofAll] = layers as readonly [GrantsByScope, GrantsByScope, GrantsByScope];
    const shared = this.#sharedPowers(ofNamespace, ofAll, home);
    if (own.size === 0) return shared;
    const scopes = new Set([clusterWide, ...own.keys()]);
    if (own.has(clusterWide)) {
      for (const each of [...scopesOf([ofNamespace, ofAll])].slice(0, mostScopes)) scopes.add(each);
    }
    const held = this.#heldIn(layers, home, scopes);
    return worstFirst([...held, ...shared.filter(({ scope }) => !scopes.has(scope))]);
  }

  /** What an account has through its groups: the same for all accounts of a namespace. */
  #sharedPowers(
    ofNamespace: GrantsByScope,
    ofAll: GrantsByScope,
    home: string | null | undefined,
  ): readonly HeldPower[] {
    if (ofNamespace.size === 0 && ofAll.size === 0) return [];
    const key = home == null ? '' : home;
    let found = this.#shared.get(key);
    if (found === undefined) {
      const scopes = [...scopesOf([ofNamespace, ofAll])].slice(0, mostScopes);
      found = this.#heldIn(
        [ofNamespace, ofAll],
        home,
        new Set(home === undefined ? scopes : [home, ...scopes]),
      );
      this.#shared.set(key, found);
    }
    return found;
  }

  #heldIn(
    layers: readonly GrantsByScope[],
    home: string | null | undefined,
    scopes: ReadonlySet<Scope>,
  ): readonly HeldPower[] {
    const inCluster = combined(layers.map((layer) => this.#levelsIn(layer, clusterWide)));
    const everywhere = powersOf(inCluster, inCluster, clusterWide);
    const found: HeldPower[] = everywhere.map(([power, level]) => ({
      power,
      scope: clusterWide,
      reach: level === held ? 'cluster' : 'named',
    }));
    const known = new Map(everywhere);
    for (const scope of scopes) {
      if (scope === clusterWide) continue;
      const here = combined([inCluster, ...layers.map((layer) => this.#levelsIn(layer, scope))]);
      for (const [power, level] of powersOf(inCluster, here, scope)) {
        if ((known.get(power) ?? notHeld) >= level) continue;
        found.push({ power, scope, reach: level === held ? reachOf(scope, home) : 'named' });
      }
    }
    return worstFirst(found);
  }

  #levelsIn(layer: GrantsByScope, scope: Scope): Levels | null {
    const grants = layer.get(scope);
    if (grants === undefined) return null;
    let scopes = this.#levels.get(layer);
    if (scopes === undefined) {
      scopes = new Map();
      this.#levels.set(layer, scopes);
    }
    let levels = scopes.get(scope);
    if (levels === undefined) {
      levels = combined(grants.flatMap(({ roles }) => roles.map((role) => rightsOf(role).levels)));
      scopes.set(scope, levels);
    }
    return levels;
  }
}

function keyOf({ account, home }: Principal): string {
  if (account !== null) return `${account.namespace ?? ''}/${account.name}`;
  return home === undefined ? '*' : `${home}/`;
}

function scopesOf(layers: readonly GrantsByScope[]): ReadonlySet<Scope> {
  return new Set(layers.flatMap((layer) => [...layer.keys()]));
}

function combined(all: readonly (Levels | null)[]): Levels {
  const levels = new Uint8Array(rightNames.length);
  for (const each of all) {
    if (each === null) continue;
    for (let index = 0; index < levels.length; index++) {
      if (each[index]! > levels[index]!) levels[index] = each[index]!;
    }
  }
  return levels;
}

const indexOf = Object.fromEntries(rightNames.map((name, index) => [name, index])) as Record<
  RightName,
  number
>;

/** The powers that rights in the whole cluster and here amount to, each with its level. */
function powersOf(inCluster: Levels, here: Levels, scope: Scope): (readonly [Power, number])[] {
  const levelOf = (name: RightName): number => {
    const { ofCluster, namespace } = rightOf(name);
    if (namespace !== undefined && scope !== clusterWide && scope !== namespace) return notHeld;
    return (ofCluster ? inCluster : here)[indexOf[name]]!;
  };
  const found: (readonly [Power, number])[] = [];
  const wholes = new Set<string>();
  for (const power of powers) {
    if (power.missing !== null && wholes.has(power.family)) continue;
    const level = Math.min(...power.needs.map(levelOf));
    if (level === notHeld || power.unless?.some((name) => levelOf(name) === held)) continue;
    if (power.missing === null && level === held) wholes.add(power.family);
    found.push([power, level]);
  }
  return found;
}

/** Whatever goes beyond the own namespace, and everything in kube-system, whose accounts own the cluster. */
function reachOf(scope: Scope, home: string | null | undefined): Reach {
  if (scope === 'kube-system') return 'namespaces';
  return scope === null || home === null || scope === home ? 'namespace' : 'namespaces';
}

const order = ['error', 'warning', 'note', null];

function worstFirst(all: readonly HeldPower[]): readonly HeldPower[] {
  const rank = ({ power, reach }: HeldPower) => order.indexOf(power.severity[reach]);
  const reaches: readonly Reach[] = ['cluster', 'namespaces', 'namespace', 'named'];
  return [...all].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      reaches.indexOf(one.reach) - reaches.indexOf(other.reach) ||
      powers.indexOf(one.power) - powers.indexOf(other.power),
  );
}
