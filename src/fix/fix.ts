import type { Finding } from '../findings/finding.ts';
import type { Repair } from '../findings/repair.ts';
import type { Result, Summary } from '../findings/result.ts';
import { lineOf } from '../text/position.ts';
import { visible } from '../text/printable.ts';
import type { Source } from '../text/source.ts';
import { applyEdits, type TextEdit } from '../yaml/edit.ts';

/** By the path of the file. */
type Texts = ReadonlyMap<string, string>;

export interface FixOptions<Judged> {
  /** Edits that may break something, too. */
  readonly unsafe: boolean;
  /** Judges everything anew, with these texts in the place of what files of these paths hold. */
  readonly judge: (texts: Texts) => Judged;
  /** Findings to remove; equal ones in other results are meant as well. */
  readonly wanted: readonly Finding[];
  /** Why a file is not to be written, as the end of a sentence about it; null where it may be. */
  readonly refusal: (source: Source) => string | null;
}

/** What became of findings. */
export interface Fixed {
  /** Files with another text than before, in the order of their paths. */
  readonly files: readonly FixedFile[];
  /** Findings that are gone. */
  readonly fixed: readonly Finding[];
  /** Findings whose edit was not made, with why: a clause without a final period. */
  readonly refused: readonly Refused[];
}

export interface Refused {
  readonly finding: Finding;
  readonly reason: string;
  /** The only reason is that it may break something. */
  readonly isUnsafe: boolean;
}

export interface FixedFile {
  /** As it was. */
  readonly source: Source;
  readonly text: string;
}

/** One edit, and the findings that it is to remove. */
interface Candidate {
  readonly repair: Repair;
  readonly findings: readonly Finding[];
}

const mostPasses = 10;
// Each judges the whole input.
const mostTrials = 64;

/**
 * Makes the edits of findings, as far as they do what they should: everything is judged again with them, and an edit that does not
 * remove its finding, or that brings another one, is not made. Nothing is written. Pure, if `judge` and `refusal` are.
 */
export function fix(first: Result, options: FixOptions<Result>): Fixed {
  const work = fixing(first, options);
  let step = work.next();
  while (!step.done) step = work.next(options.judge(step.value));
  return step.value;
}

/** The same where judging takes its time, such as that of rendering charts. */
export async function fixLater(first: Result, options: FixOptions<Promise<Result>>): Promise<Fixed> {
  const work = fixing(first, options);
  let step = work.next();
  while (!step.done) step = work.next(await options.judge(step.value));
  return step.value;
}

/** Asks for what there is to find with other texts. */
type Asking<T> = Generator<Texts, T, Result>;

function* fixing(first: Result, options: Options): Asking<Fixed> {
  return (yield* new Fixer(first, options, true).run()) ?? (yield* new Fixer(first, options, false).run())!;
}

type Options = Omit<FixOptions<never>, 'judge'>;

class Fixer {
  readonly #options: Options;
  readonly #wanted: Set<string>;
  /** What an edit brought, and a safe edit is to remove in its turn. */
  readonly #owed = new Set<string>();
  readonly #borrows: boolean;
  readonly #before = new Map<string, Source>();
  readonly #texts = new Map<string, string>();
  readonly #fixed: Finding[] = [];
  readonly #refused = new Map<string, Refused>();
  readonly #refusals = new Map<string, string | null>();
  #result: Result;
  #trials = 0;

  constructor(first: Result, options: Options, borrows: boolean) {
    this.#borrows = borrows;
    this.#result = first;
    this.#options = options;
    this.#wanted = new Set(options.wanted.map(keyOf));
  }

  /** Null: what an edit brought could not be removed. */
  *run(): Asking<Fixed | null> {
    for (let pass = 0; pass < mostPasses; pass++) {
      const chosen = apart(this.#candidates());
      if (chosen.length === 0) break;
      const accepted = yield* this.#accept([], chosen, this.#result);
      if (accepted.made.length === 0) continue;
      for (const [path, text] of textsOf(accepted.made)) this.#texts.set(path, text);
      for (const { repair, findings } of accepted.made) {
        this.#fixed.push(...findings);
        for (const { source } of repair.changes)
          if (!this.#before.has(source.path)) this.#before.set(source.path, source);
      }
      this.#result = accepted.result;
    }
    if (this.#result.findings.some((finding) => this.#owed.has(keyOf(finding)))) return null;
    return {
      files: Array.from(this.#before.values(), (source) => ({
        source,
        text: this.#texts.get(source.path)!,
      })).sort((one, other) => (one.source.path < other.source.path ? -1 : 1)),
      fixed: this.#fixed,
      refused: [...this.#refused.values()],
    };
  }

  /** Edits that are left to make, each once. */
  #candidates(): Candidate[] {
    const candidates = new Map<string, { repair: Repair; findings: Finding[] }>();
    for (const finding of this.#result.findings) {
      const key = keyOf(finding);
      const { repair } = finding;
      if (repair === undefined || !this.#wanted.has(key) || this.#refused.has(key)) continue;
      const reason = this.#reasonAgainst(repair);
      const isUnsafe = reason === null && 'changes' in repair && !repair.safe && !this.#options.unsafe;
      if (reason !== null || 'none' in repair || isUnsafe) {
        const why = reason ?? ('caution' in repair ? (repair.caution ?? '') : '');
        this.#refused.set(key, { finding, reason: why, isUnsafe });
        continue;
      }
      const same = candidates.get(repair.key);
      if (same === undefined) candidates.set(repair.key, { repair, findings: [finding] });
      else same.findings.push(finding);
    }
    return [...candidates.values()];
  }

  /** Why an edit is not even tried; null where it is. */
  #reasonAgainst(repair: Finding['repair'] & object): string | null {
    if ('none' in repair) return repair.none;
    for (const { source } of repair.changes) {
      const { path } = source;
      // Asked about the text that was read first.
      if (this.#before.has(path)) continue;
      if (!this.#refusals.has(path)) this.#refusals.set(path, this.#options.refusal(source));
      const reason = this.#refusals.get(path);
      if (reason != null) return `'${visible(path)}' ${reason}`;
    }
    return null;
  }

  /** Of some edits, on top of those that are made, as many as do what they should. */
  *#accept(
    made: readonly Candidate[],
    more: readonly Candidate[],
    result: Result,
  ): Asking<{ readonly made: readonly Candidate[]; readonly result: Result }> {
    if (this.#trials >= mostTrials) {
      for (const candidate of more) this.#refuse(candidate, 'too many others did not do what they should');
      return { made, result };
    }
    this.#trials += 1;
    const all = [...made, ...more];
    const tried = yield new Map([...this.#texts, ...textsOf(all)]);
    const { failure, owed } = verdictOf(this.#result, tried, all, this.#borrows);
    if (failure === null) {
      for (const key of owed) {
        this.#wanted.add(key);
        this.#owed.add(key);
      }
      return { made: all, result: tried };
    }
    if (more.length === 1) {
      this.#refuse(more[0]!, failure);
      return { made, result };
    }
    const half = more.length >> 1;
    const left = yield* this.#accept(made, more.slice(0, half), result);
    return yield* this.#accept(left.made, more.slice(half), left.result);
  }

  #refuse({ findings }: Candidate, reason: string): void {
    for (const finding of findings) this.#refused.set(keyOf(finding), { finding, reason, isUnsafe: false });
  }
}

/** Those edits that are made together: none touches another one. The others come next. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Map<string, TextEdit[]>();
  return candidates.filter(({ repair: { changes } }) => {
    const isFree = changes.every(({ source, edits }) =>
      (taken.get(source.path) ?? []).every(({ span: a }) =>
        edits.every(({ span: b }) => a.end < b.start || b.end < a.start),
      ),
    );
    if (!isFree) return false;
    for (const { source, edits } of changes)
      taken.set(source.path, [...(taken.get(source.path) ?? []), ...edits]);
    return true;
  });
}

function textsOf(candidates: readonly Candidate[]): Map<string, string> {
  const edits = new Map<Source, TextEdit[]>();
  for (const { repair } of candidates)
    for (const change of repair.changes)
      edits.set(change.source, [...(edits.get(change.source) ?? []), ...change.edits]);
  return new Map(Array.from(edits, ([source, all]) => [source.path, applyEdits(source.text, all)!]));
}

/**
 * Why edits do not do what they should; null where they do. `owed`: what they bring and a safe edit removes in its turn, where that is
 * allowed.
 */
function verdictOf(
  before: Result,
  after: Result,
  made: readonly Candidate[],
  borrows: boolean,
): { readonly failure: string | null; readonly owed: readonly string[] } {
  const fails = (failure: string) => ({ failure, owed: [] });
  if (after.defects.length > before.defects.length) return fails('sa-lint failed at what it would make');
  if (isLess(before.summary, after.summary)) return fails('not everything could be judged with it');
  const counts = new Map<string, number>();
  const count = (finding: Finding, by: number) =>
    counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + by);
  for (const finding of before.findings) count(finding, 1);
  const gone = new Set<string>();
  for (const finding of made.flatMap(({ findings }) => findings)) {
    count(finding, -1);
    gone.add(keyOf(finding));
  }
  const owed: string[] = [];
  for (const finding of after.findings) {
    const key = keyOf(finding);
    count(finding, -1);
    if (counts.get(key)! >= 0) continue;
    if (gone.has(key)) return fails('it would not remove the finding');
    const { repair } = finding;
    const isCured = repair !== undefined && 'changes' in repair && repair.safe;
    if (!borrows || !isCured) return fails(`it would bring ${finding.rule} at ${placeText(finding)}`);
    owed.push(key);
  }
  return { failure: null, owed };
}

function isLess(before: Summary, after: Summary): boolean {
  return after.objects < before.objects || after.skipped.length > before.skipped.length;
}

function placeText({ source, span }: Finding): string {
  return `${visible(source.path)}:${lineOf(source, span.start)}`;
}

function keyOf({ rule, fingerprint, source }: Finding): string {
  return `${rule} ${fingerprint} ${source.path}`;
}
