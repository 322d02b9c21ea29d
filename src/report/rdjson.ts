import { type Finding, otherPlaces } from '../findings/finding.ts';
import { shownRepair } from '../findings/repairLines.ts';
import { pageAddress } from '../rules/pageAddress.ts';
import type { Severity } from '../rules/severity.ts';
import { lineOf } from '../text/position.ts';
import type { Place } from '../text/source.ts';
import { jsonText } from './jsonText.ts';
import { fixOf, messageOf, paragraph, repositoryPath } from './located.ts';
import { type Report, tool } from './report.ts';
import { utf8Columns } from './utf8Columns.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/** Reviewdog Diagnostic Format: columns are 1-based and count bytes of UTF-8, ends are exclusive. */
export const rdjson: Report = (result, context) => {
  const columnOf = utf8Columns();
  const position = ({ source }: Place, offset: number) => ({
    line: lineOf(source, offset),
    column: columnOf(source, offset),
  });
  const location = (place: Place) => ({
    path: repositoryPath(place.source.path, context.root),
    range: { start: position(place, place.span.start), end: position(place, place.span.end) },
  });
  /** All of them are of the file of the finding: the format knows no other. */
  const suggestionsOf = (finding: Finding) => {
    const changes = shownRepair(finding)?.changes ?? [];
    if (changes.length !== 1 || changes[0]!.source !== finding.source) return {};
    const { source, edits } = changes[0]!;
    return {
      suggestions: edits.map(({ span, text }) => ({
        range: { start: position(finding, span.start), end: position({ source, span }, span.end) },
        text,
      })),
    };
  };
  return jsonText({
    source: tool,
    diagnostics: result.findings.map((finding) => {
      const fix = fixOf(finding);
      const page = pageAddress(finding.rule);
      const others = [...otherPlaces(finding), ...(finding.chain ?? [])];
      return {
        message: fix === '' ? messageOf(finding) : `${messageOf(finding)}\n\nFix: ${fix}`,
        location: location(finding),
        severity: levels[finding.severity],
        ...suggestionsOf(finding),
        code: { value: finding.rule, ...(page !== null && { url: page }) },
        ...(others.length > 0 && {
          related_locations: others.map((other) => ({
            message: paragraph(other.message),
            location: location(other),
          })),
        }),
      };
    }),
  });
};
