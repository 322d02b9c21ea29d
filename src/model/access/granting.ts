import type { Family, Power, PowerSeverity, Reach } from '../../kubernetes/powers.ts';
import { powers } from '../../kubernetes/powers.ts';
import { rightOf } from '../../kubernetes/rights.ts';
import type { Manifest } from '../../source/document.ts';
import { at, stringOf } from '../../yaml/access.ts';
import type { Binding } from '../model.ts';
import { clusterWide, type Grant, type GrantedRole, type Grants } from './grants.ts';
import type { NamedRights } from './namedRights.ts';
import { alone, type HeldPower, type Powers, type Principal, reachOf } from './principals.ts';
import type { Role, RoleRule } from './role.ts';
import { type Hit, rightsOf } from './roleRights.ts';

/** Somebody who holds a power by a grant. */
export interface Holding {
  readonly grant: Grant;
  readonly principal: Principal;
  readonly reach: Reach;
}

/**
 * What a line grants: a rule of a role in the input, or the roleRef of a binding to a role that every API server makes. One for
 * each family of powers, however many bindings and accounts there are.
 */
export interface Granting {
  readonly power: Power;
  /** `unbound`: nothing in the input binds the role to an account. */
  readonly reach: Reach | 'unbound';
  readonly severity: PowerSeverity;
  /** The rule and the role that has it. At a roleRef: one of the rules that give the power. */
  readonly hit: Hit;
  /** Null where the finding stands at the rule. */
  readonly binding: Binding | null;
  /** Who holds it by this line, the widest reach first. */
  readonly holdings: readonly Holding[];
}

const reaches: readonly (Reach | 'unbound')[] = ['cluster', 'namespaces', 'namespace', 'named', 'unbound'];
const severities: readonly PowerSeverity[] = ['error', 'warning', 'note'];

/** Everything that lines of the input grant, in no order. Time grows with bindings, roles and rules, never with their product. */
export class Grantings {
  readonly #named: NamedRights;
  readonly #at = new Map<RoleRule | Binding, Map<Family, Granting>>();

  constructor(grants: Grants, held: Powers, roles: readonly Role[], named: NamedRights) {
    this.#named = named;
    const holdings = new Map<GrantedRole, Map<Power, Holding[]>>();
    for (const grant of grants.all) collect(grant, held, holdings);
    const bound = new Set<Role>();
    for (const [granted, byPower] of holdings) {
      for (const part of granted.parts ?? []) bound.add(part);
      for (const [power, all] of byPower) this.#distribute(granted, power, all);
    }
    for (const role of roles) if (!bound.has(role)) this.#addUnbound(role);
  }

  *all(): Generator<Granting> {
    for (const byFamily of this.#at.values()) yield* byFamily.values();
  }

  #distribute(granted: GrantedRole, power: Power, all: readonly Holding[]): void {
    const sorted = [...all].sort((one, other) => reaches.indexOf(one.reach) - reaches.indexOf(other.reach));
    for (const hit of rightsOf(granted).hitsOf(power.needs[0]!)) {
      if (hit.role.manifest !== null && hit.rule.node !== null)
        this.#offer(hit.rule, null, power, hit, sorted);
      else this.#atRoleRefs(power, hit, sorted);
    }
  }

  #atRoleRefs(power: Power, hit: Hit, sorted: readonly Holding[]): void {
    const byBinding = new Map<Binding, Holding[]>();
    for (const holding of sorted) {
      const binding = holding.grant.binding!;
      const same = byBinding.get(binding);
      if (same === undefined) byBinding.set(binding, [holding]);
      else same.push(holding);
    }
    for (const [binding, holdings] of byBinding) this.#offer(binding, binding, power, hit, holdings);
  }

  #offer(
    site: RoleRule | Binding,
    binding: Binding | null,
    power: Power,
    hit: Hit,
    sorted: readonly Holding[],
  ): void {
    const holdings = this.#named.holdersOf(power, hit, sorted);
    const [widest] = holdings;
    if (widest === undefined) return;
    const reach = hit.names === null ? widest.reach : 'named';
    const severity = this.#named.severityOf(power, reach, hit);
    if (severity !== null) this.#keep(site, { power, reach, severity, hit, binding, holdings });
  }

  #addUnbound(role: Role): void {
    if (role.manifest === null || isKubernetesOwn(role.manifest)) return;
    const granted: GrantedRole = { role, parts: [role] };
    const rights = rightsOf(granted);
    if (rights.isAdmin) return;
    for (const power of alone(rights.levels, role.kind === 'ClusterRole')) {
      for (const hit of rights.hitsOf(power.needs[0]!)) {
        if (hit.names !== null || hit.rule.node === null) continue;
        this.#keep(hit.rule, { power, reach: 'unbound', severity: 'note', hit, binding: null, holdings: [] });
      }
    }
  }

  #keep(site: RoleRule | Binding, granting: Granting): void {
    const { family } = granting.power;
    let byFamily = this.#at.get(site);
    if (byFamily === undefined) {
      byFamily = new Map();
      this.#at.set(site, byFamily);
    }
    const known = byFamily.get(family);
    if (known === undefined || isWorse(granting, known)) byFamily.set(family, granting);
  }
}

function isWorse(one: Granting, other: Granting): boolean {
  const difference =
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    reaches.indexOf(one.reach) - reaches.indexOf(other.reach) ||
    powers.indexOf(one.power) - powers.indexOf(other.power);
  return difference < 0;
}

/** Files what a grant gives under the role that gives it; the rest of a power may come from other grants of the same holder. */
function collect(grant: Grant, held: Powers, holdings: Map<GrantedRole, Map<Power, Holding[]>>): void {
  const { binding, subject, scope } = grant;
  if (binding === null || subject === null || isKubernetesOwn(binding.manifest)) return;
  const principal = held.principalOf(subject);
  if (principal === null) return;
  for (const granted of grant.roles) {
    const rights = rightsOf(granted);
    let byPower = holdings.get(granted);
    if (byPower === undefined) {
      byPower = new Map();
      holdings.set(granted, byPower);
    }
    if (rights.isAdmin || (granted.role.manifest !== null && isKubernetesOwn(granted.role.manifest)))
      continue;
    for (const [power, byScope] of held.byPower(principal)) {
      const key = power.needs[0]!;
      if (rights.hitsOf(key).length === 0 || !givesIn(key, scope)) continue;
      const reach = reachBy(grant, byScope, principal);
      if (reach === null) continue;
      const all = byPower.get(power);
      if (all === undefined) byPower.set(power, [{ grant, principal, reach }]);
      else all.push({ grant, principal, reach });
    }
  }
}

function givesIn(key: Power['needs'][number], scope: Grant['scope']): boolean {
  const { ofCluster, namespace } = rightOf(key);
  if (scope === clusterWide) return true;
  return !ofCluster && (namespace === undefined || namespace === scope);
}

/** How far a power reaches by this grant: one in a namespace gives it there, even if others give it everywhere. */
function reachBy(
  { scope }: Grant,
  byScope: ReadonlyMap<Grant['scope'], HeldPower>,
  principal: Principal,
): Reach | null {
  if (scope === clusterWide)
    return byScope.get(clusterWide)?.reach ?? byScope.values().next().value?.reach ?? null;
  const here = byScope.get(scope);
  if (here !== undefined) return here.reach;
  return byScope.has(clusterWide) ? reachOf(scope, principal.home) : null;
}

/** What every API server makes and gives back when it starts (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go). */
export function isKubernetesOwn({ root, name }: Manifest): boolean {
  const label = stringOf(at(root, 'metadata', 'labels', 'kubernetes.io/bootstrapping'));
  return label === 'rbac-defaults' && (name?.startsWith('system:') ?? false);
}
