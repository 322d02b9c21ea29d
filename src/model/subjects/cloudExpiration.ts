import { type CloudExpiration, cloudExpirations } from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import { printableName } from '../../text/printable.ts';
import { at, fieldOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { namePlace, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `cloudExpiration` subject for each annotation of an account or pod that says how long a cloud's token lives. */
export const view: View<'cloudExpiration'> = ({ workloads, serviceAccounts }, each) => [
  ...each(
    serviceAccounts,
    ({ manifest }) => manifest,
    ({ manifest }) => subjectsOf(manifest, at(manifest.root, 'metadata'), ''),
  ),
  ...each(
    workloads.filter(({ podMetadata }) => podMetadata !== null),
    ({ manifest }) => manifest,
    (workload) => subjectsOf(workload.manifest, workload.podMetadata!, podIdentity(workload), workload),
  ),
];

function subjectsOf(
  manifest: Manifest,
  metadata: Node | undefined,
  identity: string,
  pod?: Workload,
): SubjectOf<'cloudExpiration'>[] {
  const annotations = at(metadata, 'annotations');
  if (annotations === undefined) return [];
  return cloudExpirations.flatMap((expiration): SubjectOf<'cloudExpiration'>[] => {
    const field = fieldOf(annotations, expiration.annotation);
    const written = field && stringOf(field.value);
    // Only whole numbers can be judged; a placeholder is somebody else's number.
    if (field === undefined || !written || !/^-?\d{1,15}$/.test(written)) return [];
    return [
      {
        type: 'cloudExpiration',
        facts: { object: objectLabel(manifest), ...factsOf(expiration, Number(written)) },
        places: {
          self: valuePlace(manifest, field.value, "how long the cloud's token lives"),
          name: namePlace(manifest),
        },
        object: referenceTo(manifest),
        manifest,
        ...(pod !== undefined && { pod }),
        identity: `${identity}|${printableName(expiration.annotation)}`,
      },
    ];
  });
}

function factsOf({ annotation, provider, minimum, maximum }: CloudExpiration, seconds: number) {
  return {
    annotation,
    provider,
    seconds,
    minimum,
    outOfRange: seconds < minimum || (maximum !== null && seconds > maximum),
  };
}
