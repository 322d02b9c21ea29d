import { groupsOfResource, resourcesOfGroup } from '../kubernetes/resources.ts';
import { type AccountName, clusterWide, type Scope } from '../model/access/grants.ts';
import type { AccessRequest } from '../model/access/request.ts';
import { nearest } from '../text/nearest.ts';
import { printable } from '../text/printable.ts';
import { UsageError } from './failure.ts';

/** What `can` and `who-can` ask: flags as commander hands them over. */
export interface QuestionFlags {
  readonly name?: string;
  readonly namespace?: string;
}

export interface Question {
  readonly request: AccessRequest;
  /** What may surprise about how it was understood. */
  readonly remarks: readonly string[];
}

/**
 * Reads `<resource[.group][/subresource]>`, or a path that starts with `/`. A resource without a group is taken for that of the
 * group of Kubernetes that serves it, as kubectl does it.
 */
export function questionOf(verb: string, what: string, { name, namespace }: QuestionFlags): Question {
  if (what.startsWith('/')) {
    if (name !== undefined || namespace !== undefined)
      throw new UsageError(`'${what}' is a path, which has neither a name nor a namespace.`);
    return { request: { verb, path: what }, remarks: [] };
  }
  const [resourceAndGroup = '', ...rest] = what.split('/');
  if (resourceAndGroup === '' || rest.length > 1)
    throw new UsageError(
      `'${what}' is not of the form <resource[.group][/subresource]>, such as pods/exec or deployments.apps.`,
    );
  const dot = resourceAndGroup.indexOf('.');
  const resource = dot < 0 ? resourceAndGroup : resourceAndGroup.slice(0, dot);
  const stated = dot < 0 ? undefined : resourceAndGroup.slice(dot + 1);
  const [served] = groupsOfResource(resource);
  const group = stated ?? served ?? '';
  const request = {
    verb,
    group,
    resource,
    ...(rest[0] ? { subresource: rest[0] } : {}),
    ...(name ? { name } : {}),
    ...(namespace ? { namespace } : {}),
  };
  return { request, remarks: doubt(resource, group, stated) };
}

/** Kubernetes answers for resources that do not exist, too; whoever asks for one has mistyped it. */
function doubt(resource: string, group: string, stated: string | undefined): string[] {
  const known = resourcesOfGroup(group);
  if (resource === '*' || known === undefined || known.includes(resource)) return [];
  const meant = nearest(resource, known);
  const where = stated ? `the group '${group}'` : 'the core group';
  return [
    `Kubernetes has no resource '${resource}' in ${where}.` +
      (meant === null
        ? ' Write a custom resource with its group: <resource>.<group>.'
        : ` Did you mean '${meant}'?`),
  ];
}

/** `get secrets named 'db' in the namespace 'shop'`; safe to print. */
export function wordsOf(request: AccessRequest): string {
  if ('path' in request) return printable(`${request.verb} ${request.path}`);
  const { verb, group, resource, subresource, name, namespace } = request;
  const what = `${resource}${group ? `.${group}` : ''}${subresource ? `/${subresource}` : ''}`;
  return printable(
    `${verb} ${what}${name ? ` named '${name}'` : ''}${namespace ? ` in the namespace '${namespace}'` : ''}`,
  );
}

/** `shop/app`, or the name alone where the apply decides the namespace. */
export function accountText({ namespace, name }: AccountName): string {
  return printable(namespace === null ? name : `${namespace}/${name}`);
}

export function scopeText(scope: Scope): string {
  if (scope === clusterWide) return 'in the whole cluster';
  return scope === null ? 'in the namespace of the apply' : `in the namespace '${printable(scope)}'`;
}
