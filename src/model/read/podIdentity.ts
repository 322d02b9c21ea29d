import { at, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Workload } from '../model.ts';
import { stepPath } from './stepPath.ts';

/** The names that items of lists of pods go by: templates of a workflow, worker groups, tasks. */
const itemNames = ['name', 'groupName', 'pipelineTaskName'];

/**
 * What tells a workload from others of its object: its path, with items of lists by name where they have one, so that it stays when
 * they are reordered.
 */
export function podIdentity({ manifest, podSpecPath, podSpecSteps }: Workload): string {
  if (!podSpecSteps.some((step) => typeof step === 'number')) return podSpecPath;
  let node: Node | undefined = manifest.root;
  let identity = '';
  for (const step of podSpecSteps) {
    node = at(node, step);
    const name = typeof step === 'number' && itemNames.map((key) => stringOf(at(node, key))).find(Boolean);
    identity = name ? `${identity}[${name}]` : stepPath(identity, step);
  }
  return identity;
}
