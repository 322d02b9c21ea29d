import { type Power, powers, type Reach } from '../../kubernetes/powers.ts';
import { type RightName, rightNames, rightOf } from '../../kubernetes/rights.ts';
import type { Namespace } from '../join/namespaceJoin.ts';
import type { BindingSubject } from '../model.ts';
import {
  type AccountName,
  clusterWide,
  type Grant,
  type Grants,
  type GrantsByScope,
  none,
  type Scope,
} from './grants.ts';
import { type Hit, held, type Levels, notHeld, rightsOf } from './roleRights.ts';

/** Who holds grants: an account, or all accounts of a namespace or of the cluster. */
export interface Principal {
  /** Null for a group. */
  readonly account: AccountName | null;
  /** The namespace that its pods are in; undefined where they are in all. */
  readonly home: Namespace | undefined;
  readonly layers: readonly GrantsByScope[];
}

/** A power that a principal holds, in one scope. */
export interface HeldPower {
  readonly power: Power;
  readonly scope: Scope;
  readonly reach: Reach;
}

/** A rule that gives somebody a right, and the grant that gives them the rule. */
export interface Cause {
  readonly grant: Grant;
  readonly hit: Hit;
}

/** An account as the model knows it: `bindings` are its subjects. */
export interface Runner extends AccountName {
  readonly bindings: readonly BindingSubject[];
  /** The file that asks. */
  readonly path: string;
}

/** Of the namespaces that a group is bound in, so many are looked at for each account; the group itself is looked at in all. */
const mostScopes = 20;

/** The powers of principals. Layers that many share are looked at once. */
export class Powers {
  readonly #grants: Grants;
  readonly #levels = new WeakMap<GrantsByScope, Map<Scope, Levels>>();
  readonly #shared = new Map<string, readonly HeldPower[]>();
  readonly #principals = new Map<string, Principal>();
  readonly #runners = new WeakMap<readonly BindingSubject[], Map<string, Principal>>();
  readonly #held = new WeakMap<Principal, readonly HeldPower[]>();
  readonly #byPower = new WeakMap<Principal, ReadonlyMap<Power, ReadonlyMap<Scope, HeldPower>>>();

  constructor(grants: Grants) {
    this.#grants = grants;
  }

  /** The principal that a subject of a binding is; null for one that is or has no account. */
  principalOf({ who }: BindingSubject): Principal | null {
    switch (who.type) {
      case 'account':
        return this.account(who);
      case 'accounts-of-namespace':
        return this.#group(who.namespace);
      case 'all-accounts':
        return this.#group(undefined);
      case 'everyone':
        return who.authenticated ? this.#group(undefined) : null;
      default:
        return null;
    }
  }

  account({ name, namespace }: AccountName): Principal {
    return this.#once(`${namespace ?? ''}/${name}`, () => {
      const account = { name, namespace };
      return { account, home: namespace, layers: this.#grants.layersOf(account) };
    });
  }

  /**
   * The account that a workload runs as, with the bindings that the model found for it by name. What it has through groups is the
   * same for all accounts of a namespace, and so are those that have nothing else.
   */
  runner({ name, namespace, bindings, path }: Runner): Principal {
    const key = namespace === null ? `/${name} ${path}` : `${namespace}/${name}`;
    const known = this.#runners.get(bindings)?.get(key);
    if (known !== undefined) return known;
    const account = { name, namespace };
    const stated = namespace === null ? this.#grants.statedAlone(name, path) : [];
    const named = bindings.filter(({ who }) => who.type === 'account');
    const own = this.#grants.layerOf([...new Set([...named, ...stated])], account);
    const [, ...shared] = this.#grants.layersOf(account);
    const principal =
      own.size === 0
        ? this.#once(`any account of ${namespace ?? ''}`, () => ({
            account: { name: '', namespace },
            home: namespace,
            layers: [none, ...shared],
          }))
        : { account, home: namespace, layers: [own, ...shared] };
    const ofBindings = this.#runners.get(bindings) ?? new Map<string, Principal>();
    this.#runners.set(bindings, ofBindings.set(key, principal));
    return principal;
  }

  /** Everything that a principal holds, worst first. */
  of(principal: Principal): readonly HeldPower[] {
    let held = this.#held.get(principal);
    if (held === undefined) {
      held = this.#workOut(principal);
      this.#held.set(principal, held);
    }
    return held;
  }

  byPower(principal: Principal): ReadonlyMap<Power, ReadonlyMap<Scope, HeldPower>> {
    let found = this.#byPower.get(principal);
    if (found === undefined) {
      const byPower = new Map<Power, Map<Scope, HeldPower>>();
      for (const held of this.of(principal)) {
        const scopes = byPower.get(held.power);
        if (scopes === undefined) byPower.set(held.power, new Map([[held.scope, held]]));
        else if (!scopes.has(held.scope)) scopes.set(held.scope, held);
      }
      found = byPower;
      this.#byPower.set(principal, found);
    }
    return found;
  }

  #group(home: string | undefined): Principal {
    return this.#once(home === undefined ? '*' : `${home}/`, () => ({
      account: null,
      home,
      layers: this.#grants.layersOf({ name: '', namespace: home ?? null }).slice(home === undefined ? 2 : 1),
    }));
  }

  #once(key: string, make: () => Principal): Principal {
    let principal = this.#principals.get(key);
    if (principal === undefined) {
      principal = make();
      this.#principals.set(key, principal);
    }
    return principal;
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
    home: Namespace | undefined,
  ): readonly HeldPower[] {
    if (ofNamespace.size === 0 && ofAll.size === 0) return [];
    const key = home ?? '';
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
    home: Namespace | undefined,
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
export function reachOf(scope: Scope, home: Namespace | undefined): Reach {
  if (scope === 'kube-system') return 'namespaces';
  return scope === null || home === null || scope === home ? 'namespace' : 'namespaces';
}

/** The powers that a role alone amounts to, where it is bound in the way that it is made for. */
export function alone(levels: Levels, isOfCluster: boolean): readonly Power[] {
  const inCluster = isOfCluster ? levels : new Uint8Array(rightNames.length);
  return powersOf(inCluster, levels, isOfCluster ? clusterWide : null).flatMap(([power, level]) =>
    level === held && power.missing === null ? [power] : [],
  );
}

/** The rules that give somebody the first right of a power, those for all objects first. */
export function* causesOf({ layers }: Principal, { power, scope }: HeldPower): Generator<Cause> {
  const right = power.needs[0]!;
  const scopes = scope === clusterWide ? [clusterWide] : [scope, clusterWide];
  const named: Cause[] = [];
  for (const each of scopes) {
    for (const layer of layers) {
      for (const grant of layer.get(each) ?? []) {
        for (const hit of grant.roles.flatMap((role) => rightsOf(role).hitsOf(right))) {
          if (hit.names === null) yield { grant, hit };
          else named.push({ grant, hit });
        }
      }
    }
  }
  yield* named;
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
