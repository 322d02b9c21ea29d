import type { Finding, Severity, SuppressedFinding } from './findings/finding.ts';
import type { RunnableRule } from './rules/rule.ts';
import type { Skipped } from './source/document.ts';
import type { Source } from './source/source.ts';

export interface Summary {
  /** Files that were read. */
  readonly files: number;
  readonly objects: number;
  readonly workloads: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly skipped: readonly Skipped[];
}

export interface Result {
  /** Sorted by path, line, column, rule, message; the same on every machine. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly summary: Summary;
  /** Sources that a finding or a related place stands in, by path. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface LintOptions {
  readonly rules: readonly RunnableRule[];
}

export declare function lint(sources: Iterable<Source>, options: LintOptions): Result;
