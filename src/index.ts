import { type Settings, settingsOf } from './config/settings.ts';
import type { Result } from './findings/result.ts';
import { type LintOptions, lint as lintWith } from './lint.ts';
import { builtInRules } from './rules/builtIn.ts';
import type { Source } from './text/source.ts';

export { accessOf } from './access.ts';
export type { Configuration, FailOn, Level } from './config/configuration.ts';
export type { Finding, RelatedPlace, SuppressedFinding } from './findings/finding.ts';
export type { LintOptions, Result, Summary } from './lint.ts';
export type { Access } from './model/access/access.ts';
export type { Answer, Because } from './model/access/evaluator.ts';
export type { AccessRequest, PathRequest, ResourceRequest } from './model/access/request.ts';
export { type Format, formats } from './report/formats.ts';
export type { Report, ReportContext } from './report/report.ts';
export { loadDocuments } from './rules/documents.ts';
export type { Profile, Rule, RuleDocument, RunnableRule } from './rules/rule.ts';
export type { Severity } from './rules/severity.ts';
export type { Skipped, SkipReason } from './source/document.ts';
export { regionOf } from './text/position.ts';
export type { Place, Region, Source, Span } from './text/source.ts';
export { builtInRules, type Settings, settingsOf };

/**
 * Judges sources together, as one model. Pure: touches no file, clock, environment or network, and never throws because of what a
 * source holds. What is left out of `options`: the built-in rules, the profile `recommended`, suppressions in the sources count,
 * none of them has expired, and charts are told by their text.
 */
export function lint(sources: Iterable<Source>, options: Partial<LintOptions> = {}): Result {
  return lintWith(sources, {
    rules: options.rules ?? builtInRules(),
    settings: options.settings ?? settingsOf(null),
    today: options.today ?? '0000-00-00',
    inline: options.inline ?? true,
    charts: options.charts,
  });
}
