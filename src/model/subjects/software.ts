import { groupOf } from '../../kubernetes/apiGroup.ts';
import { imageName, type KnownSoftware, knownSoftware } from '../../kubernetes/software.ts';
import { at, stringOf } from '../../yaml/access.ts';
import type { Workload } from '../model.ts';

/** Software in the pods that is known to need its token; null when nothing is recognised. */
export function softwareOf(workload: Workload): string | null {
  const { manifest, podMetadata, containers } = workload;
  const kind = `${groupOf(manifest.apiVersion)}/${manifest.kind}`;
  const images = containers.flatMap(({ image }) => (image === null ? [] : [imageName(image)]));
  const annotations = at(podMetadata ?? undefined, 'annotations');
  const fits = ({ kinds, image, annotation }: KnownSoftware) =>
    kinds?.includes(kind) ||
    (image !== undefined && images.some((each) => image.test(each))) ||
    annotation?.values.includes(stringOf(at(annotations, annotation.key)) ?? '');
  return knownSoftware.find(fits)?.name ?? null;
}
