import { type Settings, settingsOf } from './config/settings.ts';
import type { Result } from './findings/result.ts';
import {
  type JudgeOptions,
  judge as judgeWith,
  type LintOptions,
  lint as lintWith,
  type Understanding,
  understand,
} from './lint.ts';
import { builtInRules } from './rules/builtIn.ts';
import type { Source } from './text/source.ts';

export { accessOf } from './access.ts';
export type { Configuration, FailOn, Level } from './config/configuration.ts';
export type { Defect } from './defects.ts';
export type { Finding, RelatedPlace, SuppressedFinding } from './findings/finding.ts';
export type { Change, NoRepair, Repair } from './findings/repair.ts';
export { type Fixed, type FixedFile, type FixOptions, fix, type Refused } from './fix/fix.ts';
export type { JudgeOptions, LintOptions, Result, Summary, Understanding } from './lint.ts';
export type { Access } from './model/access/access.ts';
export type { Answer, Because } from './model/access/evaluator.ts';
export type { AccessRequest, PathRequest, ResourceRequest } from './model/access/request.ts';
export type { Model } from './model/model.ts';
export { type Format, formats } from './report/formats.ts';
export type { Report, ReportContext } from './report/report.ts';
export { loadDocuments } from './rules/documents.ts';
export type { Profile, Rule, RuleDocument, RunnableRule } from './rules/rule.ts';
export type { Severity } from './rules/severity.ts';
export type { Reading, Skipped, SkipReason } from './source/document.ts';
export { type ReadContext, readSource } from './source/read.ts';
export { regionOf } from './text/position.ts';
export type { Place, Region, Source, Span } from './text/source.ts';
export { applyEdits, type TextEdit } from './yaml/edit.ts';
export { builtInRules, type Settings, settingsOf, understand };

/**
 * Judges sources together, as one model. Pure: touches no file, clock, environment or network, and never throws because of what a
 * source holds. What is left out of `options`: the built-in rules, the profile `recommended`, suppressions in the sources count,
 * none of them has expired, and charts are told by their text.
 */
export function lint(sources: Iterable<Source>, options: Partial<LintOptions> = {}): Result {
  return lintWith(sources, { ...judging(options), charts: options.charts });
}

/**
 * Judges what `understand` made of readings (`readSource`): the second half of `lint`, for programs that keep readings, or ask several
 * sets of rules. Pure. What is left out of `options` is as in `lint`.
 */
export function judge(understanding: Understanding, options: Partial<JudgeOptions> = {}): Result {
  return judgeWith(understanding, judging(options));
}

function judging(options: Partial<JudgeOptions>): JudgeOptions {
  return {
    rules: options.rules ?? builtInRules(),
    settings: options.settings ?? settingsOf(null),
    today: options.today ?? '0000-00-00',
    inline: options.inline ?? true,
  };
}
