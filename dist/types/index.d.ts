import { type Settings, settingsOf } from './config/settings.js';
import type { Result } from './findings/result.js';
import { type JudgeOptions, type LintOptions, type Understanding, understand } from './lint.js';
import { builtInRules } from './rules/builtIn.js';
import type { Source } from './text/source.js';
export { accessOf } from './access.js';
export type { Configuration, FailOn, Level } from './config/configuration.js';
export type { Defect } from './defects.js';
export type { Finding, RelatedPlace, SuppressedFinding } from './findings/finding.js';
export type { Change, NoRepair, Repair } from './findings/repair.js';
export { type Fixed, type FixedFile, type FixOptions, fix, type Refused } from './fix/fix.js';
export type { JudgeOptions, LintOptions, Result, Summary, Understanding } from './lint.js';
export type { Access } from './model/access/access.js';
export type { Answer, Because } from './model/access/evaluator.js';
export type { AccessRequest, PathRequest, ResourceRequest } from './model/access/request.js';
export type { Model } from './model/model.js';
export { type Format, formats } from './report/formats.js';
export type { Report, ReportContext } from './report/report.js';
export { loadDocuments } from './rules/documents.js';
export type { Profile, Rule, RuleDocument, RunnableRule } from './rules/rule.js';
export type { Severity } from './rules/severity.js';
export type { Reading, Skipped, SkipReason } from './source/document.js';
export { type ReadContext, readSource } from './source/read.js';
export { regionOf } from './text/position.js';
export type { Place, Region, Source, Span } from './text/source.js';
export { applyEdits, type TextEdit } from './yaml/edit.js';
export { builtInRules, type Settings, settingsOf, understand };
/**
 * Judges sources together, as one model. Pure: touches no file, clock, environment or network, and never throws because of what a
 * source holds. What is left out of `options`: the built-in rules, the profile `recommended`, suppressions in the sources count,
 * none of them has expired, and charts are told by their text.
 */
export declare function lint(sources: Iterable<Source>, options?: Partial<LintOptions>): Result;
/**
 * Judges what `understand` made of readings (`readSource`): the second half of `lint`, for programs that keep readings, or ask several
 * sets of rules. Pure. What is left out of `options` is as in `lint`.
 */
export declare function judge(understanding: Understanding, options?: Partial<JudgeOptions>): Result;
