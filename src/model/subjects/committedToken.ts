import type { TokenClaims } from '../../kubernetes/serviceAccountToken.ts';
import type { Manifest } from '../../source/document.ts';
import { placeIn } from '../../source/origin.ts';
import { printableName } from '../../text/printable.ts';
import { hasTokenHint } from '../../text/tokenHints.ts';
import type { Node, ScalarNode } from '../../yaml/node.ts';
import { type Visit, walk } from '../../yaml/walk.ts';
import type { Workload } from '../model.ts';
import { trailPath } from '../read/stepPath.ts';
import { type FoundToken, findTokens, findTokensInBase64 } from '../read/tokenSearch.ts';
import type { Facts } from './generated/types.ts';
import { objectLabel, referenceTo } from './objects.ts';
import type { SubjectOf, View } from './subject.ts';

/**
 * One `committedToken` subject for each service-account token that stands in an object, per field and claims. Nothing of the token
 * itself is in a subject. A value that several places share through an alias is read once.
 */
export const view: View<'committedToken'> = ({ manifests, workloads }, each) => {
  const seen = new Set<Node>();
  const pods = new Map(
    workloads.flatMap(
      (workload) =>
        [
          [workload.podSpec, workload],
          ...(workload.podMetadata === null ? [] : [[workload.podMetadata, workload] as const]),
        ] as const,
    ),
  );
  return each(
    manifests,
    (manifest) => manifest,
    (manifest) => (mayHoldTokens(manifest, seen) ? tokensOf(manifest, seen, pods) : []),
  );
};

/** Secrets are always read: what they hold may be encoded twice. */
function mayHoldTokens(manifest: Manifest, seen: ReadonlySet<Node>): boolean {
  const { kind, root, source } = manifest;
  if (seen.has(root)) return false;
  return kind === 'Secret' || hasTokenHint(source.text.slice(root.span.start, root.span.end));
}

type Pods = ReadonlyMap<Node, Workload>;

function tokensOf(manifest: Manifest, seen: Set<Node>, pods: Pods): SubjectOf<'committedToken'>[] {
  const subjects: SubjectOf<'committedToken'>[] = [];
  const isNew = ({ node }: Visit) => !seen.has(node) && seen.add(node).has(node);
  for (const visit of walk(manifest.root, undefined, { isNew, overridden: true })) {
    const { node } = visit;
    if (node.type !== 'scalar' || typeof node.value !== 'string' || node.value.length < 40) continue;
    const { value } = node;
    const isBase64 = isEncodedField(manifest, visit);
    const found = isBase64 ? [...findTokens(value), ...findTokensInBase64(value)] : findTokens(value);
    if (found.length > 0)
      for (const subject of subjectsOfField(manifest, node, visit, found, podOf(visit, pods)))
        subjects.push(subject);
  }
  return subjects;
}

/** The pods in whose template a value stands. */
function podOf(visit: Visit, pods: Pods): Workload | undefined {
  for (let at: Visit | null = visit; at !== null; at = at.parent) {
    const pod = pods.get(at.node);
    if (pod !== undefined) return pod;
  }
  return undefined;
}

/** Values that Kubernetes itself decodes from base64. */
function isEncodedField({ kind }: Manifest, { parent }: Visit): boolean {
  if (parent === null || parent.parent === null || parent.parent.parent !== null) return false;
  return (
    (kind === 'Secret' && parent.step === 'data') || (kind === 'ConfigMap' && parent.step === 'binaryData')
  );
}

function subjectsOfField(
  manifest: Manifest,
  node: ScalarNode,
  visit: Visit,
  found: readonly FoundToken[],
  pod: Workload | undefined,
): SubjectOf<'committedToken'>[] {
  const field = trailPath(visit);
  const subjects = new Map<string, SubjectOf<'committedToken'>>();
  for (const token of found) {
    const said = saidBy(token.claims);
    const key = JSON.stringify(said);
    if (subjects.has(key)) continue;
    const place = placeIn(manifest, node, token.from, token.to);
    subjects.set(key, {
      type: 'committedToken',
      facts: {
        object: objectLabel(manifest),
        kind: printableName(manifest.kind),
        ...said,
        field,
        encoding: token.encoding,
      },
      places: {
        self: { ...place, message: `a token of account '${said.account}'` },
      },
      object: referenceTo(manifest),
      manifest,
      ...(pod !== undefined && { pod }),
      identity: `${field}|${key}`,
    });
  }
  return [...subjects.values()];
}

function saidBy({
  form,
  account,
  audiences,
  expires,
}: TokenClaims): Pick<Facts['committedToken'], 'form' | 'account' | 'audiences' | 'expires'> {
  return {
    form,
    account: printableName(account),
    audiences: audiences.slice(0, 10).map(printableName),
    expires: expires === null ? null : utcDate(expires),
  };
}

/** As `YYYY-MM-DD`; null for a time so far away that it is as good as never. */
function utcDate(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}
