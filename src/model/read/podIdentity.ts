import { at, fieldOf, stringOf } from '../../yaml/access.ts';
import type { Workload } from '../model.ts';

/** The names that items of lists of pods go by: templates of a workflow, worker groups, tasks. */
const itemNames = ['name', 'groupName', 'pipelineTaskName'];

/**
 * What tells a workload from others of its object: its path, with items of lists by name where they have one, so that it stays when
 * they are reordered.
 */
export function podIdentity({ manifest, podSpecPath }: Workload): string {
  if (!podSpecPath.includes('[')) return podSpecPath;
  let node = at(manifest.root);
  const parts = podSpecPath.split('.').map((part) => {
    const item = /^(.*)\[(\d+)\]$/.exec(part);
    if (item === null) {
      node = fieldOf(node, part)?.value;
      return part;
    }
    node = at(node, item[1]!, Number(item[2]));
    const name = itemNames.map((key) => stringOf(at(node, key))).find((each) => each);
    return name === undefined ? part : `${item[1]}[${name}]`;
  });
  return parts.join('.');
}
