import type { Reading } from '../../source/document.ts';
import { printable } from '../../text/printable.ts';
import type { SubjectOf } from './subject.ts';

/** Documents that kubectl would refuse or not read: one `document` subject each. */
export function documentSubjects(readings: readonly Reading[]): SubjectOf<'document'>[] {
  return readings.flatMap(({ source, problems }) =>
    problems.map(({ problem, detail, span }): SubjectOf<'document'> => {
      const sentence = printable(detail);
      return {
        type: 'document',
        facts: { problem, detail: sentence },
        places: { self: { source, span, message: sentence } },
        object: null,
        identity: sentence,
      };
    }),
  );
}
