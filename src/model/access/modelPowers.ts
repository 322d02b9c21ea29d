import type { Model } from '../model.ts';
import { grantsOf, rolesOf } from './access.ts';
import { Grantings } from './granting.ts';
import { NamedRights } from './namedRights.ts';
import { alone, Powers } from './principals.ts';
import { builtInRole, type Role } from './role.ts';
import { rightsOf } from './roleRights.ts';
import { Worths } from './worth.ts';

/** What the accounts of a model hold, what their tokens are worth, and which lines make it so. */
export interface ModelPowers {
  readonly powers: Powers;
  readonly worths: Worths;
  readonly grantings: Grantings;
}

const known = new WeakMap<Model, ModelPowers>();

/** Worked out when it is first asked for. */
export function powersOf(model: Model): ModelPowers {
  let found = known.get(model);
  if (found === undefined) {
    const grants = grantsOf(model);
    const powers = new Powers(grants);
    const named = new NamedRights(model.secrets, powerfulNames(model));
    let grantings: Grantings | undefined;
    found = {
      powers,
      worths: new Worths(powers, named),
      get grantings() {
        grantings ??= new Grantings(grants, powers, rolesOf(model), named);
        return grantings;
      },
    };
    known.set(model, found);
  }
  return found;
}

/** Tells whether a name is that of a role which is known to hold a power, wherever the role is. */
function powerfulNames(model: Model): (name: string) => boolean {
  const isPowerful = (role: Role) => {
    const { levels, isAdmin } = rightsOf(grantsOf(model).grantOf(role));
    return isAdmin || alone(levels, role.kind === 'ClusterRole').length > 0;
  };
  const names = new Map<string, boolean>();
  let declared: Map<string, Role[]> | undefined;
  return (name) => {
    declared ??= byName(rolesOf(model));
    let powerful = names.get(name);
    if (powerful === undefined) {
      powerful = (declared.get(name) ?? [builtInRole(name)]).some(
        (role) => role !== null && isPowerful(role),
      );
      names.set(name, powerful);
    }
    return powerful;
  };
}

function byName(roles: readonly Role[]): Map<string, Role[]> {
  const found = new Map<string, Role[]>();
  for (const role of roles) {
    const same = found.get(role.name);
    if (same === undefined) found.set(role.name, [role]);
    else same.push(role);
  }
  return found;
}
