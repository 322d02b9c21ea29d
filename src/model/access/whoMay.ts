import { type Because, becauseOf, holdsIn, type Way, waysOf } from './evaluator.ts';
import {
  type AccountName,
  clusterWide,
  type Grant,
  type Grants,
  type GrantsByScope,
  type Scope,
} from './grants.ts';
import type { AccessRequest, Unknown } from './request.ts';

/** An account that may do something, or of which nothing is known. */
export interface Holder {
  readonly account: AccountName;
  readonly allowed: true | Unknown;
  /** In which scopes, each once, the whole cluster first; null stands for the namespace that the apply decides. */
  readonly scopes: readonly Scope[];
  readonly because: readonly Because[];
}

interface Allowing {
  readonly grant: Grant;
  readonly ways: readonly Way[];
}

/**
 * Which of some accounts may do something, in their order. A request that states no namespace is answered for each namespace by
 * itself: whoever may in one of them is there, with the scopes.
 */
export function whoMay(
  grants: Grants,
  accounts: readonly AccountName[],
  request: AccessRequest,
): readonly Holder[] {
  const namespace = 'path' in request ? '' : (request.namespace ?? '');
  const allowing = allowingGrants(request);
  return accounts.flatMap((account): Holder[] => {
    const sure = new Map<Scope, Because[]>();
    const perhaps = new Map<Scope, Because[]>();
    const layers = [...grants.layersOf(account).flatMap(allowing), ...allowing(grants.builtIn)];
    for (const { grant, ways } of layers) {
      const holds = namespace === '' || holdsIn(grant, account, namespace);
      if (holds === false) continue;
      for (const way of ways) {
        const found = holds === true && way.allowed === true ? sure : perhaps;
        const because = becauseOf(grant, way);
        const same = found.get(grant.scope);
        if (same === undefined) found.set(grant.scope, [because]);
        else same.push(because);
      }
    }
    const found = sure.size > 0 ? sure : perhaps;
    if (found.size === 0) return [];
    const scopes = [...found.keys()];
    return [
      {
        account,
        allowed: sure.size > 0 ? true : 'unknown',
        scopes: found.has(clusterWide)
          ? [clusterWide, ...scopes.filter((each) => each !== clusterWide)]
          : scopes,
        because: [...found.values()].flat(),
      },
    ];
  });
}

/** Remembers the answers of layers: many accounts share them. */
function allowingGrants(request: AccessRequest): (layer: GrantsByScope) => readonly Allowing[] {
  const known = new WeakMap<GrantsByScope, readonly Allowing[]>();
  return (layer) => {
    let found = known.get(layer);
    if (found === undefined) {
      found = [...layer.values()].flat().flatMap((grant) => {
        const ways = waysOf(grant, request);
        return ways.length === 0 ? [] : [{ grant, ways }];
      });
      known.set(layer, found);
    }
    return found;
  };
}
