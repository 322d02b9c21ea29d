import type { Role, Selector } from './role.ts';

/** So much work at most for all aggregated roles of a run: an input may let thousands of roles select each other. */
const mostSteps = 1_000_000;

/**
 * Which roles' written rules a ClusterRole has in the end. A role with an `aggregationRule` has the rules of those that its
 * selectors match, and of those that these aggregate, instead of its own; where they have none at all, its own stay
 * (K: pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go, an apply without rules changes none).
 */
export class Aggregation {
  readonly #roles: readonly Role[];
  readonly #byLabel = new Map<string, Role[]>();
  readonly #parts = new Map<Role, readonly Role[] | null>();
  #steps = 0;

  /** `roles`: all ClusterRoles of the cluster, those included that every API server makes. */
  constructor(roles: readonly Role[]) {
    this.#roles = roles;
    for (const role of roles) {
      for (const label of role.labels) {
        const key = keyOf(label);
        const same = this.#byLabel.get(key);
        if (same === undefined) this.#byLabel.set(key, [role]);
        else same.push(role);
      }
    }
  }

  /** The roles whose written rules count for this one; null when so many select each other that it is not worth knowing. */
  partsOf(role: Role): readonly Role[] | null {
    if (role.selectors === null) return [role];
    let parts = this.#parts.get(role);
    if (parts === undefined) {
      parts = this.#collect(role);
      this.#parts.set(role, parts);
    }
    return parts;
  }

  #collect(role: Role): readonly Role[] | null {
    const parts: Role[] = [];
    const seen = new Set([role]);
    const open = [role];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      const selected = this.#selectedBy(here);
      if (this.#steps > mostSteps) return null;
      const keepsOwn = selected.length === 0 && here !== role;
      if (keepsOwn || here.selectors === null) parts.push(here);
      for (const each of selected) {
        if (seen.has(each)) continue;
        seen.add(each);
        open.push(each);
      }
    }
    return parts.some(({ rules }) => rules.length > 0) ? parts : [role];
  }

  #selectedBy(role: Role): readonly Role[] {
    const selected: Role[] = [];
    for (const selector of role.selectors ?? []) {
      const [label] = selector.labels;
      const candidates = label === undefined ? this.#roles : (this.#byLabel.get(keyOf(label)) ?? []);
      this.#steps += candidates.length * (1 + selector.expressions.length);
      if (this.#steps > mostSteps) break;
      for (const each of candidates) {
        if (each.name !== role.name && selects(selector, each.labels)) selected.push(each);
      }
    }
    return selected;
  }
}

function keyOf([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}

function selects({ labels, expressions }: Selector, own: ReadonlyMap<string, string>): boolean {
  return (
    labels.every(([key, value]) => own.get(key) === value) &&
    expressions.every(({ key, operator, values }) => {
      const value = own.get(key);
      if (operator === 'In') return value !== undefined && values.includes(value);
      if (operator === 'NotIn') return value === undefined || !values.includes(value);
      if (operator === 'Exists') return value !== undefined;
      return operator === 'DoesNotExist' && value === undefined;
    })
  );
}
