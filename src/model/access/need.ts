import type { RuleContent } from '../../kubernetes/builtInRoles.ts';
import type { BindingSubject, MeantAccount, Model } from '../model.ts';
import { grantsOf } from './access.ts';
import { rulesOf } from './grants.ts';
import { rightsOf } from './roleRights.ts';

/** What the bindings of an account say about its token. */
export interface Need {
  /** A program that runs as the account calls the API, as far as its bindings tell. */
  readonly needed: boolean;
  /** A binding of it allows every request. */
  readonly admin: boolean;
}

const nothing: Need = { needed: false, admin: false };
const known = new WeakMap<Model, WeakMap<readonly BindingSubject[], Need>>();

/**
 * Whether bindings show a need for the token. Those count that name the account or the group of its namespace, and whose role
 * allows a request that a program makes, or is not known.
 */
export function needOf(model: Model, { related }: Pick<MeantAccount, 'related'>): Need {
  if (related.length === 0) return nothing;
  const answers = known.get(model) ?? new WeakMap<readonly BindingSubject[], Need>();
  known.set(model, answers);
  let need = answers.get(related);
  if (need === undefined) {
    need = workOut(model, related);
    answers.set(related, need);
  }
  return need;
}

function workOut(model: Model, related: readonly BindingSubject[]): Need {
  const grants = grantsOf(model);
  let { needed, admin } = nothing;
  for (const subject of related) {
    // The API server refuses what makes no grant.
    const grant = grants.of(subject);
    if (grant === undefined) continue;
    admin ||= grant.roles.some((role) => rightsOf(role).isAdmin);
    if (subject.who.type !== 'account' && subject.who.type !== 'accounts-of-namespace') continue;
    needed ||=
      grant.roles.length === 0 ||
      grant.roles.some(
        (role) => role.parts === null || [...rulesOf(role)].some(({ rule }) => isOfProgram(rule)),
      );
    if (needed && admin) break;
  }
  return { needed, admin };
}

/** What admission checks when a pod starts, and what a kubelet pulls images with: no program in the pod asks for it. */
const pullsImages: ReadonlySet<string> = new Set(['imagestreams/layers']);

function isOfProgram({ verbs, resources, paths }: RuleContent): boolean {
  if (verbs.every((verb) => verb === 'use')) return false;
  return paths.length > 0 || !resources.every((resource) => pullsImages.has(resource));
}
