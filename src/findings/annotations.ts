import type { Model, Workload } from '../model/model.ts';
import type { Subject } from '../model/subjects/subject.ts';
import type { Trouble } from '../model/subjects/suppression.ts';
import type { Manifest } from '../source/document.ts';
import { keyPlaceOf, placeIn, placeOf } from '../source/origin.ts';
import type { Source, Span } from '../text/source.ts';
import { at, fieldOf } from '../yaml/access.ts';
import type { Field, Node } from '../yaml/node.ts';
import { parseAnnotation, type Request } from './directives.ts';
import { type Silencer, type SilencerContext, silencersOf } from './silencer.ts';

export const ignoreAnnotation = 'sa-lint.dev/ignore';

/** The suppressions that annotations of objects and of pod templates hold. */
export interface AnnotationSilencers {
  readonly all: readonly Silencer[];
  readonly troubles: readonly Trouble[];
  /** The annotations that were read; any other one is at a place where it cannot apply. */
  readonly fields: ReadonlySet<Field>;
  /** What silences a rule for a subject. */
  onObject(rule: string, subject: Subject): Silencer | undefined;
}

/** The silencers of one annotation by rule. */
type ByRule = ReadonlyMap<string, Silencer>;

/**
 * Reads `sa-lint.dev/ignore` from `metadata.annotations` of every object and of every pod template. On an object it acts on all that
 * is found about that object, on a pod template on what is found about those pods; where an object makes only one set of pods, that
 * is the same.
 */
export function annotationSilencers(
  model: Pick<Model, 'manifests' | 'workloads'>,
  context: SilencerContext,
): AnnotationSilencers {
  const all: Silencer[] = [];
  const troubles: Trouble[] = [];
  const read = new Map<Field, ByRule>();
  const onObject = new Map<Manifest, ByRule[]>();
  const onPod = new Map<Workload, ByRule>();

  const silencersIn = (manifest: Manifest, metadata: Node | undefined): ByRule | undefined => {
    const field = fieldOf(at(metadata, 'annotations'), ignoreAnnotation);
    if (field === undefined) return undefined;
    // Through aliases several objects may share one.
    const known = read.get(field);
    if (known !== undefined) return known;
    const byRule = new Map<string, Silencer>();
    read.set(field, byRule);
    const { source, requests } = requestsOf(manifest, field);
    for (const request of requests) {
      const found = silencersOf(request, 'annotation', source, context);
      for (const trouble of found.troubles) troubles.push(trouble);
      for (const silencer of found.silencers) {
        all.push(silencer);
        if (!byRule.has(silencer.rule.id)) byRule.set(silencer.rule.id, silencer);
      }
    }
    return byRule;
  };

  for (const manifest of model.manifests) {
    const found = silencersIn(manifest, at(manifest.root, 'metadata'));
    if (found !== undefined) onObject.set(manifest, [found]);
  }
  const pods = new Map<Manifest, number>();
  for (const { manifest } of model.workloads) pods.set(manifest, (pods.get(manifest) ?? 0) + 1);
  for (const workload of model.workloads) {
    const { manifest, podMetadata } = workload;
    const found = podMetadata === null ? undefined : silencersIn(manifest, podMetadata);
    if (found === undefined) continue;
    if (pods.get(manifest) === 1) onObject.set(manifest, [...(onObject.get(manifest) ?? []), found]);
    else onPod.set(workload, found);
  }

  return {
    all,
    troubles,
    fields: new Set(read.keys()),
    onObject(rule, { manifest, pod }) {
      const acting = [...((manifest && onObject.get(manifest)) ?? []), ...((pod && [onPod.get(pod)]) ?? [])];
      return acting.find((byRule) => byRule?.has(rule))?.get(rule);
    },
  };
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
