import { roleOfController, rolesOfEveryAccount } from '../../kubernetes/builtInRoles.ts';
import { BoundSubjects } from '../join/boundSubjects.ts';
import { type Namespace, NamespacesByName } from '../join/namespaceJoin.ts';
import type { Binding, BindingSubject } from '../model.ts';
import { Aggregation } from './aggregation.ts';
import { isRefused } from './bindingRefusal.ts';
import { builtInRole, type Role, type RoleRule } from './role.ts';
import { allClusterRoles, roleLookup } from './roleLookup.ts';

/** Where a grant holds: everywhere, or in one namespace (null: that of the apply). No namespace is named so. */
export const clusterWide = '*';
export type Scope = typeof clusterWide | Namespace;

/** A role that may be meant, with the roles whose written rules it has; null: too many to say. */
export interface GrantedRole {
  readonly role: Role;
  readonly parts: readonly Role[] | null;
}

/** What one subject of a binding is given. */
export interface Grant {
  /** Null for a binding that every API server makes itself. */
  readonly binding: Binding | null;
  readonly subject: BindingSubject | null;
  readonly scope: Scope;
  /** The roles that may be meant; empty when the role is unknown. */
  readonly roles: readonly GrantedRole[];
}

/** An account, by name. */
export interface AccountName {
  readonly namespace: Namespace;
  readonly name: string;
}

/** All rules of a role, those included that it aggregates; none when they are unknown. */
export function* rulesOf({
  parts,
}: GrantedRole): Generator<{ readonly role: Role; readonly rule: RoleRule }> {
  for (const role of parts ?? []) for (const rule of role.rules) yield { role, rule };
}

/** Grants by the scope that they hold in, so that a question about one namespace looks at no other. */
export type GrantsByScope = ReadonlyMap<Scope, readonly Grant[]>;

/** A layer without grants. */
export const none: GrantsByScope = new Map();

/** What the bindings of an input, and those that every API server makes, give to accounts. */
export class Grants {
  /** Every grant of the input, in the order of its bindings; the same role is the same object in all of them. */
  readonly all: readonly Grant[];
  readonly #bySubject = new Map<BindingSubject, Grant>();
  readonly #subjects: BoundSubjects;
  readonly #layers = new WeakMap<readonly BindingSubject[], GrantsByScope>();
  readonly #ofAll: GrantsByScope;
  readonly #granted = new Map<Role, GrantedRole>();
  readonly #aggregation: Aggregation;
  readonly #ofEveryAccount: GrantsByScope;

  /** `accounts`: the accounts of the input; they decide where absent and stated namespaces meet. */
  constructor(roles: readonly Role[], bindings: readonly Binding[], accounts: readonly AccountName[]) {
    this.#aggregation = new Aggregation(allClusterRoles(roles));
    const valid = bindings.filter((binding) => !isRefused(binding));
    const find = roleLookup(roles, valid);
    this.all = valid.flatMap((binding) => this.#grantsOf(binding, find(binding)));
    for (const grant of this.all) this.#bySubject.set(grant.subject!, grant);
    const ofEveryAccount = rolesOfEveryAccount.flatMap((name) => this.#builtIn(name));
    this.#ofEveryAccount = new Map([[clusterWide, ofEveryAccount]]);
    const references = new NamespacesByName();
    for (const { name, namespace } of accounts) references.add(name, namespace);
    this.#subjects = new BoundSubjects(valid, references);
    this.#ofAll = this.#layer([...this.#subjects.forAll, ...this.#subjects.forEveryone]);
  }

  /** The grant that a subject of a binding makes; undefined where the API server refuses the binding. */
  of(subject: BindingSubject): Grant | undefined {
    return this.#bySubject.get(subject);
  }

  /**
   * What holds for an account, by name and through the groups that it is in, nearest first: each layer is shared by the accounts
   * that it applies to.
   */
  layersOf({ name, namespace }: AccountName): readonly GrantsByScope[] {
    const own = this.#layer(this.#subjects.meaning(name, namespace));
    const ofNamespace = namespace === null ? none : this.#layer(this.#subjects.ofNamespace(namespace));
    return [this.#withController(own, { name, namespace }), ofNamespace, this.#ofAll];
  }

  /** What these subjects of bindings, which are all the account, give it; what every API server gives it included. */
  layerOf(subjects: readonly BindingSubject[], account: AccountName): GrantsByScope {
    return this.#withController(this.#layer(subjects), account);
  }

  /** As {@link BoundSubjects.statedAlone}. */
  statedAlone(name: string, path: string): readonly BindingSubject[] {
    return this.#subjects.statedAlone(name, path);
  }

  /** What every API server grants to every account by bindings of its own. */
  get builtIn(): GrantsByScope {
    return this.#ofEveryAccount;
  }

  #withController(layer: GrantsByScope, { name, namespace }: AccountName): GrantsByScope {
    const controller = roleOfController(namespace, name);
    if (controller === null) return layer;
    return new Map([
      ...layer,
      [clusterWide, [...(layer.get(clusterWide) ?? []), ...this.#builtIn(controller)]],
    ]);
  }

  #builtIn(name: string): readonly Grant[] {
    const role = builtInRole(name);
    if (role === null) return [];
    return [{ binding: null, subject: null, scope: clusterWide, roles: [this.grantOf(role)] }];
  }

  /** A role with the roles whose written rules it has; the same object for the same role. */
  grantOf(role: Role): GrantedRole {
    let granted = this.#granted.get(role);
    if (granted === undefined) {
      granted = { role, parts: this.#aggregation.partsOf(role) };
      this.#granted.set(role, granted);
    }
    return granted;
  }

  #grantsOf(binding: Binding, roles: readonly Role[]): Grant[] {
    const granted = roles.map((role) => this.grantOf(role));
    const scope = binding.kind === 'ClusterRoleBinding' ? clusterWide : binding.manifest.namespace;
    return binding.subjects.map((subject) => ({ binding, subject, scope, roles: granted }));
  }

  #layer(subjects: readonly BindingSubject[]): GrantsByScope {
    if (subjects.length === 0) return none;
    let layer = this.#layers.get(subjects);
    if (layer === undefined) {
      layer = byScope(subjects.flatMap((subject) => this.#bySubject.get(subject) ?? []));
      this.#layers.set(subjects, layer);
    }
    return layer;
  }
}

function byScope(all: readonly Grant[]): GrantsByScope {
  const layer = new Map<Scope, Grant[]>();
  for (const grant of all) push(layer, grant);
  return layer;
}

function push(layer: Map<Scope, Grant[]>, grant: Grant): void {
  const grants = layer.get(grant.scope);
  if (grants === undefined) layer.set(grant.scope, [grant]);
  else grants.push(grant);
}
