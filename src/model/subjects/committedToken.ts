import type { TokenClaims } from '../../kubernetes/serviceAccountToken.ts';
import type { Manifest } from '../../source/document.ts';
import { placeIn } from '../../source/origin.ts';
import { printableName } from '../../text/printable.ts';
import { hasTokenHint } from '../../text/tokenHints.ts';
import type { Node, ScalarNode } from '../../yaml/node.ts';
import { type Visit, walk } from '../../yaml/walk.ts';
import type { Model } from '../model.ts';
import { trailPath } from '../read/stepPath.ts';
import { type FoundToken, findTokens, findTokensInBase64 } from '../read/tokenSearch.ts';
import { objectLabel, referenceTo } from './objects.ts';
import type { Subject, SubjectFacts } from './subject.ts';

/**
 * One `committedToken` subject for each service-account token that stands in an object, per field and claims. Nothing of the token
 * itself is in a subject. A value that several places share through an alias is read once.
 */
export function committedTokenSubjects(model: Model): Subject[] {
  const seen = new Set<Node>();
  return model.manifests.flatMap((manifest) =>
    mayHoldTokens(manifest, seen) ? tokensOf(manifest, seen) : [],
  );
}

/** Secrets are always read: what they hold may be encoded twice. */
function mayHoldTokens(manifest: Manifest, seen: ReadonlySet<Node>): boolean {
  const { kind, root, source } = manifest;
  if (seen.has(root)) return false;
  return kind === 'Secret' || hasTokenHint(source.text.slice(root.span.start, root.span.end));
}

function tokensOf(manifest: Manifest, seen: Set<Node>): Subject[] {
  const subjects: Subject[] = [];
  const isNew = ({ node }: Visit) => !seen.has(node) && seen.add(node).has(node);
  for (const visit of walk(manifest.root, undefined, { isNew, overridden: true })) {
    const { node } = visit;
    if (node.type !== 'scalar' || typeof node.value !== 'string' || node.value.length < 40) continue;
    const { value } = node;
    const isBase64 = isEncodedField(manifest, visit);
    const found = isBase64 ? [...findTokens(value), ...findTokensInBase64(value)] : findTokens(value);
    if (found.length > 0)
      for (const subject of subjectsOfField(manifest, node, visit, found)) subjects.push(subject);
  }
  return subjects;
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
): Subject[] {
  const field = trailPath(visit);
  const subjects = new Map<string, Subject>();
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
}: TokenClaims): SubjectFacts & { readonly account: string } {
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
