import { type Model, unknown } from '../model.ts';
import { type Answer, mayDo } from './evaluator.ts';
import { type AccountName, Grants } from './grants.ts';
import type { AccessRequest } from './request.ts';
import { type Role, readRole } from './role.ts';

/** Every account that the input speaks of: declares, runs pods as, or binds by name. Each is there once. */
export function accountsOf(model: Model): readonly AccountName[] {
  const accounts = new Map<string, AccountName>();
  const add = (name: string, namespace: string | null) => {
    accounts.set(`${namespace ?? ''}/${name}`, { name, namespace });
  };
  for (const { name, namespace } of model.serviceAccounts) add(name, namespace);
  for (const { account, isStatic } of model.workloads) {
    if (!isStatic && account.name !== unknown) add(account.name, account.namespace);
  }
  for (const { subjects } of model.bindings) {
    for (const { who } of subjects) if (who.type === 'account') add(who.name, who.namespace);
  }
  return [...accounts.values()];
}

const knownRoles = new WeakMap<Model, readonly Role[]>();

/** The roles of the input. */
export function rolesOf(model: Model): readonly Role[] {
  let roles = knownRoles.get(model);
  if (roles === undefined) {
    roles = model.manifests.flatMap((manifest) => readRole(manifest) ?? []);
    knownRoles.set(model, roles);
  }
  return roles;
}

const known = new WeakMap<Model, Grants>();

/** What the bindings of a model give to accounts; worked out when it is first asked for. */
export function grantsOf(model: Model): Grants {
  let grants = known.get(model);
  if (grants === undefined) {
    grants = new Grants(rolesOf(model), model.bindings, accountsOf(model));
    known.set(model, grants);
  }
  return grants;
}

/** What accounts may do, according to the roles and bindings of the input and those that every API server makes. */
export interface Access {
  /**
   * Whether RBAC in the input lets an account do something. `account` is `namespace/name`; without a namespace it is an account
   * whose namespace the apply decides.
   */
  may(account: string, request: AccessRequest): Answer;
}

export function accessTo(model: Model): Access {
  return {
    may: (account, request) => mayDo(grantsOf(model), accountNamed(account), request),
  };
}

/** Reads `namespace/name`. */
export function accountNamed(account: string): AccountName {
  const slash = account.indexOf('/');
  return { namespace: account.slice(0, Math.max(0, slash)) || null, name: account.slice(slash + 1) };
}
