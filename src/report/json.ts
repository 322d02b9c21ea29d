import type { Finding, RelatedPlace } from '../findings/finding.ts';
import { shownRepair } from '../findings/repairLines.ts';
import type { ObjectReference } from '../model/subjects/subject.ts';
import type { Skipped } from '../source/document.ts';
import { regionOf } from '../text/position.ts';
import { printable } from '../text/printable.ts';
import type { Place } from '../text/source.ts';
import { jsonText } from './jsonText.ts';
import { fixOf, located, messageOf, paragraph } from './located.ts';
import type { Report } from './report.ts';
import { skippedAdvice } from './words.ts';

/** The public contract for programs: `json.schema.json`. Fields may be added to version 1, never changed or removed. */
export const json: Report = (result, context) => {
  const { summary } = result;
  return jsonText({
    version: 1,
    findings: result.findings.map(findingOf),
    ...(context.reportSuppressed && {
      suppressed: result.suppressed.map(({ finding, by, reason }) => ({
        ...findingOf(finding),
        suppression: { by, reason: paragraph(reason) },
      })),
    }),
    ...(result.defects.length > 0 && {
      defects: result.defects.map(({ during, path, line, reason }) => ({ during, path, line, reason })),
    }),
    summary: {
      files: summary.files,
      ...(summary.contextFiles !== undefined && { contextFiles: summary.contextFiles }),
      objects: summary.objects,
      workloads: summary.workloads,
      undecided: summary.undecided,
      findings: {
        error: summary.findings.error,
        warning: summary.findings.warning,
        note: summary.findings.note,
      },
      suppressed: result.suppressed.length,
      ...(summary.claimed.length > 0 && { claimed: summary.claimed }),
      skipped: summary.skipped.map(skippedOf),
    },
  });
};

function skippedOf(skipped: Skipped) {
  const { path, reason, line, object } = skipped;
  const advice = skippedAdvice(skipped);
  return {
    path,
    reason,
    ...(line !== undefined && { line }),
    ...(object !== undefined && { object: objectOf(object) }),
    ...(advice !== null && { advice }),
  };
}

function findingOf(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: messageOf(finding),
    fix: fixOf(finding),
    ...editOf(finding),
    ...placeOf(finding),
    object: objectOf(finding.object),
    related: finding.related.map(withMessage),
    ...(finding.moreRelated !== undefined && { moreRelated: finding.moreRelated }),
    ...(finding.roots !== undefined && { roots: finding.roots }),
    ...(finding.via !== undefined && { via: finding.via.map(withMessage) }),
    ...(finding.chain !== undefined && { chain: finding.chain.map(withMessage) }),
    fingerprint: finding.fingerprint,
  };
}

/** What `--fix` writes, or why it writes nothing. */
function editOf(finding: Finding) {
  const { repair } = finding;
  if (repair !== undefined && 'none' in repair) return { noEdit: paragraph(repair.none) };
  const shown = shownRepair(finding);
  if (shown === undefined) return {};
  const { safe, caution, changes } = shown;
  return {
    edit: {
      safe,
      ...(caution !== null && { caution: paragraph(caution) }),
      changes: changes.map(({ source, edits }) => ({
        path: source.path,
        replacements: edits.map(({ span, text }) => ({ ...regionOf(source, span), text })),
      })),
    },
  };
}

function withMessage(place: RelatedPlace) {
  return { ...placeOf(place), message: paragraph(place.message) };
}

function placeOf(place: Place) {
  const { path, line, column, endLine, endColumn } = located(place);
  return { path, line, column, endLine, endColumn };
}

/** Always an object: a finding about no object has only nulls in it, so that nobody has to ask twice. */
function objectOf(object: ObjectReference | null) {
  const text = (value: string | null | undefined) => (value == null ? null : printable(value));
  return {
    apiVersion: text(object?.apiVersion),
    kind: text(object?.kind),
    namespace: text(object?.namespace),
    name: text(object?.name),
  };
}
