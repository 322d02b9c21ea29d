import type { CodeFlow, Location, Log, Notification, PhysicalLocation, Result as SarifResult } from 'sarif';
import type { Defect } from '../defects.ts';
import { type Finding, otherPlaces, type RelatedPlace, type SuppressedFinding } from '../findings/finding.ts';
import { compareText } from '../findings/order.ts';
import { shownRepair } from '../findings/repairLines.ts';
import type { Result } from '../findings/result.ts';
import type { Skipped } from '../source/document.ts';
import { regionOf } from '../text/position.ts';
import { printable, visible } from '../text/printable.ts';
import type { Place, Source } from '../text/source.ts';
import { jsonText } from './jsonText.ts';
import { lineHashes } from './lineHash.ts';
import { fixOf, located, messageOf, paragraph, repositoryPath, worstFirst } from './located.ts';
import { maxSarifResults, type Report, type ReportContext, tool } from './report.ts';
import { sarifRule } from './sarifRules.ts';
import { count, reasonOf, skippedAdvice, skippedObject } from './words.ts';

// The message stays readable; the result has more of them.
const maxLinks = 20;

// GitHub refuses results with more locations, and shows no more steps of a path.
const maxLocations = 1000;

const root = '%SRCROOT%';

/** SARIF 2.1.0 as GitHub code scanning reads it: every rule with its help, worst findings first, skipped files as notifications. */
export const sarif: Report = (result, context) => {
  const rules = [...context.documents].sort((a, b) => compareText(a.id, b.id));
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const hashes = hasher();
  const live = worstFirst(result.findings).slice(0, maxSarifResults);
  const silenced = context.reportSuppressed ? result.suppressed.slice(0, maxSarifResults - live.length) : [];

  const resultOf = (finding: Finding): SarifResult => {
    const ruleIndex = indexes.get(finding.rule);
    const others = otherPlaces(finding).slice(0, maxLocations);
    return {
      ruleId: finding.rule,
      ...(ruleIndex !== undefined && { ruleIndex }),
      level: finding.severity,
      message: { text: messageText(finding) },
      locations: [locationOf(finding, context)],
      ...(others.length > 0 && {
        relatedLocations: others.map((related, index) => ({
          id: index + 1,
          message: { text: escapeText(paragraph(related.message)) },
          physicalLocation: physicalLocation(related, context),
        })),
      }),
      ...(finding.chain !== undefined && { codeFlows: [codeFlowOf(finding.chain, context)] }),
      ...fixesOf(finding, context),
      partialFingerprints: {
        primaryLocationLineHash: hashes(finding.source, located(finding).line),
        'saLint/v1': finding.fingerprint,
      },
      // When one result says whether it is suppressed, all of them must.
      ...(context.reportSuppressed && { suppressions: [] }),
    };
  };

  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            fullName: `${tool.name} ${context.version}`,
            organization: tool.name,
            version: context.version,
            semanticVersion: context.version,
            informationUri: tool.url,
            rules: rules.map(sarifRule),
          },
        },
        automationDetails: { id: `${tool.name}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: result.defects.length === 0,
            toolExecutionNotifications: notificationsOf(result, context),
          },
        ],
        results: [
          ...live.map(resultOf),
          ...silenced.map((one) => ({ ...resultOf(one.finding), suppressions: [suppressionOf(one)] })),
        ],
      },
    ],
  };
  // Sarif.Multitool refuses files above 10 MB, and indentation is a third of them.
  return jsonText(log, live.length > 500);
};

/** The edit that removes a finding, where there is one. (SARIF 2.1.0 §3.55) */
function fixesOf(finding: Finding, context: ReportContext): Pick<SarifResult, 'fixes'> {
  const repair = shownRepair(finding);
  if (repair === undefined) return {};
  const text = repair.safe ? 'Safe: it does what was evidently meant.' : (repair.caution ?? '');
  const artifactChanges = repair.changes.map(({ source, edits }) => ({
    artifactLocation: artifactLocation(source.path, context),
    replacements: edits.map(({ span, text }) => {
      const { line, column, endLine, endColumn } = regionOf(source, span);
      return {
        deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
        ...(text !== '' && { insertedContent: { text } }),
      };
    }),
  }));
  return { fixes: [{ description: { text: escapeText(text) }, artifactChanges }] };
}

/** Every line's hash of a source, computed once for each source with findings. */
function hasher(): (source: Source, line: number) => string {
  const known = new Map<Source, readonly string[]>();
  return (source, line) => {
    const hashes = known.get(source) ?? lineHashes(source.text);
    known.set(source, hashes);
    return hashes[line]!;
  };
}

/** The message, links to the related places, and the fix. GitHub shows a related place only when the message links to it. */
function messageText(finding: Finding): string {
  const others = otherPlaces(finding);
  const links = others
    .slice(0, maxLinks)
    .map((related, index) => `[${escapeText(paragraph(related.message))}](${index + 1})`);
  const beyond = finding.moreRelated ?? 0;
  const more = others.length - links.length + beyond;
  const unlisted = Math.max(0, others.length - maxLocations) + beyond;
  if (more > 0)
    links.push(
      `and ${more} more${unlisted > 0 ? `, of which ${unlisted} are not in this report (GitHub takes ${maxLocations})` : ''}`,
    );
  const parts = [escapeText(messageOf(finding))];
  if (links.length > 0) parts.push(`See: ${links.join('; ')}.`);
  const fix = fixOf(finding);
  if (fix !== '') parts.push(`Fix: ${escapeText(fix)}`);
  return parts.join('\n');
}

/** A path that GitHub shows step by step. */
function codeFlowOf(chain: readonly RelatedPlace[], context: ReportContext): CodeFlow {
  const steps = chain.slice(0, maxLocations).map((step) => ({
    location: {
      message: { text: escapeText(paragraph(step.message)) },
      physicalLocation: physicalLocation(step, context),
    },
  }));
  return { threadFlows: [{ locations: steps }] };
}

/** So that no name from the input reads as a link. (SARIF 2.1.0 §3.11.6) */
function escapeText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function locationOf(finding: Finding, context: ReportContext): Location {
  const { object } = finding;
  const name = [object?.apiVersion, object?.kind, object?.namespace, object?.name]
    .filter((part) => part != null)
    .join('/');
  return {
    physicalLocation: physicalLocation(finding, context),
    ...(object?.kind != null && {
      logicalLocations: [{ fullyQualifiedName: printable(name), kind: 'object' }],
    }),
  };
}

function physicalLocation(place: Place, context: ReportContext): PhysicalLocation {
  const { path, line, column, endLine, endColumn } = located(place);
  return {
    artifactLocation: artifactLocation(path, context),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function artifactLocation(path: string, context: ReportContext) {
  return { uri: uriOf(repositoryPath(path, context.root)), uriBaseId: root };
}

/** A relative URI: every segment percent-encoded, unpaired surrogates (which no URI can hold) replaced. */
function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

function suppressionOf({ by, reason }: SuppressedFinding) {
  return {
    kind: by === 'comment' || by === 'annotation' ? ('inSource' as const) : ('external' as const),
    status: 'accepted' as const,
    justification: reason === '' ? by : paragraph(reason),
  };
}

function notificationsOf(result: Result, context: ReportContext): Notification[] {
  const list = [
    ...result.defects.map((one) => defectNotification(one, context)),
    ...result.summary.skipped.map((one) => skippedNotification(one, context)),
  ];
  const omitted = result.findings.length - maxSarifResults;
  if (omitted > 0) {
    const text = `${count(result.findings.length, 'finding')}; the ${maxSarifResults} worst are listed, ${omitted} are not.`;
    list.unshift({ level: 'warning', message: { text }, descriptor: { id: 'results-limit' } });
  }
  return list;
}

function defectNotification({ during, path, line, reason }: Defect, context: ReportContext): Notification {
  const region = { startLine: line ?? 1, startColumn: 1, endLine: line ?? 1, endColumn: 1 };
  return {
    level: 'error',
    message: { text: escapeText(`A defect of ${tool.name} itself, in ${during}: ${reason}`) },
    ...(path !== null && {
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(path, context), region } }],
    }),
    descriptor: { id: 'defect' },
  };
}

function skippedNotification(skipped: Skipped, context: ReportContext): Notification {
  const { path, line } = skipped;
  const where = line === undefined ? '' : ` from line ${line} on`;
  const name = skippedObject(skipped);
  const advice = skippedAdvice(skipped);
  const what = name === null ? '' : ` (${escapeText(name)})`;
  const text = `'${escapeText(visible(path))}' was not judged${where}: ${reasonOf(skipped)}${what}.`;
  return {
    level: 'note',
    message: { text: advice === null ? text : `${text} ${advice}.` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(path, context),
          ...(line !== undefined && {
            region: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 },
          }),
        },
      },
    ],
    descriptor: { id: 'skipped' },
  };
}
