import { printableName } from '../../text/printable.ts';
import type { Source, Span } from '../../text/source.ts';
import type { SubjectOf } from './subject.ts';

export type SuppressionProblem =
  | 'no-reason'
  | 'unknown-rule'
  | 'unused'
  | 'expired'
  | 'malformed'
  | 'misplaced';

/** What is wrong with a suppression, and where; the facts of a `suppression` subject. */
export interface Trouble {
  readonly problem: SuppressionProblem;
  readonly form: 'comment' | 'annotation' | 'config';
  readonly source: Source;
  readonly span: Span;
  /** One sentence without a final period. */
  readonly detail: string;
  readonly rule?: string | null;
  readonly suggestion?: string | null;
  readonly until?: string | null;
}

/** The subject that the rules about suppressions judge. It has no object: a suppression is about a place in a file. */
export function suppressionSubject(trouble: Trouble): SubjectOf<'suppression'> {
  const { problem, form, source, span, detail } = trouble;
  const rule = trouble.rule === undefined || trouble.rule === null ? null : printableName(trouble.rule);
  const until = trouble.until === undefined || trouble.until === null ? null : printableName(trouble.until);
  return {
    type: 'suppression',
    facts: { problem, form, rule, suggestion: trouble.suggestion ?? null, until, detail },
    places: { self: { source, span, message: 'the suppression' } },
    object: null,
    identity: [form, problem, rule, until].join(' '),
  };
}
