import { groupOf } from '../../kubernetes/apiGroup.ts';
import { patternFields } from '../../kubernetes/podPatterns.ts';
import { mayHoldPods, type PodPlace, workloadKind } from '../../kubernetes/workloads.ts';
import type { Manifest } from '../../source/document.ts';
import { keyPlaceOf, placeOf } from '../../source/origin.ts';
import type { Place } from '../../text/source.ts';
import { at, itemsOf, mappingOf, stringOf } from '../../yaml/access.ts';
import type { Field, MappingNode, Node } from '../../yaml/node.ts';
import { Uses } from '../../yaml/uses.ts';
import type { Path } from '../../yaml/value.ts';
import { pathOf, type Visit, walk } from '../../yaml/walk.ts';
import { type Found, fieldAt, find } from './fieldPaths.ts';
import { pathText } from './stepPath.ts';

/** One set of pods as it stands in an object. */
export interface PodSite {
  readonly manifest: Manifest;
  readonly place: PodPlace;
  readonly builtIn: boolean;
  /** The mapping that holds the pod's fields. */
  readonly spec: MappingNode;
  readonly specPath: string;
  /** The same as steps. */
  readonly specSteps: Path;
  readonly specKey: Place;
  readonly metadata: MappingNode | null;
  /** Items of lists that are sets of pods of their own, and so do not belong to this one. */
  readonly others: ReadonlySet<Node>;
}

/** The pods that an object makes. `partial`: it is of a kind that makes pods, but holds only a part of one, as a patch does. */
export interface PodSites {
  readonly sites: readonly PodSite[];
  readonly partial: boolean;
}

const none: PodSites = { sites: [], partial: false };
/** Nobody knows what such a kind does with a pod that names no account. */
const unknownKind: PodPlace = { at: '', accountUnset: 'unknown' };

/** Finds the pods of an object: by the table of kinds, and for unknown custom resources by their shape. */
export function podSitesOf(manifest: Manifest): PodSites {
  const row = workloadKind(manifest.apiVersion, manifest.kind);
  if (row === undefined) {
    return mayHoldPods(manifest.apiVersion, manifest.kind) ? podSitesByShape(manifest) : none;
  }
  if (row.builtIn && isLoosePatch(manifest)) return { sites: [], partial: true };
  const others = new Set<Node>();
  const sites: PodSite[] = [];
  let partial = false;
  // Overriding places come last in the table and are found first, so that the others can leave them out.
  for (const place of row.pods.toReversed()) {
    const found = find(manifest.root, place.at).flatMap((each) =>
      siteAt(manifest, place, row.builtIn, each, others),
    );
    if (place.onlyOverriding) {
      const own = found.filter(overrides);
      for (const site of own) others.add(site.spec);
      sites.unshift(...own);
      continue;
    }
    const whole = found.filter((site) => place.container !== undefined || hasImage(site));
    if (whole.length < found.length) partial = true;
    sites.unshift(...whole);
  }
  return { sites, partial: sites.length === 0 && (partial || row.builtIn) };
}

// The file, or the folder that it lies in, is named after a patch.
const patchName = /(?:^|[/._-])patch(?:es)?(?:[/._-][^/]*)?$/i;

/**
 * A patch that no kustomization names, as scaffolds leave them behind: the file is named like one, and the API server would refuse
 * the object for want of its selector (K: pkg/apis/apps/validation/validation.go).
 */
function isLoosePatch({ source, apiVersion, root }: Manifest): boolean {
  return (
    groupOf(apiVersion) === 'apps' &&
    mappingOf(at(root, 'spec', 'template')) !== undefined &&
    at(root, 'spec', 'selector') === undefined &&
    patchName.test(source.path)
  );
}

function siteAt(
  manifest: Manifest,
  place: PodPlace,
  builtIn: boolean,
  { node, path, field, parent }: Found,
  others: ReadonlySet<Node>,
): PodSite[] {
  if (node.type !== 'mapping') return [];
  return [
    {
      manifest,
      place,
      builtIn,
      spec: node,
      specPath: pathText(path),
      specSteps: path,
      specKey: keyOf(manifest, node, field),
      metadata: metadataOf(manifest.root, place, node, field, parent),
      others,
    },
  ];
}

/** An item of a list has no key: its first field stands for it. */
function keyOf(manifest: Manifest, spec: MappingNode, field: Field | null): Place {
  const [first] = spec.fields.values();
  const key = field ?? first;
  return key === undefined ? placeOf(manifest, spec) : keyPlaceOf(manifest, key);
}

function metadataOf(
  root: MappingNode,
  place: PodPlace,
  spec: MappingNode,
  field: Field | null,
  parent: Node | null,
): MappingNode | null {
  if (place.metadata !== undefined) return mappingOf(fieldAt(spec, place.metadata)?.value) ?? null;
  // A custom resource's own metadata is not that of its pods.
  if (field?.key !== 'spec' || (parent === root && place.container !== undefined)) return null;
  return mappingOf(at(parent ?? undefined, 'metadata')) ?? null;
}

/** Something of its own is written: the first path of each list is the one of the place itself. */
function overrides({ place, spec }: PodSite): boolean {
  return [place.account?.[0], place.automount?.[0]].some((path) => {
    const field = path === undefined || path.startsWith('/') ? undefined : fieldAt(spec, path);
    return field !== undefined && !(field.value.type === 'scalar' && (field.value.value ?? '') === '');
  });
}

/**
 * OpenShift writes the images when their streams change: of a DeploymentConfig by its triggers, of other kinds by an annotation
 * (openshift/api: apps/v1/types.go, DeploymentTriggerImageChangeParams; openshift/library-go: pkg/image/trigger).
 */
function fillsInImages({ apiVersion, kind, root }: Manifest): boolean {
  if (stringOf(at(root, 'metadata', 'annotations', 'image.openshift.io/triggers'))) return true;
  if (kind !== 'DeploymentConfig' || !['', 'apps.openshift.io'].includes(groupOf(apiVersion))) return false;
  return itemsOf(at(root, 'spec', 'triggers')).some(
    (trigger) =>
      stringOf(at(trigger, 'type')) === 'ImageChange' &&
      itemsOf(at(trigger, 'imageChangeParams', 'containerNames')).length > 0,
  );
}

/** A pod without containers, or in which no container has an image, is a patch or a fragment. */
function hasImage({ spec, manifest }: PodSite): boolean {
  const containers = itemsOf(at(spec, 'containers'));
  if (containers.some((container) => stringOf(at(container, 'image')))) return true;
  return containers.length > 0 && fillsInImages(manifest);
}

/**
 * Pod specs of an unknown custom resource: mappings with containers next to another field that only pods have, but not what pods are
 * only compared with. Embedded objects are found so, too.
 */
function podSitesByShape(manifest: Manifest): PodSites {
  const sites: PodSite[] = [];
  // Pods that aliases repeat are pods of their own.
  const uses = new Uses(mostRepeats);
  const isNew = (visit: Visit) => {
    const holder = visit.field === null ? visit.parent : visit;
    return (
      visit.node.type !== 'scalar' &&
      !patternFields.has(visit.field?.key ?? '') &&
      uses.isNew(visit.node, holder)
    );
  };
  for (const visit of walk(manifest.root, undefined, { isNew })) {
    const { node, field, parent } = visit;
    if (node.type !== 'mapping' || !looksLikePod(node)) continue;
    const found = { node, path: pathOf(visit), field, parent: parent?.node ?? null };
    const [site] = siteAt(manifest, unknownKind, false, found, new Set());
    if (site === undefined || !hasImage(site)) continue;
    sites.push(site);
    visit.skip();
  }
  return { sites, partial: false };
}

// Of all nodes of one object together; there are far more nodes than pods.
const mostRepeats = 10_000;

function looksLikePod(node: MappingNode): boolean {
  return (
    node.fields.get('containers')?.value.type === 'sequence' &&
    ['serviceAccountName', 'automountServiceAccountToken', 'volumes'].some((key) => node.fields.has(key))
  );
}
