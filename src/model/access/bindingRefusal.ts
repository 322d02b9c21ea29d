import { groupOf } from '../../kubernetes/apiGroup.ts';
import { at, isTemplated, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Binding } from '../model.ts';

const rbacGroup = 'rbac.authorization.k8s.io';

// API: apimachinery/pkg/util/validation, IsDNS1123Subdomain
const accountName = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Whether the API server refuses a binding, which then grants nothing to anybody
 * (K: pkg/apis/rbac/validation/validation.go, ValidateRoleBinding, ValidateClusterRoleBinding; v1/defaults.go). Names that a
 * template engine has yet to fill in are taken for valid.
 */
export function isRefused({ kind, manifest, roleRef }: Binding): boolean {
  // OpenShift's own bindings say less, and its server fills in the rest.
  if (groupOf(manifest.apiVersion) !== rbacGroup) return false;
  if (roleRef === null || roleRef.name === '') return true;
  if (roleRef.kind !== 'ClusterRole' && (roleRef.kind !== 'Role' || kind === 'ClusterRoleBinding'))
    return true;
  if (!isTemplated(roleRef.name) && !isPathSegment(roleRef.name)) return true;
  if ((stringOf(at(manifest.root, 'roleRef', 'apiGroup')) || rbacGroup) !== rbacGroup) return true;
  return itemsOf(at(manifest.root, 'subjects')).some((subject) =>
    isSubjectRefused(subject, kind === 'ClusterRoleBinding'),
  );
}

// K: apimachinery/pkg/api/validation/path/name.go, IsValidPathSegmentName
function isPathSegment(name: string): boolean {
  return name !== '.' && name !== '..' && !/[/%]/.test(name);
}

function isSubjectRefused(subject: Node, needsNamespace: boolean): boolean {
  const name = stringOf(at(subject, 'name'));
  if (!name) return true;
  const group = stringOf(at(subject, 'apiGroup')) ?? '';
  switch (stringOf(at(subject, 'kind'))) {
    case 'ServiceAccount':
      if (group !== '' || (needsNamespace && !stringOf(at(subject, 'namespace')))) return true;
      return !isTemplated(name) && (name.length > 253 || !accountName.test(name));
    case 'User':
    case 'Group':
      return group !== '' && group !== rbacGroup;
    default:
      return true;
  }
}
