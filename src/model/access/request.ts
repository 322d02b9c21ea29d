import type { RuleContent } from '../../kubernetes/builtInRoles.ts';
import { isTemplated } from '../../yaml/access.ts';
import type { RoleRule } from './role.ts';

/** The answer where the input leaves it open. Answers are for programs that ask, too, so it is a text there. */
export type Unknown = 'unknown';

/** A request for a resource, in the words of a SubjectAccessReview: what is absent or empty is not stated. */
export interface ResourceRequest {
  readonly verb: string;
  /** The API group; empty for the core group. */
  readonly group?: string;
  /** The plural, such as `secrets`. */
  readonly resource: string;
  readonly subresource?: string;
  readonly name?: string;
  /** Not stated: a resource of the cluster, or those of all namespaces. */
  readonly namespace?: string;
}

/** A request for a path that is no resource, such as `/metrics`. */
export interface PathRequest {
  readonly verb: string;
  readonly path: string;
}

export type AccessRequest = ResourceRequest | PathRequest;

/**
 * Whether a rule allows a request (K: plugin/pkg/auth/authorizer/rbac/rbac.go, RuleAllows; pkg/apis/rbac/v1/evaluation_helpers.go).
 * Unknown where it would if a template were filled so.
 */
export function allows(rule: RoleRule, request: AccessRequest): boolean | Unknown {
  if (matches(rule, request, isExactly)) return true;
  return rule.templated && matches(rule, request, isPerhaps) ? 'unknown' : false;
}

type Same = (item: string, value: string) => boolean;

const isExactly: Same = (item, value) => item === value;
const isPerhaps: Same = (item, value) => item === value || isTemplated(item);

function matches(rule: RuleContent, request: AccessRequest, same: Same): boolean {
  if (!holds(rule.verbs, request.verb, same)) return false;
  if ('path' in request)
    return rule.paths.some((path) => pathMatches(path, request.path) || same(path, request.path));
  const { group = '', resource, subresource = '', name = '' } = request;
  return (
    holds(rule.groups, group, same) &&
    rule.resources.some((item) => resourceMatches(item, resource, subresource, same)) &&
    (rule.names.length === 0 || rule.names.some((item) => same(item, name)))
  );
}

function holds(list: readonly string[], value: string, same: Same): boolean {
  return list.some((item) => item === '*' || same(item, value));
}

// A bare `pods` does not cover `pods/exec`, a lone star does. A star stands for every resource before the subresource, for none behind.
function resourceMatches(item: string, resource: string, subresource: string, same: Same): boolean {
  if (item === '*' || same(item, subresource === '' ? resource : `${resource}/${subresource}`)) return true;
  return subresource !== '' && item === `*/${subresource}`;
}

function pathMatches(item: string, path: string): boolean {
  let end = item.length;
  while (end > 0 && item[end - 1] === '*') end -= 1;
  return item === path || (end < item.length && path.startsWith(item.slice(0, end)));
}
