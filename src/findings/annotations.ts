import type { Model } from '../model/model.ts';
import type { ObjectReference } from '../model/subjects/subject.ts';
import type { Trouble } from '../model/subjects/suppression.ts';
import type { Manifest } from '../source/document.ts';
import { keyPlaceOf, placeIn, placeOf } from '../source/origin.ts';
import { printableName } from '../text/printable.ts';
import type { Source, Span } from '../text/source.ts';
import { at, fieldOf } from '../yaml/access.ts';
import type { Field, Node } from '../yaml/node.ts';
import { parseAnnotation, type Request } from './directives.ts';
import type { Finding } from './finding.ts';
import { compareText } from './order.ts';
import { type Silencer, type SilencerContext, silencersOf } from './silencer.ts';

export const ignoreAnnotation = 'sa-lint.dev/ignore';

/** The suppressions that annotations of objects and of pod templates hold. */
export interface AnnotationSilencers {
  readonly all: readonly Silencer[];
  readonly troubles: readonly Trouble[];
  /** The annotations that were read; any other one is at a place where it cannot apply. */
  readonly fields: ReadonlySet<Field>;
  onObject(finding: Finding): Silencer | undefined;
}

/** What acts on one object; `within` limits it to one pod of an object that makes several. */
interface Annotated {
  readonly within: Span | null;
  readonly silencers: ReadonlyMap<string, Silencer>;
}

interface Candidate {
  readonly manifest: Manifest;
  readonly annotated: readonly Annotated[];
}

/**
 * Reads `sa-lint.dev/ignore` from `metadata.annotations` of every object and of every pod template. It acts on findings about
 * that object. When several objects of the run have the same kind, namespace and name (overlays), it acts only on findings that
 * stand in the object that carries it.
 */
export function annotationSilencers(
  model: Pick<Model, 'manifests' | 'workloads'>,
  context: SilencerContext,
): AnnotationSilencers {
  const all: Silencer[] = [];
  const troubles: Trouble[] = [];
  const fields = new Set<Field>();
  const byManifest = new Map<Manifest, Annotated[]>();

  const read = (manifest: Manifest, metadata: Node | null | undefined, within: Span | null): void => {
    const field = fieldOf(at(metadata ?? undefined, 'annotations'), ignoreAnnotation);
    if (field === undefined || fields.has(field)) return;
    fields.add(field);
    const silencers = new Map<string, Silencer>();
    const { source, requests } = requestsOf(manifest, field);
    for (const request of requests) {
      const found = silencersOf(request, 'annotation', source, context);
      for (const trouble of found.troubles) troubles.push(trouble);
      for (const silencer of found.silencers) {
        all.push(silencer);
        if (!silencers.has(silencer.rule.id)) silencers.set(silencer.rule.id, silencer);
      }
    }
    const annotated = byManifest.get(manifest) ?? [];
    byManifest.set(manifest, annotated);
    annotated.push({ within, silencers });
  };

  for (const manifest of model.manifests) read(manifest, at(manifest.root, 'metadata'), null);
  const pods = new Map<Manifest, number>();
  for (const { manifest } of model.workloads) pods.set(manifest, (pods.get(manifest) ?? 0) + 1);
  for (const { manifest, podMetadata, podSpec, podSpecKey } of model.workloads) {
    if (podMetadata === null) continue;
    const start = Math.min(podMetadata.span.start, podSpecKey.span.start);
    read(manifest, podMetadata, pods.get(manifest) === 1 ? null : { start, end: podSpec.span.end });
  }

  const find = candidates(model.manifests, byManifest);
  return {
    all,
    troubles,
    fields,
    onObject(finding) {
      const { span, rule } = finding;
      for (const { within, silencers } of find(finding)?.annotated ?? []) {
        const silencer = silencers.get(rule);
        if (silencer !== undefined && (within === null || contains(within, span.start))) return silencer;
      }
      return undefined;
    },
  };
}

/** Finds the object that a finding is about; undefined when no annotation can act on it or when it is not clear which one it is. */
function candidates(
  manifests: readonly Manifest[],
  byManifest: ReadonlyMap<Manifest, readonly Annotated[]>,
): (finding: Finding) => Candidate | undefined {
  const byObject = new Map<string, Candidate[]>();
  for (const manifest of byManifest.keys()) byObject.set(objectKey(manifest), []);
  if (byObject.size === 0) return () => undefined;
  for (const manifest of manifests)
    byObject.get(objectKey(manifest))?.push({ manifest, annotated: byManifest.get(manifest) ?? [] });
  for (const same of byObject.values())
    same.sort((a, b) => compare(a.manifest, b.manifest.source.path, b.manifest.root.span.start));

  return (finding) => {
    if (finding.object === null) return undefined;
    const same = byObject.get(objectKey(finding.object)) ?? [];
    if (same.length < 2) return same[0];
    let low = 0;
    let high = same.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (compare(same[middle]!.manifest, finding.source.path, finding.span.start) <= 0) low = middle;
      else high = middle;
    }
    const { manifest } = same[low]!;
    const stands = manifest.source.path === finding.source.path;
    return stands && contains(manifest.root.span, finding.span.start) ? same[low] : undefined;
  };
}

function compare(manifest: Manifest, path: string, start: number): number {
  return compareText(manifest.source.path, path) || manifest.root.span.start - start;
}

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

function objectKey(object: ObjectReference): string {
  // Findings carry names as they are safe to print.
  return JSON.stringify(
    [object.apiVersion, object.kind, object.namespace, object.name].map((part) =>
      part === null ? null : printableName(part),
    ),
  );
}

/** What an annotation asks for, with its places in the source that is said with it. */
function requestsOf(
  manifest: Manifest,
  field: Field,
): { readonly source: Source; readonly requests: readonly Request[] } {
  const { value } = field;
  if (value.type !== 'scalar' || typeof value.value !== 'string') {
    const { source, span } = keyPlaceOf(manifest, field);
    return { source, requests: [malformed('The annotation is no string', span)] };
  }
  const { source, span } = placeOf(manifest, value);
  const within = ({ start, end }: Span) => placeIn(manifest, value, start, end).span;
  const requests = parseAnnotation(value.value, 0).map(
    (request): Request => ({
      ...request,
      span: within(request.span),
      names: request.names.map((name) => ({ text: name.text, span: within(name.span) })),
      mistake: request.mistake && { ...request.mistake, span: within(request.mistake.span) },
    }),
  );
  return { source, requests: requests.length > 0 ? requests : [malformed('It names no rule', span)] };
}

function malformed(detail: string, span: Span): Request {
  const mistake = { problem: 'malformed', detail, span, suggestion: null } as const;
  return { names: [], until: null, reason: '', span, mistake };
}
