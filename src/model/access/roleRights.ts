import type { RuleContent } from '../../kubernetes/builtInRoles.ts';
import { type Right, type RightName, rightNames, rightOf } from '../../kubernetes/rights.ts';
import { type GrantedRole, rulesOf } from './grants.ts';
import type { Role, RoleRule } from './role.ts';

/** How far a right is held: not at all, for named objects alone, for all. */
export const notHeld = 0;
export const heldForNames = 1;
export const held = 2;

/** One number a right, in the order of `rightNames`. */
export type Levels = Readonly<Uint8Array>;

/** A rule that gives a right. */
export interface Hit {
  readonly role: Role;
  readonly rule: RoleRule;
  /** Which of the rule's resources and verbs give it: indexes into their lists. */
  readonly resource: number;
  readonly verb: number;
  /** The names that it holds for; null: for all. */
  readonly names: readonly string[] | null;
}

/** The rights that a role gives, wherever it is bound. */
export interface RoleRights {
  readonly levels: Levels;
  /** Every verb on every resource of every group. */
  readonly isAdmin: boolean;
  hitsOf(right: RightName): readonly Hit[];
}

const known = new WeakMap<GrantedRole, RoleRights>();

export function rightsOf(granted: GrantedRole): RoleRights {
  let rights = known.get(granted);
  if (rights === undefined) {
    rights = workOut(granted);
    known.set(granted, rights);
  }
  return rights;
}

function workOut(granted: GrantedRole): RoleRights {
  const levels = new Uint8Array(rightNames.length);
  const hits = new Map<RightName, Hit[]>();
  let isAdmin = false;
  for (const { role, rule } of rulesOf(granted)) {
    if (rule.paths.length > 0) continue;
    if (isEverything(rule)) isAdmin = true;
    for (const [index, name] of rightNames.entries()) {
      const hit = hitOf(rightOf(name), role, rule);
      if (hit === null) continue;
      levels[index] = Math.max(levels[index]!, hit.names === null ? held : heldForNames);
      const all = hits.get(name);
      if (all === undefined) hits.set(name, [hit]);
      else all.push(hit);
    }
  }
  return { levels, isAdmin, hitsOf: (right) => hits.get(right) ?? [] };
}

function isEverything({ verbs, groups, resources, names }: RuleContent): boolean {
  return [verbs, groups, resources].every((list) => list.includes('*')) && names.length === 0;
}

function hitOf(right: Right, role: Role, rule: RoleRule): Hit | null {
  const names = namesThatCount(right, rule);
  if (names?.length === 0) return null;
  const resource = rule.resources.findIndex(resourcesOf(right, rule));
  if (resource < 0) return null;
  // A top-level object has no name yet when it is created (K: apiserver/pkg/endpoints/request/requestinfo.go).
  const isNameless = rule.names.length > 0 && !rule.resources[resource]!.includes('/');
  const verb = rule.verbs.findIndex((item) =>
    item === '*'
      ? right.verbs.some((each) => !isNameless || !namelessVerbs.has(each))
      : right.verbs.includes(item) && !(isNameless && namelessVerbs.has(item)),
  );
  return verb < 0 ? null : { role, rule, resource, verb, names };
}

const namelessVerbs: ReadonlySet<string> = new Set(['create', 'deletecollection']);

/** Null: all of them. */
function namesThatCount({ names }: Right, rule: RuleContent): readonly string[] | null {
  if (rule.names.length === 0) return null;
  if (names === undefined) return rule.names;
  return rule.names.some((name) => names.includes(name)) ? null : [];
}

/** Which resources of a rule give a right, as far as group and resource go. Groups are looked at once, not for each resource. */
function resourcesOf({ group, resources, also }: Right, { groups }: RuleContent): (item: string) => boolean {
  const anyGroup = groups.includes('*');
  const inGroup = anyGroup || groups.includes(group);
  const others: readonly string[] =
    also === undefined ? [] : [...also].filter((each) => anyGroup || groups.includes(groupIn(each)));
  return (item) =>
    (inGroup && resources.some((each) => covers(item, each))) ||
    others.some((each) => item === '*' || item === each.slice(each.indexOf(' ') + 1));
}

function groupIn(groupAndResource: string): string {
  return groupAndResource.slice(0, groupAndResource.indexOf(' '));
}

// Whether a resource of a rule covers that of a right; a right may be to all subresources.
function covers(item: string, resource: string): boolean {
  if (item === '*' || item === resource) return true;
  const slash = resource.indexOf('/');
  if (slash < 0) return false;
  if (resource.endsWith('/*')) return item.startsWith(resource.slice(0, -1));
  return item === `*${resource.slice(slash)}`;
}
