import { azureUseLabel } from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import { at, fieldOf, stringOf } from '../../yaml/access.ts';
import type { Field, Node } from '../../yaml/node.ts';
import type { Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, namePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `azureLabel` subject for each workload whose pods lack the label for Azure's identity, while it stands beside them. */
export const view: View<'azureLabel'> = ({ workloads }, each) => each(workloads, manifestOf, subjectsOf);

type Where = SubjectOf<'azureLabel'>['facts']['where'];

function subjectsOf(workload: Workload): SubjectOf<'azureLabel'>[] {
  const { manifest, podMetadata, account, isStatic } = workload;
  if (isStatic || fieldOf(at(podMetadata ?? undefined, 'labels'), azureUseLabel) !== undefined) return [];
  const [found] = [
    labelAt(manifest, podMetadata ?? undefined, 'annotations', 'annotation'),
    labelAt(manifest, at(manifest.root, 'metadata'), 'labels', 'object'),
    account.object === null
      ? null
      : labelAt(account.object.manifest, at(account.object.manifest.root, 'metadata'), 'labels', 'account'),
  ].filter((one) => one !== null);
  if (found === undefined) return [];
  return [
    {
      type: 'azureLabel',
      facts: { object: objectLabel(manifest), where: found.where },
      places: {
        self: keyPlace(found.holder, found.field, 'the label does nothing here'),
        pod: { ...workload.podSpecKey, message: `the pods of ${objectLabel(manifest)}` },
        name: namePlace(manifest),
      },
      object: referenceTo(manifest),
      manifest,
      pod: workload,
      identity: podIdentity(workload),
    },
  ];
}

/** The webhook asks for the value "true" and no other. */
function labelAt(
  holder: Manifest,
  metadata: Node | undefined,
  key: 'labels' | 'annotations',
  where: Where,
): { readonly holder: Manifest; readonly field: Field; readonly where: Where } | null {
  const field = fieldOf(at(metadata, key), azureUseLabel);
  return field !== undefined && stringOf(field.value) === 'true' ? { holder, field, where } : null;
}
