import { groupOf } from '../kubernetes/apiGroup.ts';
import { at, itemsOf } from '../yaml/access.ts';
import type { Node } from '../yaml/node.ts';
import type { Manifest } from './document.ts';

/**
 * Whether an object has all that the API server asks of its kind, so that it is no patch, whoever calls it one: a patch leaves out
 * the selector of a Deployment, the images of containers, the role of a binding. False for kinds that need nothing but a name.
 * K: pkg/apis/apps/validation/validation.go (selector), pkg/apis/core/validation/validation.go (containers),
 * pkg/apis/batch/validation/validation.go (restartPolicy, schedule), pkg/apis/rbac/validation/validation.go (roleRef)
 */
export function isWhole({ root, apiVersion, kind }: Manifest): boolean {
  if (at(root, '$patch') !== undefined) return false;
  const spec = at(root, 'spec');
  switch (`${groupOf(apiVersion)}/${kind}`) {
    case '/Pod':
      return hasContainers(spec);
    case 'apps/Deployment':
    case 'apps/StatefulSet':
    case 'apps/DaemonSet':
    case 'apps/ReplicaSet':
      return at(spec, 'selector') !== undefined && hasContainers(at(spec, 'template', 'spec'));
    case 'batch/Job':
      return isJob(spec);
    case 'batch/CronJob':
      return at(spec, 'schedule') !== undefined && isJob(at(spec, 'jobTemplate', 'spec'));
    case '/Secret':
      return at(root, 'type') !== undefined && at(root, 'metadata', 'annotations') !== undefined;
    case 'rbac.authorization.k8s.io/RoleBinding':
    case 'rbac.authorization.k8s.io/ClusterRoleBinding':
      return at(root, 'roleRef') !== undefined && at(root, 'subjects') !== undefined;
    default:
      return false;
  }
}

function isJob(spec: Node | undefined): boolean {
  const pod = at(spec, 'template', 'spec');
  return at(pod, 'restartPolicy') !== undefined && hasContainers(pod);
}

function hasContainers(pod: Node | undefined): boolean {
  const containers = itemsOf(at(pod, 'containers'));
  return (
    containers.length > 0 &&
    containers.every((one) => at(one, 'name') !== undefined && at(one, 'image') !== undefined)
  );
}
