import type { Trouble } from '../model/subjects/suppression.ts';
import type { FoundRule } from '../rules/find.ts';
import type { Rule } from '../rules/rule.ts';
import { printable, printableName } from '../text/printable.ts';
import type { Source } from '../text/source.ts';
import type { Name, Request } from './directives.ts';

/** One rule, silenced in one place by one request. */
export interface Silencer {
  readonly rule: Rule;
  readonly form: 'comment' | 'annotation';
  readonly source: Source;
  readonly name: Name;
  readonly reason: string;
  /** Set when a finding was silenced by it. */
  used: boolean;
}

export interface SilencerContext {
  /** Finds a rule by a name that somebody wrote. */
  find(name: string): FoundRule<Rule>;
  /** `YYYY-MM-DD`, in UTC. */
  readonly today: string;
}

/** What a request silences, and what is wrong with it. A request with a mistake, or past its date, silences nothing. */
export function silencersOf(
  request: Request,
  form: 'comment' | 'annotation',
  source: Source,
  context: SilencerContext,
): { readonly silencers: readonly Silencer[]; readonly troubles: readonly Trouble[] } {
  const { until, mistake } = request;
  const rule = request.names.length === 1 ? request.names[0]!.text : null;
  if (mistake !== null) {
    return { silencers: [], troubles: [{ form, source, rule, until, ...mistake }] };
  }
  // The last day counts.
  if (until !== null && until < context.today) {
    const detail = `It silences nothing since ${until} is over`;
    return {
      silencers: [],
      troubles: [{ problem: 'expired', form, source, span: request.span, detail, rule, until }],
    };
  }
  const silencers: Silencer[] = [];
  const troubles: Trouble[] = [];
  for (const name of request.names) {
    const found = context.find(name.text);
    const trouble = { form, source, span: name.span, rule: name.text, until };
    const shown = printableName(name.text);
    if ('rule' in found) {
      if (found.rule.subject === 'suppression') {
        const detail = `'${shown}' is about suppressions and cannot be silenced in a file; set it in the configuration`;
        troubles.push({ ...trouble, problem: 'misplaced', detail });
      } else {
        const reason = printable(request.reason.slice(0, 500));
        silencers.push({ rule: found.rule, form, source, name, reason, used: false });
      }
    } else if (found.suggestions.length > 1) {
      const detail = `'${shown}' can be any of ${found.suggestions.join(', ')}; write the category too`;
      troubles.push({ ...trouble, problem: 'unknown-rule', detail });
    } else {
      const detail = `There is no rule '${shown}'`;
      troubles.push({
        ...trouble,
        problem: 'unknown-rule',
        detail,
        suggestion: found.suggestions[0] ?? null,
      });
    }
  }
  return { silencers, troubles };
}
