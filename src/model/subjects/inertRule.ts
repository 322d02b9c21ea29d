import { resourcesOfGroup } from '../../kubernetes/resources.ts';
import { placeOf } from '../../source/origin.ts';
import { nearest } from '../../text/nearest.ts';
import { printableName } from '../../text/printable.ts';
import { at, isTemplated } from '../../yaml/access.ts';
import { rolesOf } from '../access/access.ts';
import { isKubernetesOwn } from '../access/granting.ts';
import type { Role, RoleRule } from '../access/role.ts';
import { objectLabel, referenceTo } from './objects.ts';
import type { SubjectOf, View } from './subject.ts';

/** Names that are looked at for a mistake, of all roles together: each costs a comparison with all that Kubernetes has. */
const mostCompared = 2_000;

/** So many resources and groups of a rule are named. */
const shown = 20;

/** One `inertRule` subject for each part of a role's rule that grants nothing. */
export const view: View<'inertRule'> = (model, each) => {
  let compared = 0;
  const meant: Meant = (resource, names) => {
    compared += 1;
    return compared > mostCompared ? null : nearest(resource, names);
  };
  return each(
    rolesOf(model).filter(({ manifest }) => manifest !== null && !isKubernetesOwn(manifest)),
    ({ manifest }) => manifest!,
    (role) => role.rules.flatMap((rule) => (rule.node === null ? [] : inertParts(role, rule, meant))),
  );
};

/** What was likely meant by a name, of those that there are. */
type Meant = (resource: string, names: readonly string[]) => string | null;

function inertParts(role: Role, rule: RoleRule, meant: Meant): SubjectOf<'inertRule'>[] {
  const parts = rule.resources.flatMap((resource, index): SubjectOf<'inertRule'>[] => {
    const problem = problemOf(rule, resource, meant);
    return problem === null ? [] : [subjectOf(role, rule, 'resources', index, ...problem)];
  });
  // Server-side apply creates what it is allowed to patch by name.
  const isNamed = rule.names.length > 0 && !rule.resources.some((resource) => resource.includes('/'));
  const create = rule.verbs.indexOf('create');
  if (isNamed && create >= 0 && !rule.verbs.some((verb) => verb === 'patch' || verb === '*'))
    parts.push(subjectOf(role, rule, 'verbs', create, 'named-create', null));
  return parts;
}

/** What is wrong with a resource, and what was meant. */
function problemOf(
  { groups }: RoleRule,
  resource: string,
  likely: Meant,
): [problem: 'subresource-star' | 'unknown-resource', meant: string | null] | null {
  if (resource === '*' || isTemplated(resource)) return null;
  const [name = '', sub] = resource.split('/');
  // `userextras/*` is looked up as it stands by nobody either, but the star may be an extra key.
  if (sub === '*') return ['subresource-star', null];
  if (name === '*') return null;
  const served = groups.map(resourcesOfGroup);
  if (served.some((names) => names === undefined || names.includes(name))) return null;
  const meant = likely(
    name,
    served.flatMap((names) => names ?? []),
  );
  return meant === null ? null : ['unknown-resource', meant];
}

function subjectOf(
  role: Role,
  rule: RoleRule,
  part: 'resources' | 'verbs',
  index: number,
  problem: 'subresource-star' | 'unknown-resource' | 'named-create',
  meant: string | null,
): SubjectOf<'inertRule'> {
  const manifest = role.manifest!;
  const node = at(rule.node!, part, index) ?? rule.node!;
  const written = rule[part][index]!;
  return {
    type: 'inertRule',
    facts: {
      object: objectLabel(manifest),
      problem,
      written: printableName(written),
      meant,
      resources: rule.resources.slice(0, shown).map(printableName),
    },
    places: { self: { ...placeOf(manifest, node), message: `\`${printableName(written)}\`` } },
    object: referenceTo(manifest),
    manifest,
    identity: `${problem}|${printableName(written)}|${rule.groups.slice(0, shown).map(printableName).join(',')}`,
  };
}
