import { placeOf } from '../../source/origin.ts';
import type { Place } from '../../text/source.ts';
import type { Binding } from '../model.ts';
import {
  type AccountName,
  clusterWide,
  type Grant,
  type Grants,
  type GrantsByScope,
  rulesOf,
  type Scope,
} from './grants.ts';
import { type AccessRequest, allows, type Unknown } from './request.ts';
import type { Role, RoleRule } from './role.ts';

/** One way in which a request is allowed, or may be. */
export interface Because {
  /** The subject in the binding; null where every API server makes the binding itself. */
  readonly binding: Place | null;
  /** Such as `RoleBinding shop/app`; null where every API server makes the binding itself. */
  readonly bindingName: string | null;
  /** The rule in the role; null for a role that every API server makes itself, or that is unknown. */
  readonly rule: Place | null;
  /** Such as `ClusterRole edit`. */
  readonly roleName: string;
}

export interface Answer {
  /** Unknown: a role that is bound is neither in the input nor built in, or a name in it comes from a template. */
  readonly allowed: boolean | Unknown;
  /** Every binding and rule that allows it; where it is unknown, those that may. Empty when it is not allowed. */
  readonly because: readonly Because[];
}

/** Reasons that hold for sure, and those that may. */
interface Reasons {
  readonly sure: readonly Because[];
  readonly perhaps: readonly Because[];
}

/**
 * Whether an account may do something, as the RBAC authorizer decides it (K: plugin/pkg/auth/authorizer/rbac/rbac.go,
 * pkg/registry/rbac/validation/rule.go). Other authorizers are outside of what manifests say.
 */
export function mayDo(grants: Grants, account: AccountName, request: AccessRequest): Answer {
  const [own, ...shared] = grants.layersOf(account);
  const all = [
    reasonsIn(own!, account, request),
    // What groups have is the same for every account in them, and many are asked about the same request.
    ...[...shared, grants.builtIn].map((layer) => sharedReasons(layer, account, request)),
  ];
  const sure = all.flatMap((reasons) => reasons.sure);
  if (sure.length > 0) return { allowed: true, because: sure };
  const perhaps = all.flatMap((reasons) => reasons.perhaps);
  return perhaps.length > 0 ? { allowed: 'unknown', because: perhaps } : { allowed: false, because: [] };
}

/** Answers that are remembered for each layer at most. */
const mostRemembered = 1_000;
const remembered = new WeakMap<GrantsByScope, Map<string, Reasons>>();

function sharedReasons(layer: GrantsByScope, account: AccountName, request: AccessRequest): Reasons {
  if (layer.size === 0) return { sure: [], perhaps: [] };
  const answers = remembered.get(layer) ?? new Map<string, Reasons>();
  remembered.set(layer, answers);
  const key = JSON.stringify(
    'path' in request
      ? [request.verb, request.path]
      : [request.verb, request.group, request.resource, request.subresource, request.name, request.namespace],
  );
  let reasons = answers.get(key);
  if (reasons === undefined) {
    reasons = reasonsIn(layer, account, request);
    if (answers.size < mostRemembered) answers.set(key, reasons);
  }
  return reasons;
}

function reasonsIn(layer: GrantsByScope, account: AccountName, request: AccessRequest): Reasons {
  const namespace = 'path' in request ? '' : (request.namespace ?? '');
  const sure: Because[] = [];
  const perhaps: Because[] = [];
  for (const scope of scopesOf(namespace)) {
    for (const grant of layer.get(scope) ?? []) {
      const holds = holdsIn(grant, account, namespace);
      if (holds === false) continue;
      for (const way of waysOf(grant, request)) {
        (way.allowed === true && holds === true ? sure : perhaps).push(becauseOf(grant, way));
      }
    }
  }
  return { sure, perhaps };
}

/** The scopes in which a grant may allow something in a namespace; without one it takes a ClusterRoleBinding. */
function scopesOf(namespace: string): readonly Scope[] {
  return namespace === '' ? [clusterWide] : [clusterWide, namespace, null];
}

/** Whether a grant holds in a namespace. Where the apply decides the binding's, it is that of an account without one. */
export function holdsIn(
  { scope, subject }: Grant,
  account: AccountName,
  namespace: string,
): boolean | Unknown {
  if (scope === clusterWide) return true;
  if (namespace === '') return false;
  if (scope !== null) return scope === namespace;
  const who = subject?.who;
  const goesAlong = who?.type === 'account' && who.namespace === null;
  if (!goesAlong || account.namespace === null) return 'unknown';
  return account.namespace === namespace;
}

/** A rule that allows a request, and how. */
export interface Way {
  /** The role that is bound; null when it is unknown. */
  readonly bound: Role | null;
  /** The role that has the rule: another one where the bound role aggregates it. */
  readonly role: Role | null;
  readonly rule: RoleRule | null;
  readonly allowed: true | Unknown;
}

/** The rules of a grant that allow a request, wherever the grant holds. */
export function waysOf(grant: Grant, request: AccessRequest): readonly Way[] {
  if (grant.roles.length === 0) {
    // A Role can say nothing about paths.
    const perhaps = !('path' in request) || grant.scope === clusterWide;
    return perhaps ? [{ bound: null, role: null, rule: null, allowed: 'unknown' }] : [];
  }
  if ('path' in request && grant.scope !== clusterWide) return [];
  const candidates = grant.roles.map((granted): Way[] => {
    if (granted.parts === null)
      return [{ bound: granted.role, role: granted.role, rule: null, allowed: 'unknown' }];
    const ways: Way[] = [];
    for (const { role, rule } of rulesOf(granted)) {
      const allowed = allows(rule, request);
      if (allowed !== false) ways.push({ bound: granted.role, role, rule, allowed });
    }
    return ways;
  });
  const isSure = candidates.every((ways) => ways.some(({ allowed }) => allowed === true));
  return isSure
    ? candidates.flat().filter(({ allowed }) => allowed === true)
    : candidates.flat().map((way) => ({ ...way, allowed: 'unknown' }));
}

/** The way of a grant as people read it. */
export function becauseOf({ binding, subject }: Grant, { bound, role, rule }: Way): Because {
  const node = rule?.node;
  return {
    binding: subject?.place ?? null,
    bindingName: binding === null ? null : bindingName(binding),
    rule: node && role?.manifest ? placeOf(role.manifest, node) : null,
    roleName: bound === null ? `${binding!.roleRef!.kind} ${binding!.roleRef!.name}` : namesOf(bound, role),
  };
}

function namesOf(bound: Role, role: Role | null): string {
  const isOwn = role === null || role === bound || role.manifest === null;
  return isOwn ? roleName(bound) : `${roleName(bound)} through ${roleName(role)}`;
}

export function roleName({ kind, namespace, name }: Role): string {
  return `${kind} ${namespace === null ? name : `${namespace}/${name}`}`;
}

export function bindingName({ kind, manifest: { namespace, name } }: Binding): string {
  if (name === null) return kind;
  return `${kind} ${namespace === null || kind === 'ClusterRoleBinding' ? '' : `${namespace}/`}${name}`;
}
