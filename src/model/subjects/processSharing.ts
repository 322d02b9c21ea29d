import { printableName } from '../../text/printable.ts';
import { fieldOf } from '../../yaml/access.ts';
import type { Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/**
 * One `processSharing` subject for each workload whose containers see each other's processes while not all of them hold the same
 * tokens: through `/proc/<pid>/root` each reads the files of the others, as far as its user may.
 */
export const view: View<'processSharing'> = ({ workloads }, each) => each(workloads, manifestOf, sharingOf);

function sharingOf(workload: Workload): SubjectOf<'processSharing'>[] {
  const { manifest, podSpec, containers, tokens, isStatic } = workload;
  const field = fieldOf(podSpec, 'shareProcessNamespace');
  if (isStatic || field?.value.type !== 'scalar' || field.value.value !== true) return [];
  // Init containers have ended when the others run, but for those that are sidecars.
  const running = containers.filter(
    ({ kind, node }) => kind !== 'init' || fieldOf(node, 'restartPolicy') !== undefined,
  );
  const names = running.map(({ name }) => name);
  const apart = tokens
    .filter(({ held }) => held === true)
    .map((token) => ({
      holders: names.filter((name) => token.containers.includes(name)),
      others: names.filter((name) => !token.containers.includes(name)),
    }))
    .find(({ holders, others }) => holders.length > 0 && others.length > 0);
  if (apart === undefined) return [];
  return [
    {
      type: 'processSharing',
      facts: {
        object: objectLabel(manifest),
        holders: apart.holders.map(printableName),
        others: apart.others.map(printableName),
      },
      places: {
        self: keyPlace(manifest, field, 'containers see the processes of each other'),
        name: namePlace(manifest),
      },
      object: referenceTo(manifest),
      manifest,
      pod: workload,
      identity: podIdentity(workload),
    },
  ];
}
