import type { Trouble } from '../model/subjects/suppression.js';
import type { FoundRule } from '../rules/find.js';
import type { Rule } from '../rules/rule.js';
import type { Source } from '../text/source.js';
import type { Name, Request } from './directives.js';
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
export declare function silencersOf(request: Request, form: 'comment' | 'annotation', source: Source, context: SilencerContext): {
    readonly silencers: readonly Silencer[];
    readonly troubles: readonly Trouble[];
};
